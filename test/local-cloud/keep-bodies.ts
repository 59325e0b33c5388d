import { keepBody } from './kept-for-the-end.ts';

// Every body that a test sends is kept: none of what stands in it may come up in a log.

const send = globalThis.fetch;

const textOf = (body: unknown): string | undefined => {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? Buffer.from(body).toString() : undefined;
};

globalThis.fetch = (input, init) => {
  const text = textOf(init?.body);
  if (text !== undefined) keepBody(text);
  return send(input, init);
};
