import { rules } from '../../domain/decide.ts';
import type { CommandName } from '../../domain/people/permissions.ts';
import type { Role } from '../../domain/people/person.ts';
import type { Bilingual } from '../../policy/bilingual.ts';
import { commandAnswers, questionAnswers } from '../answers.ts';
import { answerExamples } from './answer-examples.ts';
import { hoisted } from './hoist.ts';
import { parametersOfCommand, parametersOfQuestion } from './parameters.ts';
import {
  answersOfOthers,
  headerRefs,
  notModified,
  problemRefs,
  problemResponses,
  responseHeaders,
} from './responses.ts';
import { drawn, joined, type Components, type JsonSchema } from './schemas.ts';
import { Problem } from '../problem-document.ts';
import { requestExamples } from './request-examples.ts';
import { commandRoutes, type CommandRoute } from '../routes.ts';
import { questionRoutes, type QuestionRoute, type QuestionRouteName } from '../question-routes.ts';

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

const commandOperation = (route: CommandRoute, texts: ApiTexts): Operation => {
  const { target, creates, body } = rules[route.name];
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

const questionOperation = (route: QuestionRoute, texts: ApiTexts): Operation => {
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

const tags = [
  { name: 'village', description: '村 · Villages' },
  { name: 'cadre', description: '村干部 · Cadres and their posts' },
  { name: 'case', description: '案件办理 · Acts in a case' },
  { name: 'calendar', description: '工作日历 · The county’s working days' },
  { name: 'reading', description: '查询 · Reading, for the township' },
  { name: 'county', description: '县级 · Reading, for the county' },
];

/** The API as OpenAPI 3.1, drawn from the very schemas that requests are parsed with. */
export const openApiDocument = (texts: ApiTexts): JsonSchema => {
  const commands = commandRoutes.map((route) => ({ route, ...commandOperation(route, texts) }));
  const questions = questionRoutes.map((route) => ({ route, ...questionOperation(route, texts) }));
  const all = [...commands, ...questions];
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const { route, operation } of all)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  const problem = drawn(Problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: '不胜任、不称职村干部退出机制 · Exit mechanism for village cadres',
      version: '1.0.0',
      description:
        '每项办理用一次 `POST`，须带 `Idempotency-Key`；对已有案件办理的，还须以 `If-Match` 带上所见的版本。`GET` 只供查询。日期均为北京时间当地日期。每次拒绝都以问题文档（RFC 9457）说明，含固定代码和中英文说明，且未作任何改动。 One `POST` for each act, with an `Idempotency-Key` and, where a case exists, the version that you saw in `If-Match`. Nothing acts on `GET`. Dates are local dates in Asia/Shanghai. Every refusal is a problem document (RFC 9457) with a stable code and a sentence in Chinese and English; nothing has changed then.',
      license: { name: 'UNLICENSED', url: 'https://spdx.org/licenses/' },
    },
    servers: [{ url: '/' }],
    tags,
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      headers: responseHeaders,
      responses: { ...problemResponses, NotModified: notModified },
      schemas: hoisted(
        joined([...all.map(({ components }) => components), problem.components, answersOfOthers]),
      ),
    },
  };
};
