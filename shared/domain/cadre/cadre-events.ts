import * as z from 'zod';
import { PostKind } from '../../policy/policy-pack.ts';
import { Document } from '../document.ts';
import { CadreId, CaseId, PostId, Salt } from '../ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { PersonId, PersonName } from '../people/person.ts';
import { Reason, Reference } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { EntryCorrected } from '../timeline/correction.ts';
import { fact } from '../timeline/fact.ts';
import { BarGround, Effect, FailedRecall } from './cadre.ts';
import { PersonStatus } from './person-status.ts';
import { endParticulars, PostEndCause, PostEndProof } from './post-end.ts';
import { Post } from './post.ts';

/** Why somebody may not stand for a committee post (VCOL 18). */
const bar = { caseId: CaseId.optional(), ground: BarGround };

/** What shows a status: the roll of the Party, the paper of an appointment. */
export const StatusProof = z.strictObject({ reference: Reference, document: Document });

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
    ...endParticulars,
  }),
  fact('PersonStatusRecorded', { status: PersonStatus, since: CalendarDay, proof: StatusProof }),
  fact('CaseOpened', { caseId: CaseId }),
  fact('CaseArchived', { caseId: CaseId }),
  fact('OpinionWithdrawn', { caseId: CaseId }),
  fact('RecallFailed', { failedRecall: FailedRecall }),
  fact('BarRecorded', { ...bar, since: CalendarDay }),
  fact('BarLifted', { ...bar, liftedOn: CalendarDay }),
  fact('PostSuspendedByCase', { ...Effect, from: CalendarDay, until: CalendarDay }),
  fact('PostLostByCase', { ...Effect, endedOn: CalendarDay }),
  fact('PostChangedByCase', { ...Effect, endedOn: CalendarDay, to: PostKind, newPostId: PostId }),
  EntryCorrected,
]);
export type CadreEvent = z.infer<typeof CadreEvent>;
export type CadreEventOf<Type extends CadreEvent['type']> = Extract<CadreEvent, { type: Type }>;
