import canonicalize from 'canonicalize';
import type { Cadre } from '../cadre/cadre.ts';
import type { CadreEvent } from '../cadre/cadre-events.ts';
import type { CadreEntry } from '../cadre/fold-cadre.ts';
import type { CaseId } from '../ids.ts';
import type { CaseEntry } from '../evolve/fold-case.ts';
import { effectOnCadre } from '../exit/measures/effect-on-cadre.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import type { Change } from '../timeline/correction.ts';

// What a corrected entry of a case had written into the cadre's dossier is corrected there too.

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The days by which two facts of one kind differ, by path. */
const daysApart = (
  one: object,
  other: object,
  at: readonly string[] = [],
): readonly (readonly [path: string, from: CalendarDay, to: CalendarDay])[] =>
  Object.entries(one).flatMap(([field, from]: [string, unknown]) => {
    const to: unknown = Object.entries(other).find(([name]) => name === field)?.[1];
    const path = [...at, field];
    if (isObject(from) && isObject(to)) return daysApart(from, to, path);
    const days = [CalendarDay.safeParse(from), CalendarDay.safeParse(to)];
    const [was, now] = days.map(({ data }) => data);
    return was === undefined || now === undefined || was === now
      ? []
      : [[path.join('.'), was, now] as const];
  });

/** The number of a post is given by the dossier in which it comes to stand. */
const known = ({ type, data }: CadreEvent): string | undefined =>
  canonicalize({ type, data: 'newPostId' in data ? { ...data, newPostId: null } : data });

type Read = { readonly was: CaseEntry; readonly now: CaseEntry };

/** The changes in the cadre's dossier that follow from entries of a case that are read anew. */
export const effectsCorrected = (
  read: readonly Read[],
  {
    caseId,
    cadre,
    entries,
  }: {
    readonly caseId: CaseId;
    readonly cadre: Cadre;
    readonly entries: readonly CadreEntry[];
  },
): readonly Change[] =>
  read.flatMap(({ was, now }) => {
    const after = effectOnCadre(now.event, cadre, caseId);
    return effectOnCadre(was.event, cadre, caseId).flatMap((effect, index) => {
      const entry = entries.find(({ event }) => known(event) === known(effect));
      const is = after[index];
      if (entry === undefined || is === undefined) return [];
      return daysApart(effect.data, is.data).map(
        ([path, from, to]): Change => ({
          entry: entry.sequence,
          type: entry.event.type,
          path,
          from,
          to,
        }),
      );
    });
  });
