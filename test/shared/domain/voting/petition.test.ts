import * as fc from 'fast-check';
import {
  KeptPetition,
  Petition,
  petitionReaches,
  type PetitionVerdict,
} from '../../../../shared/domain/voting/petition.ts';
import { policyPacks } from '../../../../shared/policy/packs.ts';

const rules = policyPacks[0]!.petition;

const reached: PetitionVerdict = { kind: 'result', reached: true };
const notReached: PetitionVerdict = { kind: 'result', reached: false };

describe('a petition to recall (VCOL 19)', () => {
  it.each<[string, Petition, PetitionVerdict]>([
    [
      'exactly one fifth of those with the right to vote',
      { signatures: 200, entitled: 1000 },
      reached,
    ],
    ['one signature short', { signatures: 199, entitled: 1000 }, notReached],
    ['one fifth that is no whole number', { signatures: 200, entitled: 1001 }, notReached],
    [
      'exactly one third of the representatives',
      { representativeSignatures: 15, representatives: 45 },
      reached,
    ],
    ['one representative short', { representativeSignatures: 14, representatives: 45 }, notReached],
    [
      'one third that is no whole number',
      { representativeSignatures: 15, representatives: 46 },
      notReached,
    ],
    [
      'one fifth of the representatives only',
      { representativeSignatures: 9, representatives: 45 },
      notReached,
    ],
    ['everybody', { signatures: 1000, entitled: 1000 }, reached],
    ['nobody', { signatures: 0, entitled: 1000 }, notReached],
    ['nobody found twice', { signatures: 200, entitled: 1000, repeatedSignatures: 0 }, reached],
  ])('%s', (_, petition, verdict) => {
    expect(petitionReaches(petition, rules)).toEqual(verdict);
  });

  it.each<[string, Petition]>([
    ['signatures-exceed-roll', { signatures: 1001, entitled: 1000 }],
    ['signatures-exceed-roll', { representativeSignatures: 46, representatives: 45 }],
    ['repeated-signatures', { signatures: 300, entitled: 1000, repeatedSignatures: 1 }],
    ['roll-unknown', { signatures: 300 }],
    ['roll-unknown', { representativeSignatures: 30 }],
  ])('is refused: %s', (code, petition) => {
    expect(petitionReaches(petition, rules)).toEqual({ kind: 'refused', code });
  });

  it.each([
    [
      'both kinds of signatures at once',
      { signatures: 200, entitled: 1000, representativeSignatures: 15, representatives: 45 },
    ],
    [
      'signatures of villagers on a roll of representatives',
      { signatures: 15, representatives: 45 },
    ],
    ['the registered voters for a whole', { signatures: 200, voters: 1000 }],
    ['half a signature', { signatures: 200.5, entitled: 1000 }],
    ['an empty roll', { signatures: 0, entitled: 0 }],
  ])('is not parsed with %s', (_, petition) => {
    expect(Petition.safeParse(petition).success).toBe(false);
  });

  it('is kept as it was recorded while it was measured by the registered voters', () => {
    const recorded = { signatures: 200, voters: 1000, repeatedSignatures: 0 };
    expect(KeptPetition.parse(recorded)).toEqual(recorded);
  });

  it('is never undone by one more signature, and is the same when every count is multiplied', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5000 }),
        fc.nat(),
        fc.integer({ min: 2, max: 50 }),
        (entitled, seed, factor) => {
          const signatures = seed % entitled;
          const verdict = petitionReaches({ signatures, entitled }, rules);
          expect(
            petitionReaches(
              { signatures: signatures * factor, entitled: entitled * factor },
              rules,
            ),
          ).toEqual(verdict);
          const more = petitionReaches({ signatures: signatures + 1, entitled }, rules);
          expect([verdict, more]).not.toEqual([reached, notReached]);
          expect(verdict).toEqual(5 * signatures >= entitled ? reached : notReached);
        },
      ),
    );
  });
});
