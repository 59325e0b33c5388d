import type { CaseId } from '../../shared/domain/ids.ts';
import type { Wait } from '../../shared/dossier/items.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Unreadable, Waits } from '../../shared/dossier/port.ts';
import { deliverAnswer, type DeliveryService } from '../stream/deliver.ts';

const isUndelivered = ({ token, answer }: Wait): boolean =>
  token !== undefined && answer !== undefined;

/** Answers that have not reached the procedure that waits for them: of one case, or of all. */
export const undelivered = async (
  waits: Pick<Waits, 'waitsOf' | 'undelivered'>,
  caseId: CaseId | undefined,
  unreadable: Unreadable,
): Promise<readonly Wait[]> => {
  if (caseId !== undefined) return (await waits.waitsOf(caseStream(caseId))).filter(isUndelivered);
  const found: Wait[] = [];
  for await (const wait of waits.undelivered(unreadable)) found.push(wait);
  return found;
};

const mostTries = 5;

/**
 * Hands an answer over. Where the machine came back with another token meanwhile, the race is run
 * again.
 */
export const deliverAtLast = async (
  service: DeliveryService,
  { stream, step }: Pick<Wait, 'stream' | 'step'>,
): Promise<void> => {
  for (let tried = 1; tried <= mostTries; tried += 1) {
    await deliverAnswer(service, stream, step);
    const wait = await service.waits.wait(stream, step);
    if (wait === null || !isUndelivered(wait)) return;
  }
  throw new Error('the machine came back with another token every time');
};
