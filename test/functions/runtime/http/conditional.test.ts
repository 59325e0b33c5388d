import { conditional, headOnly } from '../../../../functions/runtime/http/conditional.ts';
import { GatewayEvent } from '../../../../functions/runtime/http/gateway-event.ts';

const asked = (method: string, ifNoneMatch?: string) =>
  GatewayEvent.parse({
    routeKey: `${method} /cases/{caseId}`,
    rawPath: '/cases/1',
    headers: { ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }) },
    requestContext: { requestId: 'r-1', http: { method } },
  });

const answer = {
  statusCode: 200,
  headers: { ETag: '"4-9"', 'Content-Type': 'application/json' },
  body: '{"version":4}',
};
const list = (asOf: string, cases: string) => ({
  statusCode: 200,
  headers: {},
  body: `{"cases":[${cases}],"asOf":"${asOf}"}`,
});

describe('a reading', () => {
  it.each(['"4-9"', 'W/"4-9"', '"1", W/"4-9" , "7"', '*'])(
    'of what the reader has, named as %s, is answered 304 without a body',
    (tag) => {
      expect(conditional(asked('GET', tag), answer)).toEqual({
        statusCode: 304,
        headers: { ETag: '"4-9"' },
      });
    },
  );

  it.each(['"4"', '"4-8"', '4-9', '', 'W/4-9'])(
    'of anything else, named as %s, is answered whole',
    (tag) => {
      expect(conditional(asked('GET', tag), answer)).toEqual(answer);
    },
  );

  it('is tagged by what it says, not by when it was asked for', () => {
    const tag = (...of: Parameters<typeof list>) =>
      conditional(asked('GET'), list(...of)).headers?.['ETag'];
    expect(tag('2026-01-01', '1')).toBe(tag('2026-01-02', '1'));
    expect(tag('2026-01-01', '1')).not.toBe(tag('2026-01-01', '2'));
    expect(tag('2026-01-01', '1')).toMatch(/^W\/"[\w-]{22}"$/);
  });

  it('that is refused is neither tagged nor spared', () => {
    const refused = { ...answer, statusCode: 404, headers: {} };
    expect(conditional(asked('GET', '*'), refused)).toEqual(refused);
  });

  it('by HEAD is answered as by GET, without the body', () => {
    expect(headOnly(asked('HEAD'), conditional(asked('HEAD'), answer))).toEqual({
      statusCode: 200,
      headers: answer.headers,
    });
  });
});

describe('an act', () => {
  it('is never spared', () => {
    expect(conditional(asked('POST', '*'), answer)).toEqual(answer);
  });
});
