import { act, attempt, bodyOf, cadreIn, caseAt, type Case } from './course.ts';
import { send, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { newPlace, official } from './place.ts';
import { errors, refusalIn, refusalOf } from './problem.ts';

// What people type comes back as they typed it, or is refused; it is never mended and never becomes
// markup.

const place = newPlace();
const clerk = official('townshipClerk', place);
const cases: Case[] = [];

describe('a name', () => {
  it.each<[string, string]>([
    ['with a character outside the first plane', '𠮷田'],
    ['with rare characters of the region', '钟䶮𠮷'],
    ['with a character of the newest standard', '𬀩𮧵'],
    ['with a compatibility character, which is not unified', '練金'],
    ['with an ideographic variation', '葛\u{E0100}城'],
    ['of another people', '买买提·吐尔逊'],
    ['in Latin letters', 'Zhōng Yǎn'],
    ['decomposed, which is not composed', 'Zho\u0304ng'],
    ['of sixty characters', '䶮'.repeat(60)],
  ])('is taken and given back unchanged, %s', async (_, name) => {
    const cadreId = await cadreIn(place, { cadre: { name } });
    expect((await send({ path: `/cadres/${cadreId}`, as: clerk })).json['name']).toBe(name);
    const { json } = await send({
      path: '/cases',
      as: clerk,
      body: bodyOf('RaiseOpinion', { cadreId, complainants: [] }),
    });
    const caseId = String(json['caseId']);
    const read = async (path: string, list: string) =>
      (await send({ path, as: clerk })).json[list] as readonly Json[];
    expect((await send({ path: `/cases/${caseId}`, as: clerk })).json).toMatchObject({
      subject: { name },
    });
    expect((await read(`/cases/${caseId}/timeline?limit=1`, 'events'))[0]).toMatchObject({
      type: 'OpinionRaised',
      data: { subject: { name } },
    });
    expect(
      (await read(`/townships/${place.township}/cases?limit=100`, 'cases')).find(
        (one) => one['caseId'] === caseId,
      ),
    ).toMatchObject({ cadreName: name });
  });

  it.each<[string, string, string]>([
    ['half of a character', '钟\uD842', 'invisible-characters'],
    ['the other half', '\uDFB7田', 'invisible-characters'],
    ['a zero-width space', '钟\u200B䶮', 'invisible-characters'],
    ['a zero-width joiner', '钟\u200D䶮', 'invisible-characters'],
    ['a byte order mark', '\uFEFF钟䶮', 'invisible-characters'],
    ['a soft hyphen', 'Zhong\u00ADYan', 'invisible-characters'],
    ['a right-to-left override', '\u202E龑钟', 'invisible-characters'],
    ['a right-to-left mark', '钟\u200F䶮', 'invisible-characters'],
    ['an isolate', '\u2067钟䶮\u2069', 'invisible-characters'],
    ['a nul', '钟\u0000䶮', 'invisible-characters'],
    ['a bell', '钟\u0007䶮', 'invisible-characters'],
    ['an escape of a terminal', '\u001B[31m钟䶮', 'invisible-characters'],
    ['a line break', '钟\n䶮', 'invisible-characters'],
    ['a tab', '钟\t䶮', 'invisible-characters'],
    ['a line separator', '钟\u2028䶮', 'invisible-characters'],
    ['a character of private use', '钟\uE000', 'invisible-characters'],
    ['a code that is no character', '钟\uFFFF', 'invisible-characters'],
    ['an unassigned code', '钟\u0378', 'invisible-characters'],
    ['a tag', '钟\u{E0041}', 'invisible-characters'],
    ['a space before it', ' 钟䶮', 'surrounding-space'],
    ['a wide space after it', '钟䶮\u3000', 'surrounding-space'],
    ['nothing', '', 'too-small'],
    ['sixty-one characters', '䶮'.repeat(61), 'too-large'],
  ])('is refused with %s', async (_, name, reason) => {
    const refusal = await refusalIn([`VILLAGE#${place.village}`], () =>
      send({
        path: '/cadres',
        as: clerk,
        body: bodyOf('RegisterCadre', { village: place.village, name }),
      }),
    );
    expect(refusal).toMatchObject({ status: 422, code: 'invalid-body' });
    // A space that is no visible one either is told of twice.
    expect(refusal.errors?.[0]).toMatchObject({ field: 'name', reason });
  });
});

describe('a number of reference', () => {
  it.each(['360732198001011234', '36073219800101123X', '360732800101123'])(
    'that is an identity number is refused: %s',
    async (personId) => {
      const body = bodyOf('RegisterCadre', { village: place.village, personId });
      expect(
        await refusalIn([`VILLAGE#${place.village}`], () =>
          send({ path: '/cadres', as: clerk, body }),
        ),
      ).toMatchObject({ code: 'invalid-body', errors: errors(['personId', 'identity-number']) });
    },
  );

  it.each(['CADRE#1', 'P 1001', 'P-1001\n', '../P-1001', 'Ｐ-1001', 'P'])(
    'that is none is refused: %s',
    async (personId) => {
      const body = bodyOf('RegisterCadre', { village: place.village, personId });
      expect(
        await refusalIn([`VILLAGE#${place.village}`], () =>
          send({ path: '/cadres', as: clerk, body }),
        ),
      ).toMatchObject({ code: 'invalid-body', errors: errors(['personId', 'wrong-format']) });
    },
  );
});

/** What would do harm if anybody took it for more than text. */
const harmful = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.com","点此")',
  '+1+cmd|’ /C calc’!A0',
  '@SUM(1+1)',
  '{{constructor.constructor("return 1")()}}',
  '${jndi:ldap://example.com/a}',
  "'; DROP TABLE cases; --",
  '%00%0d%0aSet-Cookie: a=b',
  '\\u003cb\\u003e',
];

