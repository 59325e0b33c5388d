import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { WorkCalendar } from '../../policy/work-calendar.ts';
import type { Cadre } from '../cadre/cadre.ts';
import type { CadreEvent } from '../cadre/cadre-events.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Instant, Salt } from '../ids.ts';
import type { Caller, Role } from '../people/person.ts';
import type { Entry } from '../timeline/correction.ts';
import type { Village, VillageEvent } from '../cadre/village.ts';
import type { CalendarEvent, CountyCalendar } from '../calendar/county-calendar.ts';

/**
 * Everything a rule may know beside the dossiers and the command: who acts, when, and by which
 * policy.
 */
export type Circumstances = {
  readonly caller: Caller;
  /** The role in which the caller acts, chosen from those that the command permits. */
  readonly role: Role;
  /** The server's moment, and its local date. */
  readonly now: Instant;
  readonly today: CalendarDay;
  /** The local date on which the act took place. */
  readonly occurredOn: CalendarDay;
  readonly pack: PolicyPack;
  readonly calendar: WorkCalendar;
  /** The dossiers of those whom the rule asks about (`Rule.asks`): as many as have one. */
  readonly colleagues: readonly Cadre[];
  /** The id for the dossier that the command creates, where it creates one. */
  readonly newId: string;
  /** Random, and never told: keeps what an answer masks from being guessed by its hash. */
  readonly salt: Salt;
  /** The state machine's version that a new case pins. */
  readonly machineVersion: string;
};

/** The entries of each dossier that a command reads, as they were written. */
export type Entries = {
  readonly village: readonly Entry<VillageEvent>[];
  readonly cadre: readonly Entry<CadreEvent>[];
  readonly case: readonly Entry<CaseEvent>[];
};

/** The dossiers that a command reads; `null` where there is none. */
export type Dossiers = {
  readonly village: Village | null;
  readonly cadre: Cadre | null;
  readonly case: Case | null;
  /** The county's, where the command is addressed to it. */
  readonly calendar: CountyCalendar | null;
  /** Only where the rule asks for them. */
  readonly entries?: Entries;
};

/**
 * What a command brings about, per dossier. No events: nothing is to do, because it is done
 * already.
 */
export type Acted = {
  readonly village?: readonly VillageEvent[];
  readonly cadre?: readonly CadreEvent[];
  readonly case?: readonly CaseEvent[];
  readonly calendar?: readonly CalendarEvent[];
};

/** What every command says: the local date on which the act took place. */
export type CommandBody = { readonly occurredOn: CalendarDay };
