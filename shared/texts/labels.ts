import type { CaseStage } from '../domain/case/case.ts';
import type { Conclusion } from '../domain/case/event-data.ts';
import type { CaseFlag } from '../domain/case/flags.ts';
import type { MeasureStatus } from '../domain/case/measure.ts';
import type { Role } from '../domain/people/person.ts';
import type { Step } from '../domain/case/steps.ts';
import type { Bilingual } from '../policy/bilingual.ts';
import type { Disposition, Forum, PostKind, TerminationTrigger } from '../policy/policy-pack.ts';

// Words for codes. The codes are stable; the words are what people read.

export const stageLabels: Readonly<Record<CaseStage, Bilingual>> = {
  raised: { zh: '已提出意见', en: 'opinion raised' },
  returned: { zh: '已退回补充', en: 'returned for amendment' },
  underInvestigation: { zh: '调查核实中', en: 'under investigation' },
  atHearing: { zh: '听取陈述申辩', en: 'at the hearing' },
  atDecision: { zh: '研究决定', en: 'at the decision' },
  atFiling: { zh: '报县委组织部备案', en: 'at the county filing' },
  atMeasures: { zh: '组织实施', en: 'carrying out measures' },
  atService: { zh: '待送达决定', en: 'decision to be served' },
  ending: { zh: '归档中', en: 'being archived' },
  closed: { zh: '已办结', en: 'closed' },
};

export const flagLabels: Readonly<Record<CaseFlag, Bilingual>> = {
  unfoundedOpinion: {
    zh: '反映不实，请县级了解意见提出情况',
    en: 'untrue: look at who raised it',
  },
  repeatedWithdrawal: {
    zh: '对同一干部多次提出又撤回',
    en: 'opened and withdrawn more than once on this cadre',
  },
  oneOfTwoPostsEnded: {
    zh: '一肩挑已终止一职，请及时收回印章、变更银行预留印鉴',
    en: 'one post of two has ended: take back the seal and change the signatures at the bank',
  },
  partyPostToEnd: {
    zh: '党纪处分已终止党内职务，请登记该职务终止',
    en: 'a Party sanction has ended a Party post: record its end',
  },
  underSupervision: {
    zh: '监察机关立案调查期间，辞职须经其同意，不得调离，拟作处置请听取其意见',
    en: 'a supervisory investigation runs: no resignation without consent, no transfer; ask the organ about what is intended',
  },
};

export const stepLabels: Readonly<Record<Step, Bilingual>> = {
  identification: { zh: '受理审查', en: 'identification' },
  investigation: { zh: '调查核实', en: 'investigation' },
  hearing: { zh: '听取陈述申辩', en: 'hearing' },
  decision: { zh: '研究决定', en: 'decision' },
  filing: { zh: '报县委组织部备案', en: 'county filing' },
  discipline: { zh: '移送问题线索', en: 'referral to discipline' },
  service: { zh: '送达决定', en: 'service of the decision' },
  petition: { zh: '罢免要求', en: 'petition' },
  vote: { zh: '表决', en: 'vote' },
  resignation: { zh: '责令辞职', en: 'ordered resignation' },
  imposition: { zh: '执行处置', en: 'imposition' },
};

export const roleLabels: Readonly<Record<Role, Bilingual>> = {
  villageOrganization: { zh: '村党组织', en: 'village Party organization' },
  townshipClerk: { zh: '乡镇经办人', en: 'township clerk' },
  townshipCommittee: { zh: '乡镇党委', en: 'township Party committee' },
  mentor: { zh: '帮教小组成员', en: 'mentor' },
  countyAuditor: { zh: '县委组织部督查人员', en: 'county auditor' },
  countyOrganizer: { zh: '县委组织部', en: 'county organization department' },
};

export const dispositionLabels: Readonly<Record<Disposition, Bilingual>> = {
  WARNING_TALK: { zh: '警示谈话', en: 'warning talk' },
  SUSPENSION: { zh: '停职', en: 'suspension' },
  DEMOTION: { zh: '降职', en: 'demotion' },
  ORDERED_RESIGNATION: { zh: '责令辞职', en: 'ordered resignation' },
  REMOVAL: { zh: '免职', en: 'removal' },
  RECALL: { zh: '罢免', en: 'recall' },
  TERMINATION: { zh: '职务终止', en: 'termination of office' },
};

