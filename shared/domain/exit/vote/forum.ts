import type { Disposition, Forum } from '../../../policy/policy-pack.ts';
import { CharterMatter } from '../../cadre/charter.ts';
import type { Village } from '../../cadre/village.ts';
import type { Case } from '../../case/case.ts';
import type { AllowedCell } from '../../disposition/lawfulness.ts';
import { refuse } from '../../refusal/refusal.ts';

/** Whether the charter of the village's collective has a say: the case is about one of its posts. */
export const asksCharter = ({ posts: { held } }: Case): boolean =>
  held.some(({ kind }) => kind === 'C');

/**
 * Refuses a forum that the pack does not name for this disposition, however many would agree. What
 * the collective's members decide, their representatives decide as far as its charter leaves it to
 * them (农村集体经济组织法 28); the members may decide it none the less.
 */
export const requireForum = (
  cell: AllowedCell,
  disposition: Disposition,
  forum: Forum,
  village: Village | null,
): void => {
  const left = village?.charter?.representatives?.decide ?? [];
  const matter = CharterMatter.safeParse(disposition);
  const isLeft =
    cell.forums.includes('membersAssembly') && matter.success && left.includes(matter.data);
  const forums: readonly Forum[] = [
    ...cell.forums,
    ...(isLeft ? ['membersRepresentatives' as const] : []),
  ];
  if (!forums.includes(forum))
    refuse('forum-not-lawful', { field: 'forum', facts: { forums: forums.join(', ') } });
};
