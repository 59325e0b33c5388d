import type { CommandName } from '../../shared/domain/people/permissions.ts';
import type { Forum } from '../../shared/policy/policy-pack.ts';
import { exampleNotice } from '../../shared/contract/openapi/request-examples.ts';
import { workCalendarData } from '../../shared/policy/work-calendar-data.ts';
import type { Past } from './past.ts';
import {
  actingPerson,
  chair,
  clerk,
  committee,
  convener,
  investigators,
  partyChair,
  reporter,
  spareInvestigator,
  subject,
  tellers,
  village,
} from './people.ts';

// The usual, lawful body of every command. A test names only what it is about.

export type Body = Readonly<Record<string, unknown>>;

export const document = (title: string): Body => ({
  title,
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  bytes: 1024,
});

export const unbiased = {
  nearRelative: false,
  complainant: false,
  witness: false,
  interest: false,
};

/** Handed over and signed for by the cadre. */
export const serviceInPerson: Body = {
  manner: 'inPerson',
  place: '桐溪村村委会办公室',
  servers: [clerk],
  receivedBy: { capacity: 'cadre' },
  receipt: document('送达回证'),
};

export const newEvidence = (changes: Body = {}): Body => ({
  kind: 'annualAssessment',
  title: '2025年度考核表',
  obtainedOn: '2026-02-20',
  ...changes,
});

export const allegation = (situation = 'S1', changes: Body = {}): Body => ({
  situation,
  facts: '医保征缴调度不力，连续三个月排名末位。',
  factsOn: '2026-02-27',
  evidence: [newEvidence()],
  ...changes,
});

/** Borne out; untrue where it is said to be not, and not proved where it is said to be neither. */
export const finding = (situation = 'S1', changes: Body = {}): Body => ({
  situation,
  substantiated: true,
  ...(changes['substantiated'] === false && { refuted: true }),
  facts: '经查属实。',
  evidenceIds: ['evidence-1'],
  ...changes,
});

/** Seven of nine present, six of them for. */
export const meeting = (heldOn: string, changes: Body = {}): Body => ({
  heldOn,
  fullMembership: 9,
  present: 7,
  for: 6,
  against: 1,
  abstain: 0,
  attendees: committee.slice(0, 7).map((one) => one.personId),
  sittingIn: [reporter.personId],
  withdrew: [],
  reportedBy: [reporter.personId],
  minutes: document('党委会议纪要'),
  ...changes,
});

/** What makes a disposition of such a post definite, where anything does. */
export const particularsOf = (disposition: string, kind = 'P1', changes: Body = {}): Body => {
  if (disposition === 'SUSPENSION') return { particulars: { months: 3, actingPerson, ...changes } };
  if (disposition === 'DEMOTION')
    return { particulars: { to: kind === 'E' ? 'E' : 'P2', ...changes } };
  return {};
};

/** What the cadre is told to expect on a post. */
export const intended = (disposition: string, postId = 'post-1', changes: Body = {}): Body => ({
  postId,
  disposition,
  ...particularsOf(disposition),
  ...changes,
});

export const measure = (disposition: string, postId = 'post-1', changes: Body = {}): Body => ({
  ...intended(disposition, postId),
  grounds: '不胜任现职。',
  ...changes,
});

/** What the supervisory organ advises about a suspension while it investigates. */
export const organOpinion: Body = { reference: '兴监函〔2026〕5号', issuedOn: '2026-03-24' };

/** Untrue, and known to the whole village: the cadre wishes to be cleared there too. */
export const cleared: Body = {
  hadBadEffects: true,
  clarification: {
    text: '反映的问题不属实，予以澄清。',
    document: document('澄清函'),
    inPublic: {
      manner: '村务公开栏',
      scope: '桐溪村全体村民',
      wish: document('本人要求公开澄清的意见'),
    },
  },
};

export const roll: Body = {
  voters: 1000,
  adults: 1200,
  households: 300,
  members: 45,
  representatives: 40,
  womenRepresentatives: 15,
};

export const priorDiscussion = (heldOn: string, changes: Body = {}): Body => ({
  by: 'villageParty',
  heldOn,
  chair: partyChair,
  opinion: '同意提交会议讨论。',
  minutes: document('村党组织会议记录'),
  ...changes,
});

export const charter = (adoptedOn: string, changes: Body = {}): Body => ({
  adoptedOn,
  document: document('集体经济组织章程'),
  representatives: { number: 45, decide: ['RECALL', 'ORDERED_RESIGNATION'] },
  ...changes,
});

