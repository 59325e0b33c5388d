import type { Cadre } from '../cadre/cadre.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../case/events.ts';
import { tiedTo } from '../case/recusal.ts';
import type { Circumstances } from '../command/circumstances.ts';
import { requireNotAfter } from '../command/dates.ts';
import type { CaseEntry } from '../evolve/fold-case.ts';
import { requireWithinTerms } from '../exit/life-events/cut-in.ts';
import { requireSource } from '../exit/measures/discipline-referral.ts';
import { requireReachable } from '../exit/measures/sanctioned-person.ts';
import { requireProof } from '../exit/measures/termination.ts';
import { requireCooledDown } from '../exit/opinion/opinion.ts';
import { requireGrounds } from '../exit/vote/petition.ts';
import { refuse } from '../refusal/refusal.ts';
import { refusalMet } from '../refusal/refusal-met.ts';
import { requireLawfulEnd } from '../register/end-of-post.ts';

// What a rule had asked of a day when it was recorded is asked of the corrected one.

type Given = {
  readonly before: Case;
  readonly cadre: Cadre;
  /** As they were when the entry was made, on the day that it is dated to now. */
  readonly circumstances: Circumstances;
};

const heldIn = ({ posts }: Case, postIds: readonly string[]) =>
  posts.held.filter(({ postId }) => postIds.includes(postId));

const cooledDown = (
  { allegations }: CaseEventOf<'OpinionAmended'>['data'],
  { cadre, circumstances }: Given,
): void => requireCooledDown(cadre, allegations, circumstances);

const rules: {
  readonly [Type in CaseEventType]?: (data: CaseEventOf<Type>['data'], given: Given) => void;
} = {
  OpinionRaised: (data, given) => {
    const { occurredOn, pack } = given.circumstances;
    const { from, until } = pack.inForce;
    if (occurredOn < from || (until !== null && occurredOn > until))
      refuse('correction-changes-law', { facts: { from, ...(until !== null && { until }) } });
    if (data.posts.some(({ termTo }) => termTo !== undefined && termTo < occurredOn))
      refuse('no-post-held');
    cooledDown(data, given);
  },
  OpinionAmended: cooledDown,
  InvestigationExtended: (_, { before, circumstances: { occurredOn } }) => {
    const endsOn = before.procedure.dues.investigation;
    if (endsOn !== undefined && occurredOn > endsOn)
      refuse('extension-after-expiry', { facts: { endsOn } });
  },
  PetitionRecorded: ({ measureId, submittedOn }, { before }) => {
    const measure = before.measures.find((one) => one.measureId === measureId);
    if (measure !== undefined) requireGrounds(before, measure, submittedOn);
  },
  DisciplineOutcomeRecorded: (data, { before, cadre }) => {
    const { source = 'ourReferral', decidedOn } = data;
    requireSource(before, { source, decidedOn });
    requireReachable(before, cadre, data);
  },
  TerminationDeclared: ({ postId, proof }, { before, circumstances }) => {
    for (const post of heldIn(before, [postId])) requireProof(proof, post, circumstances);
  },
  PostsEndedDuringCase: (data, { before, circumstances }) => {
    const { posts, endedOn } = data;
    requireNotAfter(endedOn, circumstances.occurredOn, 'endedOn');
    requireWithinTerms(heldIn(before, posts), endedOn, 'endedOn');
    for (const post of heldIn(before, posts))
      requireLawfulEnd(
        post,
        { ...data, isProved: true },
        { pack: circumstances.pack, tied: tiedTo(before) },
      );
  },
  SentenceReversed: ({ reversedOn }, { before, cadre }) => {
    const bar = cadre.bars.find((one) => one.caseId === before.caseId && reversedOn < one.since);
    if (bar !== undefined) refuse('date-out-of-order', { facts: { since: bar.since } });
  },
};

const judge = ({ type, data }: CaseEvent, given: Given): void => {
  // The rule stands under the type of the event that it is called with.
  const rule = rules[type] as ((data: CaseEvent['data'], given: Given) => void) | undefined;
  rule?.(data, given);
};

/**
 * Refuses a correction by which an entry would say what the rule for it forbids. That is no
 * clerical mistake any more: what was done is to be done anew.
 */
export const refuseValue = (judging: () => void): void => {
  const refusal = refusalMet(judging);
  if (refusal !== null) refuse(refusal.code, { ...refusal.details, field: 'value' });
};

/** The corrected entry of a case, by the rule that had judged it. */
export const judgeAnew = ({ event }: CaseEntry, given: Given): void =>
  refuseValue(() => judge(event, given));
