import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from '../../shared/domain/case/case.ts';
import { addDays, CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import { hasSettled } from '../../shared/domain/exit/procedure/awaited.ts';
import { allegation, bodyOf, type Body } from '../support/bodies.ts';
import { nothing } from '../support/past.ts';
import type { Chance } from './chance.ts';
import { choose } from './choose.ts';
import type { Answer, Clients, Command } from './clients.ts';
import { wayObtained, type Subject } from './county.ts';
import type { Choice } from './situation.ts';

/** What it takes to drive one case. */
export type Wheel = {
  readonly clients: Clients;
  readonly chance: Chance;
  readonly stateOf: (caseId: CaseId) => Promise<Case>;
  /** Rings as of a day, so that silence until then is recorded. */
  readonly ring: (asOf: string) => Promise<void>;
  /** Called with the id as soon as there is one. */
  readonly opened: (caseId: CaseId, subject: Subject) => void;
};

const keyOf = (chance: Chance, command: string): string =>
  `soak-${command}-${chance.below(2 ** 30).toString(36)}-${chance.below(2 ** 30).toString(36)}`;

const bodyFor = (
  command: CommandName,
  occurredOn: string,
  changes: Body,
  state: Case | null,
): Body & { readonly occurredOn: string } => ({
  ...bodyOf({ ...nothing(), case: state }, command, occurredOn, changes),
  occurredOn,
});

const done = (answer: Answer, what: string): Answer => {
  if (answer.status >= 300)
    throw new Error(`${what} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

const register = async (
  { clients, chance }: Wheel,
  { personId, village, posts }: Subject,
): Promise<string> => {
  const send = async (
    command: CommandName,
    changes: Body,
    to: Pick<Command, 'id' | 'ifMatch'> = {},
  ): Promise<Answer> =>
    done(
      await clients.send(
        {
          key: keyOf(chance, command),
          command,
          ...to,
          body: bodyFor(command, '2026-03-01', changes, null),
        },
        chance.once(0.1) ? 2 : 1,
      ),
      command,
    );
  const registered = await send('RegisterCadre', { village, personId, nearRelatives: [] });
  const cadreId = String(registered.body['cadreId']);
  let version = Number(registered.body['version']);
  for (const kind of posts)
    version = Number(
      (
        await send(
          'RecordPost',
          { kind, obtained: wayObtained(kind) },
          { id: cadreId, ifMatch: version },
        )
      ).body['version'],
    );
  return cadreId;
};

const raise = async (
  { clients, chance }: Wheel,
  cadreId: string,
  { situations, from }: Subject,
): Promise<CaseId> => {
  const body = bodyFor(
    'RaiseOpinion',
    from,
    { cadreId, allegations: situations.map((one) => allegation(one)) },
    null,
  );
  const { body: said } = done(
    await clients.send(
      { key: keyOf(chance, 'RaiseOpinion'), command: 'RaiseOpinion', body },
      chance.once(0.2) ? 3 : 1,
    ),
    'RaiseOpinion',
  );
  return CaseId.parse(said['caseId']);
};

const latestIn = ({ since, measures }: Case, before: CalendarDay): CalendarDay =>
  [since, ...measures.map((measure) => measure.since)].reduce(
    (latest, day) => (day > latest ? day : latest),
    before,
  );

/**
 * One choice, done: sent once, in copies at once, beside a rival on the same version, or again
 * afterwards.
 */
const carryOut = async (
  { clients, chance, ring }: Wheel,
  state: Case,
  choice: Choice,
  day: CalendarDay,
): Promise<void> => {
  if ('silentUntil' in choice) return ring(choice.silentUntil);
  const { command, changes } = choice;
  const commandWith = (key: string): Command => ({
    key,
    command,
    id: state.caseId,
    ifMatch: state.lastAct.version,
    body: bodyFor(command, day, changes, state),
  });
  const first = commandWith(keyOf(chance, command));
  const manner = chance.oneOf([
    'once',
    'once',
    'once',
    'once',
    'copies',
    'rival',
    'again',
  ] as const);
  if (manner === 'rival')
    await Promise.all([clients.send(first), clients.send(commandWith(keyOf(chance, command)))]);
  else await clients.send(first, manner === 'copies' ? 3 : 1);
  if (manner === 'again') await clients.send(first);
};

const patienceMilliseconds = 240_000;

/** A case from the cadre's registration to its end; throws where it comes to none. */
export const driveCase = async (wheel: Wheel, subject: Subject): Promise<void> => {
  const { chance, clients, stateOf } = wheel;
  const caseId = await raise(wheel, await register(wheel, subject), subject);
  wheel.opened(caseId, subject);
  let day = CalendarDay.parse(subject.from);
  const end = performance.now() + patienceMilliseconds;
  for (let acts = 0; performance.now() < end; ) {
    const read = await clients.read('townshipClerk', `/cases/${caseId}`);
    const state = await stateOf(caseId).catch(() => null);
    // While the cloud is down its tables do not answer either.
    if (state === null) continue;
    if (state.stage === 'closed') return;
    // Now and then somebody acts before the case has come to rest.
    const isTooEarly = read.body['settled'] !== true || !hasSettled(state);
    if (isTooEarly && !chance.once(0.03)) {
      await pause(100);
      continue;
    }
    day = latestIn(state, addDays(day, chance.once(0.3) ? 1 : 0));
    const choice = choose({ state, day, chance, acts, substantiated: subject.substantiated });
    acts += 1;
    if (choice === null) await pause(100);
    else await carryOut(wheel, state, choice, day);
  }
  throw new Error(`case ${caseId} has come to no end: ${JSON.stringify(await stateOf(caseId))}`);
};
