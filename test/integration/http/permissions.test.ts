import { commandRoutes, type CommandRoute } from '../../../shared/contract/routes.ts';
import { questionRoutes } from '../../../shared/contract/question-routes.ts';
import type { Role } from '../../../shared/domain/people/person.ts';
import type { PersonClaims } from '../../../infra/local/token-issuer.ts';
import { exampleNotice } from '../../../shared/contract/openapi/request-examples.ts';
import { previewQuery } from '../../support/county-calendar.ts';
import { act, bodyOf, cadreIn, caseAt, pathOf, type Case } from './course.ts';
import { send, type Answer, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { holdingsOf, streamsOf } from './holdings.ts';
import {
  complainant,
  fromElsewhere,
  inRoleOf,
  kin,
  newPlace,
  official,
  roles,
  type Place,
} from './place.ts';
import { problemIn } from './problem.ts';

// One of each command and question, by every role, from elsewhere, and by people who are part of
// the matter: whatever is not granted is refused. A permitted command is sent on a version that is
// long gone, or on a day to come: who may act is told that, and everybody else only that they may
// not. So nothing ever happens here.

const place = newPlace();
const subject = 'P-2001';
const otherSubject = 'P-2002';
const neighbour: Place = {
  ...place,
  township: `${place.county}101`,
  village: `${place.county}101201`,
};
let one: Case;
let freeCadre: string;
let before: Awaited<ReturnType<typeof holdingsOf>>;
const streams = () => [...streamsOf(one), `CADRE#${freeCadre}`, `VILLAGE#${place.village}`];

beforeAll(async () => {
  one = await caseAt('underInvestigation', place, { cadre: { personId: subject } });
  freeCadre = await cadreIn(place, { cadre: { personId: otherSubject } });
  await act(one, 'DiscoverRecusal', { occurredOn: '2026-03-07' });
  before = await holdingsOf(...streams());
});

const tomorrow: Json = { occurredOn: '2199-01-01' };

const changesOf = ({ name, path }: CommandRoute): Json => {
  if (name === 'RegisterVillage' || name === 'RegisterCharter' || name === 'RegisterCadre')
    return { village: place.village, ...tomorrow };
  if (name === 'RaiseOpinion') return { cadreId: freeCadre, ...tomorrow };
  if (name === 'CorrectEntry') return { entry: 1 };
  return path.includes('{caseId}') ? {} : tomorrow;
};

/** What the county decides, it decides where the township has referred it, and this case is not. */
const decidedWhereReferred: readonly string[] = [
  'DecideDisposition',
  'DecideNoMeasure',
  'ReturnToInvestigation',
  'RevokeDecision',
  'ReopenForNewFacts',
];

/** What a command that may be given is refused for. */
const whenPermitted = ({ name, path }: CommandRoute, role: Role) => {
  // The case is the village's own; the county takes back nothing of others.
  if (role === 'countyOrganizer' && (name === 'AmendOpinion' || name === 'WithdrawCase'))
    return { status: 403, code: 'raised-by-another-organization' };
  if (role === 'countyOrganizer' && decidedWhereReferred.includes(name))
    return { status: 403, code: 'decision-with-the-township' };
  return path.includes('{caseId}')
    ? { status: 412, code: 'stale-version' }
    : { status: 422, code: 'occurred-in-future' };
};

const idFor = ({ path }: CommandRoute): string => {
  if (path.includes('{county}')) return place.county;
  if (path.includes('{village}')) return place.village;
  return path.includes('{cadreId}') ? freeCadre : one.caseId;
};

const give = (route: CommandRoute, as: PersonClaims): Promise<Answer> =>
  send({
    path: pathOf(route.name, idFor(route)),
    as,
    headers: { 'if-match': '"999"' },
    body: bodyOf(route.name, changesOf(route)),
  });

/** The refusal as the person is told it, and no more than that. */
const told = (answer: Answer) => {
  const { status, code } = problemIn(answer);
  return { status, code };
};

const notPermitted = { status: 403, code: 'role-not-permitted' };
const outside = { status: 403, code: 'outside-own-organization' };

describe('a command', () => {
  it.each(commandRoutes)('$name is given by its roles and by no other', async (route) => {
    const answers = await Promise.all(roles.map((role) => give(route, official(role, place))));
    expect(answers.map(told)).toStrictEqual(
      roles.map((role) => (route.roles.includes(role) ? whenPermitted(route, role) : notPermitted)),
    );
  });

  it.each(commandRoutes)(
    '$name is not given from another county or from the township beside',
    async (route) => {
      const people = route.roles.flatMap((role) => [
        fromElsewhere(role),
        ...(official(role, place).organizations[0] === place.county
          ? []
          : [official(role, neighbour)]),
      ]);
      const answers = await Promise.all(people.map((person) => give(route, person)));
      expect(answers.map(told)).toStrictEqual(people.map(() => outside));
    },
  );

  it('is not given for the village beside by a village organization', async () => {
    const beside = {
      ...official('villageOrganization', place),
      organizations: [`${place.township}202`],
    };
    const given = commandRoutes.filter((route) => route.roles.includes('villageOrganization'));
    expect((await Promise.all(given.map((route) => give(route, beside)))).map(told)).toStrictEqual(
      given.map(() => outside),
    );
  });

  it.each<[string, string, { readonly status: number; readonly code: string }]>([
    ['the cadre', subject, { status: 403, code: 'subject-may-not-act' }],
    ['a near relative', kin, { status: 403, code: 'near-relative-may-not-act' }],
    ['whoever complained', complainant, { status: 403, code: 'complainant-may-not-act' }],
    [
      'somebody who had to be recused',
      'P-2011',
      { status: 403, code: 'recused-person-may-not-act' },
    ],
  ])('in a case is not given by %s, whatever their role', async (_, sub, refusal) => {
    const inCase = commandRoutes.filter(({ path }) => path.includes('{caseId}'));
    const answers: Answer[] = [];
    for (const route of inCase)
      answers.push(
        ...(await Promise.all(route.roles.map((role) => give(route, inRoleOf(role, place, sub))))),
      );
    expect(answers).toHaveLength(inCase.reduce((sum, route) => sum + route.roles.length, 0));
    expect(
      answers
        .map(told)
        .filter(({ status, code }) => status !== refusal.status || code !== refusal.code),
    ).toStrictEqual([]);
    expect(
      answers.every((answer) => (answer.json['article'] as string).includes('政务处分法')),
    ).toBe(true);
  });

  const aboutTheCadre = commandRoutes.filter(
    ({ name, path }) => name === 'RaiseOpinion' || path.startsWith('/cadres/{cadreId}/'),
  );

  it.each<[string, string, string]>([
    ['the cadre', otherSubject, 'subject-may-not-act'],
    ['a near relative', kin, 'near-relative-may-not-act'],
  ])('about a cadre is not given by %s, whatever their role', async (_, sub, code) => {
    const people = aboutTheCadre.flatMap((route) =>
      route.roles.map((role) => ({ route, as: inRoleOf(role, place, sub) })),
    );
    const answers = await Promise.all(
      people.map(({ route, as }) =>
        send({
          path: pathOf(route.name, freeCadre),
          as,
          body: bodyOf(route.name, route.name === 'RaiseOpinion' ? { cadreId: freeCadre } : {}),
        }),
      ),
    );
    expect(answers.map(told)).toStrictEqual(people.map(() => ({ status: 403, code })));
  });

  it('is given by a role for its own place, not by the place of one role in the role of another', async () => {
    const clerkOfElsewhere = { ...fromElsewhere('townshipClerk') };
    const answer = await send({
      path: pathOf('AcceptOpinion', one.caseId),
      as: { ...clerkOfElsewhere, roles: ['townshipClerk', 'townshipCommittee'] },
      headers: { 'if-match': '"999"' },
      body: bodyOf('AcceptOpinion'),
    });
    expect(told(answer)).toStrictEqual(outside);
  });
});

const withIds = (path: string): string =>
  (path.endsWith('/preview') ? `${path}?${previewQuery(exampleNotice)}` : path)
    .replace('{caseId}', one.caseId)
    .replace('{cadreId}', one.cadreId)
    .replace('{township}', place.township)
    .replace('{county}', place.county);

const personal = questionRoutes.filter(({ authorized }) => authorized);
const ofSomebody = personal.filter(({ path }) => path.includes('{'));

describe('a question', () => {
  it.each(personal)(
    '$name is asked by its roles and by no other',
    async ({ path, roles: permitted }) => {
      const answers = await Promise.all(
        roles.map((role) => send({ path: withIds(path), as: official(role, place) })),
      );
      // Lists of a township are no village's, though the role might ask for others.
      expect(answers.map(({ status }) => status)).toStrictEqual(
        roles.map((role) => (permitted.includes(role) ? 200 : 403)),
      );
      expect(answers.filter(({ status }) => status === 403).map(told)).toStrictEqual(
        roles.filter((role) => !permitted.includes(role)).map(() => notPermitted),
      );
    },
  );

  it.each(ofSomebody)(
    '$name is not answered to another county or to the township beside',
    async ({ path, roles: permitted }) => {
      const people = permitted.flatMap((role) => [
        fromElsewhere(role),
        // The township beside works by the same county's calendar.
        ...(official(role, place).organizations[0] === place.county || path.endsWith('-calendar')
          ? []
          : [official(role, neighbour)]),
      ]);
      const answers = await Promise.all(people.map((as) => send({ path: withIds(path), as })));
      expect(answers.map(told)).toStrictEqual(people.map(() => outside));
    },
  );

  const aboutTheCase = ofSomebody.filter(
    ({ path }) => path.includes('{caseId}') || path.includes('{cadreId}'),
  );

  it.each<[string, string, RegExp]>([
    ['the cadre', subject, /^subject-may-not-act$/],
    ['a near relative', kin, /^near-relative-may-not-act$/],
    ['whoever complained', complainant, /^complainant-may-not-act$/],
    ['somebody who had to be recused', 'P-2011', /^recused-person-may-not-act$/],
  ])('about a case is not answered to %s, whatever their role', async (_, sub, code) => {
    const inCase = aboutTheCase.filter(({ path }) => path.includes('{caseId}'));
    const answers = await Promise.all(
      inCase.flatMap((route) =>
        route.roles.map((role: Role) =>
          send({ path: withIds(route.path), as: inRoleOf(role, place, sub) }),
        ),
      ),
    );
    expect(
      answers.map(told).filter((refusal) => refusal.status !== 403 || !code.test(refusal.code)),
    ).toStrictEqual([]);
  });

  it('about a cadre is not answered to the cadre or a near relative', async () => {
    const answers = await Promise.all(
      [subject, kin].map((sub) =>
        send({ path: `/cadres/${one.cadreId}`, as: inRoleOf('townshipClerk', place, sub) }),
      ),
    );
    expect(answers.map(told)).toStrictEqual([
      { status: 403, code: 'subject-may-not-act' },
      { status: 403, code: 'near-relative-may-not-act' },
    ]);
  });

  it('about another county’s case is not answered under the name of one’s own', async () => {
    const own = newPlace();
    const path = `/counties/${own.county}/cases/${one.caseId}`;
    const auditor = official('countyAuditor', own);
    expect(told(await send({ path: `${path}/timeline`, as: auditor }))).toStrictEqual(outside);
    expect(told(await send({ path: `${path}/verification`, as: auditor }))).toStrictEqual(outside);
    expect(
      told(
        await send({
          path: `${path}/timeline`,
          as: { ...auditor, organizations: [own.county, place.county] },
        }),
      ),
    ).toStrictEqual({ status: 404, code: 'case-not-found' });
  });
});

it('nothing of all this has changed anything', async () => {
  expect(await holdingsOf(...streams())).toStrictEqual(before);
});

itHoldsForEveryAnswer(() => [one]);
