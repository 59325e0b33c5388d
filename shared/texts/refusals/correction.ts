import type { RefusalTexts } from './refusal-text.ts';

/** Correction of clerical mistakes in what was recorded. */
export const correctionTexts = {
  'entry-not-found': {
    sentence: {
      zh: '没有这条记录[：该案卷现有记录至第{last}号]。',
      en: 'There is no such entry[: the last one is number {last}].',
    },
    lawfulRoute: {
      zh: '请在办理时间线中查看记录号。',
      en: 'Look up the number of the entry in the timeline.',
    },
  },
  'entry-by-system': {
    sentence: {
      zh: '该记录由系统根据此前的办理自动生成，不能单独更正。',
      en: 'The procedure recorded this by itself, as a consequence of what people had recorded; it is not corrected by itself.',
    },
    lawfulRoute: {
      zh: '请更正其所依据的人工记录，期限随之重新推算。',
      en: 'Correct the entry that it follows from; the last days are worked out anew with it.',
    },
  },
  'not-a-clerical-mistake': {
    sentence: {
      zh: '该内容不属于可以更正的笔误。更正只限于日期、姓名、文号和误挂的附件；认定结论、表决票数、参加人员和处置决定不能以更正方式改动。',
      en: 'This is no clerical mistake. A date, a name, the number of a paper or a wrong attachment can be corrected; findings, counts, who took part and what was decided cannot.',
    },
    lawfulRoute: {
      zh: '请依程序办理：退回补充调查，由党委会重新研究，或者重新召集表决。',
      en: 'Do it again by the procedure: return to the investigation, have the committee decide anew, or call the vote anew.',
    },
  },
  'nothing-to-correct': {
    sentence: {
      zh: '该记录中没有填写此项内容，无从更正。',
      en: 'The entry says nothing there, so there is nothing to correct.',
    },
  },
  'correction-by-recorder': {
    sentence: {
      zh: '更正应由另一人办理：录入该记录或者更正过该项内容的人，不能自行更正。',
      en: 'A second person corrects: not who recorded the entry, nor who has corrected this field before.',
    },
    lawfulRoute: {
      zh: '请由另一名经办人、乡镇党委成员或者县委组织部办理更正。',
      en: 'Let another clerk, a member of the township committee or the county organizer correct it.',
    },
  },
  'correction-of-county-entry': {
    sentence: {
      zh: '县委组织部录入的记录，由县委组织部更正。',
      en: 'What the county has recorded, the county corrects.',
    },
    lawfulRoute: {
      zh: '请由县委组织部的另一名工作人员办理更正。',
      en: 'Let another organizer of the county correct it.',
    },
  },
  'correction-of-correction': {
    sentence: {
      zh: '更正记录本身不再更正。',
      en: 'A correction is not itself corrected.',
    },
    lawfulRoute: {
      zh: '更正有误的，请由第三人对原记录[（第{entry}号）]再作一次更正。',
      en: 'Where it is wrong, let a third person correct the original entry[, number {entry},] once more.',
    },
  },
  'correction-after-seal': {
    sentence: {
      zh: '案卷已经归档封存，其中的记录不再更正。',
      en: 'The case is sealed in the archive; its entries are corrected no more.',
    },
    lawfulRoute: {
      zh: '任职、姓名等登记信息有误的，请更正登记；案卷有误的，请另行出具书面说明，与案卷一并保存。',
      en: 'Where a name or a post is wrong, correct the register; where the file is, draw up a written note and keep it with the file.',
    },
  },
  'correction-value-unfit': {
    sentence: {
      zh: '更正后的内容不符合该项要求[：应为{expected}]。',
      en: 'What is to stand there is not of its kind[: it must be {expected}].',
    },
  },
  'correction-changes-nothing': {
    sentence: {
      zh: '更正后的内容与现有内容相同。',
      en: 'That is what stands there already.',
    },
  },
  'correction-after-recording': {
    sentence: {
      zh: '更正后的日期不能晚于录入该记录之日[（{latest}）]。',
      en: 'An entry cannot have taken place after the day on which it was recorded[ ({latest})].',
    },
  },
  'correction-overtakes-later-entry': {
    sentence: {
      zh: '更正后的日期晚于其后的办理记录[（第{entry}号，{latest}）]，先后次序不符。',
      en: 'The corrected day would come after what follows it[ (entry {entry}, {latest})].',
    },
    lawfulRoute: {
      zh: '其后记录的日期也有误的，请从最后一条起逐条更正。',
      en: 'Where the later entries are dated wrongly too, correct them first, the last one before the others.',
    },
  },
  'correction-undoes-silence': {
    sentence: {
      zh: '按更正后的日期，期限应至{dueOn}届满，而系统已按原日期记录逾期未答复（第{entry}号）；更正不能使已被认定放弃的权利落空。',
      en: 'By the corrected date the period ends on {dueOn}, but silence was recorded on an earlier day (entry {entry}): whoever had the right would have lost it by a mistake that is not theirs.',
    },
    lawfulRoute: {
      zh: '请先依程序退回，重新告知、重新责令或者由党委会重新研究，使其有足够时间答复。',
      en: 'Go back by the procedure first: serve or order anew, or have the committee decide anew, so that there is time to answer.',
    },
  },
  'correction-changes-law': {
    sentence: {
      zh: '案件适用提出意见之日的规定，更正后的日期不在该规定的适用期间内[：{from}起][，至{until}]。',
      en: 'A case follows the rules of the day of its opinion; those of the corrected day are others[: these hold from {from}][ to {until}].',
    },
    lawfulRoute: {
      zh: '请撤回或者不予受理该意见，按正确的日期重新提出。',
      en: 'Withdraw or reject the opinion and raise it anew under its right date.',
    },
  },
  'too-many-corrections': {
    sentence: {
      zh: '该案卷的更正已达系统上限[（{most}次）]。',
      en: 'This system keeps no more corrections in one dossier[ than {most}].',
    },
  },
} as const satisfies RefusalTexts;
