import { afterFollowing, longNewYear, servedAtYearsEnd } from '../support/county-calendar.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import type { Acted } from '../../shared/domain/command/circumstances.ts';
import {
  intended,
  allegation,
  appraisal,
  appointees,
  cleared,
  counted,
  document,
  finding,
  measure,
  meeting,
  merger,
  organOpinion,
  unbiased,
  villagersRecall,
} from '../support/bodies.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  convene,
  convened,
  decided,
  decisionServed,
  heard,
  ordered,
  petitioned,
  raised,
  returned,
  served,
  underInvestigation,
  vote,
  type Holding,
} from '../support/named-pasts.ts';
import { correct } from '../support/corrections.ts';
import { act, actBySystem, caseOf, silence, type Past } from '../support/past.ts';
import { clerk, committee, investigators, spareInvestigator } from '../support/people.ts';

// What is worth remembering beside the demo county's stories: one tale for each way in which a case
// can turn.

/** The workflow's last act, as it is when the cloud does it. */
const archived = (before: Past): Past => {
  const past = decisionServed(before);
  const { caseId, ...state } = caseOf(past);
  const { sequence: throughSequence, hash: sha256 } = past.timelines.case.at(-1)!;
  const acted: Acted = {
    case: [
      {
        type: 'ArchiveSealed',
        data: {
          objectKey: `cases/${caseId}/manifest-${throughSequence}.json`,
          sha256,
          throughSequence,
        },
      },
      {
        type: 'CaseClosed',
        data: { conclusion: state.stage === 'ending' ? state.conclusion : 'measuresSettled' },
      },
    ],
    cadre: [{ type: 'CaseArchived', data: { caseId } }],
  };
  return actBySystem(past, 'workflow', acted, past.day);
};

const anew = {
  investigators: [
    { ...spareInvestigator, declaration: unbiased },
    { personId: 'P-2014', name: '薛冬生', declaration: unbiased },
  ],
};
const byThem = { submittedBy: [spareInvestigator.personId, 'P-2014'] };
const withoutSecond = (heldOn: string) => ({
  meeting: meeting(heldOn, {
    attendees: [...committee.slice(0, 1), ...committee.slice(2, 8)].map((one) => one.personId),
  }),
});
const on = (occurredOn: string) => ({ occurredOn });

const returnedToInvestigation = (): Past => {
  const amended = act(
    act(
      returned({ situations: ['S1'] }),
      'AmendOpinion',
      { allegations: [allegation('S2')] },
      on('2026-03-06'),
    ),
    'AcceptOpinion',
    {},
    on('2026-03-09'),
  );
  const appointed = act(
    act(amended, 'AppointInvestigators', {}, on('2026-03-10')),
    'ReplaceInvestigator',
    {},
    on('2026-03-11'),
  );
  const submittedBy = [spareInvestigator.personId, investigators[1].personId];
  const extended = act(
    act(appointed, 'RecordEvidence', { collectedBy: submittedBy }, on('2026-03-12')),
    'ExtendInvestigation',
    {},
    on('2026-03-13'),
  );
  const told = act(
    act(extended, 'SubmitFindings', { submittedBy }, on('2026-03-20')),
    'ServeFacts',
    {},
    on('2026-03-23'),
  );
  const back = act(
    act(told, 'WaiveHearing', {}, on('2026-03-24')),
    'ReturnToInvestigation',
    {},
    on('2026-03-26'),
  );
  const again = act(
    act(back, 'AppointInvestigators', anew, on('2026-03-27')),
    'SubmitFindings',
    { ...byThem, findings: [finding('S2')] },
    on('2026-04-10'),
  );
  const lapsed = silence(act(again, 'ServeFacts', {}, on('2026-04-13')), 'hearingWindow');
  return archived(
    act(
      act(lapsed, 'DecideDisposition', {}, on('2026-05-06')),
      'RecordWarningTalk',
      {},
      on('2026-05-08'),
    ),
  );
};

