import { CadreEvent } from '../domain/cadre/cadre-events.ts';
import { VillageEvent } from '../domain/cadre/village.ts';
import { CaseEvent } from '../domain/case/events.ts';
import type { Entries } from '../domain/command/circumstances.ts';
import type { RecordedEvent } from '../domain/timeline/timeline.ts';

// Timelines read back as entries. In a file of its own, which is loaded when a command asks for
// them: no start has to make the schemas of every event.

type Stored = readonly RecordedEvent[];

const entriesOf =
  <Event>(parse: (fact: unknown) => Event) =>
  (events: Stored) =>
    events.map(({ sequence, type, data, stamp }) => ({
      sequence,
      event: parse({ type, data }),
      stamp,
    }));

/** The entries of each dossier, as its events' own schemas read them. */
export const storedEntries = {
  village: entriesOf((fact) => VillageEvent.parse(fact)),
  cadre: entriesOf((fact) => CadreEvent.parse(fact)),
  case: entriesOf((fact) => CaseEvent.parse(fact)),
} as const satisfies { readonly [Of in keyof Entries]: (events: Stored) => Entries[Of] };
