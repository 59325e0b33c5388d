import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What a request is answered, before it is put into the gateway's form. */
export type HttpAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless a `contentType` says otherwise; a string goes out as it is. */
  readonly body?: object | string;
  readonly contentType?: string;
};

const utf8 = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);

export const gatewayAnswer = ({
  status,
  headers = {},
  body,
  contentType = 'application/json',
}: HttpAnswer): APIGatewayProxyStructuredResultV2 => {
  if (body === undefined) return { statusCode: status, headers: { ...headers } };
  return {
    statusCode: status,
    headers: { ...headers, 'Content-Type': utf8(contentType) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
};
