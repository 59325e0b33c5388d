import { commandAnswers, questionAnswers } from '../../../../shared/contract/answers.ts';
import { answerExamples } from '../../../../shared/contract/openapi/answer-examples.ts';
import { openApiDocument } from '../../../../shared/contract/openapi/document.ts';
import {
  examplePath,
  requestExamples,
} from '../../../../shared/contract/openapi/request-examples.ts';
import { commandNames } from '../../../../shared/domain/people/permissions.ts';
import { commandRoutes } from '../../../../shared/contract/routes.ts';
import { questionRoutes } from '../../../../shared/contract/question-routes.ts';
import { commandLabels } from '../../../../shared/texts/command-labels.ts';
import { roleLabels } from '../../../../shared/texts/labels.ts';
import { questionLabels } from '../../../../shared/texts/question-labels.ts';
import { caller } from '../../../support/people.ts';
import { service } from '../../../functions/api/service.ts';
import { rules } from '../../../support/rules.ts';

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
  }[];
};
type Drawn = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

// The document is JSON of any form: these are the parts that the tests look at.
const document = (await openApiDocument({
  commands: commandLabels,
  questions: questionLabels,
  roles: roleLabels,
})) as unknown as Drawn;
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

const refsIn = (part: unknown): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === '$ref' ? [String(value)] : refsIn(value),
  );
};

const at = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (part, step) => (part as Record<string, unknown> | undefined)?.[step],
      document,
    );

type Found = { readonly at: string; readonly key: string; readonly value: unknown };

