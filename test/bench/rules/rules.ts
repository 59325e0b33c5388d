import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Case } from '../../../shared/domain/case/case.ts';
import { evolveCase } from '../../../shared/domain/evolve/evolve-case.ts';
import { verify, type RecordedEvent } from '../../../shared/domain/timeline/timeline.ts';
import { inTurn } from '../cpu.ts';
import type { Findings, Group } from '../report.ts';
import { ratiosOf, roundly, spreadOf, told, type Spread } from '../statistics.ts';
import { commandCount, everyCommand } from './commands.ts';
import { factsOf, longTimeline } from './long-timeline.ts';

const timesOver = 20;
const events = 5000;
const rounds = { warm: 6, counted: 21 };

/** What the chain hashes of each event: the hash before it and its canonical JSON. */
const hashedBytes = (timeline: readonly RecordedEvent[]): readonly (readonly [string, string])[] =>
  timeline.map(
    ({ hash: _hash, prevHash, ...content }) => [prevHash, canonicalize(content) ?? ''] as const,
  );

const hashAll = (bytes: readonly (readonly [string, string])[]): void => {
  for (const [before, content] of bytes)
    createHash('sha256').update(before).update(content).digest('hex');
};

const requireIntact = (timeline: readonly RecordedEvent[]): void => {
  if (verify(timeline).flaw !== null) throw new Error('the timeline of the bench is not intact');
};

const foldAll = (timeline: readonly RecordedEvent[]): (() => void) => {
  const facts = factsOf(timeline);
  return () =>
    void facts.reduce<Case | null>(
      (state, fact, index) => evolveCase(state, fact, timeline[index]?.stamp ?? never(), index + 1),
      null,
    );
};

const never = (): never => {
  throw new Error('each fact has its stamp');
};

const perSecond = (count: number, seconds: readonly number[]): Spread =>
  spreadOf(seconds.map((one) => count / one));
const row = (what: string, speed: Spread, beside: string): readonly string[] => [
  what,
  roundly(speed.median),
  `${roundly(speed.lower)}–${roundly(speed.upper)}`,
  beside,
];

const findings = (): Findings => {
  const timeline = longTimeline(events);
  const bytes = hashedBytes(timeline);
  const kilobytes =
    bytes.reduce(
      (total, [before, content]) => total + before.length + Buffer.byteLength(content),
      0,
    ) / 1024;
  const { decideAndEvolve, wholeCommand } = everyCommand(timesOver);
  const works = {
    decideAndEvolve,
    wholeCommand,
    verify: () => requireIntact(timeline),
    bare: () => hashAll(bytes),
    fold: foldAll(timeline),
  };
  const seconds = inTurn(works, rounds);
  const commands = commandCount * timesOver;
  const fold = spreadOf(seconds.fold.map((one) => one * 1000));
  return {
    tables: [
      {
        columns: ['on one core', 'a second', 'middle half', 'beside'],
        rows: [
          row('commands: decide and evolve', perSecond(commands, seconds.decideAndEvolve), ''),
          row(
            'commands: body, decide, evolve, hash, the write',
            perSecond(commands, seconds.wholeCommand),
            `${told(spreadOf(ratiosOf(seconds.wholeCommand, seconds.decideAndEvolve)), 1)} of decide and evolve`,
          ),
          row(
            'events verified',
            perSecond(events, seconds.verify),
            `${told(spreadOf(ratiosOf(seconds.verify, seconds.bare)), 1)} of bare SHA-256`,
          ),
          row('the same bytes through bare SHA-256', perSecond(events, seconds.bare), ''),
          row(
            'events folded',
            perSecond(events, seconds.fold),
            `a timeline of ${events.toLocaleString('en-US')} in ${told(fold, 1)} ms`,
          ),
        ],
      },
    ],
    promises: [],
    notes: [
      `By CPU time, ${rounds.counted} rounds in turn after ${rounds.warm} to warm up. Commands: all ${commandCount}, each in a past in which it is lawful.`,
      `The timeline is one lawful case of ${events.toLocaleString('en-US')} events, returned and raised again and again, ${kilobytes.toFixed(0)} KB of canonical JSON; to verify is also to make that JSON and to check every link.`,
    ],
  };
};

export const domain: Group = {
  name: 'rules',
  title: 'The rules and the chain',
  run: async () => Promise.resolve(findings()),
};
