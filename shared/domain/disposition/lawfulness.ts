import type {
  Cell,
  Disposition,
  PolicyPack,
  PostKind,
  TerminationTrigger,
} from '../../policy/policy-pack.ts';
import type { RefusalConsequence } from '../case/measure.ts';
import type { Route } from '../case/steps.ts';
import { refuse } from '../refusal/refusal.ts';

/** What the policy pack allows for a disposition on a kind of post. */
export type AllowedCell = Extract<Cell, { allowed: true }>;

/**
 * The pack's cell, where the law allows the disposition on such a post; refuses with the pack's own
 * article and lawful route.
 */
export const requireLawful = (
  pack: PolicyPack,
  disposition: Disposition,
  kind: PostKind,
  field: string,
): AllowedCell => {
  const cell = pack.matrix[disposition][kind];
  if (cell.allowed) return cell;
  const { code, article, sentence, lawfulRoute } = cell;
  return refuse('disposition-not-lawful', {
    field,
    pack: { code, article, sentence, lawfulRoute },
    facts: { disposition, kind },
  });
};

/**
 * Whether a measure needs a vote: where the cell names a forum, unless a supervisory investigation
 * frees it (Sanctions Law 52).
 */
export const needsVote = (cell: AllowedCell, supervisoryReference: string | undefined): boolean =>
  cell.forums.length > 0 &&
  !(cell.exemptFromVoteBy === 'supervisoryInvestigation' && supervisoryReference !== undefined);

/** On what a measure rests by the route that was taken. */
export const legalBasisOf = (
  cell: AllowedCell,
  supervisoryReference: string | undefined,
): string =>
  supervisoryReference === undefined || cell.onInvestigation === undefined
    ? cell.legalBasis
    : cell.onInvestigation.legalBasis;

/** Where a measure begins: an order to resign first, then a petition, then a vote, or at once. */
export const routeOf = (cell: AllowedCell, supervisoryReference: string | undefined): Route => {
  if (cell.resignationFirst === true) return 'resignation';
  if (cell.petition) return 'petition';
  return needsVote(cell, supervisoryReference) ? 'vote' : 'imposition';
};

/**
 * What a termination rests on must be among the triggers that the pack names for such a post (for
 * committee members VCOL 22, 38).
 */
export const requireTrigger = (
  cell: AllowedCell,
  trigger: TerminationTrigger | undefined,
  field: string,
): void => {
  if (cell.triggers === undefined) return;
  if (trigger === undefined)
    refuse('trigger-required', { field, facts: { triggers: cell.triggers.join(', ') } });
  else if (!cell.triggers.includes(trigger))
    refuse('trigger-not-of-this-post', { field, facts: { triggers: cell.triggers.join(', ') } });
};

/**
 * What follows on a post where an order to resign is not obeyed; `null` where the committee must
 * decide anew.
 */
export const consequenceOfRefusal = (
  pack: PolicyPack,
  kind: PostKind,
): RefusalConsequence | null => {
  const cell = pack.matrix.ORDERED_RESIGNATION[kind];
  const disposition = cell.allowed ? cell.refusalLeadsTo : undefined;
  if (disposition === undefined) return null;
  const next = pack.matrix[disposition][kind];
  return next.allowed ? { disposition, route: routeOf(next, undefined) } : null;
};
