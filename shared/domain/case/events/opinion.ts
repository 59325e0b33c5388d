import * as z from 'zod';
import { Allegation, Evidence } from '../evidence.ts';
import { OpinionSource } from '../opinion-source.ts';
import { PinnedPolicy, Subject } from '../event-data.ts';
import { CaseId, Salt } from '../../ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../../people/organization.ts';
import { PersonId } from '../../people/person.ts';
import { Post } from '../../cadre/post.ts';
import { Reason } from '../../text-field.ts';
import { fact } from '../../timeline/fact.ts';

/** The opinion and what became of it. */
export const opinionEvents = [
  fact('OpinionRaised', {
    caseId: CaseId,
    subject: Subject,
    posts: z.array(Post).min(1).max(10).readonly(),
    /** Of somebody who holds none of these posts any more: facts are found, and nothing is imposed. */
    hasLeftOffice: z.literal(true).optional(),
    village: VillageCode,
    township: TownshipCode,
    county: CountyCode,
    policy: PinnedPolicy,
    allegations: z.array(Allegation).min(1).max(8).readonly(),
    evidence: z.array(Evidence).min(1).max(40).readonly(),
    /** Asked of every opinion today; unknown of those raised before it was. */
    source: OpinionSource.optional(),
    complainants: z.array(PersonId).max(20).readonly(),
    salt: Salt.optional(),
  }),
  fact('OpinionReturned', { reason: Reason }),
  fact('OpinionAmended', {
    allegations: z.array(Allegation).min(1).max(8).readonly(),
    evidence: z.array(Evidence).min(1).max(40).readonly(),
  }),
  fact('OpinionAccepted', { note: Reason.optional() }),
  fact('OpinionRejected', { reason: Reason }),
  fact('CaseWithdrawn', { reason: Reason, withdrawnBefore: z.int().positive().optional() }),
] as const;
