import * as z from 'zod';
import { calendarInForce, nothingEntered } from '../domain/calendar/county-calendar.ts';
import { today } from '../domain/time/calendar-day.ts';
import type { Case } from '../domain/case/case.ts';
import type { CommandBody, Dossiers, Rule } from '../domain/command/command.ts';
import { decide, rules, type Decision } from '../domain/decide.ts';
import { standingFor } from '../domain/command/guards.ts';
import { CadreId, CaseId, type Instant, type Salt, type Sha256 } from '../domain/ids.ts';
import { CountyCode, VillageCode } from '../domain/people/organization.ts';
import { permissions, type CommandName } from '../domain/people/permissions.ts';
import { PersonId, type Caller } from '../domain/people/person.ts';
import { cadreIdOf } from '../domain/register/register.ts';
import { Refusal, refusals } from '../domain/refusal/refusal.ts';
import { organizationOf } from '../domain/command/concerned-organization.ts';
import type { StreamKey } from '../domain/timeline/timeline.ts';
import type { PolicyPack } from '../policy/policy-pack.ts';
import type { WorkCalendar } from '../policy/work-calendar.ts';
import { act } from './act.ts';
import { untilDone, type Pause } from './retry.ts';
import { headsIn } from './heads.ts';
import type { HeadItem, HeadOf, Heads, StoredAnswer } from './items.ts';
import { cadreStream, calendarStream, caseStream, villageStream } from './keys.ts';
import type { Dossier } from './port.ts';

