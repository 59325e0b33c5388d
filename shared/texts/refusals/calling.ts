import type { RefusalTexts } from './refusal-text.ts';

/** Before a vote is called, who calls it, and its result on the board. */
export const callingTexts = {
  'prior-discussion-missing': {
    sentence: {
      zh: '需由会议决定的重要事项，应当先经党组织研究讨论：村民会议、村民代表会议由村党组织（《村民委员会组织法》第二十八条），农村集体经济组织成员大会由乡镇党委或者村党组织（《农村集体经济组织法》第二十六条）。',
      en: 'What an assembly is to decide is first discussed by a Party organization: a village assembly’s matters by that of the village (Organic Law, art. 28), the collective’s by that of the township or the village (Collectives Law, art. 26).',
    },
    lawfulRoute: {
      zh: '请先由党组织研究讨论，并登记讨论日期、主持人、意见和会议记录；讨论意见供会议参考，不代替会议决定。',
      en: 'Let it be discussed first, and record the day, the chair, the opinion and the minutes; the opinion is advice and decides nothing.',
    },
  },
  'delegation-missing': {
    sentence: {
      zh: '村民代表会议讨论决定村民会议授权的事项，本事项尚未登记授权（《村民委员会组织法》第二十九条）。',
      en: 'The representatives decide what the villagers’ assembly has delegated to them, and no delegation of this is recorded (Organic Law, art. 29).',
    },
    lawfulRoute: {
      zh: '请登记村民会议的授权决定，或者由村民会议表决。',
      en: 'Record the assembly’s resolution that delegates it, or let the assembly itself decide.',
    },
  },
  'convening-not-late': {
    sentence: {
      zh: '表决期限尚未届满，不能责令召集（本机制规则；责令改正见《村民委员会组织法》第四十一条）。',
      en: 'The time for the vote has not run out, so nobody is ordered to (a rule of this mechanism; the order: Organic Law, art. 41).',
    },
  },
  'convening-already-ordered': {
    sentence: {
      zh: '已经责令召集[，应于{orderedBy}（含当日）前召集]。',
      en: 'The order to convene has been given already[, to be followed by {orderedBy}].',
    },
    lawfulRoute: {
      zh: '逾期仍不召集的，可以由乡镇召集。',
      en: 'Once that day has passed, the township may convene.',
    },
  },
  'collective-not-ordered': {
    sentence: {
      zh: '农村集体经济组织成员大会由理事会召集（《农村集体经济组织法》第二十七条），不适用责令村民委员会召集的规定。',
      en: 'The collective’s assembly is convened by its board (Collectives Law, art. 27), to which the order to a villagers’ committee does not apply.',
    },
    lawfulRoute: {
      zh: '请督促理事会依照章程召集。',
      en: 'Urge the board to convene as its charter has it.',
    },
  },
  'township-may-not-convene': {
    sentence: {
      zh: '会议由村民委员会召集（《村民委员会组织法》第二十五条、第三十条）；村民委员会逾期不召集的，先责令改正（《村民委员会组织法》第四十一条）[，责令的期限至{orderedBy}]，仍不召集的，方可由乡镇召集（本机制规则）。',
      en: 'The villagers’ committee convenes (Organic Law, art. 25, 30); where it does not in time, it is first ordered to (Organic Law, art. 41)[, here until {orderedBy}], and only then the township convenes (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '请先登记责令召集，期满仍未召集的再由乡镇召集。',
      en: 'Record the order to convene first; convene once its time has passed.',
    },
  },
  'members-notice-too-short': {
    sentence: {
      zh: '召开成员大会应当提前十日通知全体成员[，最早可于{earliest}召开]（《农村集体经济组织法》第二十七条），没有例外。',
      en: 'All members are told ten days before their assembly[; the earliest day is {earliest}] (Collectives Law, art. 27), without exception.',
    },
    lawfulRoute: { zh: '请另定会议日期。', en: 'Choose another day.' },
  },
  'notice-incomplete': {
    sentence: {
      zh: '召开成员大会的通知应当载明时间、地点和审议的事项（《农村集体经济组织法》第二十七条）。',
      en: 'The notice of a members’ assembly tells its time, its place and its matters (Collectives Law, art. 27).',
    },
    lawfulRoute: {
      zh: '请登记通知载明的会议地点和审议事项。',
      en: 'Record the place and the matters that the notice told.',
    },
  },
  'too-few-members-representatives': {
    sentence: {
      zh: '成员代表大会的代表人数应当多于二十人（《农村集体经济组织法》第二十八条）。',
      en: 'A members’ representative assembly has more than twenty representatives (Collectives Law, art. 28).',
    },
  },
  'nothing-to-announce': {
    sentence: {
      zh: '该事项没有待公布的结果，或者已经登记公布。',
      en: 'There is no result of this to announce, or it has been announced.',
    },
  },
  'announcement-too-short': {
    sentence: {
      zh: '公布的期限不得少于十五日[，最早可于{earliest}结束]（《村民委员会组织法》第三十五条）。',
      en: 'An announcement is posted for fifteen days at the least[, here until {earliest}] (Organic Law, art. 35).',
    },
    lawfulRoute: {
      zh: '请延长公布时间后登记。',
      en: 'Leave it posted for longer, then record it.',
    },
  },
} as const satisfies RefusalTexts;