export const postKindLabels: Readonly<Record<PostKind, Bilingual>> = {
  P1: { zh: '村党组织书记', en: 'village Party secretary' },
  P2: { zh: '村党组织班子其他成员', en: 'other village Party committee member' },
  V1: { zh: '村民委员会主任', en: 'director of the villagers’ committee' },
  V2: { zh: '村民委员会副主任、委员', en: 'deputy director or member of the villagers’ committee' },
  S: { zh: '村务监督委员会成员', en: 'village supervision committee member' },
  C: {
    zh: '农村集体经济组织理事长、理事、监事',
    en: 'officer of the collective economic organization',
  },
  E: { zh: '享受误工补贴的聘用人员', en: 'employed staff on a work allowance' },
};

export const forumLabels: Readonly<Record<Forum, Bilingual>> = {
  votersBallot: { zh: '登记参加选举的村民投票', en: 'ballot of the registered voters' },
  villagersAssembly: { zh: '村民会议', en: 'villagers’ assembly' },
  representativeAssembly: { zh: '村民代表会议', en: 'villagers’ representative assembly' },
  membersAssembly: { zh: '农村集体经济组织成员大会', en: 'members’ assembly' },
  membersRepresentatives: {
    zh: '农村集体经济组织成员代表大会',
    en: 'members’ representative assembly',
  },
};

export const triggerLabels: Readonly<Record<TerminationTrigger, Bilingual>> = {
  criminalSentence: { zh: '被判处刑罚', en: 'criminal sentence' },
  lossOfCapacity: { zh: '经法院认定丧失行为能力', en: 'loss of legal capacity' },
  consecutiveFailedAppraisals: {
    zh: '连续两次被评议不称职',
    en: 'two consecutive failed appraisals',
  },
  removalFromPartyPosts: { zh: '撤销党内职务处分', en: 'removal from Party posts' },
  struckOffPartyRolls: { zh: '除名', en: 'struck off the Party’s rolls' },
  partyProbationOrHeavier: { zh: '留党察看以上处分', en: 'Party probation or heavier' },
  lossOfMembership: { zh: '丧失集体经济组织成员身份', en: 'loss of membership' },
  contractEnded: { zh: '聘用期满或者聘用关系终止', en: 'contract ended' },
  death: { zh: '死亡', en: 'death' },
};

export const measureStatusLabels: Readonly<Record<MeasureStatus, Bilingual>> = {
  awaitingPetition: { zh: '待提出罢免要求', en: 'awaiting a petition' },
  awaitingVote: { zh: '待表决', en: 'awaiting a vote' },
  awaitingImposition: { zh: '待执行', en: 'awaiting imposition' },
  awaitingResignation: { zh: '待本人提交辞职申请', en: 'awaiting the resignation' },
  inEffect: { zh: '已生效', en: 'in effect' },
  votedDown: { zh: '表决未通过', en: 'voted down' },
  lapsed: { zh: '未能实施，不再执行', en: 'lapsed' },
  overtaken: { zh: '因故不再执行', en: 'overtaken' },
  refused: { zh: '本人拒绝辞职', en: 'refused' },
};

export const conclusionLabels: Readonly<Record<Conclusion, Bilingual>> = {
  rejected: { zh: '不予受理', en: 'opinion rejected' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  noMeasure: { zh: '不予处置', en: 'no measure' },
  unfounded: { zh: '反映不实', en: 'untrue' },
  leftOffice: {
    zh: '已离任，认定事实，不作处置',
    en: 'had left office: facts found, no measure',
  },
  notProved: { zh: '证据不足，不予认定', en: 'not proved' },
  measuresSettled: { zh: '处置措施已执行完毕', en: 'measures settled' },
  postsEnded: { zh: '职务均已终止', en: 'all posts ended' },
  resigned: { zh: '本人辞职', en: 'resigned' },
  died: { zh: '本人死亡', en: 'the cadre has died' },
};

export const grounds: Readonly<Record<string, Bilingual>> = {
  nearRelative: { zh: '被调查人的近亲属', en: 'near relative' },
  complainant: { zh: '反映人', en: 'complainant' },
  witness: { zh: '证人', en: 'witness' },
  interest: { zh: '利害关系人', en: 'interest' },
};
