import { Change, Correction } from '../../domain/timeline/correction.ts';
import * as z from 'zod';

/** A field that is read otherwise than it was written; without values, to whom it is not told. */
export const ChangeSeen = Change.partial({ from: true, to: true }).meta({ id: 'CorrectedField' });

export const CorrectionSeen = z
  .strictObject({
    ...ChangeSeen.shape,
    reason: Correction.shape.reason,
    follows: z
      .array(ChangeSeen)
      .meta({ description: 'What was worked out from it, or says the same.' }),
  })
  .meta({ id: 'Correction' });
