import type { RefusalTexts } from './refusal-text.ts';

/** Opinion, investigation, hearing. */
export const opinionToHearingTexts = {
  'no-policy-that-day': {
    sentence: {
      zh: '系统没有收录当日适用的规定[，最早可登记{earliest}提出的意见]。',
      en: 'The rules of that day are not held here[; the earliest opinion is of {earliest}].',
    },
  },
  'source-paper-required': {
    sentence: {
      zh: '非本村、本乡镇自行发现的，须写明来件（来函、通报、报道或者信访登记）的文号或者标题及日期。',
      en: 'What the village or township has not found out itself came by a paper: give its number or title and its date.',
    },
  },
  'anonymous-letter-has-no-complainant': {
    sentence: {
      zh: '来源为匿名信的，不登记反映人。',
      en: 'An anonymous letter has no known complainant: leave them out.',
    },
    lawfulRoute: {
      zh: '已知反映人的，请按信访或者其他来源登记。',
      en: 'Where the complainant is known, record another source.',
    },
  },
  'no-post-held': {
    sentence: {
      zh: '该干部没有登记过任何职务。',
      en: 'No post of this cadre has ever been recorded.',
    },
    lawfulRoute: {
      zh: '请先登记其职务及产生方式。',
      en: 'Record the posts first, and how each was obtained.',
    },
  },
  'facts-outside-office': {
    sentence: {
      zh: '该干部已经离任，只办理其任职期间的事实；这一事实不在其登记的任职期间内（本机制规则）。',
      en: 'The cadre has left office: only facts of their time in it are looked into, and these lie outside every term recorded (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '请核实事实发生的日期和登记的任职起止日期。',
      en: 'Check the day of the facts, and the days on which the posts began and ended.',
    },
  },
  'situation-unknown': {
    sentence: {
      zh: '本案适用的制度规定中没有这种情形。',
      en: 'The policy of this case knows no such situation.',
    },
    lawfulRoute: {
      zh: '属于其他情形的，请选择“其他情形”并说明理由。',
      en: 'Where it is another situation, choose “other” and give the reason.',
    },
  },
  'situation-repeated': {
    sentence: { zh: '同一种情形只能提出一次。', en: 'Each situation may be named only once.' },
  },
  'other-reason-required': {
    sentence: {
      zh: '选择“其他情形”的，必须说明理由。',
      en: '“Other situation” needs a reason of its own.',
    },
  },
  'evidence-kind-unknown': {
    sentence: {
      zh: '本案适用的制度规定中没有这种证据类型。',
      en: 'The policy of this case knows no such kind of evidence.',
    },
  },
  'cool-down-after-failed-recall': {
    sentence: {
      zh: '罢免[于{votedOn}]表决未通过，[至{until}（含当日）]不得以同一事实再次提出（本机制规则：再次提出的间隔期）。',
      en: 'The recall was voted down[ on {votedOn}]; the same facts may not be brought again[ until after {until}] (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '有新的事实的，可以新的事实提出；否则请待间隔期届满。',
      en: 'New facts may be brought; otherwise wait until the period has run.',
    },
  },
  'withdrawal-after-decision': {
    sentence: {
      zh: '已经作出决定的案件不能撤回。',
      en: 'A case that has been decided cannot be withdrawn.',
    },
  },
  'raised-by-another-organization': {
    sentence: {
      zh: '该意见由其他组织提出，您所在的组织不能查阅、补充或者撤回。',
      en: 'Another organization has raised this opinion; yours may neither read, amend nor withdraw it.',
    },
    lawfulRoute: {
      zh: '请由提出意见的组织或者乡镇办理。',
      en: 'Leave it to the organization that raised it, or to the township.',
    },
  },
  'not-returned': {
    sentence: {
      zh: '该意见没有被退回，不需要补充。',
      en: 'The opinion has not been returned; there is nothing to amend.',
    },
  },
  'opinion-returned': {
    sentence: {
      zh: '该意见已退回补充，补充后才能受理。',
      en: 'The opinion has been returned and must be amended before it can be identified.',
    },
    lawfulRoute: { zh: '请由提出方补充意见。', en: 'Let whoever raised it amend it.' },
  },
  'too-few-investigators': {
    sentence: {
      zh: '调查人员不足[，至少需要{needed}人]（参照《公职人员政务处分法》第四十二条）。',
      en: 'There are too few investigators[; at least {needed} are needed] (Sanctions Law, art. 42, by analogy).',
    },
  },
  'too-many-investigators': {
    sentence: {
      zh: '本案先后参加调查的人员已达系统上限[（{most}人）]。',
      en: 'The case has all the investigators that it can take[ ({most} in all)].',
    },
  },
  'recusal-required': {
    sentence: {
      zh: '该人员与本案有关[（{ground}）]，应当回避（参照《公职人员政务处分法》第四十七条）。',
      en: 'That person is tied to the case[ ({ground})] and must be recused (Sanctions Law, art. 47, by analogy).',
    },
    lawfulRoute: { zh: '请另行确定人员。', en: 'Choose somebody else.' },
  },
  'already-investigator': {
    sentence: { zh: '该人员已是本案调查人员。', en: 'That person already investigates this case.' },
  },
  'not-an-investigator': {
    sentence: { zh: '该人员不是本案调查人员。', en: 'That person does not investigate this case.' },
  },
  'too-much-evidence': {
    sentence: {
      zh: '本案证据数量已达系统上限[（{most}件）]，请合并后登记。',
      en: 'The case has all the evidence that it can take[ ({most} pieces)]; record several papers as one.',
    },
  },
  'already-extended': {
    sentence: {
      zh: '调查期限已经延长过，不能再次延长。',
      en: 'The investigation has been extended already, and no further extension is allowed.',
    },
  },
  'extension-after-expiry': {
    sentence: {
      zh: '调查期限已[于{endsOn}]届满，期满后不能延长。',
      en: 'The time for the investigation has run out[ on {endsOn}]; it cannot be extended afterwards.',
    },
  },
  'findings-incomplete': {
    sentence: {
      zh: '调查报告没有回应每一种情形[（缺{situation}）]。',
      en: 'The findings do not answer every situation[ ({situation} is missing)].',
    },
  },
  'finding-without-evidence': {
    sentence: {
      zh: '认定属实或者认定不实的情形，必须有证据支持；没有的，是证据不足。',
      en: 'What is found to be true, or to be untrue, must rest on evidence; without any it is not proved.',
    },
  },
  'already-recused': {
    sentence: { zh: '该人员已经回避。', en: 'That person has been recused already.' },
  },
  'recusal-already-requested': {
    sentence: {
      zh: '对该人员的回避申请已经登记，尚未决定。',
      en: 'That person’s recusal has been requested already and is not decided yet.',
    },
  },
  'too-many-recusal-requests': {
    sentence: {
      zh: '本案待决定的回避申请已达系统上限[（{most}件）]。',
      en: 'The case has all the undecided requests for recusal that it can take[ ({most})].',
    },
    lawfulRoute: { zh: '请先对已有申请作出决定。', en: 'Decide those that there are first.' },
  },
  'recusal-not-requested': {
    sentence: {
      zh: '没有对该人员待决定的回避申请。',
      en: 'No request for that person’s recusal awaits its decision.',
    },
  },
  'own-recusal': {
    sentence: {
      zh: '本人是否回避，不能由本人决定（参照《公职人员政务处分法》第四十八条）。',
      en: 'Nobody decides about their own recusal (Sanctions Law, art. 48, by analogy).',
    },
    lawfulRoute: {
      zh: '请由乡镇党委其他成员或者县委组织部决定。',
      en: 'Let another member of the committee or the county decide.',
    },
  },
  'recusal-undecided': {
    sentence: {
      zh: '有回避申请尚未决定，不能研究处置（参照《公职人员政务处分法》第四十七条、第四十八条）。',
      en: 'A request for recusal is still to be decided, and nothing else before it (Sanctions Law, art. 47, 48, by analogy).',
    },
    lawfulRoute: { zh: '请先对回避申请作出决定。', en: 'Decide about the recusal first.' },
  },
  'took-no-part': {
    sentence: { zh: '该人员没有参加本案的办理。', en: 'That person took no part in this case.' },
  },
  'facts-not-served': {
    sentence: {
      zh: '尚未向本人告知事实和拟处置意见。',
      en: 'The cadre has not been told the facts yet.',
    },
    lawfulRoute: { zh: '请先告知事实。', en: 'Serve the facts first.' },
  },
  'facts-already-served': {
    sentence: {
      zh: '已[于{servedOn}]向本人告知事实。',
      en: 'The facts have been served already[ on {servedOn}].',
    },
  },
  'service-not-witnessed': {
    sentence: {
      zh: '留置送达应当有见证人，或者以拍照、录像记录（本机制规则）。',
      en: 'What is left behind must be seen by a witness, or be on a photograph or film (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '请填写见证人姓名（当事人和送达人除外），或者附送达照片、录像。',
      en: 'Name a witness who is neither the cadre nor a server, or attach the picture.',
    },
  },
  'notice-still-running': {
    sentence: {
      zh: '公告期未满，尚不视为送达[；{dueOn}起视为送达]（本机制规则）。',
      en: 'The notice still runs and serves nothing yet[; it does from {dueOn}] (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '请在公告期满后登记，送达日期填公告期满之日。',
      en: 'Record it once the notice has run, dated on its last day.',
    },
  },
  'too-many-points': {
    sentence: {
      zh: '本案登记的申辩意见已达系统上限[（{most}条）]，请合并后登记。',
      en: 'The case has all the points of defence that it can take[ ({most})]; record several as one.',
    },
  },
  'point-not-found': {
    sentence: { zh: '没有这一条申辩意见。', en: 'There is no such point of the defence.' },
  },
  'point-already-answered': {
    sentence: {
      zh: '该条申辩意见已经答复。',
      en: 'That point of the defence has been answered already.',
    },
  },
  'defence-unanswered': {
    sentence: {
      zh: '本人的申辩意见[第{points}条]尚未核实答复，不能作出决定（参照《公职人员政务处分法》第四十三条）。',
      en: 'Points of the defence[ ({points})] are not answered yet; nothing is decided before they are (Sanctions Law, art. 43, by analogy).',
    },
    lawfulRoute: {
      zh: '请逐条核实，说明是否采纳及理由，登记后再作决定。',
      en: 'Verify each point, record whether it is adopted and why, then decide.',
    },
  },
  'aggravated-after-defence': {
    sentence: {
      zh: '处置不得重于事先告知本人的[（{told}）][，停职不得超过告知的{months}个月]：不得因其申辩而加重（参照《公职人员政务处分法》第四十三条）。',
      en: 'Nothing heavier than what the cadre was told[ ({told})][, no longer than {months} months,] may be decided: nobody is worse off for a defence (Sanctions Law, art. 43, by analogy).',
    },
    lawfulRoute: {
      zh: '发现新的事实的，请退回调查后重新告知。',
      en: 'Where there are new facts, return to the investigation and serve them.',
    },
  },
} as const satisfies RefusalTexts;
