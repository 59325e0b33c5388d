import type * as z from 'zod';
import type { PolicyPack } from '../policy-pack.ts';

type PackData = z.input<typeof PolicyPack>;

/**
 * The eight situations, worded as the newspaper printed them; `alias` keeps the wording of the
 * article itself.
 */
export const situations: PackData['situations'] = [
  {
    code: 'S1',
    label: { zh: '贯彻决策不坚决', en: 'Fails to carry out decisions resolutely' },
    requiresReason: false,
  },
  {
    code: 'S2',
    label: { zh: '履职精力不集中', en: 'Does not devote energy to duties' },
    alias: '履职尽责不集中',
    requiresReason: false,
  },
  {
    code: 'S3',
    label: { zh: '能力素质不适应', en: 'Ability unfit for the post' },
    requiresReason: false,
  },
  {
    code: 'S4',
    label: { zh: '遇事避难不担当', en: 'Evades difficulty, shirks responsibility' },
    alias: '遇事推难不担当',
    requiresReason: false,
  },
  {
    code: 'S5',
    label: { zh: '拉帮结派不团结', en: 'Factionalism, disunity' },
    requiresReason: false,
  },
  {
    code: 'S6',
    label: { zh: '违法乱纪不守规', en: 'Breaks law, discipline or rules' },
    requiresReason: false,
  },
  {
    code: 'S7',
    label: { zh: '工作考核不达标', en: 'Fails work assessment' },
    requiresReason: false,
  },
  {
    code: 'S8',
    label: { zh: '其他情形', en: 'Other situation' },
    alias: 'OTHER',
    requiresReason: true,
  },
];

/**
 * The eight objective sources, the four subjective dimensions, and what else a finding may rest on.
 */
export const evidenceKinds: PackData['evidenceKinds'] = [
  {
    code: 'partySpiritCheck',
    label: { zh: '党性体检', en: 'Party-spirit check' },
    dimension: 'objective',
  },
  {
    code: 'annualAssessment',
    label: { zh: '年度考核', en: 'Annual assessment' },
    dimension: 'objective',
  },
  {
    code: 'petitionsAndStability',
    label: { zh: '信访维稳', en: 'Public petitions and stability' },
    dimension: 'objective',
  },
  {
    code: 'environmentalProtection',
    label: { zh: '生态环境保护', en: 'Environmental protection' },
    dimension: 'objective',
  },
  {
    code: 'collectiveEconomy',
    label: { zh: '村级集体经济', en: 'Village collective economy' },
    dimension: 'objective',
  },
  {
    code: 'ruralRevitalization',
    label: { zh: '乡村振兴', en: 'Rural revitalization' },
    dimension: 'objective',
  },
  {
    code: 'livingEnvironment',
    label: { zh: '人居环境整治', en: 'Living-environment improvement' },
    dimension: 'objective',
  },
  {
    code: 'partyWorkExam',
    label: { zh: '党建业务知识过关考试', en: 'Party-work knowledge exam' },
    dimension: 'objective',
  },
  {
    code: 'politicalDiscipline',
    label: { zh: '政治纪律和规矩', en: 'Political discipline and rules' },
    dimension: 'subjective',
  },
  {
    code: 'workEnergy',
    label: { zh: '工作精力', en: 'Energy given to the work' },
    dimension: 'subjective',
  },
  { code: 'ability', label: { zh: '能力素质', en: 'Ability' }, dimension: 'subjective' },
  {
    code: 'lawAbidance',
    label: { zh: '遵纪守法', en: 'Keeping to law and discipline' },
    dimension: 'subjective',
  },
  { code: 'document', label: { zh: '书证', en: 'Document' }, dimension: 'record' },
  { code: 'testimony', label: { zh: '证人证言', en: 'Testimony' }, dimension: 'record' },
];

/**
 * The seven dispositions; `severity` orders them, so that after a lost vote only a lesser one may
 * follow.
 */
export const dispositions: PackData['dispositions'] = {
  WARNING_TALK: { label: { zh: '警示谈话', en: 'Warning talk' }, severity: 1 },
  SUSPENSION: { label: { zh: '停职', en: 'Suspension' }, severity: 2 },
  DEMOTION: { label: { zh: '降职', en: 'Demotion' }, severity: 3 },
  ORDERED_RESIGNATION: { label: { zh: '责令辞职', en: 'Ordered resignation' }, severity: 4 },
  REMOVAL: { label: { zh: '免职', en: 'Removal' }, severity: 5 },
  RECALL: { label: { zh: '罢免', en: 'Recall' }, severity: 6 },
  TERMINATION: { label: { zh: '职务终止', en: 'Termination of office' }, severity: 7 },
};

export const postKinds: PackData['postKinds'] = {
  P1: { label: { zh: '村党组织书记', en: 'Village Party secretary' } },
  P2: { label: { zh: '村党组织班子其他成员', en: 'Other member of the village Party committee' } },
  V1: { label: { zh: '村民委员会主任', en: 'Director of the villagers’ committee' } },
  V2: {
    label: {
      zh: '村民委员会副主任、委员',
      en: 'Deputy director or member of the villagers’ committee',
    },
  },
  S: { label: { zh: '村务监督委员会成员', en: 'Member of the village supervision committee' } },
  C: {
    label: {
      zh: '农村集体经济组织理事长、理事、监事',
      en: 'Officer of the collective economic organization',
    },
  },
  E: { label: { zh: '享受误工补贴的聘用人员', en: 'Employed staff on a work allowance' } },
};