const lateRecusal = (): Past => {
  const tiedInvestigator = act(
    act(underInvestigation({ holds: 'V1' }), 'RecordEvidence', {}, on('2026-03-12')),
    'SubmitFindings',
    {},
    on('2026-03-20'),
  );
  const told = act(
    act(
      act(tiedInvestigator, 'ServeFacts', { intended: [intended('SUSPENSION')] }, on('2026-03-23')),
      'RecordStatement',
      {},
      on('2026-03-25'),
    ),
    'DiscoverRecusal',
    {},
    on('2026-03-27'),
  );
  const investigated = act(
    act(told, 'AppointInvestigators', anew, on('2026-03-30')),
    'SubmitFindings',
    byThem,
    on('2026-04-10'),
  );
  const again = act(
    act(investigated, 'ServeFacts', { intended: [intended('SUSPENSION')] }, on('2026-04-13')),
    'RecordStatement',
    {},
    on('2026-04-15'),
  );
  const called = convene(
    act(again, 'DecideDisposition', { measures: [measure('SUSPENSION')] }, on('2026-04-20')),
    'measure-1',
    {},
    '2026-04-22',
  );
  const tiedMember = act(
    called,
    'DiscoverRecusal',
    { personId: committee[1].personId },
    on('2026-04-24'),
  );
  const decidedAnew = act(
    tiedMember,
    'DecideDisposition',
    { ...withoutSecond('2026-04-28'), measures: [measure('SUSPENSION')] },
    on('2026-04-28'),
  );
  const passed = vote(
    convene(decidedAnew, 'measure-2', { meetingOn: '2026-05-18' }, '2026-04-29'),
    'measure-2',
    undefined,
    '2026-05-18',
  );
  return archived(act(passed, 'ImposeSuspension', { measureId: 'measure-2' }, on('2026-05-20')));
};

const lapsedPetition = (): Past => {
  const lapsed = silence(atMeasures({ holds: 'V1', measures: ['RECALL'] }), 'petition#measure-1');
  const anew = act(lapsed, 'DecideDisposition', { measures: [measure('WARNING_TALK')] });
  const passed = vote(
    convene(anew, 'measure-2', { meetingOn: anew.day, shortNoticeReason: '汛情紧急。' }, anew.day),
    'measure-2',
    undefined,
    anew.day,
  );
  return archived(act(passed, 'RecordWarningTalk', { measureId: 'measure-2' }));
};

const inquorateTwice = (): Past => {
  const once = vote(convened(), 'measure-1', counted.representativeAssembly(29, 29));
  const twice = vote(
    convene(once, 'measure-1', { meetingOn: '2026-06-01' }, '2026-05-15'),
    'measure-1',
    counted.representativeAssembly(29, 29),
    '2026-06-01',
  );
  return archived(act(twice, 'DecideNoMeasure', {}, on('2026-06-08')));
};

const recalledByCharter = (): Past => {
  const toRecall = act(
    atMeasures({ holds: 'C', measures: ['RECALL'] }),
    'RegisterCharter',
    {},
    on('2026-04-20'),
  );
  const called = convene(toRecall, 'measure-1', { forum: 'membersRepresentatives' });
  const passed = vote(called, 'measure-1', counted.membersRepresentatives(30, 30));
  return archived(act(passed, 'DeclareRecall', {}, on('2026-05-12')));
};

const calledByTownship = (): Past => {
  const late = silence(atMeasures({ holds: 'V1', measures: ['SUSPENSION'] }), 'vote#measure-1');
  const unheeded = silence(
    act(late, 'OrderConvening', {}, on('2026-05-06')),
    'convening#measure-1',
  );
  const byTownship = { convenedBy: 'township', meetingOn: '2026-06-10' };
  const called = convene(unheeded, 'measure-1', byTownship, '2026-05-25');
  const passed = vote(called, 'measure-1', counted.representativeAssembly(30, 16), '2026-06-10');
  const imposed = archived(act(passed, 'ImposeSuspension', {}, on('2026-06-12')));
  return act(
    silence(imposed, 'announcement#measure-1'),
    'RecordAnnouncement',
    {},
    on('2026-06-17'),
  );
};

const calledAnew = (): Past => {
  const mistyped = convene(petitioned(), 'measure-1', {
    roll: { voters: 300 },
  });
  const anew = convene(
    mistyped,
    'measure-1',
    { roll: { voters: 1000 }, replacementReason: '选民人数登记有误。', meetingOn: '2026-05-15' },
    '2026-04-27',
  );
  return archived(
    act(
      vote(anew, 'measure-1', counted.votersBallot(501, 251), '2026-05-15'),
      'DeclareRecall',
      {},
      on('2026-05-18'),
    ),
  );
};

