import { refusals, type RefusalCode } from '../../../shared/domain/refusal/refusal.ts';
import { permissions } from '../../../shared/domain/people/permissions.ts';
import type { Bilingual } from '../../../shared/policy/bilingual.ts';
import { commandLabels } from '../../../shared/texts/command-labels.ts';
import { eventLabel } from '../../../shared/texts/event-labels.ts';
import { CaseEvent } from '../../../shared/domain/case/events.ts';
import { fill } from '../../../shared/texts/fill.ts';
import * as labels from '../../../shared/texts/labels.ts';
import { refusalSentence, refusalTexts } from '../../../shared/texts/refusal-sentence.ts';
import { transportSentences } from '../../../shared/texts/transport-sentences.ts';

const codes = Object.keys(refusals) as readonly RefusalCode[];

const isChinese = ({ zh }: Bilingual) => /\p{Script=Han}/u.test(zh) && /[。]$/u.test(zh);
const isEnglish = ({ en }: Bilingual) =>
  /^[“A-Z]/.test(en) && /[.]$/.test(en) && !/\p{Script=Han}/u.test(en);

describe.each(codes)('the refusal %s', (code) => {
  it('is said in a Chinese and an English sentence, whether its facts are known or not', () => {
    for (const said of [
      refusalSentence(code, {}).sentence,
      refusalSentence(code, {}).lawfulRoute,
    ]) {
      if (said === undefined) continue;
      expect({ said, isChinese: isChinese(said), isEnglish: isEnglish(said) }).toMatchObject({
        isChinese: true,
        isEnglish: true,
      });
      expect(`${said.zh}${said.en}`).not.toMatch(/[{}[\]]|undefined/);
    }
  });

  it('has the same facts in both languages', () => {
    const factsIn = (text: string) =>
      new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    const { sentence } = refusalTexts[code];
    expect(factsIn(sentence.zh)).toStrictEqual(factsIn(sentence.en));
  });
});

it('whatever the law forbids names the law in its sentence or as its article', () => {
  const unlawful = codes.filter((code) => 'article' in refusals[code]);
  for (const code of unlawful)
    expect((refusals[code] as { article?: string }).article).toMatch(/法|典|例|机制/);
});

it('a limit of this program is told as one, and rests on no article', () => {
  const limits = codes.filter((code) => refusals[code].kind === 'limit');
  expect(limits).not.toHaveLength(0);
  for (const code of limits) {
    expect(refusals[code]).not.toHaveProperty('article');
    expect(refusalTexts[code].sentence.zh).toContain('已达系统上限');
  }
});

it('whoever complained is told no more than that they are tied to the matter', () => {
  const { zh, en } = refusalTexts['complainant-may-not-act'].sentence;
  expect(zh).not.toMatch(/反映|检举|举报|投诉/);
  expect(en).not.toMatch(/complain|report/i);
});

describe('a sentence with facts', () => {
  it('says codes in words', () => {
    expect(
      refusalSentence('step-not-open', { stage: 'atMeasures', step: 'vote#measure-2' }).sentence,
    ).toStrictEqual({
      zh: '该事项现在不能办理：案件目前处于“组织实施”，尚未进入“表决”环节。',
      en: 'This cannot be done now: the case is at “carrying out measures”, and the step “vote” is not open.',
    });
    expect(
      refusalSentence('forum-not-lawful', { forums: 'villagersAssembly, representativeAssembly' })
        .sentence.zh,
    ).toContain('由村民会议、村民代表会议表决');
  });

  it('says of which people the number is not known', () => {
    const { zh, en } = refusalSentence('roll-unknown', { needed: 'adults / households' }).sentence;
    expect(zh).toContain('（十八周岁以上的村民或者户）');
    expect(en).toContain('(adults or households)');
    expect(refusalSentence('too-few-investigators', { needed: 2 }).sentence.zh).toContain('2人');
  });

  it('says names and numbers as they are', () => {
    expect(
      refusalSentence('meeting-not-quorate', { present: 5, fullMembership: 9 }).sentence.zh,
    ).toContain('（5/9）');
  });

  it('leaves out what it does not know', () => {
    expect(
      fill({ zh: '甲[（{a}）]乙[{b}]。', en: 'One[ ({a})] two[ {b}].' }, { b: 2 }),
    ).toStrictEqual({ zh: '甲乙2。', en: 'One two 2.' });
  });

  it('takes no template out of a fact', () => {
    expect(fill({ zh: '{a}', en: '{a}' }, { a: '{b}[c]', b: 'x' })).toStrictEqual({
      zh: '{b}[c]',
      en: '{b}[c]',
    });
  });
});

describe('labels', () => {
  const tables = Object.entries({ ...labels, commandLabels }).flatMap(([table, entries]) =>
    Object.entries(entries).map(([code, label]) => [`${table}.${code}`, label] as const),
  );

  it.each(tables)('%s is Chinese and English', (_code, { zh, en }) => {
    expect(zh).toMatch(/^[\p{Script=Han}、，]+$/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it('are there for every command, once', () => {
    expect(Object.keys(commandLabels)).toHaveLength(Object.keys(permissions).length);
    expect(new Set(Object.values(commandLabels).map(({ zh }) => zh)).size).toBe(
      Object.keys(commandLabels).length,
    );
  });

  it('are there for every event, and its own name for one that is not known', () => {
    for (const { shape } of CaseEvent.options)
      expect(eventLabel(shape.type.value).zh).toMatch(/\p{Script=Han}/u);
    expect(eventLabel('SomethingNew')).toStrictEqual({ zh: 'SomethingNew', en: 'SomethingNew' });
  });
});

it.each(Object.entries(transportSentences))(
  'the transport problem %s is said in two languages',
  (_code, said) => {
    expect({ said, isChinese: isChinese(said) }).toMatchObject({ isChinese: true });
    expect(said.en).toMatch(/[.]$/);
  },
);
