import * as fc from 'fast-check';
import {
  chain,
  emptyTip,
  genesisHash,
  RecordedEvent,
  StreamKey,
  verify,
} from '../../../../shared/domain/timeline/timeline.ts';
import { Sha256 } from '../../../../shared/domain/ids.ts';
import { convened, decided, sealed } from '../../../support/named-pasts.ts';
import { act } from '../../../support/past.ts';

// A real timeline: a case with a vote, archived.
const { timelines } = sealed(
  act(convened(), 'DeclareTermination', {}, { occurredOn: '2026-05-06' }),
);
const events = timelines.case;
const stream = StreamKey.parse('CASE#01JAF3K5T0C5W9Z2Q7XH8M4N6P');
const { stamp } = events[0]!;

const at = (index: number): RecordedEvent => events[index]!;
const changed = (
  index: number,
  change: (event: RecordedEvent) => RecordedEvent,
): readonly RecordedEvent[] =>
  events.map((event, number) => (number === index ? change(event) : event));
const anyEvent = fc.nat({ max: events.length - 1 });
const facts = fc.array(
  fc.record({ type: fc.string(), data: fc.dictionary(fc.string(), fc.jsonValue()) }),
  { maxLength: 12 },
);

describe('a timeline as it was written', () => {
  it.each(['case', 'cadre', 'village'] as const)('of the %s holds together', (kind) => {
    const written = timelines[kind];
    expect(verify(written)).toEqual({
      tip: { version: written.length, lastHash: written.at(-1)!.hash },
      flaw: null,
    });
  });

  it('begins at 1 behind the genesis hash and has no gap', () => {
    expect(at(0)).toMatchObject({ sequence: 1, prevHash: genesisHash });
    expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1));
  });

  it('of nothing holds together', () => {
    expect(verify([])).toEqual({ tip: emptyTip, flaw: null });
  });

  it('can be checked in stretches', () => {
    fc.assert(
      fc.property(anyEvent, (cut) => {
        const first = verify(events.slice(0, cut));
        expect(verify(events.slice(cut), first.tip)).toEqual(verify(events));
      }),
    );
  });

  it('survives being written to JSON and read back', () => {
    const readBack = (JSON.parse(JSON.stringify(events)) as unknown[]).map((event) =>
      RecordedEvent.parse(event),
    );
    expect(verify(readBack).flaw).toBeNull();
  });

  it('does not depend on the order of keys', () => {
    const turned = events.map(
      (event) => Object.fromEntries(Object.entries(event).toReversed()) as RecordedEvent,
    );
    expect(verify(turned).flaw).toBeNull();
  });

  it('is the same when the same facts are written again, whole or in pieces', () => {
    fc.assert(
      fc.property(facts, fc.nat({ max: 12 }), (written, cut) => {
        const whole = chain(stream, emptyTip, written, stamp);
        const first = chain(stream, emptyTip, written.slice(0, cut), stamp);
        const { tip } = verify(first);
        expect([...first, ...chain(stream, tip, written.slice(cut), stamp)]).toEqual(whole);
        expect(verify(whole)).toMatchObject({ tip: { version: written.length }, flaw: null });
      }),
    );
  });
});

/** Every string in a value, by its path, so that one character of one of them can be changed. */
const stringsIn = (
  value: unknown,
  path: readonly string[] = [],
): readonly (readonly string[])[] => {
  if (typeof value === 'string' && value.length > 0) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, key]));
};

const other = (character: string): string => (character === 'x' ? 'y' : 'x');

const withCharacterChanged = (value: unknown, path: readonly string[], place: number): unknown => {
  const [key, ...rest] = path;
  if (typeof value === 'string') {
    const index = place % value.length;
    return value.slice(0, index) + other(value.charAt(index)) + value.slice(index + 1);
  }
  const before = value as Readonly<Record<string, unknown>>;
  const copy = Array.isArray(before) ? [...(before as readonly unknown[])] : { ...before };
  return Object.assign(copy, { [key!]: withCharacterChanged(before[key!], rest, place) });
};

describe('a changed timeline', () => {
  it('is found at the event of which a single character was changed, wherever it stands', () => {
    const places = events.flatMap((event, index) =>
      stringsIn(event).map((path) => [index, path] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), ([index, path], place) => {
        const { flaw } = verify(
          changed(index, (event) => withCharacterChanged(event, path, place) as RecordedEvent),
        );
        expect(flaw?.sequence).toBe(index + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('is found where an event is missing', () => {
    fc.assert(
      fc.property(fc.nat({ max: events.length - 2 }), (index) => {
        expect(verify(events.filter((_, number) => number !== index)).flaw).toEqual({
          sequence: index + 1,
          flaw: 'gap',
        });
      }),
    );
  });

  it('is found where two events have changed places', () => {
    fc.assert(
      fc.property(fc.nat({ max: events.length - 2 }), (index) => {
        expect(
          verify([...events.slice(0, index), at(index + 1), at(index), ...events.slice(index + 2)])
            .flaw,
        ).toEqual({ sequence: index + 1, flaw: 'gap' });
      }),
    );
  });

  it('is found where an event stands twice', () => {
    fc.assert(
      fc.property(anyEvent, (index) => {
        expect(verify([...events.slice(0, index + 1), ...events.slice(index)]).flaw).toEqual({
          sequence: index + 2,
          flaw: 'gap',
        });
      }),
    );
  });

  it.each([
    ['another stream', { stream: StreamKey.parse('CASE#01JAF3K5T0C5W9Z2Q7XH8M4N6Q') }, 'changed'],
    ['another name', { type: 'OpinionRejected' }, 'changed'],
    ['another date', { stamp: { ...stamp, occurredOn: decided().day } }, 'changed'],
    ['a further particular', { data: { added: true } }, 'changed'],
    ['half a character, which no JSON can hold', { data: { name: '\ud842' } }, 'changed'],
    ['another hash', { hash: Sha256.parse('f'.repeat(64)) }, 'changed'],
    ['another predecessor', { prevHash: Sha256.parse('f'.repeat(64)) }, 'brokenLink'],
    ['another number', { sequence: 9 }, 'gap'],
  ] as const)('is found by %s', (_, change, flaw) => {
    expect(verify(changed(3, (event) => ({ ...event, ...change }))).flaw).toEqual({
      sequence: 4,
      flaw,
    });
  });

  it('is found behind an event that was written anew with a hash of its own', () => {
    const [forged] = chain(
      stream,
      { version: 3, lastHash: at(2).hash },
      [{ type: 'OpinionRejected', data: { reason: '改写。' } }],
      stamp,
    );
    expect(verify(changed(3, () => forged!)).flaw).toEqual({ sequence: 5, flaw: 'brokenLink' });
  });

  it('that was cut short shows by its end alone', () => {
    expect(verify(events.slice(0, -1))).toMatchObject({
      tip: { version: events.length - 1 },
      flaw: null,
    });
  });
});
