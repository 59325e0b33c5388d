import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from '../../shared/domain/case/case.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { caseStream, procedureKey, waitKey } from '../../shared/dossier/keys.ts';
import type { Chance } from './chance.ts';

/** What is done to a county beside the work of its people. */
export type Disturber = {
  readonly chance: Chance;
  readonly caseIds: () => readonly CaseId[];
  readonly stateOf: (caseId: CaseId) => Promise<Case>;
  /** Calls a function; `null` where it died of it. */
  readonly invoke: (name: 'relay' | 'reconcile' | 'ringDue', event: object) => Promise<unknown>;
  readonly isOver: () => boolean;
};

export type Disturbed = {
  redelivered: number;
  rebuilt: number;
  reconciled: number;
  rung: number;
  started: number;
  delivered: number;
  repaired: number;
};

/**
 * A record as the stream once brought it, of a row that may have changed since, or that there never
 * was.
 */
const oldImage = (key: { readonly pk: string; readonly sk: string }): object => ({
  eventName: 'MODIFY',
  dynamodb: {
    Keys: { pk: { S: key.pk }, sk: { S: key.sk } },
    SequenceNumber: '1',
    NewImage: { kind: { S: 'WAIT' }, token: { S: 'old' }, answer: { M: {} } },
  },
});

const imagesOf = async ({ chance, caseIds, stateOf }: Disturber): Promise<readonly object[]> => {
  const known = caseIds();
  if (known.length === 0) return [];
  const images = Array.from({ length: 1 + chance.below(5) }, async () => {
    const caseId = chance.oneOf(known.slice(-12));
    const stream = caseStream(caseId);
    const steps = Object.keys((await stateOf(caseId)).procedure.rounds);
    return oldImage(
      steps.length === 0 || chance.once(0.25)
        ? procedureKey(stream)
        : waitKey(stream, chance.oneOf(steps)),
    );
  });
  return Promise.all(images);
};

const every = async (
  { isOver }: Disturber,
  milliseconds: number,
  does: () => Promise<void>,
): Promise<void> => {
  while (!isOver()) {
    await does().catch(() => undefined);
    await pause(milliseconds);
  }
};

const lengthOf = (told: unknown, field: string): number => {
  const value = (told as Readonly<Record<string, unknown>> | null)?.[field];
  return Array.isArray(value) ? value.length : Number(value ?? 0);
};

/**
 * Old records come again, runs are rebuilt, the bells ring, until it is over; counts what it did.
 */
export const disturb = async (disturber: Disturber, did: Disturbed): Promise<void> => {
  const { chance, invoke, caseIds } = disturber;
  const redeliver = async () => {
    const Records = await imagesOf(disturber);
    if (Records.length === 0) return;
    await invoke('relay', { Records });
    did.redelivered += Records.length;
  };
  const rebuild = async () => {
    const known = caseIds();
    if (known.length === 0) return;
    await invoke('reconcile', { caseId: chance.oneOf(known.slice(-12)), rebuild: true });
    did.rebuilt += 1;
  };
  const reconcile = async () => {
    const told = await invoke('reconcile', {});
    did.reconciled += 1;
    did.started += lengthOf(told, 'started');
    did.delivered += lengthOf(told, 'delivered');
    did.repaired += lengthOf(told, 'rebuilt');
  };
  const ring = async () => {
    await invoke('ringDue', { asOf: '2026-03-06' });
    did.rung += 1;
  };
  await Promise.all([
    every(disturber, 400, redeliver),
    every(disturber, 3000, rebuild),
    every(disturber, 2000, reconcile),
    every(disturber, 2500, ring),
  ]);
};
