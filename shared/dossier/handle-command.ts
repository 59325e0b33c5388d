import { authorityFor } from '../domain/people/authority.ts';
import { permissions } from '../domain/people/permissions.ts';
import { organizationOf } from '../domain/command/concerned-organization.ts';
import { act } from './act.ts';
import { retryOnConflict } from './retry.ts';
import { dossiersIn, read } from './read-dossiers.ts';
import { entriesFor } from './read-entries.ts';
import type { StoredAnswer } from './items.ts';
import type { CommandRequest, CommandAnswer, CommandService, Handled } from './command-request.ts';
import { decisionAfresh, meanwhileOf } from './decision.ts';

/** Longer than the seven days that are promised. */
const secondsKept = 8 * 24 * 60 * 60;

const replay = (record: StoredAnswer, { caller, requestHash }: CommandRequest): Handled =>
  record.personId === caller.personId && record.requestHash === requestHash
    ? { kind: 'answered', repeated: true, status: record.status, body: record.body }
    : { kind: 'notHandled', code: 'idempotency-key-reused' };

export const kept = (
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
  const { name, rule, caller, body, now } = request;
  const { heads, record } = await read(service.dossier, request);
  if (record !== null) {
    // Whoever has moved to another place since then is told nothing of this one any more.
    authorityFor(caller, permissions[name], organizationOf(rule, dossiersIn(heads, request), body));
    return replay(record, request);
  }
  if (rule.target === 'case' && !rule.creates && request.ifMatch === undefined)
    return { kind: 'notHandled', code: 'if-match-missing' };
  const entries = await entriesFor(service.dossier, rule, heads);
  const { acted, actor } = await decisionAfresh(service, request, { heads, entries });
  const meanwhile = await meanwhileOf(service, request, heads);
  const stamp = { actor, occurredOn: body.occurredOn, recordedAt: now };
  const { change, after } = act(heads, acted, stamp, entries);
  const answer = service.answer({
    name,
    rule,
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
