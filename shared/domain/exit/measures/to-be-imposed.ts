import type * as z from 'zod';
import type { Disposition } from '../../../policy/policy-pack.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { atStage, measureAt } from '../procedure/open-step.ts';
import { requireInOrderOf } from '../../command/dates.ts';
import { MeasureId } from '../../ids.ts';
import { requireLawful, type AllowedCell } from '../../disposition/lawfulness.ts';
import { dispositionNow, type MeasureIn } from '../../case/measure.ts';
import { refuse } from '../../refusal/refusal.ts';

/**
 * Measures (组织实施): what was decided, and where needed voted, is carried out. The server owns
 * the day on which it takes effect.
 */
export const command = { occurredOn: CalendarDay, measureId: MeasureId };

/**
 * A measure takes effect when it is served, recorded or declared: never before, whatever was voted
 * when.
 */
type Imposed = {
  readonly measure: MeasureIn<'awaitingImposition'>;
  readonly cell: AllowedCell;
  readonly effectiveOn: CalendarDay;
};

export const toBeImposed = (
  state: Case,
  body: z.infer<z.ZodObject<typeof command>>,
  disposition: Disposition,
  circumstances: Circumstances,
): Imposed => {
  const measure = measureAt(atStage(state, 'atMeasures'), body.measureId, 'awaitingImposition');
  if (dispositionNow(measure) !== disposition)
    refuse('wrong-measure-for-command', {
      field: 'measureId',
      facts: { disposition: dispositionNow(measure) },
    });
  requireInOrderOf(state, measure, circumstances);
  const cell = requireLawful(circumstances.pack, disposition, measure.postKind, 'measureId');
  return { measure, cell, effectiveOn: circumstances.occurredOn };
};
