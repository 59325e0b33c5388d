import canonicalize from 'canonicalize';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { WorkCalendar } from '../../policy/work-calendar.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../case/events.ts';
import type { CaseEntry } from '../evolve/fold-case.ts';
import { addMonths, type CalendarDay } from '../time/calendar-day.ts';
import { deadlineOf, dueOf } from '../time/deadline.ts';
import { saidAt, type Change, type CorrectedValue } from '../timeline/correction.ts';

// What the server had worked out from a field that is corrected, and what says the same.

export type Rules = { readonly pack: PolicyPack; readonly calendar: WorkCalendar };

type Days = { readonly was: CalendarDay; readonly now: CalendarDay };
type Follows = readonly (readonly [path: string, to: CalendarDay])[];

/** As long as anything runs that is counted in months. */
const mostMonths = 600;

/** The last day of months that were counted from another first day; as it was where none were. */
const sameMonthsFrom = (until: CalendarDay, { was, now }: Days): CalendarDay => {
  for (let months = 1; months <= mostMonths; months += 1)
    if (addMonths(was, months) === until) return addMonths(now, months);
  return until;
};

const effect = (_: CaseEvent, { now }: Days): Follows => [['effectiveOn', now]];

type ByType = {
  readonly [Type in CaseEventType]?: (
    event: CaseEventOf<Type>,
    days: Days,
    given: Rules & { readonly act: readonly CaseEntry[] },
  ) => Follows;
};

/** What follows within an entry from the day on which it was done. */
const fromItsDay: ByType = {
  InvestigatorsAppointed: ({ data }, { now }) =>
    data.investigators.map((_, index) => [`investigators.${index}.appointedOn`, now]),
  InvestigatorReplaced: (_, { now }) => [['incoming.appointedOn', now]],
  DispositionDecided: ({ data }, { now }) =>
    data.measures.flatMap(
      (_, index): Follows => [
        [`measures.${index}.decidedOn`, now],
        [`measures.${index}.since`, now],
      ],
    ),
  WarningTalkHeld: effect,
  DemotionImposed: effect,
  RemovedFromPost: effect,
  RecallDeclared: effect,
  SuspensionImposed: ({ data }, days) => [
    ['effectiveOn', days.now],
    ['until', sameMonthsFrom(data.until, days)],
  ],
  // Passed by an assembly, it took effect on the day of the vote.
  ResignationTookEffect: (event, days, { act }) =>
    act.some((one) => one.event.type === 'ResignationGiven') ? effect(event, days) : [],
  OfferedResignationAccepted: (event, days) =>
    event.data.vote === undefined ? effect(event, days) : [],
  TerminationDeclared: (_, { now }, { pack, calendar }) => [
    [
      'announceBy',
      dueOf({ rule: deadlineOf(pack, 'terminationAnnouncement'), anchor: now, calendar }).dueOn,
    ],
  ],
};

/** What follows within an entry from another day that it tells. */
const fromToldDay: ByType = {
  DisciplineOutcomeRecorded: ({ data: { barredUntil } }, days) =>
    barredUntil === null ? [] : [['barredUntil', sameMonthsFrom(barredUntil, days)]],
};

/** Fields of one act that say the same thing twice. */
const twins: readonly (readonly (readonly [CaseEventType, path: string])[])[] = [
  [
    ['DeathRecorded', 'diedOn'],
    ['PostsEndedDuringCase', 'endedOn'],
  ],
  [
    ['DeathRecorded', 'document'],
    ['PostsEndedDuringCase', 'document'],
  ],
  [
    ['SentenceRecorded', 'effectiveOn'],
    ['TerminationDeclared', 'proof.triggeredOn'],
    ['TerminationDeclared', 'effectiveOn'],
  ],
  ...['reference', 'court', 'document'].map(
    (field) =>
      [
        ['SentenceRecorded', field],
        ['TerminationDeclared', `proof.${field}`],
      ] as const,
  ),
];

/** The entries that were made by one act of one person: recorded at one moment, side by side. */
const actOf = (entries: readonly CaseEntry[], number: number): readonly CaseEntry[] => {
  const stampOf = (sequence: number): string =>
    canonicalize(entries.find((one) => one.sequence === sequence)?.stamp) ?? '';
  const isSame = (sequence: number): boolean => stampOf(sequence) === stampOf(number);
  let [first, last] = [number, number];
  while (first > 1 && isSame(first - 1)) first -= 1;
  while (last < entries.length && isSame(last + 1)) last += 1;
  return entries.filter(({ sequence }) => first <= sequence && sequence <= last);
};

const changeOf = (entry: CaseEntry, path: string, to: CorrectedValue): Change => ({
  entry: entry.sequence,
  type: entry.event.type,
  path,
  // Only what the table of its event, or this file, names: one of the kinds of value.
  from: (saidAt(entry, path) ?? null) as Change['from'],
  to,
});

const isSameValue = (one: unknown, other: unknown): boolean =>
  canonicalize(one) === canonicalize(other);

const sayingTheSame = (act: readonly CaseEntry[], { type, path, from, to }: Change) =>
  twins
    .filter((group) => group.some((one) => one[0] === type && one[1] === path))
    .flat()
    .flatMap(([twin, at]) =>
      act
        .filter((one) => one.event.type === twin && isSameValue(saidAt(one, at) ?? null, from))
        .map((one) => changeOf(one, at, to)),
    );

/** A decision names the investigation that frees a suspension from the vote by its reference. */
const supervisionNamed = (entries: readonly CaseEntry[], { type, path, from, to }: Change) =>
  type !== 'SupervisionFiled' || path !== 'reference'
    ? []
    : entries.flatMap((entry) =>
        entry.event.type === 'DispositionDecided'
          ? entry.event.data.measures.flatMap(({ supervisoryReference }, index) =>
              supervisoryReference === from
                ? [changeOf(entry, `measures.${index}.supervisoryReference`, to)]
                : [],
            )
          : [],
      );

const daysFollowing = (
  table: ByType,
  entries: readonly CaseEntry[],
  { from, to }: Change,
  given: Rules & { readonly act: readonly CaseEntry[] },
): readonly Change[] =>
  entries.flatMap((entry) => {
    // The row stands under the type of the event that it is called with.
    const row = table[entry.event.type] as
      | ((event: CaseEvent, days: Days, more: typeof given) => Follows)
      | undefined;
    const days = { was: from, now: to } as Days;
    return (row?.(entry.event, days, given) ?? []).map(([path, day]) => changeOf(entry, path, day));
  });

/**
 * Every other field that changes with one: what was recorded by the same act on the same day, days
 * that were worked out from it, and what says the same beside it.
 */
export const whatFollows = (
  entries: readonly CaseEntry[],
  asked: Change,
  rules: Rules,
): readonly Change[] => {
  const act = actOf(entries, asked.entry);
  const given = { ...rules, act };
  const isAsked = ({ entry, path }: Change): boolean =>
    entry === asked.entry && path === asked.path;
  const own = act.filter(({ sequence }) => sequence === asked.entry);
  const changes =
    asked.path === 'occurredOn'
      ? [
          ...act.map((entry) => changeOf(entry, 'occurredOn', asked.to)),
          ...daysFollowing(fromItsDay, act, asked, given),
        ]
      : [
          ...daysFollowing(fromToldDay, own, asked, given),
          ...sayingTheSame(act, asked),
          ...supervisionNamed(entries, asked),
        ];
  return changes.filter((one) => !isAsked(one) && !isSameValue(one.from, one.to));
};
