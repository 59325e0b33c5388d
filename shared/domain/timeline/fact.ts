import * as z from 'zod';

/** A kind of event: its name and its particulars, and nothing else. */
export const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), data: z.strictObject(shape) });
