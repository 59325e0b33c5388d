import type { Case } from '../../shared/domain/case/case.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { caseHead } from '../../shared/dossier/heads.ts';
import { caseIdIn, caseStream } from '../../shared/dossier/keys.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import type { Parked, Parking, TakenUp } from '../runtime/aws/parking-queue.ts';

/**
 * What was seen of a parked record: where its case stands now, and whether the record is still
 * needed.
 */
export type Redriven = {
  readonly row: string;
  readonly reason: string;
  readonly caseId: CaseId | null;
  /**
   * The stage of its case and the steps that are open; what a record without a case may be about is
   * the whole county.
   */
  readonly saw: string;
  readonly removed: boolean;
};

/**
 * Whether a case stands where it should, once everything has been done for it; `null`: whether all
 * cases do.
 */
export type Judge = (caseId: CaseId | null) => Promise<boolean>;

/** More are left for the next time. */
const mostTakenUp = 100;

const caseOf = (parked: Parked | null): CaseId | null =>
  parked === null ? null : caseIdIn(parked.pk);

const placeOf = ({ stage, procedure }: Case): string =>
  procedure.open.length === 0
    ? stage
    : `${stage}, waiting at ${procedure.open.map(({ step }) => step).join(', ')}`;

type Seen = { readonly saw: string; readonly mayBeMoot: boolean };

const look = async (dossier: Pick<Dossier, 'load'>, caseId: CaseId | null): Promise<Seen> => {
  if (caseId === null) return { saw: 'it names no case', mayBeMoot: true };
  const head = await caseHead(dossier, caseStream(caseId));
  return head === null
    ? { saw: 'there is no such case', mayBeMoot: false }
    : { saw: placeOf(head.state), mayBeMoot: true };
};

type Clearing = { readonly dossier: Pick<Dossier, 'load'>; readonly parking: Parking };

const clear = async (
  { dossier, parking }: Clearing,
  { receipt, parked }: TakenUp,
  standsRight: boolean,
): Promise<Redriven> => {
  const caseId = caseOf(parked);
  const { saw, mayBeMoot } = await look(dossier, caseId);
  const removed = standsRight && mayBeMoot;
  await (removed ? parking.remove(receipt) : parking.layBack(receipt));
  return {
    row: `${parked?.pk ?? ''} ${parked?.sk ?? ''}`.trim(),
    reason: parked?.reason ?? 'a batch failed as a whole',
    caseId,
    saw,
    removed,
  };
};

/**
 * Takes up every parked record and removes those whose case stands right without them: a record is
 * no more than a message that something changed, and how things stand has been looked at. The
 * others are laid back. Each case is judged once.
 */
export const clearParked = async (
  clearing: Clearing,
  judge: Judge,
): Promise<readonly Redriven[]> => {
  const judged = new Map<CaseId | null, boolean>();
  const redriven: Redriven[] = [];
  for (const one of await clearing.parking.takeUp(mostTakenUp)) {
    const caseId = caseOf(one.parked);
    const standsRight = judged.get(caseId) ?? (await judge(caseId));
    judged.set(caseId, standsRight);
    redriven.push(await clear(clearing, one, standsRight));
  }
  return redriven;
};
