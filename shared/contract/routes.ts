import { commandNames, permissions, type CommandName } from '../domain/people/permissions.ts';
import type { Role } from '../domain/people/person.ts';
import { questionRoutes, type Path, type QuestionRoute } from './question-routes.ts';

// Every door of the API: one row each. The stack makes the gateway's routes of it, the functions
// their handlers, the OpenAPI document its operations. A new command needs no line here unless it
// stands under a path of its own. `function` says which of the three answers: `commands` may write
// dossiers, `queries` read a township's, `audit` a county's.

export type CommandRoute = {
  readonly kind: 'command';
  readonly name: CommandName;
  readonly method: 'POST';
  readonly path: Path;
  readonly function: 'commands';
  readonly authorized: true;
  readonly roles: readonly Role[];
};

const pathsOfTheirOwn: Partial<Record<CommandName, Path>> = {
  RegisterVillage: '/villages',
  RegisterCharter: '/charters',
  RegisterCadre: '/cadres',
  RecordPost: '/cadres/{cadreId}/record-post',
  EndPost: '/cadres/{cadreId}/end-post',
  CorrectCadre: '/cadres/{cadreId}/correct-cadre',
  CorrectVillage: '/villages/{village}/correct-village',
  RecordPersonStatus: '/cadres/{cadreId}/record-person-status',
  RaiseOpinion: '/cases',
  EnterWorkCalendar: '/counties/{county}/enter-work-calendar',
  CorrectWorkCalendar: '/counties/{county}/correct-work-calendar',
};

const kebab = (name: string): string =>
  name.replaceAll(/(?<!^)[A-Z]/g, (capital) => `-${capital}`).toLowerCase();

export const commandRoutes: readonly CommandRoute[] = commandNames.map((name) => ({
  kind: 'command',
  name,
  method: 'POST',
  path: pathsOfTheirOwn[name] ?? `/cases/{caseId}/${kebab(name)}`,
  function: 'commands',
  authorized: true,
  roles: permissions[name],
}));

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
