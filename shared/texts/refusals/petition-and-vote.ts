import { callingTexts } from './calling.ts';
import type { RefusalTexts } from './refusal-text.ts';

const checkTheCount = {
  zh: '请核对计票结果后重新登记。',
  en: 'Check the count and record it again.',
};
const checkCountAndRoll = {
  zh: '请核对计票结果；应到人数有误的，请说明理由并重新发出通知。',
  en: 'Check the count; where the roll is wrong, convene the vote anew with the reason.',
};
const correctTheRoll = {
  zh: '请更正应到人数；已经发出通知的，请说明理由并重新发出通知。',
  en: 'Correct the roll; where a vote was convened by it, convene it anew with the reason.',
};
const letOthers = {
  zh: '请由其他人担任；已经表决的，请说明理由并重新发出通知。',
  en: 'Let others do it; where the vote was held, convene it anew with the reason.',
};
const conveneAnew = {
  zh: '通知有误或者未如期举行的，请说明理由并重新发出通知；因天气等特殊情况改期的，可以同时说明临时通知的理由。',
  en: 'Where the call was mistaken or nobody met, convene it anew with the reason; where special circumstances such as the weather put it off, give the reason for a short notice too.',
};

/** The villagers' petition and their vote (Organic Law of Villagers' Committees). */
export const petitionAndVoteTexts = {
  ...callingTexts,
  'petition-too-small': {
    sentence: {
      zh: '联名人数不足：须有本村有选举权的村民五分之一以上或者村民代表三分之一以上联名（《村民委员会组织法》第十九条）。',
      en: 'Too few have signed: one fifth of the villagers with the right to vote or one third of the representatives is needed (Organic Law, art. 19).',
    },
    lawfulRoute: {
      zh: '请待联名人数足够后登记。',
      en: 'Record the petition once enough have signed.',
    },
  },
  'roll-unknown': {
    lawfulRoute: correctTheRoll,
    sentence: {
      zh: '应参加（应到）人数不清[（{needed}）]，不能认定结果（《村民委员会组织法》第十九条、第二十六条、第三十条；《农村集体经济组织法》第二十七条）。',
      en: 'The roll that the result is measured against is not known[ ({needed})], so there can be no result (Organic Law, art. 19, 26, 30; Collectives Law, art. 27).',
    },
  },
  'signatures-exceed-roll': {
    sentence: {
      zh: '联名人数超过名册人数。',
      en: 'There are more signatures than people on the roll.',
    },
  },
  'repeated-signatures': {
    sentence: { zh: '联名中有重复签名。', en: 'Somebody signed more than once.' },
    lawfulRoute: {
      zh: '请剔除重复签名后重新统计。',
      en: 'Take the repeated signatures out and count again.',
    },
  },
  'petition-before-its-grounds': {
    sentence: {
      zh: '罢免要求不得早于本届任期开始和所涉事实发生之日[（{since}）]（本机制规则）。',
      en: 'A recall cannot be asked for before the term has begun and something has happened[ ({since})] (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '以前的联名须重新提出。',
      en: 'Signatures from before must be collected anew.',
    },
  },
  'defence-not-offered': {
    sentence: {
      zh: '被提出罢免的成员有权申辩，尚未给予其机会（《村民委员会组织法》第十九条）。',
      en: 'The cadre has a right to answer the petition and was not given the chance (Organic Law, art. 19).',
    },
  },
  'forum-not-lawful': {
    sentence: {
      zh: '该事项不能由这一会议表决[，应当由{forums}表决]。',
      en: 'That forum may not decide this[; the law names the {forums}].',
    },
    lawfulRoute: {
      zh: '罢免村民委员会成员，须由登记参加选举的村民投票（《村民委员会组织法》第十九条）；辞职由村民会议或者村民代表会议审议（《村民委员会组织法》第二十条）；其他事项由村民会议或者经其授权的村民代表会议表决（《村民委员会组织法》第二十六条、第二十九条、第三十条）；农村集体经济组织的职务由成员大会表决，章程规定由成员代表大会行使的，由成员代表大会表决（《农村集体经济组织法》第二十六条、第二十七条、第二十八条）。',
      en: 'A committee member’s recall takes the ballot of the registered voters (Organic Law, art. 19), a resignation either assembly (Organic Law, art. 20), other matters the assembly or, by delegation, the representatives (Organic Law, art. 26, 29, 30), the collective’s posts its members’ assembly or, where the charter leaves it to them, their representatives (Collectives Law, art. 26, 27, 28).',
    },
  },
  'subject-may-not-convene': {
    sentence: {
      zh: '本人不得召集对本人罢免、停职、辞职等事项的表决。',
      en: 'The cadre concerned may not convene this vote.',
    },
    lawfulRoute: {
      zh: '请由副主任或者其他成员召集。',
      en: 'Let the deputy or another member convene it.',
    },
  },
  'subject-may-not-chair': {
    sentence: {
      zh: '本人不得主持对本人罢免、停职、辞职等事项的表决。',
      en: 'The cadre concerned may not chair this vote.',
    },
    lawfulRoute: {
      zh: '请由副主任或者其他成员主持。',
      en: 'Let the deputy or another member take the chair.',
    },
  },
  'convener-must-be-recused': {
    sentence: {
      zh: '召集人应当回避（参照《公职人员政务处分法》第四十七条）。',
      en: 'The convener must be recused (Sanctions Law, art. 47, by analogy).',
    },
    lawfulRoute: letOthers,
  },
  'chair-must-be-recused': {
    sentence: {
      zh: '主持人应当回避（参照《公职人员政务处分法》第四十七条）。',
      en: 'The chair must be recused (Sanctions Law, art. 47, by analogy).',
    },
    lawfulRoute: letOthers,
  },
  'teller-repeated': {
    sentence: { zh: '同一监票、计票人员不得重复登记。', en: 'The same teller is named twice.' },
  },
  'teller-must-be-recused': {
    sentence: {
      zh: '监票、计票人员中有应当回避的人（参照《公职人员政务处分法》第四十七条）。',
      en: 'One of the tellers must be recused (Sanctions Law, art. 47, by analogy).',
    },
    lawfulRoute: letOthers,
  },
  'notice-too-short': {
    sentence: {
      zh: '应当提前十日通知村民[，最早可于{earliest}召开]（村民会议依照《村民委员会组织法》第二十五条，罢免投票参照）。',
      en: 'Villagers must be told ten days before[; the earliest day is {earliest}] (their assembly: Organic Law, art. 25; a recall ballot by analogy).',
    },
    lawfulRoute: {
      zh: '遇有特殊情况临时通知的，请说明理由。',
      en: 'In special circumstances give the reason.',
    },
  },
  'meeting-too-far-off': {
    sentence: {
      zh: '会议日期超过规定的召集期限[，最迟应于{latest}举行]。',
      en: 'The meeting lies beyond the time for a vote, counted from its call[; the latest day is {latest}].',
    },
    lawfulRoute: { zh: '请在期限内另定日期。', en: 'Choose a day within that time.' },
  },
  'vote-not-convened': {
    sentence: { zh: '尚未发出会议通知。', en: 'No vote has been convened.' },
    lawfulRoute: {
      zh: '请先登记会议通知，无须填写重新通知的理由。',
      en: 'Record the convening first, without a reason for replacing one.',
    },
  },
  'vote-already-convened': {
    sentence: {
      zh: '已经发出[{meetingOn}]会议表决的通知。',
      en: 'A vote has been convened already[ for {meetingOn}].',
    },
    lawfulRoute: conveneAnew,
  },
  'vote-after-its-day': {
    sentence: {
      zh: '表决应当在通知的日期[（{meetingOn}）]举行（本机制规则）。',
      en: 'The vote is held on the day that was announced[ ({meetingOn})] (a rule of this mechanism).',
    },
    lawfulRoute: conveneAnew,
  },
  'vote-before-its-day': {
    sentence: {
      zh: '表决不得早于通知的日期[（{meetingOn}）]（本机制规则）。',
      en: 'The vote may not be held before the day that was announced[ ({meetingOn})] (a rule of this mechanism).',
    },
  },
  'wrong-forum': {
    sentence: {
      zh: '实际表决的会议与通知的不符（本机制规则）。',
      en: 'The forum that met is not the one that was convened (a rule of this mechanism).',
    },
    lawfulRoute: { zh: '请由原定的会议表决。', en: 'Let the forum vote that was convened.' },
  },
  'votes-do-not-add-up': {
    sentence: {
      zh: '赞成、反对、弃权之和不等于有效票数。',
      en: 'For, against and abstaining together are not the valid ballots.',
    },
    lawfulRoute: checkTheCount,
  },
  'ballots-do-not-add-up': {
    sentence: {
      zh: '有效票与无效票之和不等于收回票数。',
      en: 'Valid and invalid ballots together are not those returned.',
    },
    lawfulRoute: checkTheCount,
  },
  'returned-exceeds-issued': {
    sentence: {
      zh: '收回票数多于发出票数，请核对。',
      en: 'More ballots were returned than issued.',
    },
    lawfulRoute: checkTheCount,
  },
  'issued-exceeds-roll': {
    sentence: {
      zh: '发出票数多于名册人数。',
      en: 'More ballots were issued than there are people on the roll.',
    },
    lawfulRoute: checkCountAndRoll,
  },
  'issued-exceeds-present': {
    sentence: {
      zh: '发出票数多于到会人数。',
      en: 'More ballots were issued than people were present.',
    },
    lawfulRoute: checkTheCount,
  },
  'present-exceeds-roll': {
    sentence: {
      zh: '到会人数多于名册人数。',
      en: 'More people were present than are on the roll.',
    },
    lawfulRoute: checkCountAndRoll,
  },
  'households-exceed-roll': {
    sentence: {
      zh: '到会户数多于全村户数。',
      en: 'More households were represented than there are.',
    },
    lawfulRoute: checkTheCount,
  },
  'households-exceed-present': {
    sentence: {
      zh: '户代表人数多于到会人数。',
      en: 'There were more household representatives than people present.',
    },
    lawfulRoute: checkTheCount,
  },
  'too-many-proxies': {
    sentence: {
      zh: '一人接受委托投票不得超过三人（参照《村民委员会组织法》第十八条）。',
      en: 'One voter may cast at most three proxies (Organic Law, art. 18, by analogy).',
    },
  },
  'roll-contradicts-itself': {
    lawfulRoute: correctTheRoll,
    sentence: {
      zh: '填报的人数前后矛盾：村民代表不得多于会议组成人员，妇女代表不得多于村民代表。',
      en: 'The roll contradicts itself: no more representatives than members, no more women among them than representatives.',
    },
  },
  'attendance-unknown': {
    sentence: {
      zh: '到会人数不清，不能认定是否达到规定人数（村民会议、村民代表会议：《村民委员会组织法》第二十六条、第三十条；成员大会：《农村集体经济组织法》第二十七条）。',
      en: 'The number present is not known, so a quorum cannot be shown (Organic Law, art. 26, 30; Collectives Law, art. 27).',
    },
  },
  'composition-unlawful': {
    lawfulRoute: correctTheRoll,
    sentence: {
      zh: '村民代表会议的组成不合法：村民代表应当占组成人员的五分之四以上，妇女村民代表应当占三分之一以上（《村民委员会组织法》第二十九条）。',
      en: 'The representative assembly is not lawfully composed: at least four fifths of it representatives, at least one third of it women representatives (Organic Law, art. 29).',
    },
  },
} as const satisfies RefusalTexts;
