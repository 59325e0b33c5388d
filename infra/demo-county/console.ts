import { stdout } from 'node:process';
import * as z from 'zod';
import type { Answer } from './answer.ts';
import { cadres, roleNames, villages } from './cases/cadres.ts';
import type { Played, TimelineEvent } from './play.ts';
import type { Part, Story } from './cases/story.ts';
import type { Bilingual } from '../../shared/policy/bilingual.ts';

const isColoured = stdout.isTTY && process.env['NO_COLOR'] === undefined;
const styled = (code: number) => (text: string) =>
  isColoured ? `\u001B[${code}m${text}\u001B[0m` : text;
const [bold, dim, green, red, blue] = [styled(1), styled(2), styled(32), styled(31), styled(34)];

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/** Columns on a screen: a Chinese character takes two. */
const columns = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - columns(text)));

const rule = '─'.repeat(88);

export const heading = ({ letter, zh, en }: Story): string =>
  `\n${rule}\n ${bold(`(${letter}) ${zh}`)}\n     ${en}\n${rule}`;

export const introduction = ({ cadre }: Part): string => {
  const { name, village, posts } = cadres[cadre];
  const held = (language: keyof Bilingual) =>
    posts.map((post) => post[language]).join(language === 'zh' ? '、' : ', ');
  return `\n ${bold(name)}，${villages[village].name}${held('zh')}\n ${dim(held('en'))}\n`;
};

type Steps = ReadonlyMap<string, Bilingual>;

/** What is told of an event's particulars, each where the event has it. */
const fieldTexts: Readonly<Record<string, (value: unknown, steps: Steps) => string | undefined>> = {
  step: (value, steps) => {
    const [name = '', measure] = z.string().parse(value).split('#');
    const label = steps.get(name);
    return label && `${label.zh} ${label.en}${measure === undefined ? '' : ` (${measure})`}`;
  },
  counts: (value) => {
    const counts = z.object({ returned: z.int(), for: z.int(), against: z.int() }).parse(value);
    return `赞成 for ${counts.for} · 反对 against ${counts.against} · 收回 cast ${counts.returned}`;
  },
  effectiveOn: (value) => `自 ${String(value)} 生效 in effect`,
  until: (value) => `至 until ${String(value)}`,
  deadline: (value) => `期限 due ${z.object({ dueOn: z.string() }).parse(value).dueOn}`,
  coolDownUntil: (value) => `间隔期至 cool-down until ${String(value)}`,
  sha256: (value) => `sha-256 ${String(value).slice(0, 12)}…`,
};

const particulars = (data: TimelineEvent['data'], steps: Steps): readonly string[] =>
  Object.entries(fieldTexts).flatMap(([field, tell]) =>
    data[field] === undefined || data[field] === null ? [] : (tell(data[field], steps) ?? []),
  );

const eventLine = ({ sequence, label, data, stamp }: TimelineEvent, steps: Steps): string => {
  const isOfPerson = stamp.actor.kind === 'person';
  const mark = isOfPerson ? green('●') : dim('○');
  const words = `${padded(label.zh, 20)}${padded(label.en, 28)}`;
  return `    ${dim(String(sequence).padStart(3))} ${mark} ${isOfPerson ? words : dim(words)}${dim(particulars(data, steps).join(' · '))}`.trimEnd();
};

const Problem = z.object({
  code: z.string(),
  sentence: z.object({ zh: z.string(), en: z.string() }),
  article: z.string().optional(),
});

const refusalLines = ({ status, body }: Answer): string => {
  const { code, sentence, article } = Problem.parse(body);
  return `        ${red('✗')} ${status} ${code}${article === undefined ? '' : `  ${article}`}\n          ${sentence.zh}\n          ${dim(sentence.en)}`;
};

/** Who did what on which day, and under it what the timeline grew by. */
export const played = ({ act, date, answer, news }: Played, steps: Steps): string => {
  const who = roleNames[act.as];
  const head = ` ${blue(date)}  ${bold(`${who.zh} · ${act.zh}`)}\n             ${dim(`The ${who.en} ${act.en}.`)}`;
  return [
    head,
    ...news.map((event) => eventLine(event, steps)),
    ...(answer.status < 300 ? [] : [refusalLines(answer)]),
  ].join('\n');
};

export const ending = (zh: string, en: string): string =>
  `\n ${green('✓')} ${bold(zh)}  ${dim(en)}`;
