import * as z from 'zod';
import { today } from '../domain/time/calendar-day.ts';
import type { Case } from '../domain/case/case.ts';
import type { CommandBody, Dossiers, Rule } from '../domain/command/command.ts';
import { decide, rules, type Decision } from '../domain/decide.ts';
import { authorityFor } from '../domain/people/authority.ts';
import { CadreId, CaseId, type Instant, type Salt, type Sha256 } from '../domain/ids.ts';
import { VillageCode } from '../domain/people/organization.ts';
import { permissions, type CommandName } from '../domain/people/permissions.ts';
import { PersonId, type Caller } from '../domain/people/person.ts';
import { cadreIdOf } from '../domain/register/register.ts';
import { Refusal, refusals } from '../domain/refusal/refusal.ts';
import type { ActMeanwhile } from '../domain/case/act-meanwhile.ts';
import { actsSince, isJudgedByOlder, StaleVersion } from './acts-meanwhile.ts';
import { organizationOf } from '../domain/command/concerned-organization.ts';
import type { StreamKey } from '../domain/timeline/timeline.ts';
import type { PolicyPack } from '../policy/policy-pack.ts';
import type { WorkCalendar } from '../policy/work-calendar.ts';
import { act } from './act.ts';
import { retryOnConflict, type Pause } from './retry.ts';
import { headsIn } from './heads.ts';
import type { Heads, StoredAnswer } from './items.ts';
import { cadreStream, caseStream, villageStream } from './keys.ts';
import type { Dossier } from './port.ts';

/** A command as it came from a person: `body` is what the rule's own schema made of it. */
export type CommandRequest = {
  readonly name: CommandName;
  readonly body: CommandBody;
  /** The case or cadre that it is addressed to; none where it creates one. */
  readonly id?: CaseId | CadreId;
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
  /** What others did on other lanes since the version that the caller saw. */
  readonly meanwhile: readonly ActMeanwhile[];
};

export type CommandService = {
  readonly dossier: Dossier;
  readonly newId: () => string;
  readonly newSalt: () => Salt;
  /** The pack that a case is pinned to, or for `null` the one that a new case follows. */
  readonly packOf: (pinned: Case['policy'] | null) => PolicyPack;
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

/**
 * What is read first: the dossier that the command is addressed to, or what a new one belongs to or
 * might repeat.
 */
const firstStreams = (rule: Rule, { body, id }: CommandRequest): readonly StreamKey[] => {
  if (!rule.creates)
    return [
      rule.target === 'cadre' ? cadreStream(CadreId.parse(id)) : caseStream(CaseId.parse(id)),
    ];
  if (rule.target === 'case')
    return [cadreStream(z.object({ cadreId: CadreId }).parse(body).cadreId)];
  if (rule.target === 'village')
    return [villageStream(z.object({ village: VillageCode }).parse(body).village)];
  const { village, personId } = NewCadre.parse(body);
  return [villageStream(village), cadreStream(cadreIdOf(village, personId))];
};

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
  const heads = headsIn(first);
  if (record !== null || !rule.spansCadre || heads.case === null) return { heads, record };
  const { heads: second } = await dossier.load([cadreStream(heads.case.state.subject.cadreId)]);
  return { heads: headsIn([...first, ...second]), record };
};

const dossiersIn = ({ village, cadre, case: one }: Heads): Dossiers => ({
  village: village?.state ?? null,
  cadre: cadre?.state ?? null,
  case: one?.state ?? null,
});

const replay = (record: StoredAnswer, { caller, requestHash }: CommandRequest): Handled =>
  record.personId === caller.personId && record.requestHash === requestHash
    ? { kind: 'answered', repeated: true, status: record.status, body: record.body }
    : { kind: 'notHandled', code: 'idempotency-key-reused' };

const mayKnowNothing = (error: unknown): boolean =>
  error instanceof Refusal && ['forbidden', 'missing'].includes(refusals[error.code].kind);

const decisionOn = (service: CommandService, request: CommandRequest, heads: Heads): Decision => {
  const { name, body, caller, now } = request;
  const { newId, newSalt, packOf, calendar, machineVersion } = service;
  const dossiers = dossiersIn(heads);
  const pack = packOf(dossiers.case?.policy ?? null);
  const given = {
    caller,
    now,
    today: today(now),
    occurredOn: body.occurredOn,
    pack,
    calendar,
    newId: newId(),
    salt: newSalt(),
    machineVersion,
  };
  return decide(name, dossiers, body, given);
};

/**
 * Who may not act learns only that; anybody else learns first that they judged by an older case.
 */
const decisionAfresh = async (
  service: CommandService,
  request: CommandRequest,
  heads: Heads,
): Promise<Decision> => {
  const state = heads.case?.state;
  if (state === undefined || !isJudgedByOlder(state, request))
    return decisionOn(service, request, heads);
  try {
    decisionOn(service, request, heads);
  } catch (error) {
    if (mayKnowNothing(error)) throw error;
  }
  const { caller, ifMatch = state.lastAct.version } = request;
  throw new StaleVersion(state, await actsSince(service.dossier, state, ifMatch, caller));
};

/** What others have done beside the command, since the version that its caller saw. */
const meanwhileOf = async (
  { dossier }: CommandService,
  { caller, ifMatch }: CommandRequest,
  { case: head }: Heads,
): Promise<readonly ActMeanwhile[]> =>
  head === null || ifMatch === undefined ? [] : actsSince(dossier, head.state, ifMatch, caller);

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
    authorityFor(caller, permissions[name], organizationOf(rule, dossiersIn(heads), body));
    return replay(record, request);
  }
  if (rule.target === 'case' && !rule.creates && request.ifMatch === undefined)
    return { kind: 'notHandled', code: 'if-match-missing' };
  const { acted, actor } = await decisionAfresh(service, request, heads);
  const meanwhile = await meanwhileOf(service, request, heads);
  const { change, after } = act(heads, acted, {
    actor,
    occurredOn: body.occurredOn,
    recordedAt: now,
  });
  const answer = service.answer({
    name,
    caller,
    now,
    after,
    meanwhile,
    changed: change.streams.length > 0,
  });
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
  (await retryOnConflict(() => attempt(service, request), service.pause)) ?? {
    kind: 'notHandled',
    code: 'too-busy',
  };