/** A command as it came from a person: `body` is what the rule's own schema made of it. */
export type CommandRequest = {
  readonly name: CommandName;
  readonly body: CommandBody;
  /** The case, cadre or county that it is addressed to; none where it creates one. */
  readonly id?: CaseId | CadreId | CountyCode;
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
export type Done = Pick<CommandRequest, 'name' | 'caller' | 'now'> & {
  readonly after: Heads;
  readonly changed: boolean;
};

export type CommandService = {
  readonly dossier: Dossier;
  readonly newId: () => string;
  readonly newSalt: () => Salt;
  /** The pack that a case is pinned to, or for `null` the one that a new case follows. */
  readonly packOf: (pinned: Case['policy'] | null) => PolicyPack;
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

/** Longer than the seven days that are promised. */
const secondsKept = 8 * 24 * 60 * 60;

const NewCadre = z.object({ village: VillageCode, personId: PersonId });

/** So that one read takes them all, whatever a token holds. */
const mostCalendars = 50;

/**
 * The calendars of the counties in which the caller acts. A case anywhere else is not theirs, so
 * that its county's is among these wherever it matters, in the same read.
 */
const calendarsOf = ({ organizations }: Caller): readonly StreamKey[] =>
  [
    ...new Set(organizations.map((code) => calendarStream(CountyCode.parse(code.slice(0, 6))))),
  ].slice(0, mostCalendars);

/**
 * What is read first: the dossier that the command is addressed to, or what a new one belongs to or
 * might repeat.
 */
const firstStreams = (rule: Rule, { body, id, caller }: CommandRequest): readonly StreamKey[] => {
  if (rule.target === 'calendar') return [calendarStream(CountyCode.parse(id))];
  if (!rule.creates)
    return rule.target === 'cadre'
      ? [cadreStream(CadreId.parse(id))]
      : [caseStream(CaseId.parse(id)), ...calendarsOf(caller)];
  if (rule.target === 'case')
    return [cadreStream(z.object({ cadreId: CadreId }).parse(body).cadreId)];
  if (rule.target === 'village')
    return [villageStream(z.object({ village: VillageCode }).parse(body).village)];
  const { village, personId } = NewCadre.parse(body);
  return [villageStream(village), cadreStream(cadreIdOf(village, personId))];
};

/** The calendar of the county that a command is about: its own, or its case's. */
const calendarAmong = (
  loaded: readonly (HeadItem | null)[],
  county: string | undefined,
): HeadOf<'calendar'> | null =>
  loaded.find(
    (head): head is HeadOf<'calendar'> => head?.of === 'calendar' && head.state.county === county,
  ) ?? null;

/** One read, and one more for the cadre where the rule spans both. */
const read = async (
  dossier: Dossier,
  rule: Rule,
  request: CommandRequest,
): Promise<{ readonly heads: Heads; readonly record: StoredAnswer | null }> => {
  const { heads: first, record } = await dossier.load(
    firstStreams(rule, request),
    request.idempotencyKey,
  );
  const found = headsIn(first);
  const county = rule.target === 'calendar' ? request.id : found.case?.state.county;
  const heads = { ...found, calendar: calendarAmong(first, county) };
  if (record !== null || !rule.spansCadre || heads.case === null) return { heads, record };
  const { heads: second } = await dossier.load([cadreStream(heads.case.state.subject.cadreId)]);
  return { heads: { ...heads, cadre: headsIn(second).cadre }, record };
};

const dossiersIn = (
  { village, cadre, case: one, calendar }: Heads,
  { name, id }: CommandRequest,
): Dossiers => ({
  village: village?.state ?? null,
  cadre: cadre?.state ?? null,
  case: one?.state ?? null,
  calendar:
    rules[name].target === 'calendar'
      ? (calendar?.state ?? nothingEntered(CountyCode.parse(id)))
      : null,
});

const replay = (record: StoredAnswer, { caller, requestHash }: CommandRequest): Handled =>
  record.personId === caller.personId && record.requestHash === requestHash
    ? { kind: 'answered', repeated: true, status: record.status, body: record.body }
    : { kind: 'notHandled', code: 'idempotency-key-reused' };

/** Says who acted meanwhile, where the caller saw an older case than there is. */
const staleness = (state: Case | undefined, ifMatch: number | undefined): Refusal | null => {
  if (state === undefined || ifMatch === undefined || ifMatch === state.lastAct.version)
    return null;
  const { version, role, recordedAt } = state.lastAct;
  return new Refusal('stale-version', {
    facts: { version, stage: state.stage, changedBy: role, recordedAt },
  });
};

const mayKnowNothing = (error: unknown): boolean =>
  error instanceof Refusal && ['forbidden', 'missing'].includes(refusals[error.code].kind);

/**
 * Who may not act learns only that; anybody else learns first that they judged by an older case.
 */
const decideAfresh = (decideNow: () => Decision, stale: Refusal | null): Decision => {
  if (stale === null) return decideNow();
  try {
    decideNow();
  } catch (error) {
    if (mayKnowNothing(error)) throw error;
  }
  throw stale;
};

const decisionOn = (service: CommandService, request: CommandRequest, heads: Heads): Decision => {
  const { name, body, caller, now, ifMatch } = request;
  const { newId, newSalt, packOf, calendar, machineVersion } = service;
  const dossiers = dossiersIn(heads, request);
  const pack = packOf(dossiers.case?.policy ?? null);
  const given = {
    caller,
    now,
    today: today(now),
    occurredOn: body.occurredOn,
    pack,
    calendar: calendarInForce(calendar, heads.calendar?.state ?? null),
    newId: newId(),
    salt: newSalt(),
    machineVersion,
  };
  return decideAfresh(
    () => decide(name, dossiers, body, given),
    staleness(heads.case?.state, ifMatch),
  );
};

const kept = (
  { idempotencyKey, caller, requestHash, now }: CommandRequest,
  { status, body }: CommandAnswer,
  secondsNow: number,
): StoredAnswer => ({
  idempotencyKey,
  personId: caller.personId,
  requestHash,
  status,
  body,
  recordedAt: now,
  expiresAt: secondsNow + secondsKept,
});

const attempt = async (
  service: CommandService,
  request: CommandRequest,
): Promise<Handled | null> => {
  const { name, caller, body, now } = request;
  const rule = rules[name];
  const { heads, record } = await read(service.dossier, rule, request);
  if (record !== null) {
    // Whoever has moved to another place since then is told nothing of this one any more.
    standingFor(caller, permissions[name], organizationOf(rule, dossiersIn(heads, request), body));
    return replay(record, request);
  }
  if (rule.target === 'case' && !rule.creates && request.ifMatch === undefined)
    return { kind: 'notHandled', code: 'if-match-missing' };
  const { acted, actor } = decisionOn(service, request, heads);
  const { change, after } = act(heads, acted, {
    actor,
    occurredOn: body.occurredOn,
    recordedAt: now,
  });
  const answer = service.answer({ name, caller, now, after, changed: change.streams.length > 0 });
  const appended = await service.dossier.append({
    ...change,
    record: kept(request, answer, service.secondsNow()),
  });
  if (appended.kind === 'conflict') return null;
  return appended.kind === 'repeated'
    ? replay(appended.record, request)
    : { kind: 'answered', repeated: false, ...answer };
};

/**
 * Carries out a command of a person: load, decide, append, in one read and one transaction. Of two
 * that meet, the second is judged again by what the first has left. Throws a `Refusal` where a rule
 * says no.
 */
export const handleCommand = async (
  service: CommandService,
  request: CommandRequest,
): Promise<Handled> =>
  (await untilDone(() => attempt(service, request), service.pause)) ?? {
    kind: 'notHandled',
    code: 'too-busy',
  };
