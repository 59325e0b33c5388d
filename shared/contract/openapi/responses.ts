import type { JsonSchema } from './schemas.ts';

/** What each status means here, whatever the route. */
const problemsByStatus: Readonly<Record<number, string>> = {
  400: 'The request is malformed: JSON, a header, the query string or the cursor.',
  401: 'No valid token. Where it is missing, expired or not signed by the issuer the gateway answers by itself, in JSON and not as a problem document.',
  403: 'Not your role, not your organization, or you are tied to the case (subject, near relative, complainant, recused).',
  404: 'There is no such thing, or no such path.',
  406: 'Answers are JSON.',
  409: 'Not now: the step is not open, or it is done. `Retry-After` where the step is on its way.',
  412: 'Somebody has acted since the version that you saw, on the measure that your command is about or on the case as a whole: `current` says how the case stands, `changes` what has been done.',
  413: 'The body is larger than 200 kB.',
  415: 'The body is not `application/json`, or it is compressed.',
  422: 'The content can’t be taken (`errors` names every field), or law or policy forbids it (`article`, `lawfulRoute`), or this system takes no more of them.',
  428: '`If-Match` is missing.',
  500: 'An error of ours. Nothing was recorded.',
  503: 'Too many act at once. Nothing was recorded.',
};

const nameOf = (status: number): string => `Problem${status}`;

/** Statuses that the gateway answers by itself, before any function is asked. */
const answeredByGateway = [401, 403];

const isRetried = (status: number): boolean => status === 409 || status === 503;

const exampleProblem = (status: number) => ({
  type: '/docs#problem-step-not-open',
  title: '现在不能办理',
  status,
  detail: '该事项现在不能办理：案件目前处于“已提出意见”，尚未进入“受理审查”环节。',
  code: 'step-not-open',
  sentence: {
    zh: '该事项现在不能办理：案件目前处于“已提出意见”，尚未进入“受理审查”环节。',
    en: 'This cannot be done now: the case is at “opinion raised”, and the step “identification” is not open.',
  },
  facts: { stage: 'raised', step: 'identification', onItsWay: 'yes' },
  correlationId: 'JKJaXmPLvHcESHA=',
});

/** The problem documents, as responses that every operation refers to. */
export const problemResponses: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(problemsByStatus).map(([status, description]) => [
    nameOf(Number(status)),
    {
      description,
      headers: {
        'X-Correlation-Id': { $ref: '#/components/headers/X-Correlation-Id' },
        ...(isRetried(Number(status)) && {
          'Retry-After': { $ref: '#/components/headers/Retry-After' },
        }),
      },
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          ...(status === '409' && { example: exampleProblem(409) }),
        },
        ...(answeredByGateway.includes(Number(status)) && {
          'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } },
        }),
      },
    },
  ]),
);

/** The answer to a reading whose tag the reader has named. */
export const notModified: JsonSchema = {
  description:
    'What you have is what there is: `If-None-Match` names the tag that this answer would bear.',
  headers: { ETag: { $ref: '#/components/headers/ETag' } },
};

/** Bodies that are not drawn from a schema of ours. */
export const answersOfOthers: Readonly<Record<string, JsonSchema>> = {
  GatewayMessage: {
    type: 'object',
    description: 'What the gateway itself says of a request that it lets through to nobody.',
    properties: { message: { type: 'string', examples: ['Unauthorized'] } },
    required: ['message'],
  },
  OpenApiDocument: { type: 'object', description: 'This document.' },
  DocumentationPage: { type: 'string', description: 'A page of HTML.' },
};

export const responseHeaders: Readonly<Record<string, JsonSchema>> = {
  'X-Correlation-Id': {
    description: 'Binds the request to its log line.',
    schema: { type: 'string' },
  },
  'Retry-After': {
    description:
      'Seconds until it is worth trying or reading again: a step opens a moment after the answer that leads to it.',
    schema: { type: 'integer' },
  },
  ETag: {
    description:
      'For `If-None-Match`; of a case also for `If-Match`: it begins with the version of the last act by a person.',
    schema: { type: 'string' },
  },
  Location: { description: 'Where the new dossier can be read.', schema: { type: 'string' } },
  'Idempotency-Replayed': {
    description: '`true` where this is the first answer to the same act, given again.',
    schema: { type: 'string' },
  },
};

export const headerRefs = (...names: readonly (keyof typeof responseHeaders)[]): JsonSchema =>
  Object.fromEntries(
    ['X-Correlation-Id', ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );

export const problemRefs = (statuses: readonly number[]): JsonSchema =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status),
      { $ref: `#/components/responses/${nameOf(status)}` },
    ]),
  );
