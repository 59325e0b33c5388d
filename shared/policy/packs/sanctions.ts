import type * as z from 'zod';
import type { SanctionRules } from '../sanction-rules.ts';

const aboveCeiling = (zh: string, en: string, barMonths: number | null) =>
  ({
    allowed: false,
    code: 'sanction-above-ceiling-of-village-posts',
    article: '《公职人员政务处分法》第二十二条、第二十三条',
    sentence: {
      zh: `在村任职的人员，政务处分只能给予警告、记过、记大过，不得给予${zh}；登记为公务员（含参照管理人员）、事业单位工作人员或者国有企业人员的除外。`,
      en: `Whoever holds a post in a village can only be given a warning, a demerit or a major demerit, not ${en}, unless registered as a civil servant or as staff of a public institution or a state enterprise.`,
    },
    lawfulRoute: {
      zh: '请核对处分决定书；本人另有上述身份的，先登记身份并附证明。不宜继续任职的，另行责令辞职或者由村民依法罢免。',
      en: 'Compare the paper; where the cadre is such a person, record it with its proof first. One unfit to stay is ordered to resign or recalled by the voters.',
    },
    ofPublicServant: { label: { zh, en: en.replace(/^an? /, '') }, barMonths },
  }) as const;

/**
 * Party bars (中国共产党纪律处分条例 10 to 13): 警告 1 year, 严重警告 1.5, 撤销 2, 留党察看 2 after the rights are restored, 开除 5
 * without re-admission.
 */
export const sanctionsOfLaw: z.input<typeof SanctionRules> = {
  party: {
    kinds: {
      PARTY_WARNING: {
        allowed: true,
        label: { zh: '警告', en: 'Party warning' },
        barMonths: 12,
        barFrom: 'decision',
      },
      SERIOUS_PARTY_WARNING: {
        allowed: true,
        label: { zh: '严重警告', en: 'Serious Party warning' },
        barMonths: 18,
        barFrom: 'decision',
      },
      REMOVAL_FROM_PARTY_POSTS: {
        allowed: true,
        label: { zh: '撤销党内职务', en: 'Removal from Party posts' },
        barMonths: 24,
        barFrom: 'decision',
      },
      PARTY_PROBATION: {
        allowed: true,
        label: { zh: '留党察看', en: 'Probation within the Party' },
        barMonths: 24,
        barFrom: 'rightsRestored',
      },
      PARTY_EXPULSION: {
        allowed: true,
        label: { zh: '开除党籍', en: 'Expulsion from the Party' },
        barMonths: 60,
        barFrom: 'decision',
      },
    },
    writtenConclusion: { label: { zh: '违犯党纪的书面结论', en: 'Written conclusion' } },
    source: '《中国共产党纪律处分条例》（2023年）第八条、第十条至第十三条',
  },
  government: {
    kinds: {
      GOVERNMENT_WARNING: {
        allowed: true,
        label: { zh: '警告', en: 'Warning' },
        barMonths: 6,
        barFrom: 'decision',
      },
      DEMERIT: {
        allowed: true,
        label: { zh: '记过', en: 'Demerit' },
        barMonths: 12,
        barFrom: 'decision',
      },
      MAJOR_DEMERIT: {
        allowed: true,
        label: { zh: '记大过', en: 'Major demerit' },
        barMonths: 18,
        barFrom: 'decision',
      },
      GRADE_REDUCTION: aboveCeiling('降级', 'a reduction in grade', 24),
      DISMISSAL: aboveCeiling('撤职', 'dismissal', 24),
      GOVERNMENT_EXPULSION: aboveCeiling('开除', 'expulsion', null),
    },
    maximumCombinedMonths: 48,
    source: '《公职人员政务处分法》第八条、第十五条、第二十二条、第二十三条',
  },
};
