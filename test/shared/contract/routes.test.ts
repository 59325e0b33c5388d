import { commandRoutes, routes } from '../../../shared/contract/routes.ts';
import { questionRoutes } from '../../../shared/contract/question-routes.ts';
import { permissions, questionPermissions } from '../../../shared/domain/people/permissions.ts';
import { rules } from '../../support/rules.ts';

describe('the routes', () => {
  it('are one for each command, with the roles that permissions give it', () => {
    expect(Object.fromEntries(commandRoutes.map(({ name, roles }) => [name, roles]))).toStrictEqual(
      permissions,
    );
  });

  it('answer every question that permissions know, with its roles', () => {
    expect(
      new Set(
        questionRoutes.flatMap(({ permission }) => (permission === null ? [] : [permission])),
      ),
    ).toStrictEqual(new Set(Object.keys(questionPermissions)));
    for (const { permission, roles } of questionRoutes)
      expect(roles).toStrictEqual(permission === null ? [] : questionPermissions[permission]);
  });

  it('have a method and path of their own, and a name', () => {
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
    expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length);
  });

  it('let nobody write but commands, and nothing act on GET', () => {
    for (const route of routes) expect(route.function === 'commands').toBe(route.method === 'POST');
  });

  it('ask for a token wherever there is something to read or do', () => {
    expect(routes.filter(({ authorized }) => !authorized).map(({ name }) => name)).toStrictEqual([
      'ReadOpenApi',
      'ReadDocs',
      'AnswerUnmatched',
      'AnswerUnmatchedRoot',
    ]);
  });

  it('name in the path the dossier that a command is addressed to', () => {
    for (const { name, path } of commandRoutes) {
      const { target, creates } = rules[name];
      expect({
        name,
        ofCase: path.includes('{caseId}'),
        ofCadre: path.includes('{cadreId}'),
      }).toStrictEqual({
        name,
        ofCase: target === 'case' && !creates,
        ofCadre: target === 'cadre' && !creates,
      });
    }
  });

  it('are written in kebab case', () => {
    for (const { path } of routes.filter(({ kind }) => kind !== 'fallback'))
      expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-zA-Z]+\}|openapi\.json))+$/);
  });
});
