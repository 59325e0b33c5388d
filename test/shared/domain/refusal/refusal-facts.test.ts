import {
  allegation,
  finding,
  appointees,
  counted,
  meeting,
  newEvidence,
  unbiased,
  type Body,
} from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import {
  accepted,
  atMeasures,
  convened,
  heard,
  postsRecorded,
  raised,
  underInvestigation,
} from '../../../support/named-pasts.ts';
import { act, type Past } from '../../../support/past.ts';
import { committee, tellers, witness } from '../../../support/people.ts';
import type { CommandName } from '../../../../shared/domain/people/permissions.ts';
import { Refusal, type RefusalCode } from '../../../../shared/domain/refusal/refusal.ts';

// A refusal is of use to whoever hears it only with what they need to know: which day, how many,
// which one.

type Row = readonly [
  code: RefusalCode,
  name: CommandName,
  past: () => Past,
  changes: Body,
  on: string,
  told: { readonly field?: string; readonly facts?: Readonly<Record<string, string | number>> },
];

const inForce = () => atMeasures({ holds: 'V1', measures: ['SUSPENSION'] });
const others = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    personId: `P-${first + index}`,
    name: '新人',
    declaration: unbiased,
  }));
const manyAtWork = (): Past =>
  [5, 5, 5, 4].reduce(
    (past, count, index) =>
      act(past, 'AppointInvestigators', { investigators: others(4101 + 10 * index, count) }),
    accepted(),
  );
const five = {
  present: 5,
  for: 5,
  against: 0,
  attendees: committee.slice(0, 5).map((one) => one.personId),
};
const two = {
  fullMembership: 2,
  present: 2,
  for: 2,
  against: 0,
  attendees: committee.slice(0, 2).map((one) => one.personId),
};
const offered = (): Past =>
  act(heard({ holds: 'V1' }), 'OfferResignation', {}, { occurredOn: '2026-04-01' });
const terminated = (trigger: string | undefined) => ({
  measures: [
    {
      postId: 'post-1',
      disposition: 'TERMINATION',
      grounds: '依法终止。',
      ...(trigger !== undefined && { trigger }),
    },
  ],
});

const rows: readonly Row[] = [
  [
    'occurred-in-future',
    'RaiseOpinion',
    () => postsRecorded(),
    {},
    '2026-12-02',
    { field: 'occurredOn', facts: { today: '2026-12-01' } },
  ],
  [
    'too-many-investigators',
    'AppointInvestigators',
    manyAtWork,
    { investigators: others(4301, 2) },
    '2026-03-05',
    { field: 'investigators', facts: { most: 20 } },
  ],
  [
    'too-few-investigators',
    'RecordEvidence',
    underInvestigation,
    { collectedBy: [appointees[0]!['personId']] },
    '2026-03-10',
    { field: 'collectedBy', facts: { needed: 2 } },
  ],
  [
    'recusal-required',
    'RecordEvidence',
    underInvestigation,
    { evidence: [newEvidence({ witness: appointees[0]!['personId'] })] },
    '2026-03-10',
    { field: 'evidence.0.witness', facts: { ground: 'witness' } },
  ],
  [
    'situation-unknown',
    'SubmitFindings',
    underInvestigation,
    { findings: [finding('S99', { substantiated: false })] },
    '2026-03-10',
    { field: 'findings.0.situation' },
  ],
  [
    'findings-incomplete',
    'SubmitFindings',
    () => act(act(raised({ situations: ['S1', 'S2'] }), 'AcceptOpinion'), 'AppointInvestigators'),
    { findings: [finding('S1', { substantiated: false })] },
    '2026-03-10',
    { field: 'findings', facts: { situation: 'S2' } },
  ],
  [
    'trigger-required',
    'DecideDisposition',
    () => heard({ holds: 'V1', told: ['TERMINATION'] }),
    terminated(undefined),
    '2026-04-01',
    {
      field: 'measures.0.trigger',
      facts: { triggers: 'criminalSentence, lossOfCapacity, consecutiveFailedAppraisals, death' },
    },
  ],
  [
    'trigger-not-of-this-post',
    'DecideDisposition',
    () => heard({ holds: 'V1', told: ['TERMINATION'] }),
    terminated('contractEnded'),
    '2026-04-01',
    {
      field: 'measures.0.trigger',
      facts: { triggers: 'criminalSentence, lossOfCapacity, consecutiveFailedAppraisals, death' },
    },
  ],
  [
    'occurred-before-previous-step',
    'DecideNoMeasure',
    heard,
    { meeting: meeting('2026-03-26') },
    '2026-04-01',
    { field: 'meeting.heldOn', facts: { since: '2026-03-27' } },
  ],
  [
    'meeting-not-quorate',
    'DecideNoMeasure',
    heard,
    { meeting: meeting('2026-04-01', five) },
    '2026-04-01',
    { field: 'meeting.present', facts: { present: 5, fullMembership: 9 } },
  ],
  [
    'decision-not-carried',
    'DecideNoMeasure',
    heard,
    { meeting: meeting('2026-04-01', { for: 4, against: 3 }) },
    '2026-04-01',
    { field: 'meeting.for', facts: { for: 4, fullMembership: 9 } },
  ],
  [
    'meeting-does-not-add-up',
    'DecideNoMeasure',
    heard,
    { meeting: meeting('2026-04-01', { fullMembership: 6 }) },
    '2026-04-01',
    { field: 'meeting' },
  ],
  [
    'committee-too-small',
    'DecideNoMeasure',
    heard,
    { meeting: meeting('2026-04-01', two) },
    '2026-04-01',
    { field: 'meeting.fullMembership', facts: { minimumMembers: 3 } },
  ],
  [
    'date-out-of-order',
    'RecordResignationVote',
    offered,
    { noticeGivenOn: '2026-03-31' },
    '2026-04-02',
    { field: 'noticeGivenOn', facts: { since: '2026-04-01' } },
  ],
  [
    'forum-not-lawful',
    'ConveneVote',
    inForce,
    { forum: 'votersBallot' },
    '2026-04-22',
    { field: 'forum', facts: { forums: 'villagersAssembly, representativeAssembly' } },
  ],
  [
    'roll-unknown',
    'ConveneVote',
    inForce,
    { forum: 'villagersAssembly', roll: { voters: 1000 }, noticeGivenOn: '2026-04-01' },
    '2026-04-22',
    { field: 'roll', facts: { needed: 'adults / households' } },
  ],
  [
    'date-out-of-order',
    'ConveneVote',
    inForce,
    { meetingOn: '2026-04-21' },
    '2026-04-22',
    { field: 'meetingOn', facts: { since: '2026-04-22' } },
  ],
  [
    'vote-before-its-day',
    'RecordVote',
    convened,
    { heldOn: '2026-05-10' },
    '2026-05-11',
    { field: 'heldOn', facts: { meetingOn: '2026-05-11' } },
  ],
  [
    'teller-repeated',
    'RecordVote',
    convened,
    { tellers: [tellers[0], tellers[0]] },
    '2026-05-11',
    { field: 'tellers' },
  ],
  [
    'attendance-unknown',
    'RecordVote',
    convened,
    { counts: { ...counted.representativeAssembly(30, 16), present: undefined } },
    '2026-05-11',
    { field: 'counts' },
  ],
];

