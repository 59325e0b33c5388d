import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  type CommandOutcome,
  type Readings,
  refusalOutcome,
} from '../../../shared/contract/metrics.ts';
import type { Route } from '../../../shared/contract/routes.ts';
import { CaseId } from '../../../shared/domain/ids.ts';
import { Refusal, refusalClassOf } from '../../../shared/domain/refusal/refusal.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { rowOf } from './request.ts';

const sent = /^[A-Za-z0-9_-]{8,64}$/;
const identityNumber = /\d{17}[\dXx]/;

/**
 * The id that the caller gave the request, or the gateway's: a number that is somebody's is none.
 */
export const correlationIdOf = ({ headers, requestContext }: GatewayEvent): string => {
  const given = headers['x-correlation-id'] ?? '';
  return sent.test(given) && !identityNumber.test(given) ? given : requestContext.requestId;
};

type Answered = APIGatewayProxyStructuredResultV2 | null | undefined;

/** The case that a request is about: the one in its path, or the one that it has made. */
const caseIdIn = ({ pathParameters }: GatewayEvent, answer: Answered): CaseId | undefined => {
  const made = /^\/cases\/(.+)$/.exec(String(answer?.headers?.['Location'] ?? ''))?.[1];
  const id = CaseId.safeParse(pathParameters['caseId'] ?? made);
  return id.success ? id.data : undefined;
};

const kindOfStatus: Readonly<Record<number, CommandOutcome>> = {
  401: refusalOutcome('forbidden'),
  403: refusalOutcome('forbidden'),
  404: refusalOutcome('missing'),
};

const outcomeOf = (answer: Answered, error: Error | null): CommandOutcome => {
  const status = answer?.statusCode ?? 500;
  if (status >= 500) return 'failed';
  if (error instanceof Refusal) return refusalOutcome(refusalClassOf(error.code).kind);
  if (error !== null) return kindOfStatus[status] ?? refusalOutcome('malformed');
  return answer?.headers?.['Idempotency-Replayed'] === 'true' ? 'repeated' : 'done';
};

const readingsOf = (route: Route | undefined, outcome: CommandOutcome): Readings => ({
  ...(route?.kind === 'command' && { Commands: 1 }),
  ...(outcome === 'failed' && { HttpFailures: 1 }),
});

type Exchange = {
  readonly event: GatewayEvent;
  readonly answer: Answered;
  readonly error: Error | null;
  readonly rows: readonly Route[];
};

/** What the log says of a request: which one, about which case, what became of it. */
export const requestFacts = ({
  event,
  answer,
  error,
  rows,
}: Exchange): Readonly<Record<string, unknown>> => {
  const route = rowOf(event, rows);
  const outcome = outcomeOf(answer, error);
  return {
    correlationId: correlationIdOf(event),
    caseId: caseIdIn(event, answer),
    function: rows[0]?.function,
    route: event.routeKey,
    command: route?.kind === 'command' ? route.name : undefined,
    status: answer?.statusCode,
    outcome,
    ...readingsOf(route, outcome),
  };
};
