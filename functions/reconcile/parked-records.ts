import type { Case } from '../../shared/domain/case/case.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { headsIn } from '../../shared/dossier/heads.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
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

const caseOf = (parked: Parked | null): CaseId | null => {
  const [kind, id] = parked?.pk.split('#') ?? [];
  const caseId = CaseId.safeParse(id);
  return kind === 'CASE' && caseId.success ? caseId.data : null;
};

const standingOf = ({ stage, procedure }: Case): string =>
  procedure.open.length === 0
    ? stage
    : `${stage}, waiting at ${procedure.open.map(({ step }) => step).join(', ')}`;

type Seen = { readonly saw: string; readonly mayBeMoot: boolean };

const look = async ({ load }: Pick<Dossier, 'load'>, caseId: CaseId | null): Promise<Seen> => {
  if (caseId === null) return { saw: 'it names no case', mayBeMoot: true };
  const head = headsIn((await load([caseStream(caseId)])).heads).case;
  return head === null
    ? { saw: 'there is no such case', mayBeMoot: false }
    : { saw: standingOf(head.state), mayBeMoot: true };
};

type Settling = { readonly dossier: Pick<Dossier, 'load'>; readonly parking: Parking };

const settle = async (
  { dossier, parking }: Settling,
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
export const settleParked = async (
  settling: Settling,
  judge: Judge,
): Promise<readonly Redriven[]> => {
  const judged = new Map<CaseId | null, boolean>();
  const settled: Redriven[] = [];
  for (const one of await settling.parking.takeUp(mostTakenUp)) {
    const caseId = caseOf(one.parked);
    const standsRight = judged.get(caseId) ?? (await judge(caseId));
    judged.set(caseId, standsRight);
    settled.push(await settle(settling, one, standsRight));
  }
  return settled;
};
