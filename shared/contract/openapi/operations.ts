import type { Rule } from '../../domain/command/command.ts';
import type { CommandName } from '../../domain/people/permissions.ts';
import type { Role } from '../../domain/people/person.ts';
import type { Bilingual } from '../../policy/bilingual.ts';
import { commandAnswers, questionAnswers } from '../answers.ts';
import { answerExamples } from './answer-examples.ts';
import { parametersOfCommand, parametersOfQuestion } from './parameters.ts';
import { headerRefs, problemRefs } from './responses.ts';
import { drawn, joined, type Components, type JsonSchema } from './schemas.ts';
import { requestExamples } from './request-examples.ts';
import type { CommandRoute } from '../routes.ts';
import type { QuestionRoute, QuestionRouteName } from '../question-routes.ts';

/** The words of the document, which this folder doesn't own. */
export type ApiTexts = {
  readonly commands: Readonly<Record<CommandName, Bilingual>>;
  readonly questions: Readonly<Record<QuestionRouteName, Bilingual>>;
  readonly roles: Readonly<Record<Role, Bilingual>>;
};

type Operation = { readonly operation: JsonSchema; readonly components: Components };

const both = ({ zh, en }: Bilingual): string => `${zh} · ${en}`;

const rolesIn = (roles: readonly Role[], texts: ApiTexts): string =>
  roles.length === 0
    ? '公开 Everybody may read it.'
    : `可使用者 For: ${roles.map((role) => `${both(texts.roles[role])} (\`${role}\`)`).join('; ')}.`;

const described = (
  route: CommandRoute | QuestionRoute,
  text: Bilingual,
  texts: ApiTexts,
): JsonSchema => ({
  operationId: route.name,
  summary: both(text),
  description: rolesIn(route.roles, texts),
  'x-roles': route.roles,
  security: route.authorized ? [{ token: [] }] : [],
});

const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const json = (schema: JsonSchema, example: unknown): JsonSchema => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});

export const commandOperation = (
  route: CommandRoute,
  { target, creates, body }: Rule,
  texts: ApiTexts,
): Operation => {
  const sent = drawn(body, 'input');
  // A name of its own for each body: generators of clients would else make one up.
  const bodyName = `${route.name}Command`;
  const told = drawn(commandAnswers[target], 'output');
  const headers = headerRefs(
    'ETag',
    'Retry-After',
    'Idempotency-Replayed',
    ...(creates && target !== 'village' ? ['Location'] : []),
  );
  const operation = {
    ...described(route, texts.commands[route.name], texts),
    tags: [target],
    parameters: parametersOfCommand(route),
    requestBody: { required: true, content: json(refTo(bodyName), requestExamples[route.name]) },
    responses: {
      [creates ? '201' : '200']: {
        description: creates ? 'Created.' : 'Done.',
        headers,
        content: json(told.schema, answerExamples.command[target]),
      },
      ...problemRefs([
        400,
        401,
        403,
        404,
        406,
        409,
        ...(target === 'case' && !creates ? [412, 428] : []),
        413,
        415,
        422,
        500,
        503,
      ]),
    },
  };
  return {
    operation,
    components: joined([sent.components, { [bodyName]: sent.schema }, told.components]),
  };
};

const isDescribed = (name: QuestionRouteName): name is keyof typeof questionAnswers =>
  name in questionAnswers;

const pagesAboutTheApi: Readonly<Record<string, JsonSchema>> = {
  ReadOpenApi: {
    description: 'The document.',
    content: { 'application/json': { schema: refTo('OpenApiDocument') } },
  },
  ReadDocs: {
    description: 'The page.',
    content: { 'text/html': { schema: refTo('DocumentationPage') } },
  },
};

export const questionOperation = (route: QuestionRoute, texts: ApiTexts): Operation => {
  const told = isDescribed(route.name) ? drawn(questionAnswers[route.name], 'output') : null;
  const example = isDescribed(route.name) ? answerExamples.question[route.name] : undefined;
  const headers = headerRefs('ETag', ...(route.name === 'ReadCase' ? ['Retry-After'] : []));
  const operation = {
    ...described(route, texts.questions[route.name], texts),
    tags: [route.function === 'audit' ? 'county' : 'reading'],
    parameters: parametersOfQuestion(route),
    responses: {
      '304': { $ref: '#/components/responses/NotModified' },
      '200':
        told === null
          ? pagesAboutTheApi[route.name]
          : { description: 'As it stands.', headers, content: json(told.schema, example) },
      ...problemRefs(route.authorized ? [400, 401, 403, 404, 406, 500] : [400, 406, 500]),
    },
  };
  return { operation, components: told?.components ?? {} };
};
