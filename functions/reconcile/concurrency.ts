import type { CaseId } from '../../shared/domain/ids.ts';
import { forEachAtOnce } from '../../shared/concurrency.ts';
import { asError } from '../runtime/log/log.ts';

/** A case about which something could not be done, and the name of the error. */
export type Failed = { readonly caseId: CaseId; readonly error: string };

const atOnce = 8;

/** A few at a time, so that a county's cases neither take all day nor flood the engine. */
export const forEach = <Item>(
  items: readonly Item[],
  handle: (item: Item) => Promise<void>,
): Promise<void> => forEachAtOnce(atOnce, items, handle);

/** Tries each, and keeps apart those that fail: one stops no other. */
export const tryEach = async <Item>(
  items: readonly Item[],
  caseOf: (item: Item) => CaseId,
  handle: (item: Item) => Promise<void>,
): Promise<readonly Failed[]> => {
  const failed: Failed[] = [];
  await forEach(items, (item) =>
    handle(item).catch((error: unknown) => {
      failed.push({ caseId: caseOf(item), error: asError(error).name });
    }),
  );
  return failed;
};
