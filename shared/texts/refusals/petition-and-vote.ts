import type { RefusalTexts } from './refusal-text.ts';

const checkTheCount = {
  zh: '请核对计票结果后重新登记。',
  en: 'Check the count and record it again.',
};
const checkCountAndRoll = {
  zh: '请核对计票结果；基数有误的，请说明理由后重新召集。',
  en: 'Check the count; where the roll is wrong, convene the vote anew with the reason.',
};
const correctTheRoll = {
  zh: '请更正基数；已经召集的，请说明理由后重新召集。',
  en: 'Correct the roll; where a vote was convened by it, convene it anew with the reason.',
};
const letOthers = {
  zh: '请由其他人担任；已经表决的，请说明理由后重新召集。',
  en: 'Let others do it; where the vote was held, convene it anew with the reason.',
};
const conveneAnew = {
  zh: '召集有误或者未如期举行的，请说明理由后重新召集。',
  en: 'Where the call was mistaken or nobody met, convene it anew with the reason.',
};

/** The villagers' petition and their vote (Organic Law of Villagers' Committees). */
export const petitionAndVoteTexts = {
  'petition-too-small': {
    sentence: {
      zh: '联名人数不足：须有登记选民五分之一以上或者村民代表三分之一以上联名（《村民委员会组织法》第十九条）。',
      en: 'Too few have signed: one fifth of the registered voters or one third of the representatives is needed (Organic Law, art. 19).',
    },
    lawfulRoute: {
      zh: '请待联名人数足够后登记。',
      en: 'Record the petition once enough have signed.',
    },
  },
  'roll-unknown': {
    lawfulRoute: correctTheRoll,
    sentence: {
      zh: '基数不明[（{needed}）]，不能认定结果。',
      en: 'The roll that the result is measured against is not known[ ({needed})], so there can be no result.',
    },
  },
  'signatures-exceed-roll': {
    sentence: {
      zh: '联名人数超过登记人数。',
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
      zh: '罢免要求不得早于本届任期开始和所涉事实发生之日[（{since}）]。',
      en: 'A recall cannot be asked for before the term has begun and something has happened[ ({since})].',
    },
    lawfulRoute: {
      zh: '以前的联名须重新提出。',
      en: 'Signatures from before must be collected anew.',
    },
  },
  'defence-not-offered': {
    sentence: {
      zh: '被提出罢免的人有权申辩，尚未给予其机会（《村民委员会组织法》第十九条）。',
      en: 'The cadre has a right to answer the petition and was not given the chance (Organic Law, art. 19).',
    },
  },
  'forum-not-lawful': {
    sentence: {
      zh: '该事项依法不能由这一会议表决[，应当由{forums}表决]。',
      en: 'That forum may not decide this[; the law names the {forums}].',
    },
    lawfulRoute: {
      zh: '罢免须由登记选民投票；其他处置由村民会议或者经授权的村民代表会议表决。',
      en: 'A recall takes the ballot of the registered voters; other measures the assembly or, by delegation, the representatives.',
    },
  },
  'subject-may-not-convene': {
    sentence: {
      zh: '当事人不得召集对自己的表决。',
      en: 'The cadre concerned may not convene this vote.',
    },
    lawfulRoute: {
      zh: '请由副主任或者其他成员召集。',
      en: 'Let the deputy or another member convene it.',
    },
  },
  'subject-may-not-chair': {
    sentence: {
      zh: '当事人不得主持对自己的表决。',
      en: 'The cadre concerned may not chair this vote.',
    },
    lawfulRoute: {
      zh: '请由副主任或者其他成员主持。',
      en: 'Let the deputy or another member take the chair.',
    },
  },
  'roll-differs-from-petition': {
    sentence: {
      zh: '登记选民人数与罢免要求审核时所依据的人数[（{voters}人）]不一致。',
      en: 'There are not as many voters on the roll as the petition was measured by[ ({voters})].',
    },
    lawfulRoute: {
      zh: '请核对选民名册；人数确有变动的，请说明理由。',
      en: 'Check the roll; where the voters have become more or fewer, give the reason.',
    },
  },
  'convener-must-be-recused': {
    sentence: {
      zh: '召集人应当回避（《公职人员政务处分法》第四十七条）。',
      en: 'The convener must be recused (Sanctions Law, art. 47).',
    },
    lawfulRoute: letOthers,
  },
  'chair-must-be-recused': {
    sentence: {
      zh: '主持人应当回避（《公职人员政务处分法》第四十七条）。',
      en: 'The chair must be recused (Sanctions Law, art. 47).',
    },
    lawfulRoute: letOthers,
  },
  'teller-repeated': {
    sentence: { zh: '同一计票人员不得重复登记。', en: 'The same teller is named twice.' },
  },
  'teller-must-be-recused': {
    sentence: { zh: '计票人员中有应当回避的人。', en: 'One of the tellers must be recused.' },
    lawfulRoute: letOthers,
  },
  'notice-too-short': {
    sentence: {
      zh: '应当提前十日通知村民[，最早可于{earliest}召开]（《村民委员会组织法》第二十五条）。',
      en: 'Villagers must be told ten days before[; the earliest day is {earliest}] (Organic Law, art. 25).',
    },
    lawfulRoute: {
      zh: '有特殊情况的，请说明理由。',
      en: 'In special circumstances give the reason.',
    },
  },
  'meeting-too-far-off': {
    sentence: {
      zh: '表决日期超出召集之日起的表决期限[，最迟应于{latest}举行]。',
      en: 'The meeting lies beyond the time for a vote, counted from its call[; the latest day is {latest}].',
    },
    lawfulRoute: { zh: '请在期限内另定日期。', en: 'Choose a day within that time.' },
  },
  'vote-not-convened': {
    sentence: { zh: '尚未召集表决。', en: 'No vote has been convened.' },
    lawfulRoute: {
      zh: '请先登记召集情况，无须填写重新召集的理由。',
      en: 'Record the convening first, without a reason for replacing one.',
    },
  },
  'vote-already-convened': {
    sentence: {
      zh: '已经召集[{meetingOn}的]表决。',
      en: 'A vote has been convened already[ for {meetingOn}].',
    },
    lawfulRoute: conveneAnew,
  },
  'vote-after-its-day': {
    sentence: {
      zh: '表决应当在通知的日期[（{meetingOn}）]举行。',
      en: 'The vote is held on the day that was announced[ ({meetingOn})].',
    },
    lawfulRoute: conveneAnew,
  },
  'vote-before-its-day': {
    sentence: {
      zh: '表决不得早于通知的日期[（{meetingOn}）]。',
      en: 'The vote may not be held before the day that was announced[ ({meetingOn})].',
    },
  },
  'wrong-forum': {
    sentence: {
      zh: '实际表决的会议与召集的不符。',
      en: 'The forum that met is not the one that was convened.',
    },
    lawfulRoute: { zh: '请由召集的会议表决。', en: 'Let the forum vote that was convened.' },
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
      zh: '收回票数多于发出票数，表决无效。',
      en: 'More ballots were returned than issued.',
    },
    lawfulRoute: checkTheCount,
  },
  'issued-exceeds-roll': {
    sentence: {
      zh: '发出票数多于登记人数。',
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
      zh: '到会人数多于登记人数。',
      en: 'More people were present than are on the roll.',
    },
    lawfulRoute: checkCountAndRoll,
  },
  'households-exceed-roll': {
    sentence: {
      zh: '到会户数多于登记户数。',
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
      zh: '一人接受委托投票不得超过三人（《村民委员会组织法》第十八条）。',
      en: 'One voter may cast at most three proxies (Organic Law, art. 18).',
    },
  },
  'roll-contradicts-itself': {
    lawfulRoute: correctTheRoll,
    sentence: {
      zh: '登记的基数自相矛盾：村民代表不得多于会议组成人员，妇女代表不得多于村民代表。',
      en: 'The roll contradicts itself: no more representatives than members, no more women among them than representatives.',
    },
  },
  'attendance-unknown': {
    sentence: {
      zh: '到会人数不明，不能认定是否达到法定人数。',
      en: 'The number present is not known, so a quorum cannot be shown.',
    },
  },
  'composition-unlawful': {
    lawfulRoute: correctTheRoll,
    sentence: {
      zh: '村民代表会议的组成不合法：村民代表应占五分之四以上，妇女代表应占三分之一以上（《村民委员会组织法》第三十条）。',
      en: 'The representative assembly is not lawfully composed: four fifths representatives, one third of them women (Organic Law, art. 30).',
    },
  },
} as const satisfies RefusalTexts;
