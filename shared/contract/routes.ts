import {
  permissions,
  questionPermissions,
  type CommandName,
  type QuestionName,
} from '../domain/people/permissions.ts';
import type { Role } from '../domain/people/person.ts';

// Every door of the API: one row each. The stack makes the gateway's routes of it, the functions
// their handlers, the OpenAPI document its operations. A new command needs no line here unless it
// stands under a path of its own. `function` says which of the three answers: `commands` may write
// dossiers, `queries` read a township's, `audit` a county's.

type Path = `/${string}`;

export type CommandRoute = {
  readonly kind: 'command';
  readonly name: CommandName;
  readonly method: 'POST';
  readonly path: Path;
  readonly function: 'commands';
  readonly authorized: true;
  readonly roles: readonly Role[];
};

type QuestionRow = {
  readonly method: 'GET';
  readonly path: Path;
  readonly function: 'queries' | 'audit';
  /** The question that the roles are asked for; `null` where everybody may read. */
  readonly permission: QuestionName | null;
};

const pathsOfTheirOwn: Partial<Record<CommandName, Path>> = {
  RegisterVillage: '/villages',
  RegisterCadre: '/cadres',
  RecordPost: '/cadres/{cadreId}/record-post',
  EndPost: '/cadres/{cadreId}/end-post',
  EnterWorkCalendar: '/counties/{county}/enter-work-calendar',
  CorrectWorkCalendar: '/counties/{county}/correct-work-calendar',
  RaiseOpinion: '/cases',
};

const kebab = (name: string): string =>
  name.replaceAll(/(?<!^)[A-Z]/g, (capital) => `-${capital}`).toLowerCase();

export const commandNames = Object.keys(permissions) as readonly CommandName[];

export const commandRoutes: readonly CommandRoute[] = commandNames.map((name) => ({
  kind: 'command',
  name,
  method: 'POST',
  path: pathsOfTheirOwn[name] ?? `/cases/{caseId}/${kebab(name)}`,
  function: 'commands',
  authorized: true,
  roles: permissions[name],
}));

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

export type FallbackRoute = {
  readonly kind: 'fallback';
  readonly name: 'AnswerUnmatched' | 'AnswerUnmatchedRoot';
  readonly method: 'ANY';
  readonly path: Path;
  readonly function: 'queries';
  readonly authorized: false;
};

/**
 * Whatever no other row matches. The gateway prefers a full match of path and method over
 * `{proxy+}`, so only unknown paths and wrong methods come here; it would answer both with a bare
 * 404 of its own. Without a token on purpose: the answer is a problem document that says no more
 * than the OpenAPI document does (404, or 405 with `Allow`; `OPTIONS` 204 with `Allow`), and
 * nothing is read for it.
 */
export const fallbackRoutes: readonly FallbackRoute[] = [
  {
    kind: 'fallback',
    name: 'AnswerUnmatched',
    method: 'ANY',
    path: '/{proxy+}',
    function: 'queries',
    authorized: false,
  },
  {
    kind: 'fallback',
    name: 'AnswerUnmatchedRoot',
    method: 'ANY',
    path: '/',
    function: 'queries',
    authorized: false,
  },
];

/** A door that opens to people by their role. */
export type RouteForRoles = CommandRoute | QuestionRoute;
export type Route = RouteForRoles | FallbackRoute;

export const routes: readonly Route[] = [...commandRoutes, ...questionRoutes, ...fallbackRoutes];
