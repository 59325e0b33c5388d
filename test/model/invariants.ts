import { isDeepStrictEqual } from 'node:util';
import { Cadre } from '../../shared/domain/cadre/cadre.ts';
import { Case } from '../../shared/domain/case/case.ts';
import type { CadreId } from '../../shared/domain/ids.ts';
import { stepsAwaited } from '../../shared/domain/exit/procedure/awaited.ts';
import {
  verify,
  type RecordedEvent,
  type StreamKey,
} from '../../shared/domain/timeline/timeline.ts';
import type { Wait } from '../../shared/dossier/items.ts';
import { cadreStream, caseStream } from '../../shared/dossier/keys.ts';
import { headsOf } from '../replay/stored.ts';
import { effectsWithoutGround, effectsOnCadreWithoutCase } from './effects.ts';
import { casesOf, type World } from './steps.ts';
import { votesNotCounted } from './votes.ts';

// Each says what is wrong, in words; nothing where nothing is.

type Wrongs = readonly string[];

const seenOf = async ({ county }: World, stream: StreamKey) => {
  const [head] = (await county.dossier.load([stream])).heads;
  return { head: head ?? null, events: await county.dossier.timeline(stream, 0, 10_000) };
};

const isUnanswered = ({ answer }: Wait): boolean => answer === undefined;
const named = (
  rows: readonly { readonly step: string; readonly round: number }[],
): readonly string[] => rows.map(({ step, round }) => `${step} ${round}`).toSorted();

/** Every open step has exactly one wait, and nobody is waited for at a step that is not open. */
const waitsOf = async ({ county }: World, state: Case): Promise<Wrongs> => {
  const waits = await county.dossier.waitsOf(caseStream(state.caseId));
  const [open, waited] = [named(state.procedure.open), named(waits.filter(isUnanswered))];
  return isDeepStrictEqual(open, waited)
    ? []
    : [`open are ${open.join(', ')}; waited for is ${waited.join(', ')}`];
};

const activeOf = async (world: World, cadreId: CadreId): Promise<Wrongs> => {
  const cases = await casesOf(world, cadreId);
  const active = cases.filter((one) => one.stage !== 'closed').map((one) => one.caseId);
  const { head } = await seenOf(world, cadreStream(cadreId));
  const said = head?.of === 'cadre' ? head.state.activeCase : null;
  return isDeepStrictEqual(active, said === null ? [] : [said])
    ? []
    : [`active are ${active.join(', ')}; the cadre's dossier says ${String(said)}`];
};

/** What holds at every moment, whatever has only half arrived. */
export const wrongNow = async (world: World): Promise<Wrongs> => {
  const perCadre = world.cadreIds.map(async (cadreId) => {
    const cases = await casesOf(world, cadreId);
    return [
      ...(await activeOf(world, cadreId)),
      ...(await Promise.all(cases.map((state) => waitsOf(world, state)))).flat(),
    ];
  });
  return [
    ...(await Promise.all(perCadre)).flat(),
    ...world.county.engine.failures.map((error) => `an execution failed: ${String(error)}`),
  ];
};

const chainOf = (
  events: readonly RecordedEvent[],
  head: { readonly version: number; readonly lastHash: string; readonly state: unknown } | null,
): Wrongs => {
  const { flaw, tip } = verify(events);
  const folded: unknown = JSON.parse(JSON.stringify(headsOf(events).at(-1)));
  return [
    ...(flaw === null ? [] : [`${flaw.flaw} at ${flaw.sequence}`]),
    ...(head !== null && isDeepStrictEqual(tip, { version: head.version, lastHash: head.lastHash })
      ? []
      : ['the head stands at another version than its timeline ends at']),
    ...(head !== null && isDeepStrictEqual(folded, JSON.parse(JSON.stringify(head.state)))
      ? []
      : ['the head is not what its events fold to']),
  ];
};

/**
 * A machine waits, once, wherever the case needs a person; behind a closed case nothing is left.
 */
const atRest = async ({ county }: World, state: Case): Promise<Wrongs> => {
  const tokens = (await county.dossier.waitsOf(caseStream(state.caseId)))
    .filter(isUnanswered)
    .flatMap(({ token }) => token ?? []);
  // One of an older run may wait for nobody: once that has lasted too long, it comes back and hears
  // that it is over.
  const machines = county.engine.tokensOf({ caseId: state.caseId, run: state.procedure.run });
  const awaited = state.stage === 'closed' ? [] : stepsAwaited(state);
  const open = state.procedure.open.map(({ step }) => step);
  const dues = await county.dossier.dueOf(caseStream(state.caseId));
  return [
    ...(isDeepStrictEqual(open.toSorted(), awaited.toSorted())
      ? []
      : [`awaited are ${awaited.join(', ')}; open are ${open.join(', ')}`]),
    ...(isDeepStrictEqual(machines.toSorted(), tokens.toSorted()) && tokens.length === open.length
      ? []
      : ['other machines wait than those that are to be told']),
    ...(isDeepStrictEqual(
      Object.fromEntries(dues.map(({ due, deadline }) => [due, deadline.dueOn])),
      state.procedure.dues,
    )
      ? []
      : ['other due rows than the case has dues']),
    ...(state.stage === 'ending' ? ['a case that is over was not archived'] : []),
  ];
};

const promisesOf = ({ promised }: World, state: Case, events: readonly RecordedEvent[]): Wrongs => {
  const own = promised.filter(({ caseId }) => caseId === state.caseId);
  const versions = own.map(({ version }) => version);
  return [
    ...own.flatMap(({ version, personId }) => {
      const { actor } = events[version - 1]?.stamp ?? {};
      return actor?.kind === 'person' && actor.personId === personId
        ? []
        : [`${personId} was promised version ${version}`];
    }),
    ...(new Set(versions).size === versions.length
      ? []
      : ['one version was promised to two commands']),
  ];
};

/** What holds once everything has arrived. */
export const wrongAtRest = async (world: World): Promise<Wrongs> => {
  const perCadre = world.cadreIds.map(async (cadreId) => {
    const cadre = await seenOf(world, cadreStream(cadreId));
    const cases = await Promise.all(
      (await casesOf(world, cadreId)).map(async (state) => ({
        state: Case.parse(state),
        ...(await seenOf(world, caseStream(state.caseId))),
      })),
    );
    Cadre.parse(cadre.head?.state);
    return [
      ...chainOf(cadre.events, cadre.head),
      ...effectsOnCadreWithoutCase(
        cadre.events,
        cases.flatMap(({ events }) => events),
      ),
      ...(
        await Promise.all(
          cases.map(async ({ state, events, head }) => [
            ...chainOf(events, head),
            ...effectsWithoutGround(events),
            ...votesNotCounted(events),
            ...promisesOf(world, state, events),
            ...(await atRest(world, state)),
          ]),
        )
      ).flat(),
    ];
  });
  return [...(await wrongNow(world)), ...(await Promise.all(perCadre)).flat()];
};
