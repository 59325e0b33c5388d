import * as z from 'zod';
import { CalendarDay } from '../../domain/time/calendar-day.ts';
import { CaseStage } from '../../domain/case/case.ts';
import { LastAct } from '../../domain/case/case-common.ts';
import { Deadline } from '../../domain/time/deadline.ts';
import {
  DisciplineOutcome,
  DisciplineSanction,
  OutcomeSource,
  Referral,
  ReferralOrgan,
} from '../../domain/case/discipline.ts';
import {
  Clarification,
  GivenClarification,
  OrganOpinion,
  TerminationProof,
} from '../../domain/case/event-data.ts';
import {
  Allegation,
  Evidence,
  SubmittedAllegation,
  SubmittedEvidence,
} from '../../domain/case/evidence.ts';
import {
  Finding,
  Findings,
  IntendedDisposition,
  Investigator,
  RecusalDeclaration,
} from '../../domain/case/findings.ts';
import {
  CadreId,
  CaseId,
  EvidenceId,
  Instant,
  MeasureId,
  PostId,
  Sha256,
} from '../../domain/ids.ts';
import { ConvenedVote } from '../../domain/case/convened-vote.ts';
import { Measure, RefusalConsequence } from '../../domain/case/measure.ts';
import { CountyCode, TownshipCode, VillageCode } from '../../domain/people/organization.ts';
import { Person, PersonId, PersonName, Role } from '../../domain/people/person.ts';
import { Post } from '../../domain/cadre/post.ts';
import { Due } from '../../domain/case/due.ts';
import { Step } from '../../domain/case/steps.ts';
import { Stamp } from '../../domain/timeline/stamp.ts';
import { Reason, Reference } from '../../domain/text-field.ts';
import { Bilingual } from '../../policy/bilingual.ts';
import { DeadlineRule } from '../../policy/deadline-rule.ts';
import {
  Cell,
  Disposition,
  Forum,
  PostKind,
  TerminationTrigger,
} from '../../policy/policy-pack.ts';
import { SituationCode } from '../../policy/situation.ts';

/** What the document shows once under a name of its own and refers to everywhere else. */
const named: Readonly<Record<string, z.ZodType>> = {
  CalendarDay,
  Moment: Instant,
  Sha256,
  CaseId,
  CadreId,
  PostId,
  MeasureId,
  EvidenceId,
  CountyCode,
  TownshipCode,
  VillageCode,
  PersonId,
  PersonName,
  Person,
  Role,
  Post,
  PostKind,
  SituationCode,
  Disposition,
  Forum,
  TerminationTrigger,
  Reason,
  Reference,
  SubmittedEvidence,
  Evidence,
  SubmittedAllegation,
  Allegation,
  RecusalDeclaration,
  Investigator,
  Finding,
  Findings,
  IntendedDisposition,
  RefusalConsequence,
  Measure,
  ConvenedVote,
  TerminationProof,
  Clarification,
  GivenClarification,
  OrganOpinion,
  Referral,
  ReferralOrgan,
  DisciplineOutcome,
  DisciplineSanction,
  OutcomeSource,
  CaseStage,
  LastAct,
  Step,
  Due,
  Stamp,
  Deadline,
  DeadlineRule,
  PolicyCell: Cell,
  Bilingual,
};

for (const [id, schema] of Object.entries(named))
  z.globalRegistry.add(schema, { ...schema.meta(), id });