const passedByAll = (): Past => {
  const offered = act(heard({ holds: 'V1' }), 'OfferResignation', {}, on('2026-04-01'));
  return archived(
    act(
      offered,
      'RecordResignationVote',
      {
        forum: 'villagersAssembly',
        counts: counted.villagersAssembly(601, 301),
        noticeGivenOn: '2026-04-03',
        rollDate: '2026-04-03',
      },
      on('2026-04-13'),
    ),
  );
};

const refusedSoRemoval = (): Past =>
  archived(
    act(
      act(ordered(), 'RecordRefusal', {}, on('2026-04-10')),
      'RemoveFromPost',
      {},
      on('2026-04-15'),
    ),
  );

const silentSoRecall = (): Past => {
  const signed = act(
    silence(ordered({ holds: 'V1' }), 'resignationAnswer#measure-1'),
    'RecordPetition',
    {},
    on('2026-05-06'),
  );
  const passed = vote(
    convene(signed, 'measure-1', { meetingOn: '2026-06-01' }, '2026-05-11'),
    'measure-1',
    counted.votersBallot(501, 251),
    '2026-06-01',
  );
  return archived(act(passed, 'DeclareRecall', {}, on('2026-06-02')));
};

const refusedSoRecall = (): Past => {
  const signed = act(
    act(ordered({ holds: 'V2' }), 'RecordRefusal', {}, on('2026-04-10')),
    'RecordPetition',
    {},
    on('2026-04-20'),
  );
  const lost = vote(convene(signed), 'measure-1', counted.votersBallot(500, 500));
  return archived(act(lost, 'DecideNoMeasure', {}, on('2026-05-18')));
};

const overdueDemotion = (): Past => {
  const late = silence(
    decided({ holds: 'P1', situations: ['S1', 'S6'], measures: ['DEMOTION'] }),
    'filing',
  );
  const filed = act(
    act(act(late, 'ReturnFilingForCorrection'), 'ResubmitFiling'),
    'AcknowledgeFiling',
  );
  const referred = act(act(filed, 'ImposeDemotion'), 'ReferToDiscipline');
  return act(archived(referred), 'RecordDisciplineOutcome', {}, on('2026-09-01'));
};

/** The organ had decided before the case, hears of it, finds more; audit and police are told later. */
const disciplineInAnyOrder = (): Past => {
  const known = act(heard({ holds: 'both', situations: ['S6'] }), 'RecordPersonStatus');
  const earlier = act(known, 'RecordDisciplineOutcome', {
    sanction: 'PARTY_WARNING',
    decidedOn: '2026-01-15',
    source: 'earlier',
    situations: ['S6'],
  });
  const ended = archived(act(earlier, 'DecideNoMeasure', {}, on('2026-04-01')));
  const handedOver = ['discipline', 'audit', 'police', 'agriculture'].reduce(
    (past, to, index) =>
      act(
        past,
        'ReferToDiscipline',
        { to, reference: `长移〔2026〕${index + 1}号` },
        on('2026-05-06'),
      ),
    ended,
  );
  const answered = act(
    handedOver,
    'RecordDisciplineOutcome',
    { sanction: 'DEMERIT', months: 24, source: 'ourReferral' },
    on('2026-06-10'),
  );
  return act(
    answered,
    'RecordDisciplineOutcome',
    { sanction: 'GOVERNMENT_WARNING', reference: '兴监〔2026〕10号' },
    on('2026-07-10'),
  );
};

const suspendedOnInvestigation = (): Past => {
  const filed = act(
    heard({ holds: 'V1', told: ['SUSPENSION'] }),
    'RecordSupervision',
    {},
    on('2026-03-30'),
  );
  const decided = act(
    filed,
    'DecideDisposition',
    {
      measures: [measure('SUSPENSION', 'post-1', { supervisoryReference: '兴监立〔2026〕3号' })],
      organOpinion,
    },
    on('2026-04-01'),
  );
  return archived(act(decided, 'ImposeSuspension', {}, on('2026-04-07')));
};

const supervised = (): Past => {
  const filed = act(
    heard({ holds: 'P2', told: ['REMOVAL'] }),
    'RecordSupervision',
    {},
    on('2026-03-30'),
  );
  const offered = act(
    filed,
    'OfferResignation',
    { consent: '兴监函〔2026〕2号' },
    on('2026-04-01'),
  );
  return archived(
    act(
      act(offered, 'EndSupervision', {}, on('2026-04-02')),
      'AcceptResignation',
      {},
      on('2026-04-03'),
    ),
  );
};