describe('text that would be markup or a formula elsewhere', () => {
  it('is kept as text to the last character, and answered as JSON that no browser takes for a page', async () => {
    const one = await caseAt('raised', place);
    cases.push(one);
    const reason = harmful.join('\n');
    await act(one, 'ReturnOpinion', { reason });
    const answer = await send({ path: `/cases/${one.caseId}/timeline`, as: clerk });
    const events = answer.json['events'] as readonly { type: string; data: Json }[];
    expect(events.find(({ type }) => type === 'OpinionReturned')?.data).toStrictEqual({ reason });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is told back in a problem document as text too', async () => {
    const one = await caseAt('raised', place);
    cases.push(one);
    const field = '<img src=x onerror=alert(1)>';
    expect(
      await refusalOf(one, 'AcceptOpinion', { body: bodyOf('AcceptOpinion', { [field]: 1 }) }),
    ).toMatchObject({ errors: errors([field, 'unknown-field']) });
    const answer = await send({ path: '/nowhere?x=<script>alert(1)</script>', as: clerk });
    expect(answer.text).not.toContain('script');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is not shown on the page that describes the API, which runs nothing', async () => {
    const { headers, text } = await send({ path: '/docs' });
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(text).not.toMatch(/<script|\son\w+=|javascript:/i);
  });
});

describe('a longer text', () => {
  it('may have lines, and keeps them', async () => {
    const one = await caseAt('raised', place);
    cases.push(one);
    const reason = '第一，事实不清；\r\n\t第二，缺签到记录。\n\n请补充。';
    await act(one, 'ReturnOpinion', { reason });
    const { json } = await send({ path: `/cases/${one.caseId}/timeline`, as: clerk });
    expect(json['events']).toEqual(
      expect.arrayContaining([expect.objectContaining({ data: { reason } })]),
    );
  });

  it.each<[string, string, string]>([
    ['blank', ' \n\t ', 'blank'],
    ['too long', '长'.repeat(1001), 'too-large'],
    ['with a right-to-left override', '同意\u202E意不', 'invisible-characters'],
    ['with half of a character', '同意\uD842', 'invisible-characters'],
    ['with a form feed', '同意\f不同意', 'invisible-characters'],
  ])('is refused where it is %s', async (_, reason, why) => {
    const one = cases[0]!;
    expect(await refusalOf(one, 'RejectOpinion', { changes: { reason } })).toMatchObject({
      status: 422,
      code: 'invalid-body',
      errors: errors(['reason', why]),
    });
  });

  it('of as many characters as are allowed fits the tables, many times over', async () => {
    const cadreId = await cadreIn(place);
    const [allegation] = bodyOf('RaiseOpinion')['allegations'] as readonly [Json];
    const evidence = Array.from({ length: 5 }, () => ({
      kind: 'document',
      title: '𠮷'.repeat(100),
      obtainedOn: '2026-02-28',
    }));
    const allegations = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'].map((situation) => ({
      ...allegation,
      situation,
      otherReason: '长'.repeat(300),
      facts: '长'.repeat(2000),
      evidence,
    }));
    const answer = await send({
      path: '/cases',
      as: clerk,
      body: bodyOf('RaiseOpinion', { cadreId, allegations, complainants: [] }),
    });
    expect(answer.status).toBe(201);
    const one = { place, cadreId, caseId: String(answer.json['caseId']) };
    cases.push(one);
    expect((await attempt(one, 'AcceptOpinion')).status).toBe(200);
  });
});

itHoldsForEveryAnswer(() => cases);
