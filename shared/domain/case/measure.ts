import * as z from 'zod';
import { Disposition, PostKind, TerminationTrigger } from '../../policy/policy-pack.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { MeasureId, PostId } from '../ids.ts';
import { ConvenedVote } from './convened-vote.ts';
import { Reason, Reference } from '../text-field.ts';
import { type DefiniteDisposition, Particulars } from './particulars.ts';
import { Route } from './steps.ts';

/**
 * As many measures as a committee decides in one case, those that came to nothing among them: a
 * petition that nobody brings could else be decided on for ever, until the head of the case no
 * longer fits an item of the table.
 */
export const mostMeasures = 17;

/** Why a measure came to rest without effect. */
export const LapseCause = z.enum(['noPetition', 'inquorateTwice']);
export const OvertakenBy = z.enum([
  'termination',
  'recusal',
  'resignation',
  'death',
  'sentence',
  'termExpired',
  'postEnded',
  'filingReturned',
  'revoked',
  'newFacts',
]);
export type OvertakenBy = z.infer<typeof OvertakenBy>;
/** By the committee itself, before it took effect. */
export type TakenBackBy = Extract<OvertakenBy, 'filingReturned' | 'revoked' | 'newFacts'>;

/**
 * What follows where a cadre who was ordered to resign does not (integrity rules 2011, art. 21-22),
 * and where it begins.
 */
export const RefusalConsequence = z.strictObject({
  disposition: z.enum(['REMOVAL', 'RECALL']),
  route: Route,
});
export type RefusalConsequence = z.infer<typeof RefusalConsequence>;

/** What a measure is, whatever it waits for. */
const identity = {
  measureId: MeasureId,
  postId: PostId,
  postKind: PostKind,
  disposition: Disposition,
  /** As decided; of a suspension or a demotion that was stored before they were, nothing. */
  particulars: Particulars.optional(),
  route: Route,
  grounds: Reason,
  /** Reference of the supervisory investigation that a suspension rests on (Sanctions Law 52). */
  supervisoryReference: Reference.optional(),
  trigger: TerminationTrigger.optional(),
  /** Set once the resignation was refused or not given. */
  afterRefusal: RefusalConsequence.optional(),
  decidedOn: CalendarDay,
  /** The local date of the last act about this measure: no later one may be dated before it. */
  since: CalendarDay,
};

export type MeasureIdentity = z.infer<z.ZodObject<typeof identity>>;
/** The fields by which every measure says what it is. */
export const identityFields = Object.keys(identity) as readonly (keyof MeasureIdentity)[];

/**
 * The measures that have a vote behind or before them keep count of the votes that had no quorum.
 */
const votes = { inquorateVotes: z.int().nonnegative() };

/**
 * One disposition of one post on its way. `status` says what it waits for, or how it came to rest:
 * `inEffect`, `votedDown`, `lapsed`, `overtaken`, `refused`.
 */
export const Measure = z.discriminatedUnion('status', [
  z.strictObject({ ...identity, status: z.literal('awaitingPetition') }),
  z.strictObject({
    ...identity,
    ...votes,
    status: z.literal('awaitingVote'),
    convened: ConvenedVote.nullable(),
  }),
  z.strictObject({
    ...identity,
    status: z.literal('awaitingImposition'),
    votePassedOn: CalendarDay.nullable(),
  }),
  z.strictObject({ ...identity, status: z.literal('awaitingResignation'), answerBy: CalendarDay }),
  z.strictObject({
    ...identity,
    status: z.literal('inEffect'),
    effectiveOn: CalendarDay,
    until: CalendarDay.nullable(),
  }),
  z.strictObject({ ...identity, status: z.literal('votedDown'), votedOn: CalendarDay }),
  z.strictObject({
    ...identity,
    status: z.literal('lapsed'),
    cause: LapseCause,
    lapsedOn: CalendarDay,
  }),
  z.strictObject({
    ...identity,
    status: z.literal('overtaken'),
    by: OvertakenBy,
    overtakenOn: CalendarDay,
  }),
  z.strictObject({ ...identity, status: z.literal('refused'), refusedOn: CalendarDay }),
]);
export type Measure = z.infer<typeof Measure>;
export type MeasureStatus = Measure['status'];
export type MeasureIn<S extends MeasureStatus> = Extract<Measure, { status: S }>;

const pending: readonly MeasureStatus[] = [
  'awaitingPetition',
  'awaitingVote',
  'awaitingImposition',
  'awaitingResignation',
];

export const isPending = (measure: Measure): boolean => pending.includes(measure.status);

/** Came to rest without effect, so that the committee must decide anew about its post. */
export const mustBeDecidedAnew = (
  measure: Measure,
): measure is MeasureIn<'votedDown' | 'lapsed' | 'refused'> =>
  measure.status === 'votedDown' || measure.status === 'lapsed' || measure.status === 'refused';

/** Of a decision that stands: neither overtaken, nor what the law itself brought. */
export const isDecided = (measure: Measure): boolean =>
  measure.status !== 'overtaken' && measure.trigger === undefined;

const takenBackBy: readonly TakenBackBy[] = ['filingReturned', 'revoked', 'newFacts'];

/**
 * Taken back by the committee before it took effect: what may follow on its post is measured by
 * what stood before it, and by what the cadre was told.
 */
export const isTakenBack = (measure: Measure): boolean =>
  measure.status === 'overtaken' && takenBackBy.some((by) => by === measure.by);

/**
 * The disposition that is being carried out: the one decided, or what a refused resignation has led
 * to.
 */
export const dispositionNow = (measure: Measure): Disposition =>
  measure.afterRefusal?.disposition ?? measure.disposition;

/** What is being carried out, with the particulars that were decided: the motion of its vote. */
export const motionOf = (measure: Measure): DefiniteDisposition =>
  measure.afterRefusal === undefined && measure.particulars !== undefined
    ? { disposition: measure.disposition, particulars: measure.particulars }
    : { disposition: dispositionNow(measure) };

/** An order to resign that has not been refused. */
export const isOrderToResign = ({ disposition, afterRefusal }: Measure): boolean =>
  disposition === 'ORDERED_RESIGNATION' && afterRefusal === undefined;
