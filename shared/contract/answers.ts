import * as z from 'zod';
import { ActMeanwhile } from '../domain/case/act-meanwhile.ts';
import { CalendarDay } from '../domain/time/calendar-day.ts';
import { Cadre } from '../domain/cadre/cadre.ts';
import { Case, CaseStage } from '../domain/case/case.ts';
import { commonFields, LastAct } from '../domain/case/case-common.ts';
import { Deadline } from '../domain/time/deadline.ts';
import { Evidence } from '../domain/case/evidence.ts';
import { Conclusion, Subject } from '../domain/case/event-data.ts';
import { CaseFlag } from '../domain/case/flags.ts';
import { CadreId, CaseId, Instant, MeasureId, Sha256 } from '../domain/ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../domain/people/organization.ts';
import { Due } from '../domain/case/due.ts';
import { Step } from '../domain/case/steps.ts';
import { Stamp } from '../domain/timeline/stamp.ts';
import { EnteredYear, Holiday } from '../domain/calendar/county-calendar.ts';
import { Bilingual } from '../policy/bilingual.ts';
import { Disposition, PolicyPack, PostKind } from '../policy/policy-pack.ts';
import { commandNames } from './routes.ts';
import type { QuestionRouteName } from './question-routes.ts';
import { Count, shapeSeen } from './schema-seen.ts';
import { overseer, raiser } from '../view/audience.ts';

// What requests are answered. For the OpenAPI document and the tests; no answer is parsed when it
// is given.

const version = z
  .int()
  .positive()
  .meta({
    description: 'The version of the last act by a person: what `If-Match` must carry.',
    examples: [12],
  });
const CommandName = z.enum(commandNames).meta({ id: 'CommandName' });

const OpenStep = z.strictObject({
  step: Step,
  measureId: MeasureId.optional(),
  round: z.int().positive(),
  dueOn: CalendarDay.nullable(),
});
const Possible = z.strictObject({ command: CommandName, measureId: MeasureId.optional() });

const standing = {
  version,
  stage: CaseStage,
  settled: z.boolean().meta({
    description:
      'Whether every step that the case waits for is open. Where not, one opens in a moment: read again.',
  }),
  openSteps: z.array(OpenStep),
  may: z.array(Possible).meta({ description: 'What you may do next.' }),
};

export const CaseCommandAnswer = z
  .strictObject({
    caseId: CaseId,
    ...standing,
    meanwhile: z.array(ActMeanwhile).optional().meta({
      description:
        'What others have done on other measures since the version that you saw, where they have: at most twenty acts.',
    }),
  })
  .meta({ id: 'CaseCommandAnswer' });
export const CadreCommandAnswer = z
  .strictObject({
    cadreId: CadreId,
    version: z.int().positive(),
    posts: Cadre.shape.posts,
    activeCase: CaseId.nullable(),
  })
  .meta({ id: 'CadreCommandAnswer' });
export const VillageCommandAnswer = z
  .strictObject({ village: VillageCode, version: z.int().positive() })
  .meta({ id: 'VillageCommandAnswer' });

export const CalendarCommandAnswer = z
  .strictObject({
    county: CountyCode,
    version: z.int().positive(),
    years: z
      .record(z.string(), EnteredYear)
      .meta({ description: 'The years that the county has entered, as they now stand.' }),
  })
  .meta({ id: 'CalendarCommandAnswer' });

const forEveryReader = {
  subject: z.strictObject(shapeSeen(overseer.case.subject, Subject)),
  complainantCount: Count.meta({ description: 'How many complained. Who they are is never told.' }),
  lastAct: z.strictObject(shapeSeen(overseer.case.lastAct, LastAct)),
  ...standing,
  flags: z
    .array(z.strictObject({ flag: CaseFlag, label: Bilingual }))
    .meta({ description: 'What the county is to look at.' }),
  stageLabel: Bilingual,
  conclusionLabel: Bilingual.optional(),
  openSteps: z.array(OpenStep.extend({ label: Bilingual })),
  may: z.array(Possible.extend({ label: Bilingual })),
  deadlines: z.array(
    z.strictObject({
      due: Due,
      dueOn: CalendarDay,
      rule: Deadline.shape.rule,
      anchor: CalendarDay,
      provisional: z.boolean().meta({
        description: 'Whether it is worked out anew once the notice of its year is entered.',
      }),
      explanation: Bilingual.meta({ description: 'Why the date is the day it is.' }),
    }),
  ),
};

const { caseId, village, township, county, policy, opinion, people, posts, ...more } =
  Case.options[0].shape;
const { measures, petitionVoters, discipline, inquiry, told, lifeEvents } = more;
const place = { caseId, posts: posts.shape.held, village, township, county, policy };

