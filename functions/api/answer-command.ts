import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { standingOf } from '../../shared/view/standing.ts';
import type { CommandRoute } from '../../shared/contract/routes.ts';
import type { CommandBody } from '../../shared/domain/command/circumstances.ts';
import type { Rule } from '../../shared/domain/command/command.ts';
import { ruleOf } from '../../shared/domain/rules.ts';
import { CadreId, CaseId, Sha256 } from '../../shared/domain/ids.ts';
import { CountyCode, VillageCode } from '../../shared/domain/people/organization.ts';
import type { HeadOf } from '../../shared/dossier/items.ts';
import { handleCommand } from '../../shared/dossier/handle-command.ts';
import type { CommandAnswer, CommandService, Done } from '../../shared/dossier/command-request.ts';
import { pathId, type Request } from '../runtime/http/request.ts';
import { entityTag, idempotencyKeyOf, versionSeen } from '../runtime/http/preconditions.ts';
import { fieldProblems } from '../runtime/http/field-problems.ts';
import type { Answers } from '../runtime/http/http.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { jsonBodyOf } from '../runtime/http/json-body.ts';
import { refuseTransport } from '../runtime/http/transport-refusal.ts';

type HttpCommand = Request<CommandRoute>;
type Commands = Omit<CommandService, 'answer'>;

const bodyOf = ({ event }: HttpCommand, rule: Rule): CommandBody => {
  const json = jsonBodyOf(event);
  const parsed = rule.body.safeParse(json);
  return parsed.success
    ? parsed.data
    : refuseTransport('invalid-body', { errors: fieldProblems(parsed.error.issues, json) });
};

const addressOf = (
  request: HttpCommand,
  { target, creates }: Rule,
): CaseId | CadreId | VillageCode | CountyCode | undefined => {
  if (creates) return undefined;
  if (target === 'village') return pathId(VillageCode, request, 'village', 'village-not-found');
  if (target === 'calendar') return pathId(CountyCode, request, 'county', 'county-not-found');
  return target === 'cadre'
    ? pathId(CadreId, request, 'cadreId', 'cadre-not-found')
    : pathId(CaseId, request, 'caseId', 'case-not-found');
};

/** What makes a command this one and no other, whatever the order of its fields. */
const requestHashOf = ({ route }: HttpCommand, id: string | undefined, body: CommandBody): Sha256 =>
  Sha256.parse(
    createHash('sha256')
      .update(canonicalize({ method: route.method, path: route.path, id: id ?? null, body }) ?? '')
      .digest('hex'),
  );

const cadreAnswer = ({ state, version }: HeadOf<'cadre'>) => ({
  cadreId: state.cadreId,
  version,
  posts: state.posts,
  activeCase: state.activeCase,
});

const calendarAnswer = ({ state, version }: HeadOf<'calendar'>) => ({
  county: state.county,
  version,
  years: state.years,
});

/** What was done is told by the dossier that the command was addressed to. */
export const tellDone = ({ name, rule, caller, after, meanwhile }: Done): CommandAnswer => {
  const { target, creates } = rule;
  const status = creates ? 201 : 200;
  if (target === 'case' && after.case !== null)
    return {
      status,
      body: {
        caseId: after.case.state.caseId,
        ...standingOf(after.case.state, caller),
        ...(meanwhile.length > 0 && { meanwhile }),
      },
    };
  if (target === 'cadre' && after.cadre !== null) return { status, body: cadreAnswer(after.cadre) };
  if (target === 'calendar' && after.calendar !== null)
    return { status, body: calendarAnswer(after.calendar) };
  if (after.village !== null)
    return {
      status,
      body: { village: after.village.state.village, version: after.village.version },
    };
  throw new Error(`${name} left no ${target}`);
};

const locationOf = ({ caseId, cadreId }: Readonly<Record<string, unknown>>): string | null => {
  if (typeof caseId === 'string') return `/cases/${caseId}`;
  return typeof cadreId === 'string' ? `/cadres/${cadreId}` : null;
};

/** Headers follow from the answer, so that a repetition has the same ones. */
const headersOf = (
  { status, body }: CommandAnswer,
  isRepeated: boolean,
): Record<string, string> => {
  const location = locationOf(body);
  return {
    ...(typeof body['version'] === 'number' && { ETag: entityTag(body['version']) }),
    ...(status === 201 && location !== null && { Location: location }),
    ...(body['settled'] === false && { 'Retry-After': '1' }),
    ...(isRepeated && { 'Idempotency-Replayed': 'true' }),
  };
};

/** POST: one command, one transaction. */
const answerCommand = async (service: Commands, request: HttpCommand): Promise<HttpAnswer> => {
  const { event, route, caller, now } = request;
  const rule = await ruleOf(route.name);
  const id = addressOf(request, rule);
  const idempotencyKey = idempotencyKeyOf(event.headers);
  const ifMatch = versionSeen(event.headers);
  const body = bodyOf(request, rule);
  const handled = await handleCommand(
    { ...service, answer: tellDone },
    {
      name: route.name,
      rule,
      body,
      caller,
      now,
      idempotencyKey,
      requestHash: requestHashOf(request, id, body),
      ...(id !== undefined && { id }),
      ...(ifMatch !== undefined && { ifMatch }),
    },
  );
  if (handled.kind === 'notHandled')
    return refuseTransport(
      handled.code,
      handled.code === 'too-busy' ? { headers: { 'Retry-After': '1' } } : {},
    );
  return {
    status: handled.status,
    headers: headersOf(handled, handled.repeated),
    body: handled.body,
  };
};

/** What `commands` answers. */
export const answerCommands = (service: Commands): Answers => ({
  toPerson: async (request) => {
    const { route } = request;
    return route.kind === 'command'
      ? answerCommand(service, { ...request, route })
      : refuseTransport('path-unknown');
  },
});
