import type { CommandName } from '../../domain/people/permissions.ts';

// A request for each command, as a township would really send it; the OpenAPI document shows them
// and tests send them. Every person in them is invented.

const village = '360732202201';
const measureId = 'measure-1';

const paper = (title: string) => ({
  title,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  mediaType: 'application/pdf',
  bytes: 48_213,
});
const service = {
  manner: 'inPerson',
  place: '桐溪村村委会办公室',
  servers: [{ personId: 'P-2301', name: '凌国栋' }],
  receivedBy: { capacity: 'cadre' },
  receipt: paper('送达回证'),
};
const unbiased = { nearRelative: false, complainant: false, witness: false, interest: false };
const meeting = {
  heldOn: '2026-04-10',
  fullMembership: 9,
  present: 7,
  for: 6,
  against: 0,
  abstain: 1,
  attendees: ['P-3001', 'P-3002', 'P-3003', 'P-3004', 'P-3005', 'P-3006', 'P-3007'],
  sittingIn: ['P-2011'],
  withdrew: ['P-3008'],
  reportedBy: ['P-2011'],
  minutes: paper('乡党委会议纪要〔2026〕6号'),
};
const allegation = {
  situation: 'S4',
  facts: '2026年1月至2月医保征缴进度全乡倒数第一，三次调度会未到会。',
  factsOn: '2026-02-27',
  evidence: [
    {
      kind: 'annualAssessment',
      title: '2025年度村干部考核表',
      obtainedOn: '2026-02-28',
      document: paper('2025年度村干部考核表'),
    },
  ],
};
const roll = { members: 45, representatives: 40, womenRepresentatives: 15 };
const counts = {
  forum: 'representativeAssembly',
  present: 38,
  issued: 38,
  returned: 38,
  valid: 37,
  invalid: 1,
  for: 25,
  against: 9,
  abstain: 3,
};
const tellers = [
  { personId: 'P-2211', name: '黄福生' },
  { personId: 'P-2212', name: '李月华' },
];
const director = { personId: 'P-2201', name: '曾水秀' };
const discussedOn = (heldOn: string) => ({
  by: 'villageParty',
  heldOn,
  chair: { personId: 'P-2202', name: '邱桂林' },
  opinion: '同意提交会议讨论。',
  minutes: paper('村党组织会议记录'),
});

/** Invented: the State Council publishes the arrangement of a year in the autumn before it. */
export const exampleNotice = {
  occurredOn: '2026-11-20',
  year: 2027,
  notice: { reference: '国办发明电〔2026〕8号', issuedOn: '2026-11-18' },
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-12' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpWorkingDays: ['2027-02-14', '2027-02-20', '2027-04-25', '2027-09-26'],
};

/** The ids that the examples' paths carry. */
export const examplePath = {
  caseId: '01JAF3K5T0C5W9Z2Q7XH8M4N6P',
  cadreId: '01JAF3K5T0D1R6B8V2Y4E9S3GA',
  village,
  township: '360732202',
  county: '360732',
} as const;
export const exampleIdempotencyKey = '7b0f6a4e-2a3c-4f2b-9d1e-5d6c7b8a9f01';

