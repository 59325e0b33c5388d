import type { Disposition } from '../../../shared/policy/policy-pack.ts';

// What an article of 2022 says of the county's exit mechanism, and what it leaves open. The cases
// are judged by the pack of today, whose votes name the statute of 2026: its shares are those that
// were in force then, its articles are renumbered.

/** 37 cadres disposed of, eleven of them itemised by what was done; eleven of the 37 in 社富乡. */
export const published = {
  disposedOf: 37,
  dispositions: { ORDERED_RESIGNATION: 5, REMOVAL: 1, TERMINATION: 5 },
  inShefu: 11,
} as const;

/** How the other 26 were disposed of is not published: this split is invented. */
export const inventedSplit = { WARNING_TALK: 12, SUSPENSION: 7, DEMOTION: 4, RECALL: 3 } as const;

export const isPublished = (disposition: Disposition): boolean =>
  disposition in published.dispositions;
