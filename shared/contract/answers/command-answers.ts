import * as z from 'zod';
import { ActMeanwhile } from '../../domain/case/act-meanwhile.ts';
import { CalendarDay } from '../../domain/time/calendar-day.ts';
import { Cadre } from '../../domain/cadre/cadre.ts';
import { CaseStage } from '../../domain/case/case.ts';
import { CadreId, CaseId, MeasureId } from '../../domain/ids.ts';
import { CountyCode, VillageCode } from '../../domain/people/organization.ts';
import { Step } from '../../domain/case/steps.ts';
import { EnteredYear } from '../../domain/calendar/county-calendar.ts';
import { commandNames } from '../../domain/people/permissions.ts';

// What requests are answered. For the OpenAPI document and the tests; no answer is parsed when it
// is given.
export const version = z
  .int()
  .positive()
  .meta({
    description: 'The version of the last act by a person: what `If-Match` must carry.',
    examples: [12],
  });

const CommandName = z.enum(commandNames).meta({ id: 'CommandName' });

export const OpenStep = z.strictObject({
  step: Step,
  measureId: MeasureId.optional(),
  round: z.int().positive(),
  dueOn: CalendarDay.nullable(),
});

export const Possible = z.strictObject({ command: CommandName, measureId: MeasureId.optional() });

export const standing = {
  version,
  stage: CaseStage,
  settled: z.boolean().meta({
    description:
      'Whether every step that the case waits for is open. Where not, one opens in a moment: read again.',
  }),
  openSteps: z.array(OpenStep),
  may: z.array(Possible).meta({ description: 'What you may do next.' }),
};

export const CaseCommandAnswer = z
  .strictObject({
    caseId: CaseId,
    ...standing,
    meanwhile: z.array(ActMeanwhile).optional().meta({
      description:
        'What others have done on other measures since the version that you saw, where they have: at most twenty acts.',
    }),
  })
  .meta({ id: 'CaseCommandAnswer' });

export const CadreCommandAnswer = z
  .strictObject({
    cadreId: CadreId,
    version: z.int().positive(),
    posts: Cadre.shape.posts,
    activeCase: CaseId.nullable(),
  })
  .meta({ id: 'CadreCommandAnswer' });

export const VillageCommandAnswer = z
  .strictObject({ village: VillageCode, version: z.int().positive() })
  .meta({ id: 'VillageCommandAnswer' });

export const CalendarCommandAnswer = z
  .strictObject({
    county: CountyCode,
    version: z.int().positive(),
    years: z
      .record(z.string(), EnteredYear)
      .meta({ description: 'The years that the county has entered, as they now stand.' }),
  })
  .meta({ id: 'CalendarCommandAnswer' });
