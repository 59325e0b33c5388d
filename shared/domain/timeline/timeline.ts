import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { Sha256 } from '../ids.ts';
import { Stamp } from './stamp.ts';

/** A timeline: of one case, one cadre, one village, or one county's work calendar. */
export const StreamKey = z.templateLiteral([
  z.enum(['CASE', 'CADRE', 'VILLAGE', 'CALENDAR']),
  '#',
  z.string().regex(/^[0-9A-Z]{6,26}$/),
]);
export type StreamKey = z.infer<typeof StreamKey>;

/** What happened: the name of the fact and its particulars. */
export const Fact = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) });
export type Fact = z.infer<typeof Fact>;

/**
 * A fact as it stands in a timeline, tied to the one before it. Sequence numbers begin at 1 and
 * have no gap.
 */
export const RecordedEvent = Fact.extend({
  stream: StreamKey,
  sequence: z.int().positive(),
  stamp: Stamp,
  prevHash: Sha256,
  hash: Sha256,
});
export type RecordedEvent = z.infer<typeof RecordedEvent>;

/** What stands before the first event of every timeline. */
export const genesisHash = Sha256.parse('0'.repeat(64));

type Unhashed = Omit<RecordedEvent, 'hash'>;

/** SHA-256 over the previous hash and the event's canonical JSON (RFC 8785). */
const hashOf = ({ prevHash, ...content }: Unhashed): Sha256 => {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('an event must be representable as JSON');
  return Sha256.parse(createHash('sha256').update(prevHash).update(canonical).digest('hex'));
};

/**
 * `null` for content that no JSON can hold (a lone surrogate, say): nothing like it was ever
 * written here.
 */
const hashIfRepresentable = (event: Unhashed): Sha256 | null => {
  try {
    return hashOf(event);
  } catch {
    return null;
  }
};

/** The end of a timeline: how many events it has and the hash of the last. */
export type Tip = { readonly version: number; readonly lastHash: Sha256 };

export const emptyTip: Tip = { version: 0, lastHash: genesisHash };

/** Writes facts behind the tip of a timeline, each tied to the one before. */
export const chain = (
  stream: StreamKey,
  tip: Tip,
  facts: readonly Fact[],
  stamp: Stamp,
): RecordedEvent[] => {
  let prevHash = tip.lastHash;
  return facts.map((fact, index) => {
    const unhashed = {
      stream,
      sequence: tip.version + index + 1,
      type: fact.type,
      data: fact.data,
      stamp,
      prevHash,
    };
    prevHash = hashOf(unhashed);
    return { ...unhashed, hash: prevHash };
  });
};

/** The first event that does not fit, and how: `null` where every one fits. */
export type Flaw = {
  readonly sequence: number;
  readonly flaw: 'gap' | 'brokenLink' | 'changed';
} | null;

/** Checks a whole timeline, or a stretch of it that follows `tip`. */
export const verify = (
  events: Iterable<RecordedEvent>,
  tip: Tip = emptyTip,
): { readonly tip: Tip; readonly flaw: Flaw } => {
  let { version, lastHash } = tip;
  for (const { hash, ...event } of events) {
    const flaw = (kind: NonNullable<Flaw>['flaw']) => ({
      tip: { version, lastHash },
      flaw: { sequence: version + 1, flaw: kind },
    });
    if (event.sequence !== version + 1) return flaw('gap');
    if (event.prevHash !== lastHash) return flaw('brokenLink');
    if (hashIfRepresentable(event) !== hash) return flaw('changed');
    version = event.sequence;
    lastHash = hash;
  }
  return { tip: { version, lastHash }, flaw: null };
};
