import chainOf, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { type Route, routes } from '../../../shared/contract/routes.ts';
import { requireRole } from '../../../shared/domain/people/authority.ts';
import { type Clock, momentOf } from './as-of.ts';
import { conditional, headOnly } from './conditional.ts';
import { rowOf, type Request, type PublicRequest } from './request.ts';
import { requireAcceptable } from './acceptable.ts';
import { callerOf, type ClaimNames } from './claims.ts';
import { GatewayEvent } from './gateway-event.ts';
import { gatewayAnswer, type HttpAnswer } from './answer.ts';
import { internalError, languageOf, problemOf } from './problem.ts';
import { correlationIdOf, requestFacts } from './request-log.ts';
import { refuseTransport } from './transport-refusal.ts';

/**
 * What the chain needs of a logger: one line for each request, without anything that names or
 * describes a person.
 */
export type Log = {
  readonly info: (message: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, facts: Readonly<Record<string, unknown>>) => void;
};

/**
 * The answers of one function to its rows: to people who are known, and to everybody where the row
 * is open.
 */
export type Answers = {
  readonly toPerson: (request: Request) => Promise<HttpAnswer>;
  readonly toAnybody?: (request: PublicRequest) => Promise<HttpAnswer>;
};

export type HttpRuntime = {
  readonly function: Route['function'];
  readonly answers: Answers;
  readonly clock: Clock;
  readonly claims: ClaimNames;
  readonly allowAsOf: boolean;
  readonly log: Log;
};

type Gateway = APIGatewayProxyStructuredResultV2;
type Began = { began?: number };
type Step = MiddlewareObj<GatewayEvent, Gateway, Error, Context, Began>;
type Exchange = Parameters<NonNullable<Step['before']>>[0];

const withHeaders = (
  answer: Gateway | null | undefined,
  headers: Readonly<Record<string, string>>,
): Gateway => ({
  ...answer,
  headers: { ...headers, ...answer?.headers },
});

/** Personal data is neither cached nor sniffed nor framed, whatever the answer. */
const guardedHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
};

const guarded = (): Step => {
  const guard = (exchange: Exchange) => {
    const answer = withHeaders(exchange.response, {
      ...guardedHeaders,
      'X-Correlation-Id': correlationIdOf(exchange.event),
    });
    exchange.response = headOnly(exchange.event, answer);
  };
  return {
    before: (exchange) => {
      exchange.event = GatewayEvent.parse(exchange.event);
    },
    after: guard,
    onError: guard,
  };
};

const factsOf = (
  { event, response, error, internal: { began = performance.now() } }: Exchange,
  rows: readonly Route[],
) => ({
  ...requestFacts({ event, answer: response, error: error ?? null, rows }),
  milliseconds: Math.round(performance.now() - began),
});

/** Each request leaves one line in the log, bound to its answer by one id. */
const logged = (log: Log, rows: readonly Route[]): Step => ({
  before: ({ internal }) => {
    internal.began = performance.now();
  },
  after: (exchange) => log.info('answered', factsOf(exchange, rows)),
});

/**
 * Every failure is a problem document. What is not ours to explain is told as nothing but a 500,
 * and logged.
 */
const explained = (log: Log, rows: readonly Route[]): Step => ({
  onError: async (exchange) => {
    const { headers } = exchange.event;
    const asked = {
      correlationId: correlationIdOf(exchange.event),
      language: languageOf(headers['accept-language']),
    };
    const known = await problemOf(exchange.error, asked);
    exchange.response = gatewayAnswer(known ?? internalError(asked));
    if (known === null) log.error('failed', { ...factsOf(exchange, rows), error: exchange.error });
    else log.info('refused', { ...factsOf(exchange, rows), code: exchange.error?.message });
  },
});

const negotiated = (): Step => ({
  before: ({ event }) => requireAcceptable(event),
});

const answerTo = async (
  event: GatewayEvent,
  rows: readonly Route[],
  runtime: HttpRuntime,
): Promise<HttpAnswer> => {
  const route = rowOf(event, rows) ?? refuseTransport('path-unknown');
  if (!route.authorized)
    return (await runtime.answers.toAnybody?.({ event, route })) ?? refuseTransport('path-unknown');
  const claims = event.requestContext.authorizer?.jwt.claims;
  const caller = callerOf(claims, runtime.claims, Math.floor(runtime.clock().getTime() / 1000));
  requireRole(caller, route.roles);
  return runtime.answers.toPerson({
    event,
    route,
    caller,
    now: momentOf(event.headers, runtime.clock, runtime.allowAsOf),
  });
};

/** The one chain through which every HTTP request goes. */
export const httpHandler = (runtime: HttpRuntime) => {
  const rows = routes.filter((route) => route.function === runtime.function);
  return chainOf<GatewayEvent, Gateway, Error, Context, Began>()
    .use(guarded())
    .use(logged(runtime.log, rows))
    .use(explained(runtime.log, rows))
    .use(negotiated())
    .handler(async (event) =>
      conditional(event, gatewayAnswer(await answerTo(event, rows, runtime))),
    );
};
