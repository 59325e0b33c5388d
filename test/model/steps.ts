import * as fc from 'fast-check';
import { tellDone } from '../../functions/api/answer-command.ts';
import { reconcileCases } from '../../functions/reconcile/reconcile-cases.ts';
import { ring } from '../../functions/clock/ring.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { CadreId, type CaseId, Sha256 } from '../../shared/domain/ids.ts';
import { permissions, type CommandName } from '../../shared/domain/people/permissions.ts';
import { Refusal } from '../../shared/domain/refusal/refusal.ts';
import type { PostKind } from '../../shared/policy/policy-pack.ts';
import { handleCommand } from '../../shared/dossier/handle-command.ts';
import type { Handled } from '../../shared/dossier/command-request.ts';
import { cadreStream, caseStream } from '../../shared/dossier/keys.ts';
import { chanceOf } from '../soak/chance.ts';
import { choose } from '../soak/choose.ts';
import { actingPersonOf, actingPosts } from '../soak/people-at-hand.ts';
import { bodyOf, type Body } from '../support/bodies.ts';
import { nothing } from '../support/past.ts';
import { inRole, village } from '../support/people.ts';
import { Died, slowCounty, type County } from './county.ts';
import { rules } from '../support/rules.ts';

/** A command that was answered with yes: the version in which it must stand. */
export type Promised = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly personId: string;
};

/** What happens is done to this: a county, its cadres, and what its people were told. */
export type World = {
  readonly county: County;
  readonly cadreIds: readonly CadreId[];
  readonly promised: Promised[];
};

/**
 * `unheard`: whoever sent it hears nothing and sends it again. `together`: two people send the same
 * at once.
 */
type Sending = 'once' | 'again' | 'together';

export type Step =
  | {
      readonly does: 'act';
      readonly cadre: number;
      readonly seed: number;
      readonly sending: Sending;
      readonly diesAt: number;
    }
  | {
      readonly does: 'raise';
      readonly cadre: number;
      readonly sending: Sending;
      readonly diesAt: number;
    }
  | {
      readonly does: 'deliver';
      readonly place: number;
      readonly again: boolean;
      readonly diesAt: number;
    }
  | { readonly does: 'pass'; readonly days: number; readonly diesAt: number }
  | { readonly does: 'lose' }
  | { readonly does: 'timeOut' }
  | { readonly does: 'reconcileCases' };

const cadre = fc.nat({ max: 1 });
const sending = fc.constantFrom<Sending[]>('once', 'once', 'once', 'again', 'together');
/** Most functions live: few calls are the last one. */
const diesAt = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) },
);

const usual = [
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('act' as const),
      cadre,
      seed: fc.nat({ max: 100_000 }),
      sending,
      diesAt,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('deliver' as const),
      place: fc.nat({ max: 3 }),
      again: fc.boolean(),
      diesAt,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('raise' as const), cadre, sending, diesAt }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('pass' as const),
      days: fc.integer({ min: 1, max: 12 }),
      diesAt,
    }),
  },
];
const losses = [
  { weight: 1, arbitrary: fc.constant({ does: 'timeOut' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'lose' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'reconcileCases' as const }) },
];
const long = { minLength: 80, maxLength: 160 };

/** What happens one after the other: with machines that are lost or wait too long, and without. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.oneof(
  fc.array(fc.oneof(...usual), long),
  fc.array(fc.oneof(...usual, ...losses), long),
);

type Sent = {
  readonly name: CommandName;
  readonly changes: Body;
  readonly state: Case | null;
  readonly id?: CaseId | CadreId;
  readonly ifMatch?: number;
};

const handled = async (
  { county }: World,
  { name, changes, state, id, ifMatch }: Sent,
  key: string,
): Promise<Handled> => {
  const today = county.today();
  const { service } = county;
  const rule = rules[name];
  const body = rule.body.parse(bodyOf({ ...nothing(), case: state }, name, today, changes));
  const request = {
    name,
    rule,
    body,
    caller: inRole(permissions[name][0]),
    now: service.now(),
    idempotencyKey: key,
    requestHash: Sha256.parse('a'.repeat(64)),
  };
  return handleCommand(
    { ...service, answer: tellDone },
    { ...request, ...(id !== undefined && { id }), ...(ifMatch !== undefined && { ifMatch }) },
  );
};

/**
 * Sends until it is answered: whoever hears nothing sends the same again. Refused, or too late:
 * nothing is promised.
 */
const send = async (world: World, sent: Sent, key: string): Promise<Handled | null> => {
  try {
    return await handled(world, sent, key);
  } catch (error) {
    if (error instanceof Died) return send(world, sent, key);
    if (error instanceof Refusal) return null;
    throw error;
  }
};

const note = ({ promised }: World, { name }: Sent, answer: Handled | null): void => {
  if (answer?.kind !== 'answered' || answer.repeated || rules[name].target !== 'case') return;
  const { caseId, version } = answer.body as { readonly caseId: CaseId; readonly version: number };
  promised.push({ caseId, version, personId: inRole(permissions[name][0]).personId });
};

