import { questionPermissions, type QuestionName } from '../domain/people/permissions.ts';
import type { Role } from '../domain/people/person.ts';

// What may be asked: a row for each door that reads.

export type Path = `/${string}`;

type QuestionRow = {
  readonly method: 'GET';
  readonly path: Path;
  readonly function: 'queries' | 'audit';
  /** The question that the roles are asked for; `null` where everybody may read. */
  readonly permission: QuestionName | null;
};

const questions = {
  ReadCase: { method: 'GET', path: '/cases/{caseId}', function: 'queries', permission: 'ReadCase' },
  ReadTimeline: {
    method: 'GET',
    path: '/cases/{caseId}/timeline',
    function: 'queries',
    permission: 'ReadTimeline',
  },
  ListCasesOfTownship: {
    method: 'GET',
    path: '/townships/{township}/cases',
    function: 'queries',
    permission: 'ListCasesOfTownship',
  },
  ListCasesOfTownshipByDue: {
    method: 'GET',
    path: '/townships/{township}/cases-by-due',
    function: 'queries',
    permission: 'ListCasesOfTownship',
  },
  ReadCadre: {
    method: 'GET',
    path: '/cadres/{cadreId}',
    function: 'queries',
    permission: 'ReadCadre',
  },
  ReadPolicy: { method: 'GET', path: '/policy', function: 'queries', permission: 'ReadPolicy' },
  ReadWorkCalendar: {
    method: 'GET',
    path: '/counties/{county}/work-calendar',
    function: 'queries',
    permission: 'ReadWorkCalendar',
  },
  PreviewWorkCalendar: {
    method: 'GET',
    path: '/counties/{county}/work-calendar/preview',
    function: 'audit',
    permission: 'PreviewWorkCalendar',
  },
  ReadOpenApi: { method: 'GET', path: '/openapi.json', function: 'queries', permission: null },
  ReadDocs: { method: 'GET', path: '/docs', function: 'queries', permission: null },
  ListCasesOfCounty: {
    method: 'GET',
    path: '/counties/{county}/cases',
    function: 'audit',
    permission: 'ListCasesOfCounty',
  },
  ReadFiguresOfCounty: {
    method: 'GET',
    path: '/counties/{county}/figures',
    function: 'audit',
    permission: 'ListCasesOfCounty',
  },
  ReadTimelineForCounty: {
    method: 'GET',
    path: '/counties/{county}/cases/{caseId}/timeline',
    function: 'audit',
    permission: 'ReadTimeline',
  },
  VerifyTimeline: {
    method: 'GET',
    path: '/counties/{county}/cases/{caseId}/verification',
    function: 'audit',
    permission: 'VerifyTimeline',
  },
} as const satisfies Record<string, QuestionRow>;

export type QuestionRouteName = keyof typeof questions;

export type QuestionRoute = QuestionRow & {
  readonly kind: 'question';
  readonly name: QuestionRouteName;
  readonly authorized: boolean;
  readonly roles: readonly Role[];
};

export const questionRoutes: readonly QuestionRoute[] = (
  Object.keys(questions) as QuestionRouteName[]
).map((name) => {
  const row: QuestionRow = questions[name];
  return {
    kind: 'question',
    name,
    ...row,
    authorized: row.permission !== null,
    roles: row.permission === null ? [] : questionPermissions[row.permission],
  };
});