/** Everything that stands in the document, with the way to it. */
const everything = (part: unknown, at = ''): readonly Found[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.entries(part as Readonly<Record<string, unknown>>).flatMap(([key, value]) => [
        { at, key, value },
        ...everything(value, `${at}/${key}`),
      ]);

const schemaPlaces = ['items', 'not', 'if', 'then', 'else', 'contains', 'propertyNames', 'schema'];
/** Words of languages for which clients are generated; a class of that name would hide theirs. */
const dateTypes = [
  'Date',
  'DateTime',
  'Instant',
  'LocalDate',
  'LocalDateTime',
  'Time',
  'Timestamp',
];

describe('the OpenAPI document, for clients in other languages', () => {
  const all = everything(document);
  const bodies = all.filter(
    ({ at, key }) => key === 'schema' && /\/content\/[^/]+\/[^/]+$/.test(at),
  );

  it('has no tuples and no boolean schemas', () => {
    expect(all.filter(({ key }) => key === 'prefixItems')).toEqual([]);
    expect(
      all.filter(
        ({ at, key, value }) =>
          typeof value === 'boolean' && (schemaPlaces.includes(key) || at.endsWith('/properties')),
      ),
    ).toEqual([]);
  });

  it('gives every body a name of its own', () => {
    expect(bodies.length).toBeGreaterThan(100);
    expect(bodies.filter(({ value }) => !('$ref' in (value as object)))).toEqual([]);
  });

  it('has no name that a generator would give to something else', () => {
    const names = Object.keys(document.components['schemas'] ?? {});
    expect(names.filter((name) => name.startsWith('New') || dateTypes.includes(name))).toEqual([]);
  });

  it('tells what the gateway answers by itself as it is', () => {
    for (const status of [401, 403])
      expect(at(`#/components/responses/Problem${status}/content`)).toMatchObject({
        'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } },
        'application/problem+json': {},
      });
  });
});

describe('the OpenAPI document', () => {
  it('has an operation for every route, under its name', () => {
    expect(new Set(operations.map(({ operationId }) => operationId))).toStrictEqual(
      new Set([...commandRoutes, ...questionRoutes].map(({ name }) => name)),
    );
    expect(operations).toHaveLength(commandRoutes.length + questionRoutes.length);
  });

  it('refers to nothing that it does not have', () => {
    expect(refsIn(document).filter((ref) => at(ref) === undefined)).toStrictEqual([]);
  });

  it('has nothing that nothing refers to', () => {
    const referred = new Set(refsIn(document));
    const components = (['schemas', 'headers', 'responses'] as const).flatMap((kind) =>
      Object.keys(document.components[kind]!).map((name) => `#/components/${kind}/${name}`),
    );
    expect(components.filter((ref) => !referred.has(ref))).toStrictEqual([]);
  });

  it('says in Chinese and English what each is for, and for whom', () => {
    for (const { summary, description } of operations) {
      expect(summary).toMatch(/\p{Script=Han}.* · [A-Za-z]/u);
      expect(description).toMatch(/For: |Everybody/);
    }
  });

  it('demands a version of every command to a case that exists, and a key of every command', () => {
    for (const { name, path } of commandRoutes) {
      const required = document.paths[path]!['post']!.parameters.filter(
        (one) => one.in === 'header' && one.required,
      ).map((one) => one.name);
      expect({ name, required }).toStrictEqual({
        name,
        required: path.includes('{caseId}') ? ['Idempotency-Key', 'If-Match'] : ['Idempotency-Key'],
      });
    }
  });

  it('takes no data for read-only, and can be said in JSON', () => {
    expect(JSON.stringify(document)).not.toContain('readOnly');
    expect(JSON.parse(JSON.stringify(document))).toStrictEqual(
      JSON.parse(JSON.stringify(document)),
    );
  });
});

describe('the examples', () => {
  it.each(commandNames)('%s is a body that its rule takes', (name) => {
    expect(rules[name].body.safeParse(requestExamples[name]).error).toBeUndefined();
  });

  // An example that is sent gets as far as a rule: nothing about its form is refused.
  it.each(commandRoutes)(
    '$name is sent, and no form of it is refused',
    async ({ name, path, roles }) => {
      const { send } = service();
      const as = caller('P-7001', [roles[0]!], ['360732', '360732202']);
      const answer = await send(name, {
        as,
        path: path.includes('{') ? { ...examplePath } : {},
        headers: { 'if-match': '"2"' },
        body: requestExamples[name],
      });
      expect([200, 201, 404, 409]).toContain(answer.status);
      expect('code' in answer.body ? answer.body.code : 'none').toMatch(
        /^(none|village-not-found|cadre-not-found|case-not-found|calendar-year-not-known)$/,
      );
    },
  );

  it.each(['case', 'cadre', 'village', 'calendar'] as const)(
    'of an answer about a %s fit the schema',
    (target) => {
      expect(
        commandAnswers[target].safeParse(answerExamples.command[target]).error,
      ).toBeUndefined();
    },
  );

  const described = Object.entries(answerExamples.question).filter(
    ([, example]) => example !== undefined,
  );
  it.each(described)('of %s fit the schema', (name, example) => {
    expect(
      questionAnswers[name as keyof typeof questionAnswers].safeParse(example).error,
    ).toBeUndefined();
  });
});

describe('the documentation page', () => {
  it('is whole, loads nothing and runs nothing', async () => {
    const answer = await service().send('ReadDocs');
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
    expect(answer.headers['Content-Security-Policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; /,
    );
    expect(answer.headers['Content-Security-Policy']).not.toContain('unsafe');
    expect(answer.text).not.toMatch(
      /<script|<img|<link|style="|javascript:|undefined|\[object Object\]/,
    );
  });

  it('has an anchor for every link, and one for every problem', async () => {
    const { text } = await service().send('ReadDocs');
    const ids = new Set([...text.matchAll(/id="([^"]+)"/g)].map(([, id]) => id));
    expect(
      [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id)),
    ).toStrictEqual([]);
    for (const code of ['stale-version', 'step-not-open', 'invalid-body', 'disposition-not-lawful'])
      expect(ids).toContain(`problem-${code}`);
  });

  it('is served beside the document itself', async () => {
    expect(await service().send('ReadOpenApi')).toMatchObject({
      status: 200,
      body: { openapi: '3.1.0' },
    });
  });
});