const sendAs = async (world: World, sent: Sent, how: Sending): Promise<void> => {
  const key = world.county.newId();
  const answers =
    how === 'together'
      ? await Promise.all([send(world, sent, key), send(world, sent, world.county.newId())])
      : [await send(world, sent, key)];
  if (how === 'again') answers.push(await send(world, sent, key));
  for (const answer of answers) note(world, sent, answer);
};

export const casesOf = async ({ county }: World, cadreId: CadreId): Promise<readonly Case[]> => {
  const [cadre] = (await county.dossier.load([cadreStream(cadreId)])).heads;
  if (cadre?.of !== 'cadre' || cadre.state.cases.length === 0) return [];
  const { heads } = await county.dossier.load(cadre.state.cases.map(caseStream));
  return heads.flatMap((head) => (head?.of === 'case' ? [head.state] : []));
};

const raise = async (world: World, number: number, how: Sending): Promise<void> => {
  const [cadreId] = world.cadreIds.slice(number);
  await sendAs(world, { name: 'RaiseOpinion', changes: { cadreId }, state: null }, how);
};

const ringToday = async (county: County): Promise<void> => {
  try {
    await ring(county.service);
  } catch (error) {
    if (!(error instanceof Died)) throw error;
  }
};

/** Past this day nobody lives, so that no period runs into a year whose holidays nobody knows. */
const lastDay = '2026-10-01';

const pass = async (county: County, days: number): Promise<void> => {
  if (county.today() < lastDay) county.pass(days);
  await ringToday(county);
};

/**
 * Somebody does what is likely in the cadre's case, or raises an opinion where there is none;
 * undisturbed, nothing comes from outside.
 */
export const actOn = async (
  world: World,
  number: number,
  seed: number,
  how: Sending | 'undisturbed',
): Promise<void> => {
  const { county } = world;
  const state = (await casesOf(world, world.cadreIds[number]!)).find(
    (one) => one.stage !== 'closed',
  );
  const sending = how === 'undisturbed' ? 'once' : how;
  if (state === undefined) return raise(world, number, sending);
  const choice = choose({
    state,
    day: county.today(),
    chance: chanceOf(seed),
    acts: 0,
    substantiated: seed % 5 > 0,
    undisturbed: how === 'undisturbed',
  });
  if (choice === null) return undefined;
  if ('silentUntil' in choice) return pass(county, 5);
  return sendAs(
    world,
    {
      name: choice.command,
      changes: choice.changes,
      state,
      id: state.caseId,
      ifMatch: state.lastAct.version,
    },
    sending,
  );
};

/** Everything that is under way gets where it goes, by the relay alone. */
const arrive = async ({ county }: World): Promise<void> => {
  county.dieAt(0);
  await county.still();
  for (let turns = 0; county.news.length > 0 && turns < 500; turns += 1) {
    await county.deliver(0);
    await county.still();
  }
};

/** Rest, and what reconcile had to do for it: nothing, as long as no machine was lost. */
export const settle = async (world: World): Promise<readonly string[]> => {
  await arrive(world);
  const { delivered, started, rebuilt, standingStill, failed } = await reconcileCases(
    world.county.service,
  );
  await arrive(world);
  return [
    ...standingStill,
    ...failed.map(({ error }) => error),
    ...started,
    ...rebuilt,
    ...(delivered > 0 ? ['delivered'] : []),
  ];
};

export const happen = async (world: World, step: Step): Promise<void> => {
  const { county } = world;
  county.dieAt('diesAt' in step ? step.diesAt : 0);
  if (step.does === 'act') await actOn(world, step.cadre, step.seed, step.sending);
  if (step.does === 'raise') await raise(world, step.cadre, step.sending);
  if (step.does === 'deliver') await county.deliver(step.place, step.again);
  if (step.does === 'pass') await pass(county, step.days);
  if (step.does === 'lose') county.engine.loseAll();
  if (step.does === 'timeOut') county.engine.timeOutAll();
  if (step.does === 'reconcileCases') await reconcileCases(county.service);
  await county.still();
};

/** A village with two cadres: one with both posts, one of the committee; and who acts for them. */
export const world = async (): Promise<World> => {
  const county = slowCounty();
  const made: World = { county, cadreIds: [], promised: [] };
  const register = async (name: CommandName, changes: Body, id?: CadreId) => {
    const answer = await handled(
      made,
      { name, changes, state: null, ...(id !== undefined && { id }) },
      county.newId(),
    );
    if (answer.kind !== 'answered') throw new Error(`${name} was not done`);
    return answer.body;
  };
  await register('RegisterVillage', {});
  const cadre = async (personId: string, kinds: readonly PostKind[]): Promise<CadreId> => {
    const cadreId = CadreId.parse(
      (await register('RegisterCadre', { personId, nearRelatives: [] }))['cadreId'],
    );
    for (const kind of kinds) await register('RecordPost', { kind }, cadreId);
    return cadreId;
  };
  await cadre(actingPersonOf(village).personId, actingPosts);
  const cadreIds = await Promise.all([cadre('P-1001', ['P1', 'V1']), cadre('P-1101', ['V2'])]);
  return { ...made, cadreIds };
};
