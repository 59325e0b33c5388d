import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import type { Case } from '../domain/case/case.ts';
import { Sha256 } from '../domain/ids.ts';
import type { RecordedEvent, Tip } from '../domain/timeline/timeline.ts';

/** What is archived of a case: every event by its hash, and every document by its own. */
export type Manifest = {
  readonly objectKey: string;
  readonly content: string;
  readonly sha256: Sha256;
};

const isDocument = (value: object): value is { readonly sha256: string } =>
  'sha256' in value && 'mediaType' in value && typeof value.sha256 === 'string';

/** The hashes of all documents, wherever they stand in what happened. */
const documentsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(isDocument(value) ? [value.sha256] : []),
    ...Object.values(value).flatMap(documentsIn),
  ];
};

/**
 * The manifest of a case up to the tip of its timeline: the same for the same timeline, whoever
 * makes it and whenever. Its name says which end it is of: where the tables were put back to an
 * earlier day, the locked manifest of what was lost stays, and the case is sealed beside it.
 */
export const manifestOf = (state: Case, events: readonly RecordedEvent[], tip: Tip): Manifest => {
  const content = canonicalize({
    caseId: state.caseId,
    policy: state.policy,
    events: events.map(({ sequence, type, hash }) => ({ sequence, type, hash })),
    documents: [...new Set(events.flatMap(({ data }) => documentsIn(data)))].sort((one, other) =>
      one < other ? -1 : 1,
    ),
    tip: { sequence: tip.version, hash: tip.lastHash },
  });
  if (content === undefined) throw new Error('a manifest must be representable as JSON');
  const sha256 = Sha256.parse(createHash('sha256').update(content).digest('hex'));
  return {
    objectKey: `cases/${state.caseId}/manifest-${tip.version}-${tip.lastHash.slice(0, 12)}.json`,
    content,
    sha256,
  };
};

const Archived = z.object({
  events: z.array(z.object({ sequence: z.int(), type: z.string(), hash: Sha256 })),
});

/**
 * The events that a manifest in the archive names; `null` where its bytes are not those of which
 * the timeline keeps the hash.
 */
export const archivedEvents = (
  content: Uint8Array,
  sha256: Sha256,
): z.infer<typeof Archived>['events'] | null => {
  if (createHash('sha256').update(content).digest('hex') !== sha256) return null;
  return Archived.parse(JSON.parse(new TextDecoder().decode(content))).events;
};
