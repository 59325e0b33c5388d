import type { Disposition, PolicyPack } from '../../policy/policy-pack.ts';
import type { SituationCode } from '../../policy/situation.ts';
import type { Findings, IntendedDisposition } from '../case/findings.ts';
import type { PostId } from '../ids.ts';

export const isHeavier = (pack: PolicyPack, one: Disposition, other: Disposition): boolean =>
  pack.dispositions[one].severity > pack.dispositions[other].severity;

export const isLighter = (pack: PolicyPack, one: Disposition, other: Disposition): boolean =>
  isHeavier(pack, other, one);

/** The heaviest disposition of a post of which the cadre was told; `null` where none was. */
export const toldFor = (
  intended: readonly IntendedDisposition[],
  postId: PostId,
): Disposition | null => intended.find((one) => one.postId === postId)?.disposition ?? null;

/** The situations that stand substantiated in the findings of a case. */
export const substantiatedIn = (findings: Findings): readonly SituationCode[] =>
  findings.findings.filter((one) => one.substantiated).map((one) => one.situation);

/** Whether the evidence shows some situation of the case to be untrue (反映不实). */
export const isAnyRefuted = ({ findings }: Findings): boolean =>
  findings.some((one) => one.refuted === true);

/** Whether it shows all of them to be untrue; what is merely not proved is not. */
export const areAllRefuted = ({ findings }: Findings): boolean =>
  findings.every((one) => one.refuted === true);
