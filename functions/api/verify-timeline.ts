import canonicalize from 'canonicalize';
import type { Case } from '../../shared/domain/case/case.ts';
import { CaseEvent } from '../../shared/domain/case/events.ts';
import { foldCase } from '../../shared/domain/evolve/fold-case.ts';
import { verify, type RecordedEvent } from '../../shared/domain/timeline/timeline.ts';
import type { HeadOf } from '../../shared/dossier/items.ts';
import { storedEntries } from '../../shared/dossier/stored-entries.ts';
import { wholeTimeline } from '../../shared/dossier/whole-timeline.ts';
import { archivedEvents } from '../../shared/proof/manifest.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { flawLabels, type FlawKind } from '../../shared/texts/flaw-labels.ts';
import type { Archive } from '../runtime/aws/archive.ts';
import type { Request } from '../runtime/http/request.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { readableCaseOfCounty } from './read-timeline.ts';

type Reads = {
  readonly dossier: Pick<Dossier, 'load' | 'timeline'>;
  readonly archive: Pick<Archive, 'read'>;
};
type Found = { readonly sequence: number; readonly flaw: FlawKind };
type Events = readonly RecordedEvent[];

/**
 * A chain may be forged as a whole: the locked manifest of each seal tells which event is not the
 * one that was sealed.
 */
const againstArchive = async ({ archive }: Reads, events: Events): Promise<Found | null> => {
  for (const { type, data, sequence } of events) {
    const event = CaseEvent.safeParse({ type, data });
    if (event.data?.type !== 'ArchiveSealed') continue;
    const { objectKey, sha256 } = event.data.data;
    const content = await archive.read(objectKey);
    const archived = content === null ? null : archivedEvents(content, sha256);
    if (archived === null) return { sequence, flaw: 'notInArchive' };
    const other = archived.find((one, index) => one.hash !== events[index]?.hash);
    if (other !== undefined) return { sequence: other.sequence, flaw: 'rewritten' };
  }
  return null;
};

const folded = (events: Events): Case | null => foldCase(storedEntries.case(events));

/** The dossier keeps the hash of the last event that it knows of, and what all of them come to. */
const againstHead = (
  { version, lastHash, state }: HeadOf<'case'>,
  events: Events,
): Found | null => {
  if (events.length < version) return { sequence: events.length + 1, flaw: 'missing' };
  if (events[version - 1]?.hash !== lastHash) return { sequence: version, flaw: 'rewritten' };
  return canonicalize(folded(events.slice(0, version))) === canonicalize(state)
    ? null
    : { sequence: version, flaw: 'otherState' };
};

/**
 * GET /counties/{county}/cases/{caseId}/verification: whether every event is the one that was
 * written, by the chain of hashes, by the locked archive and by the dossier, and whether the
 * dossier says what the events come to. An event recorded while this reads is no flaw: the dossier
 * is read first.
 */
export const verifyTimeline =
  (reads: Reads) =>
  async (request: Request): Promise<HttpAnswer> => {
    const head = await readableCaseOfCounty(reads.dossier, request);
    const events = await wholeTimeline(reads.dossier, head.stream);
    const { tip, flaw } = verify(events);
    const found = flaw ?? (await againstArchive(reads, events)) ?? againstHead(head, events);
    return {
      status: 200,
      body: {
        caseId: head.state.caseId,
        intact: found === null,
        events: tip.version,
        lastHash: tip.lastHash,
        flaw: found === null ? null : { ...found, label: flawLabels[found.flaw] },
      },
    };
  };