/** What every stage has, as its township and county read it. */
const wholeCase = {
  ...place,
  ...shapeSeen(overseer.case.opinion, opinion),
  ...shapeSeen(overseer.case.people, people),
  endedPosts: posts.shape.ended,
  offeredResignations: posts.shape.offeredResignations,
  ...shapeSeen(overseer.case.inquiry, inquiry),
  ...told.shape,
  ...lifeEvents.shape,
  measures,
  petitionVoters,
  discipline,
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
  ...shapeSeen(raiser.case.opinion, opinion),
  ...forEveryReader,
  evidence: z.array(z.strictObject(shapeSeen(raiser.case.inquiry.evidence, Evidence))),
  conclusion: Conclusion.optional(),
});

export const CaseAnswer = z
  .union([...Case.options.map(stageView), OpinionRaised])
  .meta({ id: 'Case' });

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

const CaseList = z
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

const Figures = z
  .strictObject({
    county: CountyCode,
    ...counts,
    townships: z
      .array(z.strictObject({ township: TownshipCode, ...counts }))
      .meta({ description: 'Those that have closed a case.' }),
    asOf: Instant.meta({ description: 'When the figures were asked for. They do not lag.' }),
  })
  .meta({ id: 'Figures' });

const TimelinePage = z
  .strictObject({
    caseId: CaseId,
    events: z.array(
      z.strictObject({
        sequence: z.int().positive(),
        type: z.string(),
        data: z.record(z.string(), z.unknown()).meta({
          description:
            'The particulars, with complainants and near relatives replaced by their number.',
        }),
        stamp: Stamp,
        prevHash: Sha256,
        hash: Sha256,
        label: Bilingual,
      }),
    ),
    next: z
      .int()
      .nullable()
      .meta({ description: 'The `after` of the next page; null where there is none yet.' }),
  })
  .meta({ id: 'TimelinePage' });

const CadreAnswer = z
  .strictObject({
    ...shapeSeen(overseer.cadre, Cadre),
    version: z.int().positive(),
    cases: z.array(CaseSummary).meta({ description: 'The latest twenty.' }),
  })
  .meta({ id: 'Cadre' });

const PolicyAnswer = z
  .strictObject({
    pack: PolicyPack,
    available: z.array(
      z.strictObject({ id: z.string(), version: z.int().positive(), title: Bilingual }),
    ),
  })
  .meta({ id: 'Policy' });

const Verification = z
  .strictObject({
    caseId: CaseId,
    intact: z.boolean(),
    events: Count,
    lastHash: Sha256,
    flaw: z
      .strictObject({
        sequence: z.int().positive(),
        flaw: z.enum([
          'gap',
          'brokenLink',
          'changed',
          'missing',
          'rewritten',
          'notInArchive',
          'otherState',
        ]),
        label: Bilingual,
      })
      .nullable()
      .meta({
        description:
          'The first event that does not fit: by the chain of hashes, by the locked archive, by the dossier.',
      }),
  })
  .meta({ id: 'Verification' });

const CalendarYear = z
  .strictObject({
    year: z.int(),
    source: z.enum(['shipped', 'entered']).meta({
      description: 'Whether it ships with the backend, or the county has entered it.',
    }),
    holidays: z.array(Holiday),
    makeUpWorkingDays: z.array(CalendarDay),
    notice: EnteredYear.shape.notice.optional(),
    version: EnteredYear.shape.version.optional(),
    reason: EnteredYear.shape.reason,
  })
  .meta({ id: 'CalendarYear' });

const WorkCalendarAnswer = z
  .strictObject({
    county: CountyCode,
    calendarVersion: z.string().meta({ description: 'As deadlines name it.' }),
    years: z.array(CalendarYear),
  })
  .meta({ id: 'WorkCalendar' });

const CalendarPreview = z
  .strictObject({
    county: CountyCode,
    year: z.int(),
    moved: z
      .array(
        z.strictObject({
          caseId: CaseId,
          due: Due,
          label: Bilingual,
          from: CalendarDay.meta({ description: 'The last day as it was told.' }),
          to: CalendarDay.meta({ description: 'The last day as it would be.' }),
        }),
      )
      .meta({ description: 'Each last day that would move, the earliest first.' }),
    asOf: Instant,
  })
  .meta({ id: 'CalendarPreview' });

/** The answer of each question; those about the API itself are not described here. */
export const questionAnswers: Readonly<
  Record<Exclude<QuestionRouteName, 'ReadOpenApi' | 'ReadDocs'>, z.ZodType>
> = {
  ReadCase: CaseAnswer,
  ReadTimeline: TimelinePage,
  ListCasesOfTownship: CaseList,
  ListCasesOfTownshipByDue: CaseList,
  ReadCadre: CadreAnswer,
  ReadPolicy: PolicyAnswer,
  ReadWorkCalendar: WorkCalendarAnswer,
  PreviewWorkCalendar: CalendarPreview,
  ListCasesOfCounty: CaseList,
  ReadFiguresOfCounty: Figures,
  ReadTimelineForCounty: TimelinePage,
  VerifyTimeline: Verification,
};

/** The answer of a command, by the dossier that it is addressed to. */
export const commandAnswers = {
  case: CaseCommandAnswer,
  cadre: CadreCommandAnswer,
  village: VillageCommandAnswer,
  calendar: CalendarCommandAnswer,
} as const;
