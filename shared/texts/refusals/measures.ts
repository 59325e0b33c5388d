import type { RefusalTexts } from './refusal-text.ts';

/** Carrying out what was decided. */
export const measureTexts = {
  'wrong-measure-for-command': {
    sentence: { zh: '该项处置[为{disposition}，]不能这样实施。', en: 'That measure[ is a {disposition} and] is not carried out so.' },
    lawfulRoute: { zh: '请读取案件，按其列出的事项办理。', en: 'Read the case and do what it lists.' },
  },
  'suspension-length-not-lawful': { sentence: { zh: '停职期限不符合政策规定[（{minimumMonths}至{maximumTotalMonths}个月）]。', en: 'A suspension lasts as long as the policy allows[: {minimumMonths} to {maximumTotalMonths} months].' } },
  'subject-may-not-act-for-themselves': { sentence: { zh: '该职责不能由当事人本人承担。', en: 'The cadre concerned cannot take that part.' }, lawfulRoute: { zh: '请另行确定人员。', en: 'Choose somebody else.' } },
  'demotion-needs-lower-post': { sentence: { zh: '降职必须降到较低的职务。', en: 'A demotion must lead to a lower post.' } },
  'resignation-not-ordered': { sentence: { zh: '尚未责令其辞职。', en: 'The cadre has not been ordered to resign.' }, lawfulRoute: { zh: '请先登记责令辞职。', en: 'Record the order first.' } },
  'resignation-already-ordered': { sentence: { zh: '已经责令其辞职[，应于{answerBy}前答复]。', en: 'The cadre has been ordered to resign already[, to answer by {answerBy}].' } },
  'trigger-proof-insufficient': {
    sentence: { zh: '职务终止的证明不足：刑罚须有生效判决，丧失行为能力须有法院认定，评议不称职须为连续两次且达到法定人数（《村民委员会组织法》第二十二条、第三十八条）。', en: 'The proof does not suffice: a sentence in force, a court’s finding of incapacity, or two consecutive quorate appraisals (Organic Law, art. 22, 38).' },
  },
} as const satisfies RefusalTexts;