describe('a refusal says what one needs to know', () => {
  it.each(rows)('%s, to %s', (...[code, name, past, changes, occurredOn, told]) => {
    given(past()).when(name, changes, { occurredOn }).thenRefused(code, told);
  });
});

it('a refusal says what it is, wherever it is written down', () => {
  expect(String(new Refusal('case-not-found'))).toBe('Refusal: case-not-found');
});

describe('on the line itself', () => {
  it('a twentieth investigator is taken on, a twenty-first is not', () => {
    given(manyAtWork())
      .when('AppointInvestigators', { investigators: others(4301, 1) })
      .thenNamed('InvestigatorsAppointed');
    const twenty = act(manyAtWork(), 'AppointInvestigators', { investigators: others(4301, 1) });
    given(twenty)
      .when('ReplaceInvestigator', { outgoing: 'P-4101', incoming: others(4401, 1)[0] })
      .thenRefused('too-many-investigators', { field: 'incoming', facts: { most: 20 } });
    given(manyAtWork())
      .when('ReplaceInvestigator', { outgoing: 'P-4101', incoming: others(4401, 1)[0] })
      .thenNamed('InvestigatorReplaced');
  });

  it('a vote is called for the day of its call', () => {
    given(inForce())
      .when('ConveneVote', { meetingOn: '2026-04-22' }, { occurredOn: '2026-04-22' })
      .thenNamed('VoteConvened');
  });

  it('a witness who does not investigate is heard', () => {
    given(underInvestigation())
      .when('RecordEvidence', { evidence: [newEvidence({ witness: witness.personId })] })
      .thenNamed('EvidenceRecorded');
  });

  it('every piece of evidence of an opinion has a number of its own', () => {
    const past = raised();
    const twice = act(act(past, 'ReturnOpinion'), 'AmendOpinion', {
      allegations: [
        allegation('S1', { evidence: [newEvidence(), newEvidence(), newEvidence()] }),
        allegation('S2', { evidence: [newEvidence()] }),
      ],
    });
    expect(twice.case?.inquiry.evidence.map((one) => one.evidenceId)).toEqual([
      'evidence-1',
      'evidence-2',
      'evidence-3',
      'evidence-4',
    ]);
    expect(twice.case?.opinion.allegations.map((one) => one.evidenceIds)).toEqual([
      ['evidence-1', 'evidence-2', 'evidence-3'],
      ['evidence-4'],
    ]);
  });
});
