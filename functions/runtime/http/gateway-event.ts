import * as z from 'zod';

const strings = z
  .record(z.string(), z.string())
  .nullish()
  .transform((record) => record ?? {});

/**
 * What the gateway hands over, as far as anything here reads it. Header names come in lower case.
 */
export const GatewayEvent = z.object({
  routeKey: z.string(),
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: strings,
  pathParameters: strings,
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string(),
    http: z.object({ method: z.string() }),
    authorizer: z
      .object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) })
      .nullish(),
  }),
});
export type GatewayEvent = z.infer<typeof GatewayEvent>;
