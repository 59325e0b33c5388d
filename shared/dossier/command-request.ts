import type { Case } from '../domain/case/case.ts';
import type { CommandBody } from '../domain/command/circumstances.ts';
import type { CountyCode, VillageCode } from '../domain/people/organization.ts';
import type { CadreId, CaseId, Instant, Salt, Sha256 } from '../domain/ids.ts';
import type { JudgedCommand } from '../domain/decide.ts';
import type { Caller } from '../domain/people/person.ts';
import type { ActMeanwhile } from '../domain/case/act-meanwhile.ts';
import type { PolicyPack } from '../policy/policy-pack.ts';
import type { WorkCalendar } from '../policy/work-calendar.ts';
import type { CalendarDay } from '../domain/time/calendar-day.ts';
import type { Pause } from './retry.ts';
import type { Heads } from './items.ts';
import type { Dossier } from './port.ts';

/** A command as it came from a person: `body` is what the rule's own schema made of it. */
export type CommandRequest = JudgedCommand & {
  readonly body: CommandBody;
  /** The case, cadre or county that it is addressed to; none where it creates one. */
  readonly id?: CaseId | CadreId | VillageCode | CountyCode;
  readonly caller: Caller;
  /** The moment that counts for this command. */
  readonly now: Instant;
  readonly idempotencyKey: string;
  /** Of everything that makes it this command and no other: name, address, body. */
  readonly requestHash: Sha256;
  /** The version of the last act by a person that the caller saw. */
  readonly ifMatch?: number;
};

export type CommandAnswer = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What was done: the dossiers after it, and whether it changed anything. */
export type Done = Pick<CommandRequest, 'name' | 'rule' | 'caller' | 'now'> & {
  readonly after: Heads;
  readonly changed: boolean;
  /** What others did on other lanes since the version that the caller saw. */
  readonly meanwhile: readonly ActMeanwhile[];
};

export type CommandService = {
  readonly dossier: Dossier;
  readonly newId: () => string;
  readonly newSalt: () => Salt;
  /**
   * The pack that a case is pinned to, or for `null` the one that counts for what took place on that
   * day.
   */
  readonly packOf: (pinned: Case['policy'] | null, on: CalendarDay) => PolicyPack;
  /** The calendar that ships; what the case’s county has entered goes on top. */
  readonly calendar: WorkCalendar;
  readonly machineVersion: string;
  readonly pause: Pause;
  /**
   * Seconds since 1970 by the real clock: a record expires by it, whatever day the caller says it
   * is.
   */
  readonly secondsNow: () => number;
  /** How what was done is told; kept for a repetition of the same command. */
  readonly answer: (done: Done) => CommandAnswer;
};

/** `notHandled`: nothing was asked of any rule, and nothing has changed. */
export type Handled =
  | ({ readonly kind: 'answered'; readonly repeated: boolean } & CommandAnswer)
  | {
      readonly kind: 'notHandled';
      readonly code: 'idempotency-key-reused' | 'if-match-missing' | 'too-busy';
    };