const resigned = (): Past => {
  const declined = act(
    act(convened(), 'OfferResignation', {}, on('2026-04-25')),
    'RecordResignationVote',
    { counts: counted.representativeAssembly(30, 15) },
    on('2026-05-04'),
  );
  return archived(
    act(
      act(declined, 'OfferResignation', {}, on('2026-05-05')),
      'RecordResignationVote',
      {},
      on('2026-05-08'),
    ),
  );
};

const sentenced = (): Past => {
  const barred = act(
    atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }),
    'RecordSentence',
    {},
    on('2026-05-04'),
  );
  return act(
    archived(act(barred, 'ImposeSuspension', {}, on('2026-05-06'))),
    'ReverseSentence',
    {},
    on('2026-09-01'),
  );
};

const terminated = (): Past =>
  archived(
    act(
      petitioned(),
      'DeclareTermination',
      {
        proof: {
          trigger: 'consecutiveFailedAppraisals',
          triggeredOn: '2025-12-20',
          reference: '桐溪村评议〔2025〕2号',
          document: document('民主评议结果'),
          appraisals: [appraisal(2024, 'incompetent'), appraisal(2025, 'incompetent')],
        },
      },
      on('2026-05-06'),
    ),
  );

const ofTwoPosts = (): Past => {
  const left = act(
    act(raised({ holds: 'both' }), 'RecordPostsEnded', { posts: ['post-2'] }, on('2026-03-04')),
    'WithdrawCase',
    {},
    on('2026-03-05'),
  );
  return act(archived(left), 'EndPost', { endedOn: '2026-03-06' }, on('2026-03-06'));
};

const withdrawnTwice = (): Past => {
  const once = archived(act(raised(), 'WithdrawCase', {}, on('2026-03-05')));
  return archived(
    act(act(once, 'RaiseOpinion', {}, on('2026-03-09')), 'WithdrawCase', {}, on('2026-03-10')),
  );
};

const sentencedByProof = (): Past => {
  const proof = {
    trigger: 'criminalSentence',
    triggeredOn: '2026-04-10',
    reference: '（2026）赣0732刑初1号',
    document: document('刑事判决书'),
    court: '兴国县人民法院',
  };
  return act(
    archived(
      act(
        atMeasures({ holds: 'V1', measures: ['TERMINATION'] }),
        'DeclareTermination',
        { proof },
        on('2026-04-12'),
      ),
    ),
    'ReverseSentence',
    {},
    on('2026-09-01'),
  );
};

/** A cadre of whom a case says nothing any more. */
const afterRejection = (holds: Holding): Past =>
  archived(act(raised({ holds }), 'RejectOpinion', {}, on('2026-03-05')));

const filedAnew = (): Past => {
  const sentBack = act(
    decided({ holds: 'P1', told: ['DEMOTION'], measures: ['DEMOTION'] }),
    'ReturnFilingForCorrection',
    {},
    on('2026-04-03'),
  );
  const anew = act(
    act(sentBack, 'ReturnToDecision', {}, on('2026-04-07')),
    'DecideDisposition',
    { measures: [measure('SUSPENSION')] },
    on('2026-04-08'),
  );
  const corrected = act(
    act(anew, 'ReturnFilingForCorrection', {}, on('2026-04-09')),
    'ResubmitFiling',
    {},
    on('2026-04-10'),
  );
  return archived(
    act(
      silence(corrected, 'filing'),
      'ImposeSuspension',
      { measureId: 'measure-2' },
      on('2026-05-06'),
    ),
  );
};

