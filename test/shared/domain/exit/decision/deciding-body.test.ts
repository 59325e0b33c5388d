import { measure, meeting } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import { atHearing, decided, heard } from '../../../../support/named-pasts.ts';
import { act, caseOf } from '../../../../support/past.ts';
import { asRole, committee, inRole, investigators } from '../../../../support/people.ts';

const investigatorIds = investigators.map((one) => one.personId);
const county = { caller: inRole('countyOrganizer') };
const township = { caller: inRole('townshipCommittee') };
const referred = () => act(heard(), 'ReferDecisionToCounty');

describe('a committee that is short of members', () => {
  it('refers the decision to the county', () => {
    given(heard())
      .when('ReferDecisionToCounty')
      .then({
        type: 'DecisionReferredToCounty',
        data: {
          fullMembership: 5,
          unable: investigatorIds,
          reason: '二名委员参加了调查，剩余委员不足三分之二。',
        },
      });
    expect(caseOf(referred())).toMatchObject({ stage: 'atDecision', decidingBody: 'county' });
  });

  it.each(['townshipCommittee', 'townshipClerk', 'countyOrganizer'] as const)(
    'is said to be so by %s',
    (role) => {
      given(heard())
        .when('ReferDecisionToCounty', {}, { caller: inRole(role) })
        .thenNamed('DecisionReferredToCounty');
    },
  );

  it('counts whoever is tied to the case, a member granted to be recused among them', () => {
    const granted = act(act(heard(), 'RequestRecusal'), 'DecideRecusal');
    given(granted)
      .when('ReferDecisionToCounty', {
        fullMembership: 8,
        unable: [...investigatorIds, committee[1].personId],
      })
      .thenNamed('DecisionReferredToCounty');
  });

  it('is short where fewer than two thirds are left, and not with exactly two thirds', () => {
    given(heard())
      .when('ReferDecisionToCounty', { fullMembership: 6 })
      .thenRefused('committee-not-short', {
        field: 'unable',
        facts: { left: 4, fullMembership: 6 },
      });
  });

  it('names those alone who may not decide, each once', () => {
    given(heard())
      .when('ReferDecisionToCounty', { unable: [...investigatorIds, committee[3].personId] })
      .thenRefused('member-may-decide', { field: 'unable.2' });
    given(heard())
      .when('ReferDecisionToCounty', { unable: [investigatorIds[0], investigatorIds[0]] })
      .thenRefused('meeting-does-not-add-up', { field: 'unable' });
    given(heard())
      .when('ReferDecisionToCounty', { fullMembership: 2 })
      .thenRefused('committee-too-small', { field: 'fullMembership' });
  });

  it('refers at the decision, once', () => {
    given(atHearing()).when('ReferDecisionToCounty').thenRefused('step-not-open');
    given(decided()).when('ReferDecisionToCounty').thenRefused('step-not-open');
    given(referred()).when('ReferDecisionToCounty').thenRefused('decision-with-the-county');
    given(heard())
      .when('ReferDecisionToCounty', {}, { occurredOn: '2026-03-26' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  });
});

describe('the county in the township’s place', () => {
  it.each([
    ['DecideDisposition', ['DispositionDecided']],
    ['DecideNoMeasure', ['NoMeasureDecided']],
    ['ReturnToInvestigation', ['ReturnedToInvestigation', 'ProcedureRequested']],
  ] as const)(
    'decides where the decision was referred to it, and the township no more: %s',
    (command, events) => {
      given(referred())
        .when(command, {}, county)
        .thenNamed(...events);
      given(referred()).when(command, {}, township).thenRefused('decision-with-the-county');
      given(heard()).when(command, {}, county).thenRefused('decision-with-the-township');
    },
  );

  it('files nothing with itself, and revokes what it has decided', () => {
    const secretary = act(heard({ holds: 'P1', told: ['SUSPENSION'] }), 'ReferDecisionToCounty');
    const byCounty = act(
      secretary,
      'DecideDisposition',
      { measures: [measure('SUSPENSION')] },
      county,
    );
    expect(caseOf(byCounty)).toMatchObject({ stage: 'atMeasures', sentFiling: null });
    given(byCounty)
      .when('RevokeDecision', {}, county)
      .thenNamed('MeasureOvertaken', 'DecisionRevoked', 'ProcedureRequested');
    given(byCounty).when('RevokeDecision', {}, township).thenRefused('decision-with-the-county');
    given(decided()).when('RevokeDecision', {}, county).thenRefused('decision-with-the-township');
  });

  it('is held to the same meeting, without whoever investigated', () => {
    given(referred())
      .when('DecideDisposition', { meeting: meeting('2026-03-27', { for: 4, against: 3 }) }, county)
      .thenRefused('decision-not-carried', { field: 'meeting.for' });
    given(referred())
      .when('DecideDisposition', {}, { caller: asRole(investigators[0], 'countyOrganizer') })
      .thenRefused('investigator-may-not-decide');
  });
});

describe('a request that somebody be recused', () => {
  const reason = '与其承包同一口鱼塘。';
  const { personId } = committee[1];
  const requested = () => act(heard(), 'RequestRecusal');

  it('is recorded, and decided on record', () => {
    given(heard())
      .when('RequestRecusal')
      .then({ type: 'RecusalRequested', data: { personId, ground: 'interest', reason } });
    expect(caseOf(requested()).recusalRequests).toEqual([
      { personId, ground: 'interest', requestedOn: '2026-03-27' },
    ]);
    given(requested())
      .when('DecideRecusal', { granted: false, reason: '经核实没有利害关系。' })
      .then({
        type: 'RecusalDecided',
        data: { personId, granted: false, reason: '经核实没有利害关系。' },
      });
    given(requested())
      .when('DecideRecusal')
      .then(
        { type: 'RecusalDecided', data: { personId, granted: true, reason: '情况属实。' } },
        {
          type: 'RecusalDiscovered',
          data: {
            personId,
            ground: 'interest',
            reason: '情况属实。',
            voidedEvidence: [],
            reopens: null,
          },
        },
      );
  });

  it('is decided before anything else is', () => {
    given(requested()).when('DecideDisposition').thenRefused('recusal-undecided');
    given(requested()).when('DecideNoMeasure').thenRefused('recusal-undecided');
    const denied = act(requested(), 'DecideRecusal', { granted: false });
    given(denied).when('DecideDisposition').thenNamed('DispositionDecided');
    const granted = act(requested(), 'DecideRecusal');
    given(granted)
      .when('DecideDisposition')
      .thenRefused('attendee-must-be-recused', { field: 'meeting.attendees.1' });
  });

  it('voids, once granted, what the person had done: the investigation is repeated', () => {
    const asked = act(heard(), 'RequestRecusal', { personId: investigatorIds[0] });
    given(asked)
      .when('DecideRecusal', { personId: investigatorIds[0] })
      .thenNamed('RecusalDecided', 'RecusalDiscovered', 'ProcedureRequested');
    expect(caseOf(act(asked, 'DecideRecusal', { personId: investigatorIds[0] }))).toMatchObject({
      stage: 'underInvestigation',
      recusalRequests: [],
    });
  });

  it('is decided by the committee or the county, and by nobody about themselves', () => {
    given(requested())
      .when('DecideRecusal', {}, county)
      .thenNamed('RecusalDecided', 'RecusalDiscovered');
    given(requested())
      .when('DecideRecusal', {}, { caller: asRole(committee[1], 'townshipCommittee') })
      .thenRefused('own-recusal');
  });

  it('is made once at a time, of whoever is not recused yet', () => {
    given(requested())
      .when('RequestRecusal')
      .thenRefused('recusal-already-requested', { field: 'personId' });
    given(heard())
      .when('RequestRecusal', { personId: 'P-1002' })
      .thenRefused('already-recused', { field: 'personId' });
    given(heard())
      .when('DecideRecusal')
      .thenRefused('recusal-not-requested', { field: 'personId' });
    given(act(requested(), 'DecideRecusal', { granted: false }))
      .when('RequestRecusal')
      .thenNamed('RecusalRequested');
  });

  it('has its place while people act on the case, in its order', () => {
    given(act(heard(), 'WithdrawCase')).when('RequestRecusal').thenRefused('case-has-ended');
    given(heard())
      .when('RequestRecusal', {}, { occurredOn: '2026-03-26' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
    given(act(heard(), 'RequestRecusal', {}, { occurredOn: '2026-03-30' }))
      .when('DecideRecusal', {}, { occurredOn: '2026-03-28' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  });

  it('is one of no more than twenty', () => {
    const many = Array.from({ length: 20 }, (_, number) => `P-${4000 + number}`).reduce(
      (past, one) => act(past, 'RequestRecusal', { personId: one }),
      heard(),
    );
    given(many)
      .when('RequestRecusal')
      .thenRefused('too-many-recusal-requests', { facts: { most: 20 } });
  });
});

describe('who was at a meeting without a vote', () => {
  const [reporting, other] = investigatorIds;
  const at = (changes: object) => ({ meeting: meeting('2026-03-27', { ...changes }) });

  it('an investigator reports and sits in, or reports and withdraws', () => {
    given(heard())
      .when('DecideDisposition', at({ sittingIn: investigatorIds, reportedBy: [reporting] }))
      .thenNamed('DispositionDecided');
    given(heard())
      .when(
        'DecideDisposition',
        at({ sittingIn: [other], withdrew: [reporting], reportedBy: [reporting] }),
      )
      .thenNamed('DispositionDecided');
  });

  it('a member present may report', () => {
    given(heard())
      .when('DecideDisposition', at({ sittingIn: [], reportedBy: [committee[0].personId] }))
      .thenNamed('DispositionDecided');
  });

  it('somebody tied withdraws, and neither sits in nor reports', () => {
    const granted = act(
      act(heard(), 'RequestRecusal', { personId: committee[8].personId }),
      'DecideRecusal',
      {
        personId: committee[8].personId,
      },
    );
    const tied = committee[8].personId;
    given(granted)
      .when('DecideDisposition', at({ withdrew: [tied] }))
      .thenNamed('DispositionDecided');
    given(granted)
      .when('DecideDisposition', at({ sittingIn: [tied], reportedBy: [committee[0].personId] }))
      .thenRefused('attendee-must-be-recused', { field: 'meeting.sittingIn.0' });
    given(granted)
      .when('DecideDisposition', at({ withdrew: [tied], reportedBy: [tied] }))
      .thenRefused('attendee-must-be-recused', { field: 'meeting.reportedBy.0' });
  });

  it.each([
    [
      'votes and sits in',
      { sittingIn: [committee[0].personId], reportedBy: [committee[0].personId] },
    ],
    ['votes and withdrew', { withdrew: [committee[0].personId] }],
    [
      'sits in and withdrew',
      { sittingIn: [other, reporting], withdrew: [other], reportedBy: [reporting] },
    ],
    ['reported and was not there', { sittingIn: [], reportedBy: [reporting] }],
    [
      'withdrew beyond the membership',
      { withdrew: [committee[7].personId, committee[8].personId, 'P-3999'] },
    ],
  ])('nobody %s', (_, changes) => {
    given(heard())
      .when('DecideDisposition', at(changes))
      .thenRefused('meeting-does-not-add-up', { field: 'meeting' });
  });
});
