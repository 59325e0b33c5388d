import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Conclusion } from './event-data.ts';
import { Findings, Investigator } from './findings.ts';
import { PostId, Sha256 } from '../ids.ts';
import { common } from './case-common.ts';

const Investigation = z.strictObject({
  investigators: z.array(Investigator).readonly(),
  extended: z.boolean(),
});

/** The window in which the cadre may answer the facts that were served. */
const Hearing = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('notServed') }),
  z.strictObject({ status: z.literal('served'), servedOn: CalendarDay, windowEndsOn: CalendarDay }),
]);

/** Posts about which the committee must decide anew, and what may follow on each. */
const Reopened = z.array(
  z.strictObject({ postId: PostId, after: z.enum(['votedDown', 'lapsed', 'refused']) }),
);

/** A case, as far as it has come. A field exists only in the stages where it has a meaning. */
export const Case = z.discriminatedUnion('stage', [
  z.strictObject({ ...common, stage: z.literal('raised') }),
  z.strictObject({ ...common, stage: z.literal('returned') }),
  z.strictObject({
    ...common,
    stage: z.literal('underInvestigation'),
    investigation: Investigation,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('atHearing'),
    findings: Findings,
    hearing: Hearing,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('atDecision'),
    findings: Findings,
    reopened: Reopened.readonly(),
  }),
  z.strictObject({
    ...common,
    stage: z.literal('atFiling'),
    findings: Findings,
    filing: z.enum(['submitted', 'returned']),
  }),
  z.strictObject({ ...common, stage: z.literal('atMeasures'), findings: Findings }),
  /** Concluded, but for the decision that has to reach the cadre before the archive. */
  z.strictObject({ ...common, stage: z.literal('atService'), conclusion: Conclusion }),
  z.strictObject({ ...common, stage: z.literal('ending'), conclusion: Conclusion }),
  z.strictObject({
    ...common,
    stage: z.literal('closed'),
    conclusion: Conclusion,
    closedOn: CalendarDay,
    archive: z.strictObject({ objectKey: z.string(), sha256: Sha256 }),
  }),
]);
export type Case = z.infer<typeof Case>;
export const CaseStage = z.enum([
  'raised',
  'returned',
  'underInvestigation',
  'atHearing',
  'atDecision',
  'atFiling',
  'atMeasures',
  'atService',
  'ending',
  'closed',
]);
export type CaseStage = z.infer<typeof CaseStage>;
export type CaseIn<Stage extends CaseStage> = Extract<Case, { stage: Stage }>;
