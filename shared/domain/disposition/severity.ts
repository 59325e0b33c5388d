import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { SituationCode } from '../../policy/situation.ts';
import { lowerPostsOf } from '../cadre/post.ts';
import type { Findings, IntendedDisposition } from '../case/findings.ts';
import type { DefiniteDisposition, Particulars } from '../case/particulars.ts';
import type { PostId } from '../ids.ts';

/** More months, or a post that is lower still. Particulars that nobody kept weigh nothing. */
const isMore = (one: Particulars | undefined, other: Particulars | undefined): boolean => {
  if (one === undefined || other === undefined) return false;
  if ('months' in one) return 'months' in other && one.months > other.months;
  return 'to' in other && one.to !== other.to && (lowerPostsOf[other.to] ?? []).includes(one.to);
};

/** By the pack's `severity`; of two alike, by their particulars. */
export const isHeavier = (
  { dispositions }: PolicyPack,
  one: DefiniteDisposition,
  other: DefiniteDisposition,
): boolean =>
  one.disposition === other.disposition
    ? isMore(one.particulars, other.particulars)
    : dispositions[one.disposition].severity > dispositions[other.disposition].severity;

export const isLighter = (
  pack: PolicyPack,
  one: DefiniteDisposition,
  other: DefiniteDisposition,
): boolean => isHeavier(pack, other, one);

/** What the cadre was told to expect on a post; `null` where it was nothing. */
export const toldFor = (
  intended: readonly IntendedDisposition[],
  postId: PostId,
): IntendedDisposition | null => intended.find((one) => one.postId === postId) ?? null;

/** What a refusal says of a disposition that was told or decided before. */
export const factsOf = (
  name: 'told' | 'last',
  before: DefiniteDisposition | null,
): Readonly<Record<string, string | number>> => ({
  [name]: before?.disposition ?? 'none',
  ...(before?.particulars !== undefined &&
    'months' in before.particulars && { months: before.particulars.months }),
});

/** The situations that stand substantiated in the findings of a case. */
export const substantiatedIn = (findings: Findings): readonly SituationCode[] =>
  findings.findings.filter((one) => one.substantiated).map((one) => one.situation);

/** Whether the evidence shows some situation of the case to be untrue (反映不实). */
export const isAnyRefuted = ({ findings }: Findings): boolean =>
  findings.some((one) => one.refuted === true);

/** Whether it shows all of them to be untrue; what is merely not proved is not. */
export const areAllRefuted = ({ findings }: Findings): boolean =>
  findings.every((one) => one.refuted === true);
