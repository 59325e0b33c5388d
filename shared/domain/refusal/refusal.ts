import { meetingRules, type RefusalClass, type RefusalDetails } from './refusal-details.ts';
import { correctionRefusals } from './correction-refusals.ts';
import { petitionAndVoteRefusals } from './vote-refusals.ts';

/**
 * Why a command is refused, by stable code. `kind` says what sort of refusal it is: `invalid` (the
 * input makes no sense), `unlawful` (the law or the policy forbids it), `limit` (this program holds no
 * more of them: no rule, and not told as one), `forbidden` (not this
 * person), `missing` (no such thing), `conflict` (not now), `stale` (somebody acted meanwhile).
 * `article` is the rule that forbids it: 参照 where it holds by analogy, 本机制 where it is the
 * mechanism's own.
 */
export const refusals = {
  // Who
  'role-not-permitted': { kind: 'forbidden' },
  'outside-own-organization': { kind: 'forbidden' },
  'subject-may-not-act': { kind: 'forbidden', article: '参照政务处分法47' },
  'near-relative-may-not-act': { kind: 'forbidden', article: '参照政务处分法47；民法典1045' },
  'complainant-may-not-act': { kind: 'forbidden', article: '参照政务处分法47' },
  'recused-person-may-not-act': { kind: 'forbidden', article: '参照政务处分法47、48' },
  'investigator-may-not-decide': { kind: 'forbidden', article: '本机制规则（查审分离）' },
  // What there is
  'village-not-found': { kind: 'missing' },
  'too-few-members-representatives': { kind: 'unlawful', article: '农村集体经济组织法28' },
  'cadre-not-found': { kind: 'missing' },
  'case-not-found': { kind: 'missing' },
  'post-not-found': { kind: 'missing' },
  'measure-not-found': { kind: 'missing' },
  'evidence-not-found': { kind: 'missing' },
  'village-already-registered': { kind: 'conflict' },
  'cadre-already-registered': { kind: 'conflict' },
  'post-already-held': { kind: 'conflict' },
  'post-already-ended': { kind: 'conflict' },
  'post-under-case': { kind: 'conflict' },
  'case-already-active': { kind: 'conflict' },
  'too-many-referrals': { kind: 'limit' },
  'too-many-outcomes': { kind: 'limit' },
  'too-many-posts': { kind: 'limit' },
  'too-many-cases': { kind: 'limit' },
  'too-many-statuses': { kind: 'limit' },
  // When
  'step-not-open': { kind: 'conflict' },
  'stale-version': { kind: 'stale' },
  'case-has-ended': { kind: 'conflict' },
  'occurred-in-future': { kind: 'invalid' },
  'occurred-before-previous-step': { kind: 'unlawful' },
  'date-in-future': { kind: 'invalid' },
  'date-out-of-order': { kind: 'invalid' },
  // Work calendar
  'county-not-found': { kind: 'missing' },
  'calendar-year-already-known': { kind: 'conflict' },
  'calendar-year-not-known': { kind: 'conflict' },
  'calendar-year-too-far-off': { kind: 'invalid' },
  'calendar-day-outside-year': { kind: 'invalid' },
  'calendar-holidays-overlap': { kind: 'invalid' },
  'calendar-make-up-day-not-weekend': { kind: 'invalid' },
  'calendar-make-up-day-repeated': { kind: 'invalid' },
  'calendar-day-off-and-worked': { kind: 'invalid' },
  'calendar-implausible': { kind: 'invalid' },
  'calendar-lacks-statutory-holiday': { kind: 'unlawful', article: '全国年节及纪念日放假办法2' },
  // Correction of what was recorded
  ...correctionRefusals,
  // Register
  'post-not-obtainable-so': {
    kind: 'unlawful',
    article: '村民委员会组织法14、37；农村集体经济组织法26',
  },
  'term-ends-before-it-begins': { kind: 'invalid' },
  'term-not-over': { kind: 'unlawful', article: '村民委员会组织法14' },
  'end-of-post-unproved': { kind: 'unlawful', article: '村民委员会组织法3、14、19、20、21、22' },
  'cause-not-of-this-post': { kind: 'unlawful', article: '村民委员会组织法3、19、21' },
  'particulars-of-another-cause': { kind: 'invalid' },
  'recall-not-carried': { kind: 'unlawful', article: '村民委员会组织法19' },
  'barred-from-candidacy': { kind: 'unlawful', article: '村民委员会组织法18' },
  'subject-own-relative': { kind: 'invalid' },
  // Opinion
  'no-policy-that-day': { kind: 'invalid' },
  'no-post-held': { kind: 'unlawful' },
  'facts-outside-office': { kind: 'unlawful', article: '本机制规则' },
  'situation-unknown': { kind: 'invalid' },
  'situation-repeated': { kind: 'invalid' },
  'other-reason-required': { kind: 'invalid' },
  'evidence-kind-unknown': { kind: 'invalid' },
  'source-paper-required': { kind: 'invalid' },
  'anonymous-letter-has-no-complainant': { kind: 'invalid' },
  'cool-down-after-failed-recall': { kind: 'unlawful', article: '本机制规则（再次提出的间隔期）' },
  'withdrawal-after-decision': { kind: 'unlawful' },
  'raised-by-another-organization': { kind: 'forbidden' },
  'not-returned': { kind: 'conflict' },
  'opinion-returned': { kind: 'conflict' },
  // Investigation
  'too-few-investigators': { kind: 'unlawful', article: '参照政务处分法42' },
  'too-many-investigators': { kind: 'limit' },
  'recusal-required': { kind: 'unlawful', article: '参照政务处分法47' },
  'already-investigator': { kind: 'conflict' },
  'not-an-investigator': { kind: 'unlawful' },
  'too-much-evidence': { kind: 'limit' },
  'already-extended': { kind: 'unlawful' },
  'extension-after-expiry': { kind: 'unlawful' },
  'findings-incomplete': { kind: 'unlawful' },
  'finding-without-evidence': { kind: 'unlawful' },
  'already-recused': { kind: 'conflict' },
  'recusal-already-requested': { kind: 'conflict' },
  'too-many-recusal-requests': { kind: 'limit' },
  'recusal-not-requested': { kind: 'conflict' },
  'own-recusal': { kind: 'forbidden', article: '参照政务处分法48' },
  'recusal-undecided': { kind: 'conflict', article: '参照政务处分法47、48' },
  'took-no-part': { kind: 'unlawful' },
  // Hearing
  'facts-not-served': { kind: 'conflict' },
  'facts-already-served': { kind: 'conflict' },
  'service-not-witnessed': { kind: 'unlawful', article: '本机制规则（送达）' },
  'notice-still-running': { kind: 'unlawful', article: '本机制规则（送达）' },
  'too-many-points': { kind: 'limit' },
  'point-not-found': { kind: 'missing' },
  'point-already-answered': { kind: 'conflict' },
  'decision-already-served': { kind: 'conflict' },
  'defence-unanswered': { kind: 'unlawful', article: '参照政务处分法43' },
  'aggravated-after-defence': { kind: 'unlawful', article: '参照政务处分法43' },
  // Decision
  'meeting-does-not-add-up': { kind: 'invalid' },
  'committee-too-small': { kind: 'unlawful', article: meetingRules },
  'meeting-not-quorate': { kind: 'unlawful', article: meetingRules },
  'decision-not-carried': { kind: 'unlawful', article: meetingRules },
  'attendee-must-be-recused': { kind: 'unlawful', article: '参照政务处分法47' },
  'decision-with-the-county': { kind: 'forbidden', article: '本机制规则；参照政务处分法48' },
  'decision-with-the-township': { kind: 'forbidden', article: '本机制规则；参照政务处分法48' },
  'member-may-decide': { kind: 'unlawful', article: '本机制规则' },
  'committee-not-short': { kind: 'unlawful', article: meetingRules },
  'one-measure-per-post': { kind: 'unlawful' },
  'nothing-substantiated': { kind: 'unlawful' },
  'no-post-left': { kind: 'unlawful' },
  'effects-not-said': { kind: 'invalid' },
  'clarification-required': { kind: 'unlawful', article: '参照政务处分法53' },
  'clarification-not-due': { kind: 'invalid' },
  'clarification-not-wished': { kind: 'unlawful', article: '本机制规则' },
  'clue-not-handed-over': { kind: 'unlawful', article: '本机制规则；参照监察法37' },
  'disposition-not-lawful': { kind: 'unlawful' },
  'supervisory-reference-required': { kind: 'unlawful', article: '政务处分法52' },
  'organ-opinion-required': { kind: 'unlawful', article: '政务处分法52' },
  'supervisory-reference-not-recorded': { kind: 'unlawful', article: '政务处分法52' },
  'trigger-required': { kind: 'unlawful', article: '村民委员会组织法22、38' },
  'trigger-not-of-this-post': { kind: 'unlawful', article: '村民委员会组织法22、38' },
  'only-lesser-measure': { kind: 'unlawful' },
  'too-many-measures': { kind: 'limit' },
  'decided-before': { kind: 'unlawful' },
  'post-not-reopened': { kind: 'unlawful' },
  // Filing
  'filing-not-returned': { kind: 'conflict' },
  'filing-returned': { kind: 'conflict' },
  'filing-already-acknowledged': { kind: 'conflict' },
  'decision-in-effect': { kind: 'unlawful', article: '本机制规则' },
  'decision-out-of-hands': { kind: 'unlawful', article: '村民委员会组织法19、20；其他职务参照' },
  // Petition and vote
  ...petitionAndVoteRefusals,
  // Measures
  'wrong-measure-for-command': { kind: 'conflict' },
  'suspension-overlaps': { kind: 'unlawful' },
  'suspension-length-not-lawful': { kind: 'unlawful' },
  'subject-may-not-act-for-themselves': { kind: 'unlawful' },
  'acting-person-not-elected': { kind: 'unlawful', article: '村民委员会组织法14' },
  'acting-person-of-no-such-post': { kind: 'unlawful', article: '本机制规则' },
  'acting-person-must-be-recused': { kind: 'unlawful', article: '参照政务处分法47' },
  'acting-person-suspended': { kind: 'unlawful', article: '本机制规则' },
  'particulars-not-decided': { kind: 'conflict' },
  'demotion-needs-lower-post': { kind: 'unlawful' },
  'resignation-not-ordered': { kind: 'conflict' },
  'resignation-already-ordered': { kind: 'conflict' },
  'trigger-differs-from-decision': { kind: 'unlawful' },
  'trigger-proof-insufficient': { kind: 'unlawful', article: '村民委员会组织法22、38；民法典24' },
  // What life brings
  'inquiry-is-over': { kind: 'conflict' },
  'resignation-already-offered': { kind: 'conflict' },
  'no-resignation-offered': { kind: 'conflict' },
  'resignation-needs-consent': { kind: 'unlawful', article: '政务处分法52' },
  'resignation-needs-vote': { kind: 'unlawful', article: '村民委员会组织法20；其他职务参照' },
  'assembly-not-quorate': {
    kind: 'unlawful',
    article: '村民委员会组织法26、30；农村集体经济组织法27',
  },
  'sentence-already-recorded': { kind: 'conflict' },
  'no-sentence-in-force': { kind: 'conflict' },
  'supervision-already-recorded': { kind: 'conflict' },
  'no-supervision-recorded': { kind: 'conflict' },
  'frozen-by-supervision': { kind: 'unlawful', article: '政务处分法52' },
  // Discipline
  'not-referred': { kind: 'invalid' },
  'sanction-not-earlier': { kind: 'invalid' },
  'situation-not-of-this-case': { kind: 'invalid' },
  'sanction-after-death': {
    kind: 'unlawful',
    article: '政务处分法27；中国共产党纪律处分条例38',
  },
  'conclusion-without-death': { kind: 'unlawful', article: '中国共产党纪律处分条例38' },
  'sanction-after-leaving': { kind: 'unlawful', article: '政务处分法27' },
  'party-membership-unknown': { kind: 'unlawful' },
  'sanction-not-lawful': { kind: 'unlawful', article: '政务处分法22、23' },
  'sanction-period-not-lawful': { kind: 'unlawful', article: '政务处分法15' },
  'sanctions-too-long': { kind: 'unlawful', article: '政务处分法15' },
} as const satisfies Record<string, RefusalClass>;

export type RefusalCode = keyof typeof refusals;

export const refusalClassOf = (code: RefusalCode): RefusalClass => refusals[code];

/**
 * A command that should not have been issued. It changes nothing and is always told to whoever sent
 * it.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export const refuse = (code: RefusalCode, details?: RefusalDetails): never => {
  throw new Refusal(code, details);
};
