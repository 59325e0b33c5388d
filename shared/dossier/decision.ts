import { calendarInForce } from '../domain/calendar/county-calendar.ts';
import type { Entries } from '../domain/command/circumstances.ts';
import { today } from '../domain/time/calendar-day.ts';
import { decide, type Decision } from '../domain/decide.ts';
import { Refusal, refusals } from '../domain/refusal/refusal.ts';
import type { ActMeanwhile } from '../domain/case/act-meanwhile.ts';
import { actsSince, isJudgedByOlder, StaleVersion } from './acts-meanwhile.ts';
import { dossiersIn } from './read-dossiers.ts';
import type { Heads } from './items.ts';
import type { CommandRequest, CommandService } from './command-request.ts';

const mayKnowNothing = (error: unknown): boolean =>
  error instanceof Refusal && ['forbidden', 'missing'].includes(refusals[error.code].kind);

type Read = { readonly heads: Heads; readonly entries: Entries | undefined };

const decisionOn = (
  service: CommandService,
  request: CommandRequest,
  { heads, entries }: Read,
): Decision => {
  const { body, caller, now } = request;
  const { newId, newSalt, packOf, calendar, machineVersion } = service;
  const dossiers = { ...dossiersIn(heads, request), ...(entries !== undefined && { entries }) };
  const pack = packOf(dossiers.case?.policy ?? null, body.occurredOn);
  const given = {
    caller,
    now,
    today: today(now),
    occurredOn: body.occurredOn,
    pack,
    colleagues: heads.colleagues.map(({ state }) => state),
    calendar: calendarInForce(calendar, heads.calendar?.state ?? null),
    newId: newId(),
    salt: newSalt(),
    machineVersion,
  };
  return decide(request, dossiers, body, given);
};

/**
 * Who may not act learns only that; anybody else learns first that they judged by an older case.
 */
export const decisionAfresh = async (
  service: CommandService,
  request: CommandRequest,
  read: Read,
): Promise<Decision> => {
  const state = read.heads.case?.state;
  if (state === undefined || !isJudgedByOlder(state, request))
    return decisionOn(service, request, read);
  try {
    decisionOn(service, request, read);
  } catch (error) {
    if (mayKnowNothing(error)) throw error;
  }
  const { caller, ifMatch = state.lastAct.version } = request;
  throw new StaleVersion(state, await actsSince(service.dossier, state, ifMatch, caller));
};

/** What others have done beside the command, since the version that its caller saw. */
export const meanwhileOf = async (
  { dossier }: CommandService,
  { caller, ifMatch }: CommandRequest,
  { case: head }: Heads,
): Promise<readonly ActMeanwhile[]> =>
  head === null || ifMatch === undefined ? [] : actsSince(dossier, head.state, ifMatch, caller);
