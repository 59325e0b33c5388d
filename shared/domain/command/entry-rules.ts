import type * as z from 'zod';
import type { CadreEvent } from '../cadre/cadre-events.ts';
import type { Cadre } from '../cadre/cadre.ts';
import type { Village, VillageEvent } from '../cadre/village.ts';
import type { Case } from '../case/case.ts';
import { refuse } from '../refusal/refusal.ts';
import type { Entry } from '../timeline/correction.ts';
import type { Acted, Circumstances, Entries } from './circumstances.ts';
import { ruleOf, type BodySchema, type Rule } from './command.ts';

// Commands about what stands in a timeline: their rules read every entry of the dossiers.

const requireRead = (entries: Entries | undefined): Entries => {
  if (entries === undefined) throw new Error('the entries have not been read');
  return entries;
};

/** A case and its cadre with every entry of both. */
export type Written = {
  readonly state: Case;
  readonly cadre: Cadre;
  readonly entries: Pick<Entries, 'case' | 'cadre'>;
};

/** A command about what stands in a case's timeline, and what that has written into the cadre's. */
export const entryRule = <Body extends BodySchema>(
  body: Body,
  decide: (written: Written, body: z.infer<Body>, circumstances: Circumstances) => Acted,
): Rule =>
  ruleOf(
    { target: 'case', creates: false, spansCadre: true, readsEntries: true, body },
    ({ case: state, cadre, entries }, given, circumstances) => {
      if (state === null) return refuse('case-not-found');
      const written = {
        state,
        cadre: cadre ?? refuse('cadre-not-found'),
        entries: requireRead(entries),
      };
      return decide(written, given, circumstances);
    },
  );

/** A dossier of the register with every entry of it. */
export type Recorded<State, Event> = {
  readonly state: State;
  readonly entries: readonly Entry<Event>[];
};

/** A command about what stands in a cadre's dossier. */
export const cadreEntryRule = <Body extends BodySchema>(
  body: Body,
  decide: (
    recorded: Recorded<Cadre, CadreEvent>,
    body: z.infer<Body>,
    circumstances: Circumstances,
  ) => Acted,
): Rule =>
  ruleOf(
    { target: 'cadre', creates: false, spansCadre: false, readsEntries: true, body },
    ({ cadre, entries }, given, circumstances) =>
      decide(
        { state: cadre ?? refuse('cadre-not-found'), entries: requireRead(entries).cadre },
        given,
        circumstances,
      ),
  );

/** A command about what stands in a village's dossier. */
export const villageEntryRule = <Body extends BodySchema>(
  body: Body,
  decide: (
    recorded: Recorded<Village, VillageEvent>,
    body: z.infer<Body>,
    circumstances: Circumstances,
  ) => Acted,
): Rule =>
  ruleOf(
    { target: 'village', creates: false, spansCadre: false, readsEntries: true, body },
    ({ village, entries }, given, circumstances) =>
      decide(
        { state: village ?? refuse('village-not-found'), entries: requireRead(entries).village },
        given,
        circumstances,
      ),
  );
