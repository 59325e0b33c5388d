import type * as z from 'zod';
import type { PolicyPack } from '../policy-pack.ts';

/**
 * The periods of a case. The source publishes none, so each is a law's, another place's practice,
 * or a default.
 *
 * Jiangxi's own measures (江西省实施村民委员会组织法办法, 江西省村民委员会选举办法) have not been
 * checked for four of them: the time for a vote and a petition (`vote`, `petition`), the cool-down
 * after a failed recall (`coolDown`), the handover on leaving in mid-term (not built yet; it
 * belongs here), and the announcement of a termination (`terminationAnnouncement`): a clerk is not
 * told so, since nothing follows from it. Changing one is changing its line here and the pack's
 * `version`.
 */
export const periods: z.input<typeof PolicyPack>['deadlines'] = {
  identification: {
    label: { zh: '受理审查', en: 'Identification' },
    count: 10,
    unit: 'days',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  investigation: {
    label: { zh: '调查核实', en: 'Investigation' },
    count: 30,
    unit: 'days',
    bound: 'atMost',
    source:
      '系统默认值（县里可调整），参照地方罢免理由核实期限 (default, after provincial practice)',
  },
  investigationExtension: {
    label: { zh: '调查核实延长', en: 'Extension of the investigation' },
    count: 30,
    unit: 'days',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  servingOfFacts: {
    label: { zh: '事实告知', en: 'Serving of the facts' },
    count: 10,
    unit: 'days',
    bound: 'atMost',
    source:
      '系统默认值（县里可调整）；告知义务参照《公职人员政务处分法》第四十三条 (default; the duty by analogy)',
  },
  serviceByNotice: {
    label: { zh: '公告送达', en: 'Service by notice' },
    count: 30,
    unit: 'days',
    bound: 'atLeast',
    source: '系统默认值（县里可调整），参照民事诉讼公告送达 (default, after civil procedure)',
  },
  hearing: {
    label: { zh: '听取陈述申辩', en: 'Hearing of the cadre' },
    count: 5,
    unit: 'workingDays',
    bound: 'atMost',
    source:
      '系统默认值（县里可调整）；听取申辩参照《公职人员政务处分法》第四十三条 (default; the duty by analogy)',
  },
  servingOfDecision: {
    label: { zh: '送达决定', en: 'Serving of the decision' },
    count: 10,
    unit: 'days',
    bound: 'atMost',
    source:
      '系统默认值（县里可调整）；及时送达参照《公职人员政务处分法》第四十六条 (default; the duty by analogy)',
  },
  review: {
    label: { zh: '申请复核', en: 'Application for review' },
    count: 30,
    unit: 'days',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  appeal: {
    label: { zh: '提出申诉', en: 'Appeal' },
    count: 30,
    unit: 'days',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  decision: {
    label: { zh: '研究决定', en: 'Decision' },
    count: 15,
    unit: 'days',
    bound: 'atMost',
    source: '乡镇实践 (practice of townships)',
  },
  filing: {
    label: { zh: '报县委组织部备案', en: 'Filing with the county' },
    count: 10,
    unit: 'workingDays',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  petition: {
    label: { zh: '罢免要求提出', en: 'Bringing of the petition' },
    count: 30,
    unit: 'days',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  vote: {
    label: { zh: '召集表决', en: 'Vote' },
    count: 30,
    unit: 'days',
    bound: 'atMost',
    source: '北京、河南、上海、浙江实践 (practice)',
  },
  reconvening: {
    label: { zh: '再次召集', en: 'Convening once more' },
    count: 30,
    unit: 'days',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  noticeBeforeAssembly: {
    label: { zh: '会议提前通知', en: 'Notice before an assembly' },
    count: 10,
    unit: 'days',
    bound: 'atLeast',
    source:
      '《村民委员会组织法》第二十五条；罢免投票参照 (VCOL 25; the ballot on a recall by analogy)',
  },
  resignation: {
    label: { zh: '提交辞职申请', en: 'Handing in of the resignation' },
    count: 15,
    unit: 'days',
    bound: 'atMost',
    source:
      '系统默认值（县里可调整）；拒不辞职的后果见《农村基层干部廉洁履行职责若干规定（试行）》第二十二条 (default)',
  },
  imposing: {
    label: { zh: '执行处置', en: 'Carrying out of the measure' },
    count: 10,
    unit: 'days',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  disciplineReferral: {
    label: { zh: '移送问题线索', en: 'Referral to the discipline organs' },
    count: 10,
    unit: 'days',
    bound: 'atMost',
    source: '系统默认值（县里可调整） (default)',
  },
  coolDown: {
    label: { zh: '同一事由再次提出的间隔', en: 'Cool-down on the same facts' },
    count: 6,
    unit: 'months',
    bound: 'atLeast',
    source:
      '地方实践（浙江为一年）；六个月为系统默认值（县里可调整） (practice; six months by default)',
  },
  terminationAnnouncement: {
    label: { zh: '职务终止公告', en: 'Announcement of a termination' },
    count: 5,
    unit: 'days',
    bound: 'atMost',
    source: '地方实践（河南） (practice)',
  },
  orderedConvening: {
    label: { zh: '责令召集', en: 'Following of an order to convene' },
    count: 15,
    unit: 'days',
    bound: 'atMost',
    source:
      '系统默认值（县里可调整）；责令改正见《村民委员会组织法》第四十一条 (default; the order: VCOL 41)',
  },
  resultAnnouncement: {
    label: { zh: '表决结果公布', en: 'Announcement of the result of a vote' },
    count: 5,
    unit: 'days',
    bound: 'atMost',
    source:
      '系统默认值（县里可调整）；《村民委员会组织法》第三十五条、《农村集体经济组织法》第四十五条要求随时、及时公布 (default; VCOL 35 and Collectives Law, art. 45 ask for it without delay)',
  },
  postedAnnouncement: {
    label: { zh: '公布时间', en: 'Time for which an announcement is posted' },
    count: 15,
    unit: 'days',
    bound: 'atLeast',
    source:
      '《村民委员会组织法》第三十五条；农村集体经济组织参照 (VCOL 35; for a collective by analogy)',
  },
};