export const notice: Body = { place: '村民活动中心', matters: '罢免理事。' };

export const delegation: Body = {
  resolvedOn: '2026-01-20',
  reference: '村民会议决议〔2026〕1号',
  document: document('村民会议授权决议'),
};

const ballots = (cast: number, inFavour: number): Body => ({
  issued: cast,
  returned: cast,
  valid: cast,
  invalid: 0,
  for: inFavour,
  against: cast - inFavour,
  abstain: 0,
});

/** Counts of a vote in each forum: so many there or cast, so many of them for. */
export const counted = {
  votersBallot: (cast: number, inFavour: number): Body => ({
    forum: 'votersBallot',
    ...ballots(cast, inFavour),
  }),
  villagersAssembly: (present: number, inFavour: number): Body => ({
    forum: 'villagersAssembly',
    present,
    ...ballots(present, inFavour),
  }),
  representativeAssembly: (present: number, inFavour: number): Body => ({
    forum: 'representativeAssembly',
    present,
    ...ballots(present, inFavour),
  }),
  membersAssembly: (present: number, inFavour: number): Body => ({
    forum: 'membersAssembly',
    present,
    ...ballots(present, inFavour),
  }),
  membersRepresentatives: (present: number, inFavour: number): Body => ({
    forum: 'membersRepresentatives',
    present,
    ...ballots(present, inFavour),
  }),
} as const satisfies Record<Forum, unknown>;

export const appraisal = (
  year: number,
  grade: 'competent' | 'basicallyCompetent' | 'incompetent',
  changes: Body = {},
): Body => ({
  year,
  heldOn: `${year}-12-20`,
  grade,
  isQuorate: true,
  ...changes,
});

export const failedTwice: Body = {
  trigger: 'consecutiveFailedAppraisals',
  triggeredOn: '2025-12-20',
  reference: '桐溪村评议〔2025〕2号',
  document: document('民主评议结果'),
  appraisals: [appraisal(2024, 'incompetent'), appraisal(2025, 'incompetent')],
};

const appointee = (who: { readonly personId: string; readonly name: string }): Body => ({
  ...who,
  declaration: unbiased,
});
export const appointees: readonly Body[] = investigators.map(appointee);
export const investigatorIds: readonly string[] = investigators.map((one) => one.personId);

/** The new committee was elected a fortnight before the old one's last day. */
export const electionResult: Body = {
  reference: '桐溪选〔2026〕1号',
  document: document('换届选举结果公告'),
};

/** The county has approved that the village is merged into its neighbour. */
export const merger: Body = {
  assemblyConsentedOn: '2026-01-12',
  approvedOn: '2026-02-10',
  approval: {
    reference: '兴府字〔2026〕8号',
    document: document('同意撤销桐溪村村民委员会的批复'),
  },
};

/** The villagers have recalled a member by themselves, by the least that suffices. */
export const villagersRecall = (changes: Body = {}): Body => ({
  petition: { signatures: 300, entitled: 1500 },
  submittedOn: '2026-01-20',
  reasons: '长期不在村，不办事。',
  heldOn: '2026-02-20',
  roll: { voters: 1000 },
  counts: counted.votersBallot(501, 251),
  chair,
  tellers,
  scan: document('罢免投票结果报告单'),
  ...changes,
});

const ofMeasure = { measureId: 'measure-1' };

