import { allRules } from '../../domain/rules.ts';
import { hoisted } from './hoist.ts';
import { answersOfOthers, notModified, problemResponses, responseHeaders } from './responses.ts';
import { drawn, joined, type JsonSchema } from './schemas.ts';
import { Problem } from '../problem-document.ts';
import { commandRoutes } from '../routes.ts';
import { questionRoutes } from '../question-routes.ts';
import { type ApiTexts, commandOperation, questionOperation } from './operations.ts';

export const tags = [
  { name: 'village', description: '村 · Villages' },
  { name: 'cadre', description: '村干部 · Cadres and their posts' },
  { name: 'case', description: '案件办理 · Acts in a case' },
  { name: 'calendar', description: '工作日历 · The county’s working days' },
  { name: 'reading', description: '查询 · Reading, for the township' },
  { name: 'county', description: '县级 · Reading, for the county' },
];

/** The API as OpenAPI 3.1, drawn from the very schemas that requests are parsed with. */
export const openApiDocument = async (texts: ApiTexts): Promise<JsonSchema> => {
  const rules = await allRules();
  const commands = commandRoutes.map((route) => ({
    route,
    ...commandOperation(route, rules[route.name], texts),
  }));
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
