import type { RefusalTexts } from './refusal-text.ts';

/** Decision, county filing, discipline. */
export const decisionToFilingTexts = {
  'meeting-does-not-add-up': {
    sentence: {
      zh: '会议人数不符：到会和回避人数之和不得超过应到人数，赞成、反对、弃权之和应等于到会人数，到会名单应与到会人数一致；同一人不能既到会表决又列席或者回避，汇报人应当在到会、列席或者汇报后回避的人员中。',
      en: 'The meeting’s numbers do not add up: no more present and withdrawn than members, for, against and abstaining together as many as present, and as many attendees named; nobody both votes and sits in or withdraws, and whoever reported was among them.',
    },
  },
  'committee-too-small': {
    sentence: {
      zh: '应到人数不足[{minimumMembers}人]，不成其为集体研究决定（本机制会议规则）。',
      en: 'A committee of fewer members[ than {minimumMembers}] decides nothing together (this mechanism’s rules for meetings).',
    },
    lawfulRoute: {
      zh: '请由乡镇党委全体成员召开会议集体研究。',
      en: 'Let the whole township Party committee meet and decide.',
    },
  },
  'meeting-not-quorate': {
    sentence: {
      zh: '到会人数不足应到人数的三分之二[（{present}/{fullMembership}）]（本机制会议规则，参照干部任免议事规则）。',
      en: 'Fewer than two thirds of the members were present[ ({present} of {fullMembership})] (this mechanism’s rules for meetings, after those for appointing cadres).',
    },
    lawfulRoute: { zh: '请重新召开会议。', en: 'Hold the meeting again.' },
  },
  'decision-not-carried': {
    sentence: {
      zh: '赞成人数没有超过应到人数的半数[（{for}/{fullMembership}）]（本机制会议规则，参照干部任免议事规则）。',
      en: 'Not more than half of the full membership was for it[ ({for} of {fullMembership})] (this mechanism’s rules for meetings, after those for appointing cadres).',
    },
    lawfulRoute: {
      zh: '请另作决定，或者重新召开会议研究。',
      en: 'Decide otherwise, or hold another meeting.',
    },
  },
  'attendee-must-be-recused': {
    sentence: {
      zh: '到会、列席或者汇报的人员中有应当回避的人（参照《公职人员政务处分法》第四十七条）。',
      en: 'Somebody who was at the meeting, sat in or reported must be recused (Sanctions Law, art. 47, by analogy).',
    },
    lawfulRoute: {
      zh: '请在其回避后重新召开会议。',
      en: 'Hold the meeting again without that person.',
    },
  },
  'decision-with-the-county': {
    sentence: {
      zh: '本案已提请县委组织部研究决定，乡镇党委不再研究（本机制规则，参照《公职人员政务处分法》第四十八条）。',
      en: 'The decision has been referred to the county, and the township committee no longer makes it (a rule of this mechanism, after Sanctions Law, art. 48, by analogy).',
    },
  },
  'decision-with-the-township': {
    sentence: {
      zh: '本案由乡镇党委研究决定，没有提请县委组织部决定（本机制规则，参照《公职人员政务处分法》第四十八条）。',
      en: 'The township committee decides this case; it has not been referred to the county (a rule of this mechanism, after Sanctions Law, art. 48, by analogy).',
    },
    lawfulRoute: {
      zh: '应当回避的委员过多、到会不足三分之二的，先登记提请县里决定。',
      en: 'Where too many members are recused for a quorum, record first that it is referred to the county.',
    },
  },
  'member-may-decide': {
    sentence: {
      zh: '所列人员中有人既没有参加调查，也没有登记应当回避的情形，可以参加研究（本机制规则）。',
      en: 'One of those named has neither investigated nor been recorded as recused, and may decide (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '确应回避的，请先登记回避申请并作出决定。',
      en: 'Where that member must keep out, record the request for recusal and its decision first.',
    },
  },
  'committee-not-short': {
    sentence: {
      zh: '回避以后还有三分之二以上的委员可以到会[（{left}/{fullMembership}）]，应当由乡镇党委研究决定（本机制会议规则）。',
      en: 'Two thirds of the members are still able to meet[ ({left} of {fullMembership})], so the township committee decides (this mechanism’s rules for meetings).',
    },
    lawfulRoute: {
      zh: '请召开乡镇党委会议研究，应当回避的人回避。',
      en: 'Hold the committee’s meeting without those who must keep out.',
    },
  },
  'one-measure-per-post': {
    sentence: { zh: '每个职务只能作出一项处置。', en: 'There may be only one measure per post.' },
  },
  'nothing-substantiated': {
    sentence: {
      zh: '所列情形均未查实，不能作出处置。',
      en: 'No situation was borne out, so no measure may be decided.',
    },
    lawfulRoute: {
      zh: '请决定不予处置（反映不实的予以澄清，证据不足的予以了结），或者退回调查。',
      en: 'Decide on no measure, clearing the cadre of what was untrue, or return to the investigation.',
    },
  },
  'no-post-left': {
    sentence: {
      zh: '本人已不再担任任何职务，只认定事实，不作处置。',
      en: 'The cadre holds no post any more: the facts are found, and no measure follows.',
    },
    lawfulRoute: {
      zh: '请决定不予处置；涉嫌违纪违法的，移送问题线索；需要审计的，依法审计。',
      en: 'Decide on no measure; hand over what looks like a breach of discipline or law, and have audited what must be.',
    },
  },
  'effects-not-said': {
    sentence: {
      zh: '有情形查明为反映不实的，请写明是否对本人造成不良影响。',
      en: 'Something was shown to be untrue: say whether that did the cadre harm.',
    },
  },
  'clarification-required': {
    sentence: {
      zh: '反映不实并对本人造成不良影响的，应当书面向本人澄清（参照《公职人员政务处分法》第五十三条）。',
      en: 'What was untrue and did the cadre harm is put right in a letter to the cadre (Sanctions Law, art. 53, by analogy).',
    },
  },
  'clarification-not-due': {
    sentence: {
      zh: '没有查明为反映不实的情形，或者有情形查证属实，不作澄清。',
      en: 'Nothing was shown to be untrue, or something was borne out: there is nothing to clear.',
    },
    lawfulRoute: {
      zh: '证据不足的，不予认定，予以了结即可。',
      en: 'What is not proved is left at that.',
    },
  },
  'clarification-not-wished': {
    sentence: {
      zh: '公开澄清须有本人的书面意愿；没有的，只向本人书面澄清（本机制规则）。',
      en: 'A clarification in public needs the cadre’s own wish in writing; without it, a letter to the cadre is all (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '请附本人意见，或者删去公开澄清一项。',
      en: 'Attach the cadre’s paper, or leave the public part out.',
    },
  },
  'clue-not-handed-over': {
    sentence: {
      zh: '“违法乱纪不守规”查证属实的，问题线索应当移送监察机关（参照《监察法》第三十七条）；尚未移送、有关机关也未查处的，不能以不予处置结案（本机制规则）。',
      en: '“Breaks law, discipline or rules” was borne out: the clue is to be handed over to the supervisory organ (Supervision Law, art. 37, by analogy). Before it is, or the organ has dealt with it, the case does not end without a measure (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '请登记移送；有关机关已经查处同一问题的，登记其处分决定并注明所涉情形，无须再移送。',
      en: 'Record the referral; where the organ has dealt with the matter already, record its decision with the situation concerned, and nothing needs to be handed over.',
    },
  },
  'disposition-not-lawful': {
    sentence: {
      zh: '对{kind}不能作出{disposition}的处置。',
      en: 'A {kind} may not be given the disposition “{disposition}”.',
    },
  },
  'supervisory-reference-required': {
    sentence: {
      zh: '该处置须有监察机关立案文号（《公职人员政务处分法》第五十二条）。',
      en: 'This rests on a filed supervisory investigation and needs its reference (Sanctions Law, art. 52).',
    },
  },
  'organ-opinion-required': {
    sentence: {
      zh: '选举产生的成员没有任免机关，以立案调查停职有争议（《公职人员政务处分法》第五十二条），须有监察机关的书面意见。',
      en: 'An elected member has no appointing organ: that an investigation suffices for a suspension is disputed (Sanctions Law, art. 52), so the supervisory organ’s written opinion is needed.',
    },
    lawfulRoute: {
      zh: '请填写监察机关书面意见的文号和日期；没有书面意见的，请不填立案文号，依法召集表决，或者不停职。',
      en: 'Give the reference and date of its opinion; without one leave out the reference of the investigation and have the vote held, or do not suspend.',
    },
  },
  'supervisory-reference-not-recorded': {
    sentence: {
      zh: '该文号不是本案登记的监察机关立案文号，不能据此停职或者免于表决（《公职人员政务处分法》第五十二条）。',
      en: 'That is not the reference of a supervisory investigation recorded in this case, so nothing can rest on it (Sanctions Law, art. 52).',
    },
    lawfulRoute: {
      zh: '请先登记监察机关立案调查，再填写其文号；没有立案的，请不填文号，依法召集表决。',
      en: 'Record the supervisory investigation first and give its reference; where there is none, leave it out and have the vote held.',
    },
  },
  'trigger-required': {
    sentence: {
      zh: '职务自行终止必须有规定的事由[：{triggers}]（村民委员会成员见《村民委员会组织法》第二十二条、第三十八条）。',
      en: 'Termination of office needs one of its triggers[: {triggers}] (for committee members Organic Law, art. 22, 38).',
    },
    lawfulRoute: {
      zh: '没有这类事由的，请改作其他处置；选举产生的成员，可以责令辞职，村民也可以依法提出罢免要求。',
      en: 'Without one, decide on another measure; an elected member may be ordered to resign, or be recalled by the villagers.',
    },
  },
  'trigger-not-of-this-post': {
    sentence: {
      zh: '该事由不能终止这类职务[；可以适用的有：{triggers}]。',
      en: 'That trigger does not end such a post[; these do: {triggers}].',
    },
  },
  'too-many-measures': {
    sentence: {
      zh: '本案处置次数已达系统上限[（{most}项）]。',
      en: 'The case has all the measures that it can take[ ({most} in all)].',
    },
    lawfulRoute: {
      zh: '请以不予处置结案；有新的事实的，可另行提出意见。',
      en: 'Close the case without a further measure; new facts may be raised in an opinion of their own.',
    },
  },
  'only-lesser-measure': {
    sentence: {
      zh: '表决未通过或者未能实施的，只能作出更轻的处置[（此前为{last}）][，期限此前为{months}个月]，或者结案。',
      en: 'After a measure failed only a lesser one may follow[ (it was {last})][, of {months} months], or the case is closed.',
    },
  },
  'decided-before': {
    sentence: {
      zh: '本案已有处置执行完毕，不能退回调查。',
      en: 'A measure of this case has come to its end already; the case cannot return to the investigation.',
    },
  },
  'post-not-reopened': {
    sentence: {
      zh: '该职务已有处置，无须重新决定。',
      en: 'A measure on that post stands; there is nothing to decide anew.',
    },
  },
  'decision-already-served': {
    sentence: {
      zh: '本案决定已经送达，没有待送达的决定。',
      en: 'The decision has been served already; none is left to serve.',
    },
  },
  'filing-not-returned': {
    sentence: { zh: '备案材料没有被退回。', en: 'The filing has not been returned.' },
  },
  'filing-returned': {
    sentence: {
      zh: '备案材料已退回补正，重新报送后才能办理。',
      en: 'The filing has been returned for correction and must be submitted again first.',
    },
    lawfulRoute: {
      zh: '请由乡镇补正后重新报送。',
      en: 'Let the township correct it and submit it again.',
    },
  },
  'filing-already-acknowledged': {
    sentence: {
      zh: '县委组织部已经出具备案回执。',
      en: 'The county has acknowledged the filing already.',
    },
  },
  'decision-in-effect': {
    sentence: {
      zh: '本案没有尚未执行的处置，决定不能再收回重新研究（本机制规则）。',
      en: 'No measure of the case is still to be carried out, so there is no decision left to take back (a rule of this mechanism).',
    },
    lawfulRoute: {
      zh: '已经执行的处置确有错误的，由本人申诉或者上级复核后纠正。',
      en: 'A measure in effect that is wrong is put right by a review.',
    },
  },
  'decision-out-of-hands': {
    sentence: {
      zh: '村民已经依法提出罢免要求、表决已经通过，或者本人的辞职申请已经提交村里表决的，乡镇党委不能再收回决定（《村民委员会组织法》第十九条、第二十条；其他职务参照）。',
      en: 'Once the villagers have petitioned for a recall or passed the measure, or the cadre’s letter of resignation lies before the assembly, the township committee can no longer take its decision back (Organic Law, art. 19, 20; for other posts by analogy).',
    },
    lawfulRoute: {
      zh: '请等待村里的表决结果；表决不合法的，依法责令改正。',
      en: 'Await how the village votes; a vote against the law is ordered to be put right.',
    },
  },
  'too-many-referrals': {
    sentence: {
      zh: '本案登记的移送已达系统上限[（{most}次）]。',
      en: 'The case has all the referrals that it can take[ ({most})].',
    },
  },
  'too-many-outcomes': {
    sentence: {
      zh: '本案登记的党纪政务处分决定已达系统上限[（{most}项）]。',
      en: 'The case has all the outcomes of discipline that it can take[ ({most})].',
    },
  },
  'not-referred': {
    sentence: {
      zh: '本案没有登记移送，处分决定的来源不能是“依本案移送”。',
      en: 'The case has handed nothing over, so the decision did not follow its referral.',
    },
    lawfulRoute: {
      zh: '有关机关自行查处或者在本案之前已经处分的，请据实选择来源；确系依移送作出的，请先登记移送。',
      en: 'Where the organ found it of itself, or decided before the case, say so; where there was a referral, record it first.',
    },
  },
  'sanction-not-earlier': {
    sentence: {
      zh: '来源为“本案之前”的，处分决定应当早于意见提出之日[（{raisedOn}）]。',
      en: 'A decision from before the case was made before the opinion was raised[ ({raisedOn})].',
    },
  },
  'situation-not-of-this-case': {
    sentence: {
      zh: '该情形不是本案反映的情形。',
      en: 'That situation is not one of this case.',
    },
  },
  'sanction-after-death': {
    sentence: {
      zh: '本人已[于{diedOn}]死亡，不再给予政务处分（《公职人员政务处分法》第二十七条）；党组织只可以开除其党籍，应当给予其他党纪处分的，作出书面结论（《中国共产党纪律处分条例》第三十八条）。',
      en: 'The cadre has died[ on {diedOn}]: no government sanction is given any more (Sanctions Law, art. 27), and the Party only expels, or draws up a written conclusion in place of a lesser sanction (Party Disciplinary Regulations, art. 38).',
    },
    lawfulRoute: {
      zh: '死亡以前已经作出的处分决定，可以登记；死亡以后作出的书面结论，请按书面结论登记。',
      en: 'A decision that was made before the death may be recorded; a conclusion drawn up after it is recorded as one.',
    },
  },
  'conclusion-without-death': {
    sentence: {
      zh: '书面结论只在党员死亡以后代替处分（《中国共产党纪律处分条例》第三十八条）。',
      en: 'A written conclusion takes the place of a sanction only where the member has died (Party Disciplinary Regulations, art. 38).',
    },
    lawfulRoute: {
      zh: '请登记处分决定；本人已经死亡的，先登记死亡。',
      en: 'Record the sanction; where the cadre has died, record the death first.',
    },
  },
  'sanction-after-leaving': {
    sentence: {
      zh: '本人已[于{leftOn}]离任，没有其他公职，不再给予政务处分（《公职人员政务处分法》第二十七条）。',
      en: 'The cadre has left[ on {leftOn}] and holds no other public post: no government sanction is given any more (Sanctions Law, art. 27).',
    },
    lawfulRoute: {
      zh: '离任以前已经作出的处分决定，可以登记；本人另有公务员等身份的，请先登记身份并附证明。',
      en: 'A decision that was made before may be recorded; where the cadre is in other public service, record it with its proof first.',
    },
  },
  'party-membership-unknown': {
    sentence: {
      zh: '没有登记本人当时是中国共产党党员，不能登记党纪处分。',
      en: 'It is not recorded that the cadre was a Party member at the time, so no Party sanction can be.',
    },
    lawfulRoute: {
      zh: '请核对处分决定书；本人是党员的，请先登记党员身份并附证明。',
      en: 'Compare the paper; where the cadre is a member, record that with its proof first.',
    },
  },
  'sanction-period-not-lawful': {
    sentence: {
      zh: '数个相同政务处分合并确定的处分期，不得少于一个处分期，也不得超过最长期限[（{least}至{most}个月）]；其他处分不另定期限（《公职人员政务处分法》第十五条）。',
      en: 'Several equal government sanctions run together for at least one period of their kind, and no longer than they may[: {least} to {most} months]; of no other is a period set (Sanctions Law, art. 15).',
    },
    lawfulRoute: {
      zh: '请核对处分决定书载明的处分期。',
      en: 'Compare the period that the paper sets.',
    },
  },
  'sanctions-too-long': {
    sentence: {
      zh: '同日作出的数个相同政务处分，处分期合计超过最长期限[（{maximumCombinedMonths}个月）]（《公职人员政务处分法》第十五条）。',
      en: 'Several equal government sanctions of one day would together run longer than they may[: {maximumCombinedMonths} months] (Sanctions Law, art. 15).',
    },
    lawfulRoute: {
      zh: '请核对处分决定书；合并确定处分期的，登记一次并填写所定的处分期。',
      en: 'Compare the papers; where they set one period together, record them once, with that period.',
    },
  },
  'sanction-not-lawful': {
    sentence: {
      zh: '对在村任职的人员，政务处分最重为记大过，本人另有公务员等身份的除外（《公职人员政务处分法》第二十二条、第二十三条）。',
      en: 'The heaviest government sanction for whoever holds a post in a village is a major demerit, unless they are a civil servant or the like besides (Sanctions Law, art. 22, 23).',
    },
  },
} as const satisfies RefusalTexts;
