import * as z from 'zod';
import { Bilingual } from './bilingual.ts';

/** The named periods of a case; `dueOf` turns one of them and an anchor day into a due date. */
export const DeadlineName = z.enum([
  'identification',
  'investigation',
  'investigationExtension',
  'servingOfFacts',
  'serviceByNotice',
  'hearing',
  'servingOfDecision',
  'review',
  'appeal',
  'decision',
  'filing',
  'petition',
  'vote',
  'reconvening',
  'noticeBeforeAssembly',
  'resignation',
  'imposing',
  'disciplineReferral',
  'coolDown',
  'terminationAnnouncement',
  'orderedConvening',
  'resultAnnouncement',
  'postedAnnouncement',
]);
export type DeadlineName = z.infer<typeof DeadlineName>;

/**
 * A period as data. `atMost`: somebody must act by its last day, which a holiday moves (Civil Code
 * 203). `atLeast`: it must have run before something may happen; nothing moves its last day.
 */
export const DeadlineRule = z
  .strictObject({
    label: Bilingual,
    count: z.int().positive(),
    unit: z.enum(['days', 'workingDays', 'months']),
    bound: z.enum(['atMost', 'atLeast']),
    source: z
      .string()
      .min(1)
      .meta({ description: 'Law and article, practice, or "default" where nobody lays it down.' }),
  })
  .readonly();
export type DeadlineRule = z.infer<typeof DeadlineRule>;
