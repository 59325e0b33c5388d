import {
  appointees,
  finding,
  investigatorIds,
  newEvidence,
  unbiased,
} from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  heard,
  raised,
  underInvestigation,
} from '../../../../support/named-pasts.ts';
import { act, caseOf } from '../../../../support/past.ts';
import {
  complainant,
  investigators,
  nearRelative,
  spareInvestigator,
  strangerToAll,
  subject,
  witness,
} from '../../../../support/people.ts';

const [first, second] = investigators;
const spare = { ...spareInvestigator, declaration: unbiased };

describe('an accepted opinion', () => {
  it('is investigated by two people who declare no tie', () => {
    given(accepted())
      .when('AppointInvestigators', {}, { occurredOn: '2026-03-09' })
      .then({
        type: 'InvestigatorsAppointed',
        data: {
          investigators: [
            { ...first, appointedOn: '2026-03-09' },
            { ...second, appointedOn: '2026-03-09' },
          ],
          declarations: [unbiased, unbiased],
        },
      });
  });

  it('is not investigated by one person alone', () => {
    given(accepted())
      .when('AppointInvestigators', { investigators: appointees.slice(0, 1) })
      .thenRefused('too-few-investigators', { field: 'investigators', facts: { needed: 2 } });
  });

  it('is not investigated by the same person twice', () => {
    given(accepted())
      .when('AppointInvestigators', { investigators: [appointees[0], appointees[0]] })
      .thenRefused('already-investigator', { field: 'investigators' });
  });

  it.each(['nearRelative', 'complainant', 'witness', 'interest'] as const)(
    'F17: is not investigated by one who declares to be tied to it: %s',
    (ground) => {
      const tied = { ...second, declaration: { ...unbiased, [ground]: true } };
      given(accepted())
        .when('AppointInvestigators', { investigators: [appointees[0], tied] })
        .thenRefused('recusal-required', { field: 'investigators.1', facts: { ground } });
    },
  );

  it.each([
    ['the subject', subject],
    ['a near relative', nearRelative],
    ['a complainant', complainant],
  ])('F17: is not investigated by %s, whatever they declare', (_, who) => {
    given(accepted({ complainants: [complainant.personId] }))
      .when('AppointInvestigators', {
        investigators: [{ ...who, declaration: unbiased }, appointees[1]],
      })
      .thenRefused('recusal-required', { field: 'investigators.0' });
  });

  it('has no investigator to replace, and nobody to collect evidence or to find', () => {
    given(accepted())
      .when('ReplaceInvestigator')
      .thenRefused('not-an-investigator', { field: 'outgoing' });
    given(accepted())
      .when('RecordEvidence')
      .thenRefused('not-an-investigator', { field: 'collectedBy.0' });
    given(accepted())
      .when('SubmitFindings')
      .thenRefused('not-an-investigator', { field: 'submittedBy.0' });
  });
});

describe('an investigation', () => {
  it('takes on a third investigator', () => {
    given(underInvestigation())
      .when('AppointInvestigators', { investigators: [spare] })
      .thenNamed('InvestigatorsAppointed');
  });

  it('takes on nobody twice', () => {
    given(underInvestigation())
      .when('AppointInvestigators')
      .thenRefused('already-investigator', { field: 'investigators.0' });
  });

  it('replaces an investigator, with the reason', () => {
    given(underInvestigation())
      .when('ReplaceInvestigator')
      .then({
        type: 'InvestigatorReplaced',
        data: {
          outgoing: first.personId,
          incoming: { ...spareInvestigator, appointedOn: '2026-03-09' },
          declaration: unbiased,
          reason: '另有任务。',
        },
      });
  });

  it.each([
    ['not-an-investigator', 'outgoing', { outgoing: strangerToAll.personId }],
    ['already-investigator', 'incoming', { incoming: { ...second, declaration: unbiased } }],
    ['recusal-required', 'incoming', { incoming: { ...nearRelative, declaration: unbiased } }],
    [
      'recusal-required',
      'incoming',
      { incoming: { ...spare, declaration: { ...unbiased, interest: true } } },
    ],
  ] as const)('replaces nobody: %s at %s', (code, field, changes) => {
    given(underInvestigation()).when('ReplaceInvestigator', changes).thenRefused(code, { field });
  });

  it('numbers new evidence after the opinion’s own', () => {
    given(underInvestigation())
      .when('RecordEvidence')
      .then({
        type: 'EvidenceRecorded',
        data: {
          evidence: [
            {
              ...newEvidence({ kind: 'document', title: '征缴台账' }),
              evidenceId: 'evidence-2',
              collectedBy: investigatorIds,
            },
          ],
        },
      });
  });

  it.each([
    [
      'not-an-investigator',
      'collectedBy.1',
      { collectedBy: [first.personId, strangerToAll.personId] },
    ],
    ['too-few-investigators', 'collectedBy', { collectedBy: [first.personId] }],
    ['too-few-investigators', 'collectedBy', { collectedBy: [first.personId, first.personId] }],
    ['evidence-kind-unknown', 'evidence.0.kind', { evidence: [newEvidence({ kind: 'rumour' })] }],
    [
      'date-in-future',
      'evidence.0.obtainedOn',
      { evidence: [newEvidence({ obtainedOn: '2026-03-10' })] },
    ],
  ] as const)('takes no evidence: %s at %s', (code, field, changes) => {
    given(underInvestigation()).when('RecordEvidence', changes).thenRefused(code, { field });
  });

  it('takes evidence up to 60 pieces', () => {
    const ten = Array.from({ length: 10 }, () => newEvidence());
    const full = Array.from({ length: 5 }).reduce<ReturnType<typeof underInvestigation>>(
      (past) => act(past, 'RecordEvidence', { evidence: ten }),
      underInvestigation(),
    );
    given(full)
      .when('RecordEvidence', { evidence: ten })
      .thenRefused('too-much-evidence', { field: 'evidence', facts: { most: 60 } });
    given(full)
      .when('RecordEvidence', { evidence: ten.slice(1) })
      .thenNamed('EvidenceRecorded');
  });

  it('takes no testimony of its own investigators (F17)', () => {
    given(underInvestigation())
      .when('RecordEvidence', {
        evidence: [newEvidence({ kind: 'testimony', witness: first.personId })],
      })
      .thenRefused('recusal-required', { field: 'evidence.0.witness' });
  });

  it('keeps a witness from investigating', () => {
    const past = act(underInvestigation(), 'RecordEvidence', {
      evidence: [newEvidence({ kind: 'testimony', witness: witness.personId })],
    });
    given(past)
      .when('AppointInvestigators', { investigators: [{ ...witness, declaration: unbiased }] })
      .thenRefused('recusal-required', { field: 'investigators.0' });
  });
});

