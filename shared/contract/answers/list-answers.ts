import * as z from 'zod';
import { CalendarDay } from '../../domain/time/calendar-day.ts';
import { AsWritten } from '../../domain/case/case-common.ts';
import { Cadre } from '../../domain/cadre/cadre.ts';
import { CaseStage } from '../../domain/case/case.ts';
import { Conclusion } from '../../domain/case/event-data.ts';
import { CaseFlag } from '../../domain/case/flags.ts';
import { CadreId, CaseId, Instant } from '../../domain/ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../../domain/people/organization.ts';
import { Disposition, PostKind } from '../../policy/policy-pack.ts';
import { Count, shapeSeen } from '../schema-seen.ts';
import { overseer } from '../../view/audience.ts';
import { version } from './command-answers.ts';
import { CorrectionSeen } from './correction-seen.ts';

/** As `shared/dossier` writes it into its lists; a test holds the two together. */
export const CaseSummary = z
  .strictObject({
    caseId: CaseId,
    cadreId: CadreId,
    cadreName: z.string(),
    village: VillageCode,
    township: TownshipCode,
    county: CountyCode,
    stage: CaseStage,
    version,
    raisedOn: CalendarDay,
    asWritten: AsWritten.meta({
      description: 'What had been written where the list tells something corrected.',
    }),
    nextDueOn: CalendarDay.nullable(),
    awaitsFiling: z.boolean(),
    dispositions: z
      .array(z.strictObject({ disposition: Disposition, postKind: PostKind }))
      .meta({ description: 'What has taken effect, one for each measure.' }),
    conclusion: Conclusion.nullable().meta({
      description: 'How the case came to its end; null while it goes on.',
    }),
    flags: z.array(CaseFlag).meta({
      description:
        'What the county is to look at: an opinion that nothing bore out, a case opened and withdrawn not for the first time on this cadre, one post of two that has ended.',
    }),
  })
  .meta({ id: 'CaseSummary' });

export const CaseList = z
  .strictObject({
    cases: z.array(CaseSummary),
    next: z
      .string()
      .nullable()
      .meta({ description: 'The cursor of the next page; null on the last.' }),
    asOf: Instant.meta({
      description:
        'When the list was asked for. Lists lag a moment behind; a case that is read does not.',
    }),
  })
  .meta({ id: 'CaseList' });

const counts = {
  closed: Count.meta({ description: 'Closed cases.' }),
  disposedOf: Count.meta({
    description: 'Those in which a measure took effect: the people who were disposed of.',
  }),
  dispositions: z.record(Disposition, Count).meta({
    description:
      'In how many of them each disposition took effect. Who holds two posts may have had two, so these may add up to more.',
  }),
};

export const Figures = z
  .strictObject({
    county: CountyCode,
    ...counts,
    townships: z
      .array(z.strictObject({ township: TownshipCode, ...counts }))
      .meta({ description: 'Those that have closed a case.' }),
    asOf: Instant.meta({ description: 'When the figures were asked for. They do not lag.' }),
  })
  .meta({ id: 'Figures' });

export const CadreAnswer = z
  .strictObject({
    ...shapeSeen(overseer.cadre, Cadre),
    corrections: z.array(CorrectionSeen),
    version: z.int().positive(),
    cases: z.array(CaseSummary).meta({ description: 'The latest twenty.' }),
  })
  .meta({ id: 'Cadre' });
