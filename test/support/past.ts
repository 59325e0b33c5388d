import { evolveCadre } from '../../shared/domain/cadre/evolve-cadre.ts';
import type { Cadre } from '../../shared/domain/cadre/cadre.ts';
import type { CadreEvent } from '../../shared/domain/cadre/cadre-events.ts';
import { CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import type {
  Acted,
  Circumstances,
  Dossiers,
  Entries,
} from '../../shared/domain/command/circumstances.ts';
import type { Rule } from '../../shared/domain/command/command.ts';
import { decide, type Decision } from '../../shared/domain/decide.ts';
import { foldCadre, foldVillage } from '../../shared/domain/cadre/fold-cadre.ts';
import { foldCase } from '../../shared/domain/evolve/fold-case.ts';
import { storedEntries } from '../../shared/dossier/stored-entries.ts';
import { evolveCase } from '../../shared/domain/evolve/evolve-case.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { Instant } from '../../shared/domain/ids.ts';
import { permissions, type CommandName } from '../../shared/domain/people/permissions.ts';
import { VillageCode, CountyCode } from '../../shared/domain/people/organization.ts';
import { PersonId, type Caller, type Role } from '../../shared/domain/people/person.ts';
import { silenceOn } from '../../shared/domain/exit/silence.ts';
import { Due } from '../../shared/domain/case/due.ts';
import {
  calendarInForce,
  evolveCalendar,
  nothingEntered,
  type CountyCalendar,
} from '../../shared/domain/calendar/county-calendar.ts';
import { cadreIdOf } from '../../shared/domain/register/register.ts';
import { arriveAt } from '../../shared/domain/exit/procedure/arrival.ts';
import { stepOf } from '../../shared/domain/case/steps.ts';
import { stepsAwaited } from '../../shared/domain/exit/procedure/awaited.ts';
import type { Stamp } from '../../shared/domain/timeline/stamp.ts';
import {
  chain,
  emptyTip,
  StreamKey,
  type RecordedEvent,
} from '../../shared/domain/timeline/timeline.ts';
import {
  evolveVillage,
  type Village,
  type VillageEvent,
} from '../../shared/domain/cadre/village.ts';
import type { PolicyPack } from '../../shared/policy/policy-pack.ts';
import { policyPackOf } from '../../shared/policy/packs.ts';
import { workCalendar } from '../../shared/policy/work-calendar.ts';
import { bodyOf, type Body } from './bodies.ts';
import { colleague } from './colleague.ts';
import { county, inRole, subject, theSalt, village } from './people.ts';
import { rules } from './rules.ts';

/** The three timelines as they were written, and what they fold to. */
export type Past = {
  readonly village: Village | null;
  readonly cadre: Cadre | null;
  readonly case: Case | null;
  readonly calendar: CountyCalendar;
  /** Other cadres, none of whose dossiers an act of this past changes. */
  readonly colleagues: readonly Cadre[];
  readonly timelines: Readonly<Record<'village' | 'cadre' | 'case', readonly RecordedEvent[]>>;
  readonly pack: PolicyPack;
  /** The local date of the last act. */
  readonly day: CalendarDay;
};

export type How = {
  readonly caller?: Caller;
  readonly occurredOn?: string;
  readonly today?: string;
};

/** The local date on which everything is recorded, unless a test says otherwise. */
export const theDayOfRecording = '2026-12-01';
const machineVersion = 'exit-procedure:1';
export const cadreId = cadreIdOf(VillageCode.parse(village), PersonId.parse(subject.personId));
const caseIds = [
  '01JAF3K5T0C5W9Z2Q7XH8M4N6P',
  '01JAF3K5T0C5W9Z2Q7XH8M4N6Q',
  '01JAF3K5T0C5W9Z2Q7XH8M4N6R',
] as const;

export const packOf = (id: string): PolicyPack => {
  const pack = policyPackOf(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
};

export const nothing = (pack: PolicyPack = packOf('xingguo-2021-trial')): Past => ({
  village: null,
  cadre: null,
  case: null,
  calendar: nothingEntered(CountyCode.parse(county)),
  colleagues: [colleague],
  timelines: { village: [], cadre: [], case: [] },
  pack,
  day: CalendarDay.parse('2026-03-02'),
});

const newIdFor = (rule: Rule, past: Past): string =>
  rule.target === 'case' ? (caseIds[past.cadre?.cases.length ?? 0] ?? 'none left') : cadreId;

const streams = {
  village: StreamKey.parse(`VILLAGE#${village}`),
  cadre: StreamKey.parse(`CADRE#${cadreId}`),
};

const streamOf = (past: Past, kind: keyof Past['timelines'], acted: Acted): StreamKey => {
  if (kind !== 'case') return streams[kind];
  const first = acted.case?.[0];
  const caseId = first?.type === 'OpinionRaised' ? first.data.caseId : past.case?.caseId;
  return StreamKey.parse(`CASE#${caseId ?? 'none'}`);
};

const written = (
  past: Past,
  kind: keyof Past['timelines'],
  acted: Acted,
  stamp: Stamp,
): readonly RecordedEvent[] => {
  const facts: readonly (VillageEvent | CadreEvent | CaseEvent)[] = acted[kind] ?? [];
  if (facts.length === 0) return past.timelines[kind];
  const stream = streamOf(past, kind, acted);
  const before = past.timelines[kind].filter((event) => event.stream === stream);
  const last = before.at(-1);
  const tip = last === undefined ? emptyTip : { version: last.sequence, lastHash: last.hash };
  return [...before, ...chain(stream, tip, facts, stamp)];
};

/** The entries of a past's dossiers, as a command reads them. */
export const entriesIn = ({ timelines }: Past): Entries => ({
  village: storedEntries.village(timelines.village),
  cadre: storedEntries.cadre(timelines.cadre),
  case: storedEntries.case(timelines.case),
});

const isCorrection = ({ type }: { readonly type: string }): boolean => type === 'EntryCorrected';

const foldedCadre = (past: Past, events: readonly CadreEvent[], stamp: Stamp): Cadre | null => {
  const { cadre } = entriesIn(past);
  const added = events.map((event, index) => ({
    event,
    stamp,
    sequence: cadre.length + index + 1,
  }));
  return events.some(isCorrection)
    ? foldCadre([...cadre, ...added])
    : events.reduce<Cadre | null>(evolveCadre, past.cadre);
};

const foldedVillage = (past: Past, events: readonly VillageEvent[], stamp: Stamp) => {
  const { village: before } = entriesIn(past);
  const added = events.map((event, index) => ({
    event,
    stamp,
    sequence: before.length + index + 1,
  }));
  return events.some(isCorrection)
    ? foldVillage([...before, ...added])
    : events.reduce<Village | null>(evolveVillage, past.village);
};

const foldedCase = (past: Past, events: readonly CaseEvent[], stamp: Stamp): Case | null => {
  const begins = events[0]?.type === 'OpinionRaised';
  const version = begins ? 0 : past.timelines.case.length;
  if (events.some(isCorrection))
    return foldCase([
      ...entriesIn(past).case,
      ...events.map((event, index) => ({ event, stamp, sequence: version + index + 1 })),
    ]);
  return events.reduce<Case | null>(
    (state, event, index) => evolveCase(state, event, stamp, version + index + 1),
    begins ? null : past.case,
  );
};

/** The day of an act, and the one to which it corrects another. */
const daysIn = (events: readonly CaseEvent[], { occurredOn }: Stamp): readonly CalendarDay[] => [
  occurredOn,
  ...events.flatMap((event) =>
    event.type === 'EntryCorrected' && event.data.path === 'occurredOn'
      ? [CalendarDay.parse(event.data.to)]
      : [],
  ),
];

/** Writes what a command brought about into the timelines and folds it. */
export const append = (past: Past, acted: Acted, stamp: Stamp): Past => {
  const { village: ofVillage = [], cadre: ofCadre = [], case: ofCase = [], calendar = [] } = acted;
  return {
    ...past,
    day: daysIn(ofCase, stamp).reduce((day, one) => (one > day ? one : day), past.day),
    village: foldedVillage(past, ofVillage, stamp),
    cadre: foldedCadre(past, ofCadre, stamp),
    case: foldedCase(past, ofCase, stamp),
    calendar: calendar.reduce<CountyCalendar>(evolveCalendar, past.calendar),
    timelines: {
      village: written(past, 'village', acted, stamp),
      cadre: written(past, 'cadre', acted, stamp),
      case: written(past, 'case', acted, stamp),
    },
  };
};

const readsVillage = (rule: Rule, past: Past): boolean =>
  rule.target === 'village' ||
  (rule.creates && rule.target !== 'case') ||
  (past.case !== null && rule.readsVillage?.(past.case) === true);

/** The dossiers that a command reads, and no others: as they are loaded for it. */
export const dossiersFor = (rule: Rule, past: Past): Dossiers => ({
  village: readsVillage(rule, past) ? past.village : null,
  // A new cadre's dossier is looked for too: there is one a person.
  cadre: rule.spansCadre || rule.target === 'cadre' ? past.cadre : null,
  case: rule.target === 'case' && !rule.creates ? past.case : null,
  calendar: rule.target === 'calendar' ? past.calendar : null,
  ...(rule.readsEntries === true && { entries: entriesIn(past) }),
});

const recordedAt = (today: CalendarDay): Instant => Instant.parse(`${today}T01:15:00.000Z`);

const bySystem = (system: 'workflow' | 'clock', occurredOn: CalendarDay): Stamp => ({
  actor: { kind: 'system', system },
  occurredOn,
  recordedAt: recordedAt(CalendarDay.parse(theDayOfRecording)),
});

/** The first role that may; the county's where the decision was referred to it. */
const usualRole = ({ case: state }: Past, name: CommandName): Role => {
  const roles: readonly Role[] = permissions[name];
  const [first] = permissions[name];
  return state?.decidingBody === 'county' &&
    first === 'townshipCommittee' &&
    roles.includes('countyOrganizer')
    ? 'countyOrganizer'
    : first;
};

/** Who acts, when, and by which policy, unless a test says otherwise. */
export const circumstancesOf = (
  past: Past,
  name: CommandName,
  how: How,
): Omit<Circumstances, 'role'> => {
  const today = CalendarDay.parse(how.today ?? theDayOfRecording);
  return {
    caller: how.caller ?? inRole(usualRole(past, name)),
    now: recordedAt(today),
    today,
    occurredOn: CalendarDay.parse(how.occurredOn ?? past.day),
    pack: past.pack,
    calendar: calendarInForce(workCalendar, past.calendar),
    colleagues: past.colleagues,
    newId: newIdFor(rules[name], past),
    salt: theSalt,
    machineVersion,
  };
};

/**
 * What a command brings about in this past; throws its refusal. The body is the usual one with
 * `changes`.
 */
export const decideIn = (
  past: Past,
  name: CommandName,
  changes: Body = {},
  how: How = {},
): Decision => {
  const circumstances = circumstancesOf(past, name, how);
  const body = rules[name].body.parse(bodyOf(past, name, circumstances.occurredOn, changes));
  const rule = rules[name];
  return decide({ name, rule }, dossiersFor(rule, past), body, circumstances);
};

/**
 * The procedure's own part: every step that the case waits for is opened, as the state machine
 * would on its way.
 */
const withStepsOpened = (past: Past): Past => {
  const { case: state, pack } = past;
  if (state === null) return past;
  const { open, run } = state.procedure;
  const key = stepsAwaited(state).find((step) => open.every((one) => one.step !== step));
  if (key === undefined) return past;
  const arrived = arriveAt(
    state,
    { run, ...stepOf(key) },
    {
      pack,
      calendar: calendarInForce(workCalendar, past.calendar),
    },
  );
  if (arrived.kind !== 'open')
    throw new Error(`the procedure comes to ${key} and is told to ${arrived.kind}`);
  return withStepsOpened(append(past, { case: [arrived.event] }, bySystem('workflow', past.day)));
};

/**
 * A past in which the command was given too, and the procedure went on to wherever it now waits.
 */
export const act = (past: Past, name: CommandName, changes: Body = {}, how: How = {}): Past => {
  const { acted, actor } = decideIn(past, name, changes, how);
  const { occurredOn, now } = circumstancesOf(past, name, how);
  return withStepsOpened(append(past, acted, { actor, occurredOn, recordedAt: now }));
};

/** A past in which the clock or the workflow recorded something by itself. */
export const actBySystem = (
  past: Past,
  system: 'workflow' | 'clock',
  acted: Acted,
  occurredOn: string,
): Past => withStepsOpened(append(past, acted, bySystem(system, CalendarDay.parse(occurredOn))));

/**
 * A past in which the last day of a due went by in silence, and the daily ring recorded what that
 * means.
 */
export const silence = (past: Past, of: string): Past => {
  const due = Due.parse(of);
  const state = caseOf(past);
  const dueOn = state.procedure.dues[due];
  if (dueOn === undefined) throw new Error(`nothing is due: ${due}`);
  return actBySystem(past, 'clock', { case: silenceOn(state, { due, dueOn }, past.pack) }, dueOn);
};

/** The case of a past that has one. */
export const caseOf = ({ case: state }: Past): Case => {
  if (state === null) throw new Error('no case has been opened in this past');
  return state;
};

/** The cadre of a past that has one. */
export const cadreOf = ({ cadre }: Past): Cadre => {
  if (cadre === null) throw new Error('no cadre is registered in this past');
  return cadre;
};

/** The last event that is more than the opening of the next step. */
export const lastActIn = ({ timelines }: Past): RecordedEvent => {
  const found = timelines.case.findLast(({ type }) => type !== 'StepOpened');
  if (found === undefined) throw new Error('nothing has happened in this case');
  return found;
};
