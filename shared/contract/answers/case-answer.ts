import * as z from 'zod';
import { CalendarDay } from '../../domain/time/calendar-day.ts';
import { Case, CaseStage } from '../../domain/case/case.ts';
import { commonFields, LastAct, RecusalRequest } from '../../domain/case/case-common.ts';
import { DisciplineOutcome, Referral } from '../../domain/case/discipline.ts';
import { Deadline } from '../../domain/time/deadline.ts';
import { Evidence } from '../../domain/case/evidence.ts';
import { Conclusion, Subject } from '../../domain/case/event-data.ts';
import { CaseFlag } from '../../domain/case/flags.ts';
import { Due } from '../../domain/case/due.ts';
import { Bilingual } from '../../policy/bilingual.ts';
import { CorrectionSeen } from './correction-seen.ts';
import { Count, shapeSeen } from '../schema-seen.ts';
import { overseer, raiser } from '../../view/audience.ts';
import { OpenStep, Possible, standing } from './command-answers.ts';

const forEveryReader = {
  subject: z.strictObject(shapeSeen(overseer.case.subject, Subject)),
  complainantCount: Count.meta({ description: 'How many complained. Who they are is never told.' }),
  lastAct: z.strictObject(shapeSeen(overseer.case.lastAct, LastAct)),
  ...standing,
  flags: z
    .array(z.strictObject({ flag: CaseFlag, label: Bilingual }))
    .meta({ description: 'What the county is to look at.' }),
  corrections: z.array(CorrectionSeen).meta({
    description: 'Clerical mistakes that were corrected, the first one first.',
  }),
  stageLabel: Bilingual,
  conclusionLabel: Bilingual.optional(),
  sourceLabel: Bilingual.optional().meta({ description: 'Where the opinion comes from.' }),
  openSteps: z.array(OpenStep.extend({ label: Bilingual })),
  may: z.array(Possible.extend({ label: Bilingual })),
  deadlines: z.array(
    z.strictObject({
      due: Due,
      dueOn: CalendarDay,
      rule: Deadline.shape.rule,
      anchor: CalendarDay,
      anchorCorrectedFrom: Deadline.shape.anchorCorrectedFrom,
      provisional: z.boolean().meta({
        description: 'Whether it is worked out anew once the notice of its year is entered.',
      }),
      explanation: Bilingual.meta({ description: 'Why the date is the day it is.' }),
    }),
  ),
};

/** What every stage of a case has, field by field. */
const ofCase = Case.options[0].shape;

const place = {
  caseId: ofCase.caseId,
  posts: ofCase.posts.shape.held,
  village: ofCase.village,
  township: ofCase.township,
  county: ofCase.county,
  policy: ofCase.policy,
};

const DisciplineSeen = z
  .strictObject({ referrals: z.array(Referral), outcomes: z.array(DisciplineOutcome) })
  .meta({ id: 'Discipline' });

/** What every stage has, as its township and county read it. */
const wholeCase = {
  ...place,
  ...shapeSeen(overseer.case.opinion, ofCase.opinion),
  ...shapeSeen(overseer.case.people, ofCase.people),
  endedPosts: ofCase.posts.shape.ended,
  offeredResignations: ofCase.posts.shape.offeredResignations,
  ...shapeSeen(overseer.case.inquiry, ofCase.inquiry),
  ...ofCase.told.shape,
  defence: ofCase.defence,
  ...ofCase.lifeEvents.shape,
  measures: ofCase.measures,
  unserved: ofCase.unserved,
  toAnnounce: ofCase.toAnnounce,
  discipline: DisciplineSeen.nullable(),
  sentFiling: ofCase.sentFiling,
  reopening: ofCase.reopening,
  decidingBody: ofCase.decidingBody,
  recusalRequests: z.array(
    z.strictObject(shapeSeen(overseer.case.recusalRequests, RecusalRequest)),
  ),
};

/** A stage of the case: what it alone has, and what is added for readers. */
const stageView = ({ shape }: { readonly shape: Readonly<Record<string, z.ZodType>> }) => {
  const ofStage = Object.fromEntries(
    Object.entries(shape).filter(([name]) => !commonFields.some((field) => field === name)),
  );
  return z.strictObject({
    ...wholeCase,
    ...shapeSeen(overseer.case, { shape: ofStage }),
    ...forEveryReader,
    stage: shape['stage'] ?? CaseStage,
  });
};

/** Of a case, what whoever raised it reads. */
const OpinionRaised = z.strictObject({
  ...place,
  ...shapeSeen(raiser.case.opinion, ofCase.opinion),
  ...forEveryReader,
  evidence: z.array(z.strictObject(shapeSeen(raiser.case.inquiry.evidence, Evidence))),
  conclusion: Conclusion.optional(),
});

export const CaseAnswer = z
  .union([...Case.options.map(stageView), OpinionRaised])
  .meta({ id: 'Case' });
