import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Cadre } from '../../shared/domain/cadre/cadre.ts';
import { CadreEvent } from '../../shared/domain/cadre/cadre-events.ts';
import { Case } from '../../shared/domain/case/case.ts';
import { CaseEvent } from '../../shared/domain/case/events.ts';
import { RecordedEvent, verify, type StreamKey } from '../../shared/domain/timeline/timeline.ts';
import { inTodaysForm } from '../../shared/dossier/earlier-heads.ts';
import { Village, VillageEvent } from '../../shared/domain/cadre/village.ts';
import { hashOf, headsOf, readEvent, StoredTale, within } from './stored.ts';

// What offices have written down stays what it was, whatever the rules say of new cases.

const files = globSync('test/replay/timelines/*.json').toSorted();
const tales = files.map(
  (file) =>
    [basename(file, '.json'), StoredTale.parse(JSON.parse(readFileSync(file, 'utf8')))] as const,
);
const timelines = tales.flatMap(([name, tale]) =>
  tale.timelines.map(({ events, ...timeline }) => ({
    name,
    ...timeline,
    kept: events,
    events: events.map(({ event }) => RecordedEvent.parse(event)),
  })),
);

const headSchemaOf = (stream: StreamKey) => {
  if (stream.startsWith('CASE#')) return Case;
  return stream.startsWith('CADRE#') ? Cadre : Village;
};

const kindsOf = (
  union: typeof CaseEvent | typeof CadreEvent | typeof VillageEvent,
): readonly string[] => union.options.map((option) => option.shape.type.value);

describe.each(timelines)(
  'a stored timeline: $name, $stream',
  ({ stream, fields, kept, events, head }) => {
    it('is read by today’s schemas, to the last particular', () => {
      expect(events).toEqual(kept.map(({ event }) => event));
      expect(events.map(readEvent)).toEqual(events.map(({ type, data }) => ({ type, data })));
    });

    it('is tied together by the hashes that stand in it', () => {
      expect(verify(events)).toEqual({
        tip: { version: events.length, lastHash: events.at(-1)?.hash },
        flaw: null,
      });
    });

    it('folds to what it was then, event by event', () => {
      const folded = headsOf(events).map((one) => within(fields, one));
      expect(folded.at(-1)).toEqual(head);
      expect(folded.map(hashOf)).toEqual(kept.map(({ headHash }) => headHash));
    });

    it('folds to heads that can be stored today', () => {
      const heads = headsOf(events);
      expect(heads.map((one) => headSchemaOf(stream).parse(one))).toEqual(heads);
    });
  },
);

describe.each(
  timelines.filter(({ fields }) => !fields.includes('opinion') && fields.includes('allegations')),
)('a head stored before its fields were nested: $name, $stream', ({ events, head }) => {
  it('is read as the case that its events come to', () => {
    const { lastAct, people, posts, measures, told } = Case.parse(inTodaysForm(head));
    expect(headsOf(events).at(-1)).toMatchObject({ lastAct, people, posts, measures, told });
  });
});

describe('the stored timelines', () => {
  it('hold every event that there is', () => {
    const stored = new Set(timelines.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(
      [CaseEvent, CadreEvent, VillageEvent].flatMap(kindsOf).filter((type) => !stored.has(type)),
    ).toEqual([]);
  });

  it('hold every case of the demo county', () => {
    expect(tales.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'demo-a1',
        'demo-b1',
        'demo-c1',
        'demo-d1',
        'demo-d2',
        'demo-e1',
        'demo-f1',
      ]),
    );
  });
});