export const requestExamples: Readonly<Record<CommandName, Readonly<Record<string, unknown>>>> = {
  RegisterVillage: { occurredOn: '2026-03-01', village, name: '桐溪村' },
  RegisterCharter: {
    occurredOn: '2026-03-02',
    village,
    charter: {
      adoptedOn: '2025-06-18',
      document: paper('桐溪村股份经济合作社章程'),
      representatives: { number: 31, decide: ['RECALL', 'ORDERED_RESIGNATION'] },
    },
  },
  RegisterCadre: {
    occurredOn: '2026-03-01',
    village,
    personId: 'P-2001',
    name: '钟䶮𠮷',
    nearRelatives: ['P-2002'],
  },
  RecordPost: { occurredOn: '2026-03-01', kind: 'V1', obtained: 'elected', termFrom: '2021-03-15' },
  EndPost: {
    occurredOn: '2026-03-20',
    postId: 'post-1',
    endedOn: '2026-03-15',
    cause: 'termExpired',
    proof: { reference: '桐溪选〔2026〕1号', document: paper('换届选举结果公告') },
  },
  RecordPersonStatus: {
    occurredOn: '2026-03-20',
    status: 'partyMember',
    since: '2012-07-01',
    proof: { reference: '长党籍〔2026〕4号', document: paper('党员身份证明') },
  },
  EnterWorkCalendar: exampleNotice,
  CorrectWorkCalendar: {
    ...exampleNotice,
    occurredOn: '2026-11-25',
    makeUpWorkingDays: [...exampleNotice.makeUpWorkingDays, '2027-10-09'],
    reason: '录入时遗漏国庆节调休上班日。',
  },
  RaiseOpinion: {
    occurredOn: '2026-03-02',
    cadreId: examplePath.cadreId,
    source: {
      kind: 'petitionOffice',
      paper: { reference: '兴信转〔2026〕12号', issuedOn: '2026-02-26' },
    },
    allegations: [allegation],
    complainants: ['P-2003'],
  },
  AmendOpinion: { occurredOn: '2026-03-05', allegations: [{ ...allegation, situation: 'S7' }] },
  WithdrawCase: { occurredOn: '2026-03-05', reason: '经核对系误报，情况已向本人说明。' },
  CorrectCadre: {
    occurredOn: '2026-03-26',
    path: 'post.termFrom',
    postId: 'post-1',
    value: '2021-03-05',
    reason: '当选日期误录为十五日，应为五日。',
  },
  CorrectVillage: {
    occurredOn: '2026-03-26',
    path: 'name',
    value: '桐溪新村',
    reason: '村名漏录一字。',
  },
  CorrectEntry: {
    occurredOn: '2026-03-26',
    entry: 9,
    path: 'occurredOn',
    value: '2026-03-20',
    reason: '调查报告的提交日期误录为二十三日，应为二十日。',
  },
  AcceptOpinion: { occurredOn: '2026-03-04', note: '材料齐全，予以受理。' },
  ReturnOpinion: { occurredOn: '2026-03-04', reason: '事实不清，请补充三次调度会的签到记录。' },
  RejectOpinion: { occurredOn: '2026-03-04', reason: '反映的事项与履行职务无关。' },
  AppointInvestigators: {
    occurredOn: '2026-03-06',
    investigators: [
      { personId: 'P-2011', name: '温志平', declaration: unbiased },
      { personId: 'P-2012', name: '廖海燕', declaration: unbiased },
    ],
  },
  ReplaceInvestigator: {
    occurredOn: '2026-03-09',
    outgoing: 'P-2012',
    incoming: { personId: 'P-2013', name: '凌国栋', declaration: unbiased },
    reason: '原调查人员另有任务。',
  },
  RecordEvidence: {
    occurredOn: '2026-03-12',
    evidence: [{ kind: 'document', title: '医保征缴台账', obtainedOn: '2026-03-11' }],
    collectedBy: ['P-2011', 'P-2012'],
  },
  ExtendInvestigation: { occurredOn: '2026-03-30', reason: '需向县医保局调取数据。' },
  SubmitFindings: {
    occurredOn: '2026-04-01',
    findings: [
      {
        situation: 'S4',
        substantiated: true,
        facts: '三次调度会均未到会，征缴进度全乡倒数第一。',
        evidenceIds: ['evidence-1'],
      },
    ],
    summary: '反映的问题属实。',
    submittedBy: ['P-2011', 'P-2012'],
  },
  DiscoverRecusal: {
    occurredOn: '2026-04-02',
    personId: 'P-2011',
    ground: 'interest',
    reason: '与当事人合伙承包鱼塘。',
  },
  ServeFacts: {
    occurredOn: '2026-04-02',
    service,
    facts: '三次调度会均未到会，征缴进度全乡倒数第一。',
    intended: [{ postId: 'post-1', disposition: 'WARNING_TALK' }],
    document: paper('事实告知书'),
  },
  RecordStatement: {
    occurredOn: '2026-04-07',
    statement: '本人接受批评，三月已补齐征缴进度。',
    points: ['三月已补齐征缴进度。'],
    form: 'oral',
    document: paper('陈述申辩笔录'),
  },
  AnswerDefence: {
    occurredOn: '2026-04-08',
    answers: [
      {
        point: 1,
        outcome: 'adopted',
        grounds: '经核对征缴台账，三月进度确已补齐，处置时予以考虑。',
      },
    ],
    document: paper('申辩复核意见表'),
  },
  WaiveHearing: { occurredOn: '2026-04-07', document: paper('放弃陈述申辩声明') },
  DecideDisposition: {
    occurredOn: '2026-04-10',
    meeting,
    measures: [{ postId: 'post-1', disposition: 'WARNING_TALK', grounds: '履职不力，情节较轻。' }],
  },
  DecideNoMeasure: {
    occurredOn: '2026-04-10',
    meeting,
    grounds: '值守记录表明，反映的情形没有发生。',
    hadBadEffects: true,
    clarification: {
      text: '经查，反映的问题不属实，予以澄清。',
      document: paper('澄清函'),
      inPublic: {
        manner: '村务公开栏',
        scope: '桐溪村全体村民',
        wish: paper('本人要求公开澄清的意见'),
      },
    },
  },
  ReturnToInvestigation: { occurredOn: '2026-04-10', reason: '第二次调度会的缺席原因未查清。' },
  ServeDecision: { occurredOn: '2026-04-13', service, document: paper('处置决定书') },
  AcknowledgeFiling: { occurredOn: '2026-04-15', reference: '兴组备〔2026〕12号' },
  ReturnFilingForCorrection: { occurredOn: '2026-04-15', reason: '缺党委会议纪要。' },
  RequestRecusal: {
    occurredOn: '2026-04-09',
    personId: 'P-3008',
    ground: 'interest',
    reason: '本人提出：该委员的弟弟与其承包同一口鱼塘，有利害关系。',
  },
  DecideRecusal: {
    occurredOn: '2026-04-09',
    personId: 'P-3008',
    granted: true,
    reason: '经核实情况属实，同意回避。',
  },
  ReferDecisionToCounty: {
    occurredOn: '2026-04-10',
    fullMembership: 7,
    unable: ['P-2011', 'P-2012', 'P-3008'],
    reason: '二名委员参加调查，一名委员回避，剩余委员不足三分之二。',
  },
  RevokeDecision: {
    occurredOn: '2026-04-20',
    meeting: { ...meeting, heldOn: '2026-04-20', minutes: paper('乡党委会议纪要〔2026〕7号') },
    reason: '决定引用的考核结果有误，尚未执行，予以撤销后重新研究。',
  },
  ReopenForNewFacts: {
    occurredOn: '2026-04-20',
    learnedOn: '2026-04-18',
    facts: '审计发现2025年沟渠维修款另有一笔未公示，此前调查未涉及。',
  },
  ReturnToDecision: {
    occurredOn: '2026-04-20',
    reason: '县委组织部认为停职期限过长，退回重新研究。',
  },
  ResubmitFiling: {
    occurredOn: '2026-04-17',
    correction: '已补报会议纪要。',
    document: meeting.minutes,
  },
  RecordPetition: {
    occurredOn: '2026-04-20',
    measureId,
    submittedOn: '2026-04-19',
    petition: { signatures: 286, entitled: 1_430, repeatedSignatures: 0 },
    reasons: '长期不履行职责。',
    defenceOffered: true,
    defence: '本人认为理由不充分。',
    document: paper('罢免要求联名书'),
  },
  ConveneVote: {
    occurredOn: '2026-04-20',
    measureId,
    forum: 'representativeAssembly',
    roll,
    rollDate: '2026-04-20',
    noticeGivenOn: '2026-04-20',
    meetingOn: '2026-05-06',
    priorDiscussion: discussedOn('2026-04-18'),
    delegation: {
      resolvedOn: '2026-01-20',
      reference: '桐溪村民会议决议〔2026〕1号',
      document: paper('村民会议授权村民代表会议的决议'),
    },
    convener: director,
    chair: director,
  },
  OrderConvening: {
    occurredOn: '2026-05-25',
    measureId,
    document: paper('责令村民委员会召集会议的通知'),
  },
  RecordAnnouncement: {
    occurredOn: '2026-05-08',
    about: measureId,
    postedOn: '2026-05-07',
    postedUntil: '2026-05-22',
    place: '桐溪村村务公开栏',
    document: paper('表决结果公告'),
  },
  RecordVote: {
    occurredOn: '2026-05-06',
    measureId,
    heldOn: '2026-05-06',
    counts,
    chair: director,
    tellers,
    scan: paper('计票结果记录'),
  },
  RecordWarningTalk: {
    occurredOn: '2026-05-07',
    measureId,
    talkers: [{ personId: 'P-3001', name: '朱建华' }],
    record: paper('警示谈话记录'),
  },
  ImposeSuspension: {
    occurredOn: '2026-05-07',
    measureId,
    document: paper('停职决定'),
  },
  ImposeDemotion: { occurredOn: '2026-05-07', measureId, document: paper('降职决定') },
  OrderResignation: { occurredOn: '2026-04-20', measureId, document: paper('责令辞职通知书') },
  RecordResignation: { occurredOn: '2026-04-27', measureId, letter: paper('辞职报告') },
  RecordRefusal: { occurredOn: '2026-04-27', measureId, statement: '本人不同意辞职。' },
  RemoveFromPost: {
    occurredOn: '2026-05-07',
    measureId,
    decision: '长党干〔2026〕7号',
    document: paper('免职决定'),
  },
  DeclareRecall: { occurredOn: '2026-05-07', measureId, document: paper('罢免结果公告') },
  DeclareTermination: {
    occurredOn: '2026-03-10',
    postId: 'post-1',
    proof: {
      trigger: 'consecutiveFailedAppraisals',
      triggeredOn: '2026-01-15',
      reference: '桐溪评〔2026〕1号',
      document: paper('民主评议结果公示'),
      appraisals: [
        { year: 2024, heldOn: '2025-01-10', grade: 'incompetent', isQuorate: true },
        { year: 2025, heldOn: '2026-01-15', grade: 'incompetent', isQuorate: true },
      ],
    },
  },
  OfferResignation: { occurredOn: '2026-03-20', postId: 'post-1', letter: paper('辞职报告') },
  AcceptResignation: {
    occurredOn: '2026-03-25',
    postId: 'post-1',
    decision: paper('同意辞职的决定'),
  },
  RecordResignationVote: {
    occurredOn: '2026-03-30',
    postId: 'post-1',
    forum: 'representativeAssembly',
    roll,
    rollDate: '2026-03-23',
    noticeGivenOn: '2026-03-23',
    heldOn: '2026-03-30',
    counts,
    priorDiscussion: discussedOn('2026-03-22'),
    convener: director,
    chair: director,
    tellers,
    scan: paper('计票结果记录'),
    decision: paper('村民代表会议决议'),
  },
  RecordDeath: { occurredOn: '2026-03-30', diedOn: '2026-03-28', document: paper('死亡医学证明') },
  RecordSentence: {
    occurredOn: '2026-03-30',
    effectiveOn: '2026-03-25',
    court: '兴国县人民法院',
    reference: '（2026）赣0732刑初1号',
    document: paper('刑事判决书'),
  },
  ReverseSentence: {
    occurredOn: '2026-06-30',
    reversedOn: '2026-06-25',
    court: '赣州市中级人民法院',
    reference: '（2026）赣07刑再1号',
    document: paper('再审判决书'),
  },
  RecordPostsEnded: {
    occurredOn: '2026-04-01',
    posts: ['post-1'],
    endedOn: '2026-03-31',
    cause: 'termExpired',
    document: paper('换届选举结果公告'),
  },
  RecordSupervision: {
    occurredOn: '2026-03-20',
    organ: '兴国县监察委员会',
    reference: '兴监立〔2026〕3号',
  },
  EndSupervision: { occurredOn: '2026-05-20', reference: '兴监结〔2026〕3号' },
  ReferToDiscipline: {
    occurredOn: '2026-04-02',
    to: 'discipline',
    organ: '兴国县纪委监委',
    reference: '长移〔2026〕1号',
  },
  RecordDisciplineOutcome: {
    occurredOn: '2026-05-30',
    organ: '兴国县纪委监委',
    reference: '兴监处〔2026〕9号',
    sanction: 'DEMERIT',
    decidedOn: '2026-05-28',
    source: 'ourReferral',
    situations: ['S6'],
  },
};
