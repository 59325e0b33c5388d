import type { RefusalTexts } from './refusal-text.ts';

/** Carrying out what was decided, and what life brings meanwhile. */
export const measureTexts = {
  'wrong-measure-for-command': {
    sentence: {
      zh: '该项处置[为{disposition}，]不能这样办理。',
      en: 'That measure[ is a {disposition} and] is not carried out so.',
    },
    lawfulRoute: {
      zh: '请打开案件，按其列出的待办事项办理。',
      en: 'Read the case and do what it lists.',
    },
  },
  'suspension-length-not-lawful': {
    sentence: {
      zh: '停职期限不符合制度规定[（{minimumMonths}至{maximumTotalMonths}个月）]。',
      en: 'A suspension lasts as long as the policy allows[: {minimumMonths} to {maximumTotalMonths} months].',
    },
  },
  'suspension-overlaps': {
    sentence: {
      zh: '该职务[自{from}至{until}]已在停职期间，不得重复停职。',
      en: 'That post is suspended already[ from {from} to {until}].',
    },
  },
  'trigger-differs-from-decision': {
    sentence: {
      zh: '终止事由与研究决定的事由不一致。',
      en: 'The trigger is not the one on which the committee decided.',
    },
    lawfulRoute: { zh: '请核对决定所依据的事由。', en: 'Compare it with the decision.' },
  },
  'subject-may-not-act-for-themselves': {
    sentence: {
      zh: '该职责不能由其本人承担。',
      en: 'The cadre concerned cannot take that part.',
    },
    lawfulRoute: { zh: '请另行确定人员。', en: 'Choose somebody else.' },
  },
  'acting-person-not-elected': {
    sentence: {
      zh: '停职期间只能由同一村民委员会选举产生的在任成员临时负责：任何组织或者个人不得指定、委派村民委员会成员（《村民委员会组织法》第十四条）。',
      en: 'Only an elected, sitting member of the same villagers’ committee acts meanwhile: nobody may be appointed or designated to it (Organic Law, art. 14).',
    },
    lawfulRoute: {
      zh: '请在该村村民委员会其他在任成员中确定；没有登记其任职的，请先登记；已经作出决定的，请撤销后重新研究。',
      en: 'Name another sitting member of that committee; where the register does not hold their post, record it first; a decision that names somebody else is revoked and made anew.',
    },
  },
  'acting-person-of-no-such-post': {
    sentence: {
      zh: '停职期间只能由本村在任的同一组织的成员临时负责[（应担任：{kinds}）]（本机制规则）。',
      en: 'Only a sitting member of the same body in that village acts meanwhile[ (one of: {kinds})] (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '请在其他在任成员中确定；没有登记其任职的，请先登记；已经作出决定的，请撤销后重新研究。',
      en: 'Name another sitting member; where the register does not hold their post, record it first; a decision that names somebody else is revoked and made anew.',
    },
  },
  'acting-person-must-be-recused': {
    sentence: {
      zh: '与本案有利害关系、应当回避的人，不得临时负责（参照《公职人员政务处分法》第四十七条）。',
      en: 'Nobody who must keep out of the case acts meanwhile (Sanctions Law, art. 47, by analogy).',
    },
    lawfulRoute: { zh: '请另行确定人员。', en: 'Name somebody else.' },
  },
  'acting-person-suspended': {
    sentence: {
      zh: '拟临时负责的人员本人正在停职[（至{until}）]（本机制规则）。',
      en: 'Whoever is to act meanwhile is suspended themselves[ until {until}] (a rule of this mechanism).',
    },
    lawfulRoute: { zh: '请另行确定人员。', en: 'Name somebody else.' },
  },
  'particulars-not-decided': {
    sentence: {
      zh: '研究决定没有写明停职的期限和临时负责人，或者降职后的职务，不能据此实施。',
      en: 'The decision names neither how long the suspension lasts and who acts meanwhile, nor the post to which the demotion leads, so it cannot be carried out.',
    },
    lawfulRoute: {
      zh: '请由乡镇党委撤销该项决定，重新研究并在决定中写明。',
      en: 'Let the township Party committee revoke the decision, decide anew and name them.',
    },
  },
  'demotion-needs-lower-post': {
    sentence: { zh: '降职必须降到较低的职务。', en: 'A demotion must lead to a lower post.' },
  },
  'resignation-not-ordered': {
    sentence: { zh: '尚未责令其辞职。', en: 'The cadre has not been ordered to resign.' },
    lawfulRoute: { zh: '请先登记责令辞职。', en: 'Record the order first.' },
  },
  'resignation-already-ordered': {
    sentence: {
      zh: '已经责令其辞职[，应于{answerBy}（含当日）前答复]。',
      en: 'The cadre has been ordered to resign already[, to answer by {answerBy}].',
    },
  },
  'trigger-proof-insufficient': {
    sentence: {
      zh: '职务终止的证明不足：刑罚须有生效判决，丧失行为能力须有法院认定，均须写明法院；评议不称职须为连续两次，且每次到会人数符合要求（《村民委员会组织法》第二十二条、第三十八条；《民法典》第二十四条）。',
      en: 'The proof does not suffice: a sentence in force or a court’s finding of incapacity, each with its court, or two consecutive quorate appraisals (Organic Law, art. 22, 38; Civil Code, art. 24).',
    },
  },
  'inquiry-is-over': {
    sentence: {
      zh: '本案已经作出决定，事实已经认定，职务全部终止后不再继续调查。',
      en: 'The case is decided and its facts are found: with the last post it ends.',
    },
    lawfulRoute: {
      zh: '请删去“继续查清事实”一项；有新的事实的，另行提出意见。',
      en: 'Leave out that the inquiry goes on; raise another opinion on new facts.',
    },
  },
  'resignation-already-offered': {
    sentence: {
      zh: '该职务的辞职申请正在等待答复。',
      en: 'A resignation from that post is waiting for its answer already.',
    },
  },
  'no-resignation-offered': {
    sentence: {
      zh: '本人没有提出辞去该职务。',
      en: 'The cadre has not offered to resign from that post.',
    },
    lawfulRoute: { zh: '请先登记本人的书面辞职申请。', en: 'Record the cadre’s own letter first.' },
  },
  'resignation-needs-consent': {
    sentence: {
      zh: '涉嫌违法被监察机关立案调查期间，未经监察机关同意不得辞职（《公职人员政务处分法》第五十二条）。',
      en: 'During a supervisory investigation nobody may resign without the organ’s consent (Sanctions Law, art. 52).',
    },
    lawfulRoute: {
      zh: '请取得监察机关的同意并填写文号，或者待监察机关调查结束。',
      en: 'Obtain the consent and give its reference, or wait until the investigation has ended.',
    },
  },
  'resignation-needs-vote': {
    sentence: {
      zh: '选举产生的职务，辞职须经有关会议审议通过（村民委员会成员依照《村民委员会组织法》第二十条，其他职务参照）。',
      en: 'A resignation from an elected post takes effect only when an assembly passes it (Organic Law, art. 20; other posts by analogy).',
    },
    lawfulRoute: { zh: '请登记会议表决结果。', en: 'Record the assembly’s vote.' },
  },
  'assembly-not-quorate': {
    sentence: {
      zh: '到会人数未达到规定，表决不发生效力（村民会议、村民代表会议：《村民委员会组织法》第二十六条、第三十条；成员大会：《农村集体经济组织法》第二十七条）。',
      en: 'The assembly was not quorate, so its vote has no effect (Organic Law, art. 26, 30; Collectives Law, art. 27).',
    },
    lawfulRoute: { zh: '请重新召开会议。', en: 'Convene it again.' },
  },
  'sentence-already-recorded': {
    sentence: { zh: '生效判决已经登记。', en: 'A sentence in force is recorded already.' },
  },
  'no-sentence-in-force': {
    sentence: { zh: '没有登记生效的判决。', en: 'No sentence in force is recorded.' },
  },
  'supervision-already-recorded': {
    sentence: {
      zh: '监察机关立案调查已经登记。',
      en: 'A supervisory investigation is recorded already.',
    },
  },
  'no-supervision-recorded': {
    sentence: { zh: '没有登记监察机关立案调查。', en: 'No supervisory investigation is recorded.' },
  },
  'frozen-by-supervision': {
    sentence: {
      zh: '涉嫌违法被监察机关立案调查期间，所在单位和上级单位不得将其调离（《公职人员政务处分法》第五十二条）。',
      en: 'During a supervisory investigation neither the unit nor those above it may transfer the cadre (Sanctions Law, art. 52).',
    },
    lawfulRoute: {
      zh: '请待监察机关调查结束并登记后办理。谈话、停职、责令辞职、免职等组织处理和村民依法提出的罢免不受影响。',
      en: 'Wait until its end is recorded. Organizational measures and a recall by the villagers go on meanwhile.',
    },
  },
} as const satisfies RefusalTexts;