const revokedThenReopened = (): Past => {
  const revoked = act(decided(), 'RevokeDecision', {}, on('2026-04-03'));
  const decidedAnew = act(revoked, 'DecideDisposition', {}, on('2026-04-07'));
  const reopened = act(decidedAnew, 'ReopenForNewFacts', {}, on('2026-04-09'));
  const found = act(
    act(
      act(reopened, 'AppointInvestigators', anew, on('2026-04-10')),
      'RecordEvidence',
      { collectedBy: byThem.submittedBy },
      on('2026-04-13'),
    ),
    'SubmitFindings',
    { ...byThem, findings: [finding('S1', { evidenceIds: ['evidence-1', 'evidence-2'] })] },
    on('2026-04-20'),
  );
  const intended = [{ postId: 'post-1', disposition: 'REMOVAL' }];
  const told = act(
    act(found, 'ServeFacts', { intended }, on('2026-04-21')),
    'RecordStatement',
    {},
    on('2026-04-23'),
  );
  return archived(
    act(
      act(told, 'DecideDisposition', { measures: [measure('REMOVAL')] }, on('2026-04-27')),
      'RemoveFromPost',
      { measureId: 'measure-3' },
      on('2026-04-29'),
    ),
  );
};

const decidedByCounty = (): Past => {
  const requested = act(heard(), 'RequestRecusal', {}, on('2026-03-30'));
  const granted = act(requested, 'DecideRecusal', {}, on('2026-03-31'));
  const referred = act(granted, 'ReferDecisionToCounty', {}, on('2026-04-01'));
  return archived(
    act(
      act(
        referred,
        'DecideDisposition',
        {
          meeting: meeting('2026-04-08', {
            attendees: Array.from({ length: 7 }, (_, number) => `P-500${number + 1}`),
          }),
        },
        on('2026-04-08'),
      ),
      'RecordWarningTalk',
      {},
      on('2026-04-10'),
    ),
  );
};

const filedAndGoneOn = (): Past =>
  act(
    act(
      decided({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] }),
      'RecordWarningTalk',
      {},
      on('2026-04-03'),
    ),
    'AcknowledgeFiling',
    {},
    on('2026-04-08'),
  );

/** Told by today's rules when it is recorded, and from then on by its file alone. */
export const tales: Readonly<
  Record<string, { readonly tells: string; readonly past: () => Past }>
