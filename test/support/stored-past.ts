import type { Case } from '../../shared/domain/case/case.ts';
import { CaseEvent } from '../../shared/domain/case/events.ts';
import { Instant } from '../../shared/domain/ids.ts';
import { duesOf } from '../../shared/domain/exit/procedure/dues.ts';
import { CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import { TownshipCode } from '../../shared/domain/people/organization.ts';
import { chain, emptyTip, type RecordedEvent } from '../../shared/domain/timeline/timeline.ts';
import type { DueRow, HeadItem, Heads } from '../../shared/dossier/items.ts';
import { cadreStream, caseStream } from '../../shared/dossier/keys.ts';
import type { Change, Dossier } from '../../shared/dossier/port.ts';
import { manifestOf, type Manifest } from '../../shared/proof/manifest.ts';
import type { Archive } from '../../functions/runtime/aws/archive.ts';
import { colleague, colleagueRegistered } from './colleague.ts';
import type { Past } from './past.ts';
import { clerk, township } from './people.ts';

type Kind = keyof Past['timelines'];

const tipOf = (events: readonly RecordedEvent[]) => {
  const last = events.at(-1)!;
  return {
    stream: last.stream,
    version: last.sequence,
    lastHash: last.hash,
    recordedAt: Instant.parse(last.stamp.recordedAt),
  };
};

const headOf = (past: Past, of: Kind): HeadItem | null =>
  past[of] === null ? null : ({ of, ...tipOf(past.timelines[of]), state: past[of] } as HeadItem);

/** What is archived of a case up to an event: the last, unless another is named. */
export const manifestOfPast = (
  past: Past,
  throughSequence = past.timelines.case.length,
): Manifest => {
  const events = past.timelines.case.slice(0, throughSequence);
  return manifestOf(past.case!, events, tipOf(events));
};

/** The archive in which every seal of a past lies. */
export const archiveOf = (past: Past): Pick<Archive, 'read'> => {
  const seals = past.timelines.case.flatMap(({ type, sequence }) =>
    type === 'ArchiveSealed' ? [manifestOfPast(past, sequence - 1)] : [],
  );
  const kept = new Map(
    seals.map(({ objectKey, content }) => [objectKey, new TextEncoder().encode(content)]),
  );
  return { read: async (objectKey) => kept.get(objectKey) ?? null };
};

/** The heads of a past, as they would be loaded. */
export const headsOf = (past: Past): Heads =>
  ({
    village: headOf(past, 'village'),
    cadre: headOf(past, 'cadre'),
    case: headOf(past, 'case'),
    calendar: null,
    colleagues: [],
  }) as Heads;

const colleagueStream = cadreStream(colleague.cadreId);
const colleagueTimeline = chain(colleagueStream, emptyTip, colleagueRegistered, {
  actor: {
    kind: 'person',
    personId: clerk.personId,
    role: 'townshipClerk',
    onBehalfOf: TownshipCode.parse(township),
  },
  occurredOn: CalendarDay.parse('2026-03-01'),
  recordedAt: Instant.parse('2026-03-01T01:15:00.000Z'),
});

/** The dossier of who sits beside the cadre. */
export const headOfColleague: HeadItem = {
  of: 'cadre',
  ...tipOf(colleagueTimeline),
  state: colleague,
};

const duesIn = (past: Past, { caseId, procedure }: Case): readonly DueRow[] => {
  const opened = past.timelines.case.flatMap(
    ({ type, data }) => duesOf(CaseEvent.parse({ type, data })).opened,
  );
  return opened
    .filter(({ due, deadline }) => procedure.dues[due] === deadline.dueOn)
    .map((due) => ({ stream: caseStream(caseId), ...due }));
};

const change = (more: Partial<Change>): Change => ({
  streams: [],
  answers: [],
  dueOpened: [],
  dueClosed: [],
  ...more,
});

const streamsOf = (past: Past): Change['streams'] =>
  (['village', 'cadre', 'case'] as const).flatMap((of) => {
    const head = headOf(past, of);
    return head === null
      ? []
      : [{ stream: head.stream, expected: emptyTip, events: past.timelines[of], head }];
  });
const beside = {
  stream: colleagueStream,
  expected: emptyTip,
  events: colleagueTimeline,
  head: headOfColleague,
};

/** The token with which the machine waits at a step of a stored past. */
export const tokenAt = (step: string): string => `token at ${step}`;

/**
 * Writes a past into an empty dossier: timelines, heads, due rows, the run asked for, and a machine
 * waiting at every open step; and who sits beside the cadre.
 */
export const storePast = async (dossier: Dossier, past: Past): Promise<Heads> => {
  await dossier.append(change({ streams: [...streamsOf(past), beside] }));
  if (past.case === null) return headsOf(past);
  const { caseId, procedure } = past.case;
  const stream = caseStream(caseId);
  const { run, machineVersion } = procedure;
  await dossier.append(
    change({
      dueOpened: duesIn(past, past.case),
      procedure: {
        stream,
        run,
        machineVersion,
        requestedAt: tipOf(past.timelines.case).recordedAt,
      },
    }),
  );
  for (const { step, round } of procedure.open)
    await dossier.append(change({ opens: { stream, step, round, run, token: tokenAt(step) } }));
  return headsOf(past);
};
