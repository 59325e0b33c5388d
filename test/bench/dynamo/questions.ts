import type { QuestionRouteName } from '../../../shared/contract/question-routes.ts';
import type { Answered, Sent, Told } from '../../functions/api/service.ts';
import { county, township } from '../../support/people.ts';

/** What is asked of the API, and how many things its answer tells of. */
export type Question = {
  readonly name: string;
  readonly route: QuestionRouteName;
  readonly sent: Sent;
  readonly answered: (body: Told) => number;
};

export type Asked = { readonly caseId: string; readonly cadreId: string };

const listed = ({ cases }: Told): number => cases.length;
const told = ({ events }: Told): number => events.length;
const lengthOf = (body: Told, field: string): number => (body[field] as readonly unknown[]).length;

const inTownship = { path: { township } };
const inCounty = { path: { county } };

/**
 * Every question of the contract that reads the tables, with pages of the usual size and of others.
 */
export const questionsAbout = ({ caseId, cadreId }: Asked): readonly Question[] => [
  {
    name: 'a case with its deadlines',
    route: 'ReadCase',
    sent: { path: { caseId } },
    answered: (body) => 1 + lengthOf(body, 'deadlines'),
  },
  { name: 'its timeline', route: 'ReadTimeline', sent: { path: { caseId } }, answered: told },
  {
    name: 'its timeline, for the county',
    route: 'ReadTimelineForCounty',
    sent: { path: { county, caseId } },
    answered: told,
  },
  {
    name: 'its verification',
    route: 'VerifyTimeline',
    sent: { path: { county, caseId } },
    answered: (body) => Number(body['events']),
  },
  {
    name: 'a cadre with their cases',
    route: 'ReadCadre',
    sent: { path: { cadreId } },
    answered: (body) => 1 + listed(body),
  },
  { name: 'a township’s list', route: 'ListCasesOfTownship', sent: inTownship, answered: listed },
  {
    name: 'a township’s list, 100 a page',
    route: 'ListCasesOfTownship',
    sent: { ...inTownship, query: 'limit=100' },
    answered: listed,
  },
  {
    name: 'a township’s list of one stage',
    route: 'ListCasesOfTownship',
    sent: { ...inTownship, query: 'stage=atHearing' },
    answered: listed,
  },
  {
    name: 'a township’s list by due date',
    route: 'ListCasesOfTownshipByDue',
    sent: inTownship,
    answered: listed,
  },
  {
    name: 'a township’s list due up to a day',
    route: 'ListCasesOfTownshipByDue',
    sent: { ...inTownship, query: 'dueUpTo=2026-03-20' },
    answered: listed,
  },
  { name: 'the county’s list', route: 'ListCasesOfCounty', sent: inCounty, answered: listed },
  {
    name: 'the county’s list of one stage',
    route: 'ListCasesOfCounty',
    sent: { ...inCounty, query: 'stage=closed' },
    answered: listed,
  },
  {
    name: 'the county’s figures',
    route: 'ReadFiguresOfCounty',
    sent: inCounty,
    answered: (body) => lengthOf(body, 'townships'),
  },
];

/** The page behind this one, where there is one. */
export const nextPage = (question: Question, { body }: Answered): Question | null => {
  const { next } = body;
  if (typeof next !== 'string') return null;
  const query = [question.sent.query ?? '', `cursor=${encodeURIComponent(next)}`]
    .filter((part) => part !== '')
    .join('&');
  return { ...question, name: `${question.name}, next page`, sent: { ...question.sent, query } };
};