const usual: Readonly<Record<CommandName, (occurredOn: string, past: Past) => Body>> = {
  RegisterVillage: () => ({ village, name: '桐溪村' }),
  RegisterCharter: (occurredOn) => ({ village, charter: charter(occurredOn) }),
  RegisterCadre: () => ({
    village,
    personId: subject.personId,
    name: subject.name,
    nearRelatives: ['P-1002'],
  }),
  RecordPost: () => ({ kind: 'V1', obtained: 'elected', termFrom: '2021-03-15' }),
  EndPost: () => ({
    postId: 'post-1',
    endedOn: '2026-02-28',
    cause: 'termExpired',
    proof: electionResult,
  }),

  RecordPersonStatus: () => ({
    status: 'partyMember',
    since: '2012-07-01',
    proof: { reference: '桐溪党籍〔2026〕1号', document: document('党员身份证明') },
  }),

  EnterWorkCalendar: () => exampleNotice,
  CorrectWorkCalendar: () => ({
    ...exampleNotice,
    year: 2026,
    notice: { reference: '国办发明电〔2025〕7号', issuedOn: '2025-11-04' },
    ...workCalendarData.years[2026],
    reason: '录入时有误。',
  }),
  RaiseOpinion: (_, past) => ({
    cadreId: past.cadre?.cadreId ?? '01JAF3K5T0D1R6B8V2Y4E9S3GZ',
    source: { kind: 'township' },
    allegations: [allegation()],
  }),
  AmendOpinion: () => ({ allegations: [allegation('S2')] }),
  WithdrawCase: () => ({ reason: '经核对系误报。' }),

  CorrectCadre: () => ({ path: 'name', value: '钟小龙', reason: '姓名录错。' }),
  CorrectVillage: () => ({ path: 'name', value: '桐溪新村', reason: '村名漏录一字。' }),
  CorrectEntry: () => ({
    entry: 1,
    path: 'evidence.0.obtainedOn',
    value: '2026-02-10',
    reason: '取得日期录错。',
  }),

  AcceptOpinion: () => ({}),
  ReturnOpinion: () => ({ reason: '事实不清，请补充材料。' }),
  RejectOpinion: () => ({ reason: '反映的事项与职务无关。' }),

  AppointInvestigators: () => ({ investigators: appointees }),
  ReplaceInvestigator: () => ({
    outgoing: investigators[0].personId,
    incoming: appointee(spareInvestigator),
    reason: '另有任务。',
  }),
  RecordEvidence: () => ({
    evidence: [newEvidence({ kind: 'document', title: '征缴台账' })],
    collectedBy: investigatorIds,
  }),
  ExtendInvestigation: () => ({ reason: '需向县医保局调取数据。' }),
  SubmitFindings: (_, past) => ({
    findings: past.case?.opinion.allegations.map((one) =>
      finding(one.situation, { evidenceIds: one.evidenceIds }),
    ) ?? [finding()],
    summary: '问题属实。',
    submittedBy: investigatorIds,
  }),
  DiscoverRecusal: () => ({
    personId: investigators[0].personId,
    ground: 'nearRelative',
    reason: '系当事人堂兄。',
  }),

  RequestRecusal: () => ({
    personId: committee[1].personId,
    ground: 'interest',
    reason: '与其承包同一口鱼塘。',
  }),
  DecideRecusal: () => ({ personId: committee[1].personId, granted: true, reason: '情况属实。' }),
  ReferDecisionToCounty: () => ({
    fullMembership: 5,
    unable: investigatorIds,
    reason: '二名委员参加了调查，剩余委员不足三分之二。',
  }),

  ServeFacts: () => ({
    service: serviceInPerson,
    facts: '医保征缴调度不力。',
    intended: [intended('WARNING_TALK')],
    document: document('事实告知书'),
  }),
  RecordStatement: () => ({
    statement: '本人认为情况有出入。',
    points: [],
    form: 'oral',
    document: document('陈述申辩笔录'),
  }),
  AnswerDefence: () => ({
    answers: [{ point: 1, outcome: 'notAdopted', grounds: '经核实，台账与陈述不符。' }],
    document: document('申辩复核意见表'),
  }),
  WaiveHearing: () => ({ document: document('放弃陈述声明') }),

  DecideDisposition: (occurredOn) => ({
    meeting: meeting(occurredOn),
    measures: [measure('WARNING_TALK')],
  }),
  DecideNoMeasure: (occurredOn) => ({
    meeting: meeting(occurredOn),
    grounds: '情节轻微，已当场改正。',
  }),
  ReturnToInvestigation: () => ({ reason: '证据不足，补充调查。' }),

  ServeDecision: () => ({ service: serviceInPerson, document: document('处置决定书') }),

  AcknowledgeFiling: () => ({ reference: '县组备〔2026〕12号' }),
  ReturnFilingForCorrection: () => ({ reason: '材料缺会议纪要。' }),
  ResubmitFiling: () => ({ correction: '已补会议纪要。' }),
  RevokeDecision: (occurredOn) => ({
    meeting: meeting(occurredOn),
    reason: '引用的考核结果有误。',
  }),
  ReopenForNewFacts: (occurredOn) => ({
    learnedOn: occurredOn,
    facts: '审计发现另有一笔支出未公示。',
  }),
  ReturnToDecision: () => ({ reason: '县里认为处置偏重，重新研究。' }),

  RecordPetition: (occurredOn) => ({
    ...ofMeasure,
    submittedOn: occurredOn,
    petition: { signatures: 300, entitled: 1500 },
    reasons: '不履行职责。',
    defenceOffered: true,
    document: document('联名罢免要求'),
  }),
  ConveneVote: (occurredOn) => ({
    ...ofMeasure,
    forum: 'representativeAssembly',
    roll,
    rollDate: occurredOn,
    noticeGivenOn: occurredOn,
    meetingOn: '2026-05-11',
    notice,
    priorDiscussion: priorDiscussion(occurredOn),
    delegation,
    convener,
    chair,
  }),
  OrderConvening: () => ({ ...ofMeasure, document: document('责令召集会议通知') }),
  RecordAnnouncement: (occurredOn) => ({
    about: 'measure-1',
    postedOn: occurredOn,
    postedUntil: '2027-12-31',
    place: '桐溪村村务公开栏',
    document: document('表决结果公告'),
  }),
  RecordVote: (occurredOn) => ({
    ...ofMeasure,
    heldOn: occurredOn,
    counts: counted.representativeAssembly(30, 16),
    chair,
    tellers,
    scan: document('计票表'),
  }),

  RecordWarningTalk: () => ({
    ...ofMeasure,
    talkers: [{ personId: committee[0].personId, name: committee[0].name }],
    record: document('谈话记录'),
  }),
  ImposeSuspension: () => ({
    ...ofMeasure,
    document: document('停职决定'),
  }),
  ImposeDemotion: () => ({ ...ofMeasure, document: document('降职决定') }),
  OrderResignation: () => ({ ...ofMeasure, document: document('责令辞职通知') }),
  RecordResignation: () => ({ ...ofMeasure, letter: document('辞职报告') }),
  RecordRefusal: () => ({ ...ofMeasure, statement: '本人不同意辞职。' }),
  RemoveFromPost: () => ({
    ...ofMeasure,
    decision: '长党干〔2026〕7号',
    document: document('免职决定'),
  }),
  DeclareRecall: () => ({ ...ofMeasure, document: document('罢免结果公告') }),
  DeclareTermination: () => ({ postId: 'post-1', proof: failedTwice }),

  ReferToDiscipline: () => ({
    to: 'discipline',
    organ: '县纪委监委',
    reference: '长移〔2026〕1号',
  }),
  RecordDisciplineOutcome: (occurredOn) => ({
    organ: '县纪委监委',
    reference: '兴监〔2026〕9号',
    sanction: 'DEMERIT',
    decidedOn: occurredOn,
    source: 'organItself',
  }),

  OfferResignation: () => ({ postId: 'post-1', letter: document('辞职报告') }),
  AcceptResignation: () => ({ postId: 'post-1', decision: document('同意辞职的决定') }),
  RecordResignationVote: (occurredOn) => ({
    postId: 'post-1',
    forum: 'representativeAssembly',
    roll,
    rollDate: occurredOn,
    noticeGivenOn: occurredOn,
    heldOn: occurredOn,
    counts: counted.representativeAssembly(30, 16),
    notice,
    priorDiscussion: priorDiscussion('2026-03-03'),
    convener,
    chair,
    tellers,
    scan: document('计票表'),
    decision: document('会议决议'),
  }),
  RecordDeath: (occurredOn) => ({ diedOn: occurredOn, document: document('死亡证明') }),
  RecordSentence: (occurredOn) => ({
    effectiveOn: occurredOn,
    court: '兴国县人民法院',
    reference: '（2026）赣0732刑初1号',
    document: document('刑事判决书'),
  }),
  ReverseSentence: (occurredOn) => ({
    reversedOn: occurredOn,
    court: '赣州市中级人民法院',
    reference: '（2026）赣07刑再1号',
    document: document('再审判决书'),
  }),
  RecordPostsEnded: (occurredOn) => ({
    posts: ['post-1'],
    endedOn: occurredOn,
    cause: 'termExpired',
    document: document('换届公告'),
  }),
  RecordSupervision: () => ({ organ: '县监委', reference: '兴监立〔2026〕3号' }),
  EndSupervision: () => ({ reference: '兴监撤〔2026〕1号' }),
};

const isGiven = ([, value]: readonly [string, unknown]): boolean => value !== undefined;

/** The usual body of a command with `changes`; a field changed to `undefined` is left out. */
export const bodyOf = (past: Past, name: CommandName, occurredOn: string, changes: Body): Body =>
  Object.fromEntries(
    Object.entries({ occurredOn, ...usual[name](occurredOn, past), ...changes }).filter(isGiven),
  );
