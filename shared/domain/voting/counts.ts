import * as z from 'zod';
import { Forum } from '../../policy/policy-pack.ts';

const heads = z.int().nonnegative().max(10_000_000);

const whole = z.int().positive().max(10_000_000);

/**
 * The wholes that a vote is measured against, frozen on the day of convening. A whole that nobody
 * knows is left out, and a result that needs it is refused: nothing is ever assumed.
 */
export const Roll = z
  .strictObject({
    voters: whole.optional().meta({ description: 'Registered voters of the village.' }),
    adults: whole.optional().meta({ description: 'Villagers of 18 and older.' }),
    households: whole.optional(),
    members: whole.optional().meta({
      description:
        'Members of the assembly: of the village’s or the collective’s representatives, or all members.',
    }),
    representatives: heads
      .optional()
      .meta({ description: 'Those of the members who are village representatives.' }),
    womenRepresentatives: heads.optional(),
  })
  .meta({ id: 'Roll' });
export type Roll = z.infer<typeof Roll>;

/** What the tellers report of one vote, in heads and ballots. */
export const BallotCounts = z
  .strictObject({
    forum: Forum.meta({ description: 'The forum that really met.' }),
    present: heads
      .optional()
      .meta({ description: 'Everybody who attended; every assembly needs it.' }),
    householdRepresentatives: heads
      .optional()
      .meta({ description: 'Households represented, where quorum goes by them.' }),
    mostProxiesOfOnePerson: heads
      .optional()
      .meta({ description: 'The most proxies that one voter cast.' }),
    issued: heads,
    returned: heads.meta({ description: 'Ballots cast, blank and invalid ones among them.' }),
    valid: heads,
    invalid: heads,
    for: heads,
    against: heads,
    abstain: heads,
  })
  .meta({ id: 'BallotCounts' });
export type BallotCounts = z.infer<typeof BallotCounts>;

/** A tally together with the roll it is measured against. */
export type CountsOnRoll = BallotCounts & { readonly roll: Roll };
