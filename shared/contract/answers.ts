import type * as z from 'zod';
import type { QuestionRouteName } from './question-routes.ts';
import {
  CaseCommandAnswer,
  CadreCommandAnswer,
  VillageCommandAnswer,
  CalendarCommandAnswer,
} from './answers/command-answers.ts';
import { CaseAnswer } from './answers/case-answer.ts';
import { CaseList, Figures, CadreAnswer } from './answers/list-answers.ts';
import { TimelinePage, Verification } from './answers/timeline-answers.ts';
import { PolicyAnswer, WorkCalendarAnswer, CalendarPreview } from './answers/policy-answers.ts';

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
