import type { Acted, Entries } from '../domain/command/circumstances.ts';
import type { Stamp } from '../domain/timeline/stamp.ts';
import { consequences } from './consequences.ts';
import { moveCadre, moveCalendar, moveCase, moveVillage } from './fold.ts';
import type { Heads } from './items.ts';
import type { Change } from './port.ts';

/** What an act changes, and the heads as they stand after it. */
export type Act = { readonly change: Change; readonly after: Heads };

/**
 * Everything that decided facts change, as one write: events tied to their timelines, heads folded
 * over them, answers to the steps that they close, due rows, the run that is asked for, and the
 * figures. Pure. `entries` are those of the dossiers that were read with them.
 */
export const act = (before: Heads, acted: Acted, stamp: Stamp, entries?: Entries): Act => {
  const village = moveVillage(before.village, acted.village, stamp, entries?.village);
  const cadre = moveCadre(before.cadre, acted.cadre, stamp, entries?.cadre);
  const calendar = moveCalendar(before.calendar, acted.calendar, stamp);
  const moved = moveCase(before.case, acted.case, stamp, entries?.case);
  const followed = consequences(
    before.case?.state ?? null,
    moved.head?.state ?? null,
    acted.case,
    stamp,
  );
  return {
    change: {
      streams: [...moved.streams, ...cadre.streams, ...village.streams, ...calendar.streams],
      ...(before.colleagues.length > 0 && {
        unchanged: before.colleagues.map(({ stream, version, lastHash }) => ({
          stream,
          expected: { version, lastHash },
        })),
      }),
      ...followed,
    },
    after: {
      village: village.head,
      cadre: cadre.head,
      case: moved.head,
      calendar: calendar.head,
      colleagues: before.colleagues,
    },
  };
};