describe('the period of an investigation (C1)', () => {
  it('is extended once by thirty days from its last day, with a reason', () => {
    const past = act(underInvestigation(), 'ExtendInvestigation', {}, { occurredOn: '2026-03-30' });
    expect(caseOf(underInvestigation()).procedure.dues).toEqual({ investigation: '2026-04-07' });
    expect(caseOf(past).procedure.dues).toEqual({ investigation: '2026-05-07' });
    given(past).when('ExtendInvestigation').thenRefused('already-extended');
  });

  it('is still extended on its last day, and no longer on the next', () => {
    given(underInvestigation())
      .when('ExtendInvestigation', {}, { occurredOn: '2026-04-07' })
      .thenNamed('InvestigationExtended');
    given(underInvestigation())
      .when('ExtendInvestigation', {}, { occurredOn: '2026-04-08' })
      .thenRefused('extension-after-expiry', { facts: { endsOn: '2026-04-07' } });
  });
});

describe('the findings', () => {
  it('give a verdict on each situation and tie it to evidence', () => {
    const findings = [
      finding('S1'),
      finding('S3', { substantiated: false, refuted: true }),
      finding('S4', { substantiated: false, refuted: false, evidenceIds: [] }),
    ];
    given(underInvestigation({ situations: ['S1', 'S3', 'S4'] }))
      .when('SubmitFindings', { findings })
      .then({
        type: 'FindingsSubmitted',
        data: { findings: { findings, summary: '问题属实。', submittedBy: investigatorIds } },
      });
  });

  it('may go beyond the opinion', () => {
    given(underInvestigation())
      .when('SubmitFindings', { findings: [finding('S1'), finding('S6')] })
      .thenNamed('FindingsSubmitted');
  });

  it.each([
    ['findings-incomplete', 'findings', [finding('S2')]],
    ['situation-repeated', 'findings', [finding('S1'), finding('S1')]],
    ['situation-unknown', 'findings.1.situation', [finding('S1'), finding('S9')]],
    [
      'evidence-not-found',
      'findings.0.evidenceIds.1',
      [finding('S1', { evidenceIds: ['evidence-1', 'evidence-2'] })],
    ],
    ['finding-without-evidence', 'findings.0.evidenceIds', [finding('S1', { evidenceIds: [] })]],
    [
      'finding-without-evidence',
      'findings.0.evidenceIds',
      [finding('S1', { substantiated: false, refuted: true, evidenceIds: [] })],
    ],
  ] as const)('are refused: %s at %s', (code, field, findings) => {
    given(underInvestigation()).when('SubmitFindings', { findings }).thenRefused(code, { field });
  });

  it.each([
    ['not-an-investigator', 'submittedBy.0', [strangerToAll.personId, second.personId]],
    ['too-few-investigators', 'submittedBy', [first.personId]],
  ] as const)('are answered for by two investigators: %s', (code, field, submittedBy) => {
    given(underInvestigation())
      .when('SubmitFindings', { submittedBy })
      .thenRefused(code, { field });
  });

  it('come once', () => {
    given(atHearing())
      .when('SubmitFindings')
      .thenRefused('step-not-open', { facts: { stage: 'atHearing' } });
  });
});

describe.each([
  'AppointInvestigators',
  'ReplaceInvestigator',
  'RecordEvidence',
  'ExtendInvestigation',
  'SubmitFindings',
] as const)('%s', (command) => {
  it('belongs to the investigation', () => {
    given(raised())
      .when(command)
      .thenRefused('step-not-open', { facts: { stage: 'raised' } });
    given(heard())
      .when(command)
      .thenRefused('step-not-open', { facts: { stage: 'atDecision' } });
    given(atMeasures())
      .when(command)
      .thenRefused('step-not-open', { facts: { stage: 'atMeasures' } });
    given(act(raised(), 'RejectOpinion')).when(command).thenRefused('case-has-ended');
  });

  it('F23: is dated no earlier than the acceptance', () => {
    given(underInvestigation())
      .when(command, {}, { occurredOn: '2026-03-04' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  });
});

it.each(['RecordEvidence', 'SubmitFindings'] as const)(
  'F23: %s is dated no earlier than the appointment of those who answer for it',
  (command) => {
    given(underInvestigation())
      .when(command, {}, { occurredOn: '2026-03-08' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  },
);
