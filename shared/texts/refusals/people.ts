import type { RefusalTexts } from './refusal-text.ts';

/** Who may not act, and what does not exist. */
export const peopleTexts = {
  'role-not-permitted': {
    sentence: { zh: '您的身份无权办理此事项。', en: 'Your role does not permit this.' },
    lawfulRoute: {
      zh: '请由有权办理的人员登录后办理。',
      en: 'Let somebody whose role permits it sign in and do it.',
    },
  },
  'outside-own-organization': {
    sentence: {
      zh: '该事项不属于您所在单位的管辖范围。',
      en: 'This lies outside your own organization.',
    },
    lawfulRoute: {
      zh: '请由管辖该村的乡镇或县级单位办理。',
      en: 'Leave it to the township or county in charge of that village.',
    },
  },
  'subject-may-not-act': {
    sentence: {
      zh: '您是本案被调查人，应当回避（参照《公职人员政务处分法》第四十七条）。',
      en: 'You are the cadre concerned and must stay out of the case (Sanctions Law, art. 47, by analogy).',
    },
    lawfulRoute: {
      zh: '您可以在听取陈述申辩环节提出意见。',
      en: 'You may be heard at the hearing.',
    },
  },
  'near-relative-may-not-act': {
    sentence: {
      zh: '您是被调查人的近亲属，应当回避（参照《公职人员政务处分法》第四十七条；近亲属的范围见《民法典》第一千零四十五条）。',
      en: 'You are a near relative of the cadre and must stay out of the case (Sanctions Law, art. 47, by analogy; Civil Code, art. 1045).',
    },
    lawfulRoute: { zh: '请由其他人员办理。', en: 'Let somebody else act.' },
  },
  'complainant-may-not-act': {
    sentence: {
      zh: '您与本案有关，应当回避（参照《公职人员政务处分法》第四十七条）。',
      en: 'You are tied to this matter and must stay out of the case (Sanctions Law, art. 47, by analogy).',
    },
    lawfulRoute: { zh: '请由其他人员办理。', en: 'Let somebody else act.' },
  },
  'recused-person-may-not-act': {
    sentence: {
      zh: '您在本案中已被决定回避（参照《公职人员政务处分法》第四十七条、第四十八条）。',
      en: 'You have been recused from this case (Sanctions Law, art. 47–48, by analogy).',
    },
    lawfulRoute: { zh: '请由其他人员办理。', en: 'Let somebody else act.' },
  },
  'investigator-may-not-decide': {
    sentence: {
      zh: '参加本案调查的人员不得参加研究决定（本机制规则：查审分离）。',
      en: 'Whoever investigated this case may not decide it (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '请由未参加调查的党委成员研究决定。',
      en: 'Let committee members decide who did not investigate.',
    },
  },
  'village-not-found': {
    sentence: { zh: '没有登记该村。', en: 'No such village is registered.' },
    lawfulRoute: { zh: '请先登记该村。', en: 'Register the village first.' },
  },
  'cadre-not-found': {
    sentence: { zh: '没有登记该干部。', en: 'No such cadre is registered.' },
    lawfulRoute: {
      zh: '请先登记该干部及其职务。',
      en: 'Register the cadre and the posts held first.',
    },
  },
  'case-not-found': { sentence: { zh: '没有该案件。', en: 'There is no such case.' } },
  'post-not-found': { sentence: { zh: '该干部没有此职务。', en: 'The cadre has no such post.' } },
  'measure-not-found': {
    sentence: { zh: '本案没有此项处置。', en: 'The case has no such measure.' },
  },
  'evidence-not-found': {
    sentence: {
      zh: '本案没有此项证据，或者该证据已经作废。',
      en: 'The case has no such evidence, or it is void.',
    },
  },
} as const satisfies RefusalTexts;