> = {
  'returned-to-investigation': {
    tells:
      'Returned and amended, an investigator replaced, the time extended; back to investigation, where silence is heard; a warning talk',
    past: returnedToInvestigation,
  },
  'late-recusal': {
    tells:
      'F17: an investigator is found tied after the hearing, a member of the committee after the vote was called',
    past: lateRecusal,
  },
  'lapsed-petition': {
    tells:
      'Nobody signs for the recall; the committee decides anew, and an assembly passes a warning talk',
    past: lapsedPetition,
  },
  'inquorate-twice': {
    tells: 'Two assemblies without a quorum; the committee decides anew, on nothing more',
    past: inquorateTwice,
  },
  'refused-so-removal': {
    tells: 'A member of the Party committee refuses to resign and is removed',
    past: refusedSoRemoval,
  },
  'refused-so-recall': {
    tells: 'A committee member refuses to resign; the recall that follows fails by one ballot',
    past: refusedSoRecall,
  },
  'silent-so-recall': {
    tells: 'A director lets the period for a resignation pass; the recall that follows is carried',
    past: silentSoRecall,
  },
  'overdue-demotion': {
    tells:
      'The county is late, returns a filing, then acknowledges it; demoted, referred, and disciplined after the end',
    past: overdueDemotion,
  },
  'discipline-in-any-order': {
    tells:
      'A sanction from before the case asks for no referral; four organs are told behind the seal, and answer or decide of themselves',
    past: disciplineInAnyOrder,
  },
  'suspended-on-investigation': {
    tells:
      'A director under a supervisory investigation is suspended on the organ’s written opinion',
    past: suspendedOnInvestigation,
  },
  'resignation-under-supervision': {
    tells: 'F1, F2: offered with consent under a supervisory investigation, accepted after it',
    past: supervised,
  },
  'resignation-declined-then-passed': {
    tells:
      'F1: an assembly declines an offered resignation, then passes a second one over a vote that was called',
    past: resigned,
  },
  'called-anew': {
    tells:
      'A ballot is called by the wrong number of voters, called anew by the right one, and carried',
    past: calledAnew,
  },
  'recalled-by-charter': {
    tells:
      'The charter of the collective leaves a recall to the members’ representatives; two thirds of all of them recall',
    past: recalledByCharter,
  },
  'called-by-township': {
    tells:
      'The villagers’ committee is ordered to convene and does not, so the township does; the result is announced late',
    past: calledByTownship,
  },
  'resignation-passed-by-all': {
    tells:
      'F1, B5: the villagers’ assembly passes an offered resignation ten days after their notice',
    past: passedByAll,
  },
  death: {
    tells: 'F3: death while a vote was called',
    past: () => archived(act(convened(), 'RecordDeath', {}, on('2026-05-04'))),
  },
  sentence: {
    tells:
      'F4, F5: a sentence ends one post of two and bars; it is reversed after the archive was sealed',
    past: sentenced,
  },
  'term-expired': {
    tells: 'F14: the term runs out while a petition was valid',
    past: () => archived(act(petitioned(), 'RecordPostsEnded', {}, on('2026-05-04'))),
  },
  termination: {
    tells: 'Two failed appraisals end the office over a petition for a recall',
    past: terminated,
  },
  'one-post-of-two': {
    tells: 'F10: one post of two ends, the opinion is withdrawn, the other post ends later',
    past: ofTwoPosts,
  },
  'withdrawn-twice': {
    tells: 'F20: opened and withdrawn twice on one cadre',
    past: withdrawnTwice,
  },
  'sentenced-by-proof': {
    tells: 'F4, F5: a sentence comes as the proof of a termination, and is reversed',
    past: sentencedByProof,
  },
  rejected: {
    tells: 'The opinion is rejected',
    past: () => afterRejection('P2'),
  },
  unfounded: {
    tells: 'F19: nothing is borne out; ends with a clarification',
    past: () =>
      archived(
        act(
          heard({ holds: 'V2', substantiated: false }),
          'DecideNoMeasure',
          cleared,
          on('2026-04-01'),
        ),
      ),
  },
  'not-proved': {
    tells: 'The evidence does not suffice either way: left at that, nobody cleared or flagged',
    past: () =>
      archived(
        act(
          heard({ holds: 'V2', substantiated: false, refuted: false }),
          'DecideNoMeasure',
          {},
          on('2026-04-01'),
        ),
      ),
  },
  untrue: {
    tells: 'F19: untrue and talked about; cleared in a letter and, as the cadre wishes, in public',
    past: () =>
      archived(
        act(
          heard({ holds: 'V2', substantiated: false, refuted: true }),
          'DecideNoMeasure',
          cleared,
          on('2026-04-01'),
        ),
      ),
  },
  'village-merged': {
    tells:
      'The village is merged into its neighbour in mid-term: one post ends, the Party post goes on',
    past: () =>
      act(
        heard({ holds: 'both' }),
        'RecordPostsEnded',
        { posts: ['post-2'], cause: 'villageAbolished', abolition: merger },
        on('2026-04-02'),
      ),
  },
  'recalled-by-villagers': {
    tells: 'The villagers recall the director by themselves, outside any case',
    past: () =>
      act(
        afterRejection('V1'),
        'EndPost',
        {
          cause: 'recalled',
          endedOn: '2026-03-20',
          proof: undefined,
          recall: villagersRecall(),
        },
        on('2026-03-20'),
      ),
  },
  'expelled-from-party': {
    tells:
      'The secretary is expelled from the Party: the post ends, and no committee is open any more',
    past: () =>
      act(
        afterRejection('P1'),
        'EndPost',
        {
          cause: 'expelledFromParty',
          endedOn: '2026-03-20',
          proof: { reference: '兴纪决〔2026〕5号', document: document('处分决定') },
        },
        on('2026-03-20'),
      ),
  },
  'former-cadre': {
    tells: 'Somebody who has left office: the facts are found, and no measure follows',
    past: () => {
      const left = act(
        afterRejection('P2'),
        'EndPost',
        { endedOn: '2026-03-10', cause: 'transferred' },
        on('2026-03-10'),
      );
      const acts: readonly (readonly [CommandName, string, object])[] = [
        ['RaiseOpinion', '2026-03-12', {}],
        ['AcceptOpinion', '2026-03-13', {}],
        ['AppointInvestigators', '2026-03-16', {}],
        ['SubmitFindings', '2026-03-20', {}],
        ['ServeFacts', '2026-03-23', { intended: [] }],
        ['RecordStatement', '2026-03-30', {}],
        ['DecideNoMeasure', '2026-04-01', {}],
      ];
      return acts.reduce(
        (past, [command, day, changes]) => act(past, command, { ...changes }, on(day)),
        left,
      );
    },
  },
  'inquiry-goes-on': {
    tells:
      'The last post ends while the facts are still to be found: the case goes on to its findings',
    past: () =>
      archived(
        act(
          act(
            heard(),
            'RecordPostsEnded',
            { cause: 'transferred', inquiryGoesOn: true },
            on('2026-03-31'),
          ),
          'DecideNoMeasure',
          {},
          on('2026-04-01'),
        ),
      ),
  },
  'late-investigation': {
    tells: 'Nobody investigates in time: the case is late, and goes on',
    past: () =>
      silence(
        act(accepted(), 'AppointInvestigators', { investigators: appointees }, on('2026-03-09')),
        'investigation',
      ),
  },
  'calendar-entered': {
    tells:
      'Facts served at the turn of a year that nobody has entered; its notice lengthens the cadre’s window',
    past: () => afterFollowing(act(servedAtYearsEnd(), 'EnterWorkCalendar', longNewYear)),
  },
  'date-corrected': {
    tells:
      'Findings dated eight months late and a removal dated a month late, both corrected by a second clerk',
    past: () => {
      const findings = act(
        underInvestigation(),
        'SubmitFindings',
        { findings: [finding()] },
        on('2026-11-20'),
      );
      const corrected = correct(findings, 'FindingsSubmitted', 'occurredOn', '2026-03-20');
      const intended = [{ postId: 'post-1', disposition: 'REMOVAL' }];
      const told = act(corrected, 'ServeFacts', { intended }, on('2026-03-23'));
      const heardOf = act(told, 'RecordStatement', {}, on('2026-03-27'));
      const decidedOn = act(
        heardOf,
        'DecideDisposition',
        { measures: [measure('REMOVAL')], meeting: meeting('2026-04-01') },
        on('2026-04-01'),
      );
      const removed = act(decidedOn, 'RemoveFromPost', {}, on('2026-05-07'));
      return correct(removed, 'RemovedFromPost', 'occurredOn', '2026-04-07');
    },
  },
  'filing-returned-decided-anew': {
    tells:
      'The county returns a filing because of the measure; decided anew, filed, and the county silent',
    past: filedAnew,
  },
  'revoked-then-reopened': {
    tells:
      'A decision is revoked and made anew; new facts come to light, are investigated, served, heard and decided on',
    past: revokedThenReopened,
  },
  'decided-by-county': {
    tells:
      'The cadre asks for a member’s recusal, which is granted; the committee is short of members, and the county decides',
    past: decidedByCounty,
  },
  'filing-only-sent': {
    tells: 'A filing that holds nothing up, acknowledged while the measures are under way',
    past: filedAndGoneOn,
  },
  'decision-served': {
    tells: 'A talk is held, its decision served by post; nothing is left but the archive',
    past: () => {
      const posted = {
        manner: 'post',
        place: '桐溪村坝上组12号',
        servers: [clerk],
        postedOn: '2026-04-08',
        tracking: 'EMS1234567890CN',
        receipt: document('邮件收件回执'),
      };
      const talked = act(atMeasures(), 'RecordWarningTalk', {}, on('2026-04-07'));
      return archived(act(talked, 'ServeDecision', { service: posted }, on('2026-04-10')));
    },
  },
  'contested-facts': {
    tells:
      'Facts left before a witness; a representative answers in writing; each point is answered',
    past: () => {
      const left = {
        manner: 'left',
        place: '桐溪村坝上组12号',
        servers: [clerk],
        refusal: '本人拒绝签收。',
        witnesses: ['邱桂林'],
        receipt: document('送达回证'),
      };
      const said = {
        points: ['三月已补齐。', '台账有误。'],
        form: 'written',
        representative: { name: '钟小满', authority: document('授权委托书') },
      };
      const told = act(atHearing(), 'ServeFacts', { service: left }, on('2026-03-23'));
      const heardOf = act(told, 'RecordStatement', said, on('2026-03-27'));
      const answers = [
        { point: 1, outcome: 'adopted', grounds: '经核对属实。' },
        { point: 2, outcome: 'notAdopted', grounds: '经核对台账无误。' },
      ];
      return act(heardOf, 'AnswerDefence', { answers }, on('2026-03-30'));
    },
  },
  'facts-served': {
    tells: 'A case on its way: facts served, the cadre’s answer awaited',
    past: () => served({ holds: 'both', situations: ['S2', 'S6'] }),
  },
};
