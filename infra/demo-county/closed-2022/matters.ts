import type { Matter } from '../cases/story.ts';

/**
 * What people were found wanting in, by the eight situations; the first four after the reasons that
 * the county named.
 */
export const matters = {
  levy: {
    situation: 'S2',
    facts: '医保征缴连续两月落后，未按要求入户动员，征缴不力。',
    evidence: { kind: 'annualAssessment', title: '医保征缴进度通报' },
    raisedBy: 'villageOrganization',
    about: { zh: '医保征缴不力', en: 'slack on the medical-insurance levy' },
  },
  dispatch: {
    situation: 'S2',
    facts: '重点工作调度不力，三次未按期报送进度。',
    evidence: { kind: 'workEnergy', title: '重点工作调度记录' },
    raisedBy: 'villageOrganization',
    about: { zh: '调度不力', en: 'slack in following up' },
  },
  responsibility: {
    situation: 'S4',
    facts: '人居环境整治责任落实不到位，多次推诿。',
    evidence: { kind: 'livingEnvironment', title: '人居环境整治督查通报' },
    raisedBy: 'townshipClerk',
    about: { zh: '责任落实不到位', en: 'duties not carried out' },
  },
  economy: {
    situation: 'S1',
    facts: '发展村级集体经济不作为，一年来未推动项目落地。',
    evidence: { kind: 'collectiveEconomy', title: '村级集体经济年度台账' },
    raisedBy: 'townshipClerk',
    about: { zh: '发展集体经济不作为', en: 'idle on the collective economy' },
  },
  ability: {
    situation: 'S3',
    facts: '党建业务知识考试两次未过关，台账长期不清。',
    evidence: { kind: 'partyWorkExam', title: '党建业务知识考试成绩单' },
    raisedBy: 'townshipClerk',
    about: { zh: '能力素质不适应', en: 'not up to the post' },
  },
  faction: {
    situation: 'S5',
    facts: '拉帮结派，村务会议多次因其阻挠无法召开。',
    evidence: { kind: 'petitionsAndStability', title: '信访登记摘要' },
    raisedBy: 'townshipClerk',
    about: { zh: '拉帮结派不团结', en: 'factionalism' },
  },
  building: {
    situation: 'S6',
    facts: '家人未经审批占地建房，本人知情且未制止。',
    evidence: { kind: 'document', title: '违法建房现场勘查记录' },
    raisedBy: 'townshipClerk',
    about: { zh: '家人违法建房', en: 'the family built unlawfully' },
  },
  offence: {
    situation: 'S6',
    facts: '涉嫌违法，司法机关已立案。',
    evidence: { kind: 'lawAbidance', title: '司法机关告知函' },
    raisedBy: 'townshipClerk',
    about: { zh: '违法乱纪不守规', en: 'breaks the law' },
  },
  assessment: {
    situation: 'S7',
    facts: '年度考核排名末位，分管工作未达标。',
    evidence: { kind: 'annualAssessment', title: '年度考核结果' },
    raisedBy: 'townshipClerk',
    about: { zh: '工作考核不达标', en: 'fails the assessment' },
  },
  absence: {
    situation: 'S8',
    otherReason: '长期外出，不在村履职。',
    facts: '半年内在村履职不足三十日。',
    evidence: { kind: 'testimony', title: '考勤登记' },
    raisedBy: 'townshipClerk',
    about: { zh: '长期不在村履职', en: 'absent for months' },
  },
} as const satisfies Record<string, Matter>;
export type MatterKey = keyof typeof matters;
