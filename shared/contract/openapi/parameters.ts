import * as z from 'zod';
import { CadreId, CaseId } from '../../domain/ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../../domain/people/organization.ts';
import { drawn, type JsonSchema } from './schemas.ts';
import { queries } from '../queries.ts';
import { examplePath, exampleIdempotencyKey } from './request-examples.ts';
import type { CommandRoute } from '../routes.ts';
import type { QuestionRoute } from '../question-routes.ts';

export type Parameter = JsonSchema;

const pathIds = {
  caseId: CaseId,
  cadreId: CadreId,
  village: VillageCode,
  township: TownshipCode,
  county: CountyCode,
} as const;
type PathId = keyof typeof pathIds;

const isPathId = (name: string): name is PathId => name in pathIds;

const inPath = (path: string): readonly Parameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    if (!isPathId(name)) throw new Error(`no schema for {${name}}`);
    return {
      name,
      in: 'path',
      required: true,
      schema: drawn(pathIds[name], 'input').schema,
      example: examplePath[name],
    };
  });

const header = (
  name: string,
  required: boolean,
  schema: z.ZodType,
  description: string,
): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema: drawn(schema, 'input').schema,
});

const onEveryRequest: readonly Parameter[] = [
  header(
    'X-Correlation-Id',
    false,
    z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
    'Comes back on the answer and stands in the log. Without it the gateway’s request id does.',
  ),
  header(
    'Accept-Language',
    false,
    z.string(),
    'The language of `title` and `detail` of a problem: `en`, otherwise Chinese.',
  ),
  header(
    'X-As-Of',
    false,
    // A text of that form: few generators send anything else in a header.
    z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/),
    'For demonstrations and tests: the moment that counts instead of the clock’s, never later than it. Refused in production.',
  ),
];

const onCommands: readonly Parameter[] = [
  {
    ...header(
      'Idempotency-Key',
      true,
      z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
      'New for each act; the same when the same act is sent again. Its answer is kept for at least seven days.',
    ),
    example: exampleIdempotencyKey,
  },
];

const ifMatch: Parameter = {
  ...header(
    'If-Match',
    true,
    z.string().regex(/^"[1-9]\d{0,8}(-[1-9]\d{0,8})?"$/),
    'The `ETag` of the case as you saw it, or its `version` in quotes: that of the last act by a person.',
  ),
  example: '"2"',
};

const ifNoneMatch: Parameter = header(
  'If-None-Match',
  false,
  z.string(),
  'The `ETag` of an answer that you have: where nothing has changed you are told 304.',
);

/** Demanded of every command to a case that exists. */
const needsIfMatch = ({ path }: CommandRoute): boolean => path.includes('{caseId}');

export const parametersOfCommand = (route: CommandRoute): readonly Parameter[] => [
  ...inPath(route.path),
  ...onCommands,
  ...(needsIfMatch(route) ? [ifMatch] : []),
  ...onEveryRequest,
];

export const parametersOfQuestion = (route: QuestionRoute): readonly Parameter[] => {
  const inQuery = Object.entries(queries[route.name].shape).map(
    ([name, schema]: [string, z.ZodType]) => ({
      name,
      in: 'query',
      required: !schema.safeParse(undefined).success,
      schema: drawn(schema, 'output').schema,
    }),
  );
  return [
    ...inPath(route.path),
    ...inQuery,
    ifNoneMatch,
    ...(route.authorized ? onEveryRequest : []),
  ];
};
