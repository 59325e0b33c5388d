import type { RefusalCode } from '../../domain/refusal/refusal.ts';
import type { RefusalText } from './refusal-text.ts';

/**
 * What is said in a case that follows the law before 2026 where that law says otherwise: most
 * refusals need nothing but its numbers.
 */
export const earlierLawTexts: Partial<
  Readonly<Record<RefusalCode, { readonly article: string; readonly text: RefusalText }>>
> = {
  'term-not-over': {
    article: '村民委员会组织法14',
    text: {
      sentence: {
        zh: '任期尚未届满[（最后一日为{lastDay}）]，任何组织或者个人不得提前撤换选举产生的成员（《村民委员会组织法》第十四条）。',
        en: 'The term is not over[ (its last day is {lastDay})], and nobody may replace an elected member before (Organic Law, art. 14).',
      },
      lawfulRoute: {
        zh: '请待任期届满；已经换届选举的，[可自{earliest}起]凭选举结果公告登记[，县级批准提前换届的可自{ifApproved}起]；需提前离任的，依法办理罢免、辞职或者职务终止（《村民委员会组织法》第十九条、第二十二条）。',
        en: 'Wait for its end; a new election held a little earlier is recorded with its result[, from {earliest} on][, or from {ifApproved} where the county approved it]; otherwise recall, resignation or termination by law (Organic Law, art. 19, 22).',
      },
    },
  },
  'forum-not-lawful': {
    article: '村民委员会组织法19、26、29、30；农村集体经济组织法26、27',
    text: {
      sentence: {
        zh: '该事项不能由这一会议表决[，应当由{forums}表决]。',
        en: 'That forum may not decide this[; the rules name the {forums}].',
      },
      lawfulRoute: {
        zh: '罢免村民委员会成员，须由登记参加选举的村民投票（《村民委员会组织法》第十九条）；其他事项由村民会议或者经其授权的村民代表会议表决（《村民委员会组织法》第二十六条、第二十九条、第三十条）；农村集体经济组织的职务由成员大会表决（《农村集体经济组织法》第二十六条、第二十七条）。',
        en: 'A committee member’s recall takes the ballot of the registered voters (Organic Law, art. 19), other matters the assembly or, by delegation, the representatives (Organic Law, art. 26, 29, 30), the collective’s posts its members’ assembly (Collectives Law, art. 26, 27).',
      },
    },
  },
  // The article on members who have died had another number in the regulations of 2018.
  'sanction-after-death': {
    article: '政务处分法27',
    text: {
      sentence: {
        zh: '本人已[于{diedOn}]死亡，不再给予政务处分（《公职人员政务处分法》第二十七条）；党组织只可以开除其党籍，应当给予其他党纪处分的，作出书面结论。',
        en: 'The cadre has died[ on {diedOn}]: no government sanction is given any more (Sanctions Law, art. 27), and the Party only expels, or draws up a written conclusion in place of a lesser sanction.',
      },
      lawfulRoute: {
        zh: '死亡以前已经作出的处分决定，可以登记；死亡以后作出的书面结论，请按书面结论登记。',
        en: 'A decision that was made before the death may be recorded; a conclusion drawn up after it is recorded as one.',
      },
    },
  },
  'conclusion-without-death': {
    article: '党内纪律处分规定',
    text: {
      sentence: {
        zh: '书面结论只在党员死亡以后代替处分。',
        en: 'A written conclusion takes the place of a sanction only where the member has died.',
      },
      lawfulRoute: {
        zh: '请登记处分决定；本人已经死亡的，先登记死亡。',
        en: 'Record the sanction; where the cadre has died, record the death first.',
      },
    },
  },
  'too-many-proxies': {
    article: '本机制规则',
    text: {
      sentence: {
        zh: '一人接受委托投票不得超过三人（本机制规则）。',
        en: 'One voter may cast at most three proxies (a rule of this mechanism).',
      },
    },
  },
  'resignation-needs-vote': {
    article: '本机制规则；兴国县实施意见',
    text: {
      sentence: {
        zh: '选举产生的职务，辞职须经有关会议审议通过（本机制规则；村民委员会成员依照实施意见）。',
        en: 'A resignation from an elected post takes effect only when an assembly passes it (a rule of this mechanism; for committee members the county’s trial rules).',
      },
      lawfulRoute: { zh: '请登记会议表决结果。', en: 'Record the assembly’s vote.' },
    },
  },
};
