import { allegation, document, measure, type Body } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  cadreRegistered,
  convened,
  heard,
  petitioned,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../../support/past.ts';

const toRecall = () => atMeasures({ holds: 'V1', measures: ['RECALL'] });

/** A recall from that post was decided, on an opinion about a cadre who holds these. */
const toRecallOn = (holder: Past, postId: string, opinion: Body = {}): Past => {
  const raised = act(holder, 'RaiseOpinion', opinion, { occurredOn: '2026-03-03' });
  const found = (['AcceptOpinion', 'AppointInvestigators', 'SubmitFindings'] as const).reduce(
    (past, name) => act(past, name),
    raised,
  );
  const heardOnIt = act(
    act(found, 'ServeFacts', { intended: [{ postId, disposition: 'RECALL' }] }),
    'RecordStatement',
  );
  return act(
    heardOnIt,
    'DecideDisposition',
    { measures: [measure('RECALL', postId)] },
    { occurredOn: '2026-04-01' },
  );
};

describe('a decided recall', () => {
  it('waits for the villagers’ own petition (B1)', () => {
    expect(caseOf(toRecall())).toMatchObject({
      measures: [{ status: 'awaitingPetition' }],
      procedure: { open: [{ step: 'petition#measure-1' }] },
    });
  });

  it('F6: comes to the ballot by exactly one fifth of those with the right to vote', () => {
    given(toRecall())
      .when('RecordPetition', { defence: '本人已尽责。' }, { occurredOn: '2026-04-20' })
      .then({
        type: 'PetitionRecorded',
        data: {
          measureId: 'measure-1',
          petition: { signatures: 300, entitled: 1500 },
          submittedOn: '2026-04-20',
          reasons: '不履行职责。',
          defence: '本人已尽责。',
          document: document('联名罢免要求'),
        },
      });
    expect(caseOf(petitioned())).toMatchObject({
      measures: [{ status: 'awaitingVote', convened: null }],
      procedure: {
        open: [{ step: 'vote#measure-1' }],
        standing: { 'petition#measure-1': 'valid' },
      },
    });
  });

  it('comes to the ballot without a word of the cadre, who was asked for one', () => {
    given(toRecall())
      .when('RecordPetition', {}, { occurredOn: '2026-04-20' })
      .then({
        type: 'PetitionRecorded',
        data: {
          measureId: 'measure-1',
          petition: { signatures: 300, entitled: 1500 },
          submittedOn: '2026-04-20',
          reasons: '不履行职责。',
          document: document('联名罢免要求'),
        },
      });
  });

  it('is measured by those with the right to vote, not by those who registered (VCOL 19)', () => {
    const signedBy = (signatures: number) => ({ petition: { signatures, entitled: 1500 } });
    given(toRecall())
      .when('RecordPetition', signedBy(200), { occurredOn: '2026-04-20' })
      .thenRefused('petition-too-small', { field: 'petition' });
    const asked = act(toRecall(), 'RecordPetition', signedBy(300), { occurredOn: '2026-04-20' });
    given(asked)
      .when('ConveneVote', { forum: 'votersBallot', roll: { voters: 1000 } })
      .thenNamed('VoteConvened');
  });

  it('comes to the ballot by exactly one third of the representatives', () => {
    given(toRecall())
      .when('RecordPetition', { petition: { representativeSignatures: 15, representatives: 45 } })
      .thenNamed('PetitionRecorded');
  });

  it.each([
    ['petition-too-small', 'petition', { petition: { signatures: 199, entitled: 1000 } }],
    [
      'petition-too-small',
      'petition',
      { petition: { representativeSignatures: 14, representatives: 45 } },
    ],
    ['roll-unknown', 'petition', { petition: { signatures: 200 } }],
    ['signatures-exceed-roll', 'petition', { petition: { signatures: 1001, entitled: 1000 } }],
    [
      'repeated-signatures',
      'petition',
      { petition: { signatures: 200, entitled: 1000, repeatedSignatures: 1 } },
    ],
    ['defence-not-offered', 'defenceOffered', { defenceOffered: false }],
    ['date-in-future', 'submittedOn', { submittedOn: '2026-04-21' }],
    ['measure-not-found', 'measureId', { measureId: 'measure-2' }],
  ] as const)('does not come to the ballot: %s', (code, field, changes) => {
    given(toRecall())
      .when('RecordPetition', changes, { occurredOn: '2026-04-20' })
      .thenRefused(code, { field });
  });

  it('is asked for in this term, and after the first of the facts', () => {
    given(toRecall())
      .when('RecordPetition', { submittedOn: '2021-03-14' }, { occurredOn: '2026-04-20' })
      .thenRefused('petition-before-its-grounds', {
        field: 'submittedOn',
        facts: { since: '2026-02-27' },
      });
    given(toRecall())
      .when('RecordPetition', { submittedOn: '2026-02-26' }, { occurredOn: '2026-04-20' })
      .thenRefused('petition-before-its-grounds', {
        field: 'submittedOn',
        facts: { since: '2026-02-27' },
      });
    given(toRecall())
      .when('RecordPetition', { submittedOn: '2026-02-27' }, { occurredOn: '2026-04-20' })
      .thenNamed('PetitionRecorded');
  });

  it('is asked for in the term that the cadre serves, whatever older facts there are', () => {
    const elected = act(cadreRegistered(), 'RecordPost', { kind: 'V1', termFrom: '2026-02-28' });
    const supported = toRecallOn(elected, 'post-1');
    given(supported)
      .when('RecordPetition', { submittedOn: '2026-02-27' }, { occurredOn: '2026-04-20' })
      .thenRefused('petition-before-its-grounds', {
        field: 'submittedOn',
        facts: { since: '2026-02-28' },
      });
    given(supported)
      .when('RecordPetition', { submittedOn: '2026-02-28' }, { occurredOn: '2026-04-20' })
      .thenNamed('PetitionRecorded');
  });

  it('is asked for in the term of its own post, however late the other began', () => {
    const director = act(cadreRegistered(), 'RecordPost', { kind: 'V1' });
    const both = act(director, 'RecordPost', { kind: 'C', termFrom: '2026-03-02' });
    const officerFirst = act(
      act(cadreRegistered(), 'RecordPost', { kind: 'C', termFrom: '2026-03-02' }),
      'RecordPost',
      { kind: 'V1' },
    );
    for (const [past, postId] of [
      [both, 'post-1'],
      [officerFirst, 'post-2'],
    ] as const) {
      given(toRecallOn(past, postId))
        .when('RecordPetition', { submittedOn: '2026-03-01' }, { occurredOn: '2026-04-20' })
        .thenNamed('PetitionRecorded');
    }
  });

  it('is asked for after the first of the facts, though others followed', () => {
    const allegations = [
      allegation('S1', { factsOn: '2026-02-27' }),
      allegation('S2', { factsOn: '2026-02-20' }),
    ];
    const recall = toRecallOn(act(cadreRegistered(), 'RecordPost', { kind: 'V1' }), 'post-1', {
      allegations,
    });
    const tooEarly = { field: 'submittedOn', facts: { since: '2026-02-20' } };
    given(recall)
      .when('RecordPetition', { submittedOn: '2026-02-19' }, { occurredOn: '2026-04-20' })
      .thenRefused('petition-before-its-grounds', tooEarly);
    given(recall)
      .when('RecordPetition', { submittedOn: '2026-02-20' }, { occurredOn: '2026-04-20' })
      .thenNamed('PetitionRecorded');
  });

  it('lapses without one, and goes back to the committee', () => {
    const past = silence(toRecall(), 'petition#measure-1');
    expect(caseOf(past)).toMatchObject({
      stage: 'atDecision',
      measures: [{ status: 'lapsed', cause: 'noPetition' }],
      procedure: {
        run: 2,
        open: [{ step: 'decision', round: 2 }],
        standing: { 'petition#measure-1': 'lapsed' },
      },
    });
    given(past)
      .when('RecordPetition')
      .thenRefused('step-not-open', { facts: { stage: 'atDecision' } });
  });
});

describe('a petition', () => {
  it('is recorded once', () => {
    given(petitioned())
      .when('RecordPetition')
      .thenRefused('step-not-open', { facts: { status: 'awaitingVote' } });
  });

  it('is for recall alone', () => {
    given(convened({ measures: ['SUSPENSION'] }))
      .when('RecordPetition')
      .thenRefused('step-not-open', { facts: { status: 'awaitingVote' } });
  });

  it('belongs to the measures of a case', () => {
    given(heard())
      .when('RecordPetition')
      .thenRefused('step-not-open', { facts: { stage: 'atDecision' } });
    given(act(heard(), 'WithdrawCase')).when('RecordPetition').thenRefused('case-has-ended');
  });

  it('F23: is recorded no earlier than the decision', () => {
    given(toRecall())
      .when('RecordPetition', {}, { occurredOn: '2026-03-31' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-04-01' },
      });
  });
});
