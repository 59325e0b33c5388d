import * as z from 'zod';
import { AnnouncedMatter } from '../announced-matter.ts';
import { BallotCounts } from '../../voting/counts.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import { Deadline } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import { ConvenedVote, Delegation, Notice, PriorDiscussion } from '../convened-vote.ts';
import { OvertakenBy } from '../measure.ts';
import { DefiniteDisposition } from '../particulars.ts';
import { Person } from '../../people/person.ts';
import { KeptPetition } from '../../voting/petition.ts';
import { lineOf, Reason, textOf } from '../../text-field.ts';
import { SituationCode } from '../../../policy/situation.ts';
import { fact } from '../../timeline/fact.ts';
import { measure } from './measure-fields.ts';

/** What came before a call: asked for of every new one, unknown of earlier ones. */
const beforeCall = {
  notice: Notice.optional(),
  priorDiscussion: PriorDiscussion.optional(),
  delegation: Delegation.optional(),
};

/**
 * Why a ballot's roll has other voters than the petition: asked for while both were measured by the
 * registered voters.
 */
const rollDifference = { rollDifferenceReason: Reason.optional() };
/** What is voted on, as it was decided; of votes that were called before it was kept, nothing. */
const motion = { motion: DefiniteDisposition.optional() };
const countedVote = {
  ...measure,
  heldOn: CalendarDay,
  counts: BallotCounts,
  chair: Person,
  tellers: z.array(Person).min(2).max(20).readonly(),
  scan: Document,
  statute: z.string(),
};
/** By when the result is to be announced; unknown of those counted before that was asked for. */
const announcement = { announcement: Deadline.optional() };

/** Petition and vote. */
export const voteEvents = [
  fact('PetitionRecorded', {
    ...measure,
    petition: KeptPetition,
    submittedOn: CalendarDay,
    reasons: Reason,
    defence: textOf(4000).optional(),
    document: Document,
  }),
  fact('PetitionLapsed', { ...measure, dueOn: CalendarDay }),
  fact('VoteConvened', {
    ...measure,
    ...rollDifference,
    ...motion,
    ...beforeCall,
    convened: ConvenedVote,
  }),
  fact('VoteConvenedAnew', {
    ...measure,
    reason: Reason,
    ...rollDifference,
    ...motion,
    ...beforeCall,
    convened: ConvenedVote,
  }),
  fact('ConveningOrdered', { ...measure, deadline: Deadline, document: Document }),
  fact('VotePassed', { ...countedVote, ...announcement }),
  fact('VoteRejected', {
    ...countedVote,
    ...announcement,
    situations: z.array(SituationCode).readonly(),
    coolDownUntil: CalendarDay.nullable(),
  }),
  fact('VoteInquorate', { ...countedVote, deadline: Deadline.nullable() }),
  fact('VoteCancelled', { ...measure, by: OvertakenBy }),
  fact('AnnouncementPosted', {
    about: AnnouncedMatter,
    postedOn: CalendarDay,
    postedUntil: CalendarDay,
    place: lineOf(200),
    document: Document,
  }),
] as const;
