import * as z from 'zod';
import { Bilingual } from '../../policy/bilingual.ts';
import { WayOfRedress } from '../../policy/policy-pack.ts';
import { Deadline } from '../time/deadline.ts';

/** A way of redress against a decision, with its last day where there is one. */
export const Redress = z.strictObject({
  way: WayOfRedress,
  label: Bilingual,
  /** To whom. */
  to: Bilingual,
  /** Until when; `null` where no period is laid down. */
  deadline: Deadline.nullable(),
  source: z.string(),
});
export type Redress = z.infer<typeof Redress>;
