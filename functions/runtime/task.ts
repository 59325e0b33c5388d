import * as z from 'zod';
import type { ExecutionInput } from '../../shared/contract/tasks.ts';
import { asError, logged } from './log/log.ts';
import type { Machine } from './aws/state-machine.ts';

/**
 * A plain task of the machine: parsed, logged with its case and run, and thrown on where it fails,
 * so that Retry sees it.
 */
export const task = <Input extends ExecutionInput, Output extends { readonly outcome: string }>(
  does: string,
  schema: z.ZodType<Input>,
  handle: (input: Input) => Promise<Output>,
) =>
  logged(does, async (event: unknown, note): Promise<Output> => {
    const input = schema.parse(event);
    note({ caseId: input.caseId, run: input.run });
    const output = await handle(input);
    note({ outcome: output.outcome });
    return output;
  });

const Waiting = z.object({ taskToken: z.string().min(1) });

/**
 * A task that a token waits for. A failure is told to the token rather than thrown: a machine hears
 * of it either way on AWS, but an emulated one that is thrown at would wait until the timeout.
 */
export const tokenTask = <Input extends ExecutionInput & z.infer<typeof Waiting>>(
  does: string,
  schema: z.ZodType<Input>,
  machine: Pick<Machine, 'fail'>,
  handle: (input: Input) => Promise<string>,
) =>
  logged(does, async (event: unknown, note): Promise<void> => {
    try {
      const input = schema.parse(event);
      note({ caseId: input.caseId, run: input.run });
      note({ outcome: await handle(input) });
    } catch (error) {
      const waiting = Waiting.safeParse(event);
      if (!waiting.success) throw error;
      const failed = asError(error);
      note({
        outcome: 'failed',
        error: failed,
        told: await machine.fail(waiting.data.taskToken, 'StepNotOpened', failed.name),
      });
    }
  });
