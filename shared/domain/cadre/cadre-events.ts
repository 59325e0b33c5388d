import * as z from 'zod';
import { PostKind } from '../../policy/policy-pack.ts';
import { Document } from '../document.ts';
import { CadreId, CaseId, PostId, Salt } from '../ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { PersonId, PersonName } from '../people/person.ts';
import { Reason, Reference } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { fact } from '../timeline/fact.ts';
import { Effect, FailedRecall } from './cadre.ts';
import { Post } from './post.ts';

export const PostEndCause = z.enum([
  'termExpired',
  'resigned',
  'contractEnded',
  'transferred',
  'death',
  'sentence',
]);
export type PostEndCause = z.infer<typeof PostEndCause>;

/**
 * What shows that a post has ended: the assembly's resolution, the judgment, the certificate, the
 * result of an election.
 */
export const PostEndProof = z.strictObject({ reference: Reference, document: Document });

export const CadreEvent = z.discriminatedUnion('type', [
  fact('CadreRegistered', {
    cadreId: CadreId,
    personId: PersonId,
    name: PersonName,
    village: VillageCode,
    township: TownshipCode,
    county: CountyCode,
    nearRelatives: z.array(PersonId).max(30).readonly(),
    salt: Salt.optional(),
  }),
  fact('PostRecorded', { post: Post }),
  fact('PostEnded', {
    postId: PostId,
    endedOn: CalendarDay,
    cause: PostEndCause,
    reason: Reason.optional(),
    proof: PostEndProof.optional(),
  }),
  fact('CaseOpened', { caseId: CaseId }),
  fact('CaseArchived', { caseId: CaseId }),
  fact('OpinionWithdrawn', { caseId: CaseId }),
  fact('RecallFailed', { failedRecall: FailedRecall }),
  fact('BarRecorded', { caseId: CaseId, ground: z.enum(['criminalSentence']), since: CalendarDay }),
  fact('BarLifted', {
    caseId: CaseId,
    ground: z.enum(['criminalSentence']),
    liftedOn: CalendarDay,
  }),
  fact('PostSuspendedByCase', { ...Effect, from: CalendarDay, until: CalendarDay }),
  fact('PostLostByCase', { ...Effect, endedOn: CalendarDay }),
  fact('PostChangedByCase', { ...Effect, endedOn: CalendarDay, to: PostKind, newPostId: PostId }),
]);
export type CadreEvent = z.infer<typeof CadreEvent>;
export type CadreEventOf<Type extends CadreEvent['type']> = Extract<CadreEvent, { type: Type }>;
