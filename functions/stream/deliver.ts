import type { StepKey } from '../../shared/domain/case/steps.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { StreamKey } from '../../shared/domain/timeline/timeline.ts';
import { idOfStream } from '../../shared/dossier/keys.ts';
import type { Waits } from '../../shared/dossier/port.ts';
import type { Machine } from '../runtime/aws/state-machine.ts';

/** What it takes to bring the machine what the dossier holds for it. */
export type DeliveryService = {
  readonly waits: Pick<Waits, 'wait' | 'dropToken' | 'procedure'>;
  readonly machine: Pick<Machine, 'answer' | 'start' | 'statusOf'>;
};

/**
 * Hands an answer to the machine that waits for it, then takes the token away. Read at the moment
 * of delivery: what is delivered is how things stand, however old the message that led here. A
 * machine that is gone has timed out; it comes back to the same step and is answered from the
 * outcome that stands.
 */
export const deliverAnswer = async (
  { waits, machine }: DeliveryService,
  stream: StreamKey,
  step: StepKey,
): Promise<'delivered' | 'nobody waits' | 'nothing to deliver'> => {
  const wait = await waits.wait(stream, step);
  if (wait?.token === undefined || wait.answer === undefined) return 'nothing to deliver';
  const delivered = await machine.answer(wait.token, wait.answer);
  await waits.dropToken(stream, step, wait.token);
  return delivered === 'taken' ? 'delivered' : 'nobody waits';
};

/**
 * Starts the run that a case asks for. One that exists already is left alone, whatever became of
 * it.
 */
export const startProcedure = async (
  { waits, machine }: DeliveryService,
  stream: StreamKey,
): Promise<'started' | 'runs already' | 'ran already' | 'not asked for'> => {
  const asked = await waits.procedure(stream);
  if (asked === null) return 'not asked for';
  const input = { caseId: CaseId.parse(idOfStream(stream)), run: asked.run };
  if ((await machine.start(asked.machineVersion, input)) === 'started') return 'started';
  return (await machine.statusOf(asked.machineVersion, input)) === 'RUNNING'
    ? 'runs already'
    : 'ran already';
};
