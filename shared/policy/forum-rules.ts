import * as z from 'zod';

/**
 * A share of a whole: `strict` means more than it (过半数), otherwise at least it (以上, Civil Code
 * 1259).
 */
export const Share = z
  .strictObject({
    numerator: z.int().positive(),
    denominator: z.int().positive(),
    strict: z.boolean(),
  })
  .refine(({ numerator, denominator }) => numerator <= denominator, 'a share is at most the whole')
  .readonly();
export type Share = z.infer<typeof Share>;

/** `count` must reach `share` of `of`; all three name counts of the vote, never numbers. */
const tallyRule = /* @__NO_SIDE_EFFECTS__ */ <Count extends string, Whole extends string>(
  counts: readonly [Count, ...Count[]],
  wholes: readonly [Whole, ...Whole[]],
) => z.strictObject({ count: z.enum(counts), of: z.enum(wholes), share: Share }).readonly();

const source = z.string().min(1);

/**
 * What a missed quorum means. An assembly that is not quorate has decided nothing and is called
 * again; a ballot in which too few voted has not passed what was put to it, because the turnout is
 * one of its two majorities (VCOL 19).
 */
const missedQuorum = z.enum(['inquorate', 'rejected']);

const oneOrMore = /* @__NO_SIDE_EFFECTS__ */ <Rule extends z.ZodType>(rule: Rule) =>
  z.array(rule).min(1).readonly();

/** One ballot of all registered voters: the only forum that recalls a committee member. */
const VotersBallotRules = z
  .strictObject({
    quorum: oneOrMore(tallyRule(['returned'], ['voters'])),
    missedQuorum,
    majority: tallyRule(['for'], ['returned', 'voters']),
    maximumProxiesPerPerson: z.int().nonnegative(),
    source,
  })
  .readonly();

/** 村民会议: quorate by adults or, where those fall short, by households. */
const VillagersAssemblyRules = z
  .strictObject({
    quorum: oneOrMore(
      z.union([
        tallyRule(['present'], ['adults']),
        tallyRule(['householdRepresentatives'], ['households']),
      ]),
    ),
    missedQuorum,
    majority: tallyRule(['for'], ['present', 'adults']),
    source,
  })
  .readonly();

/** 村民代表会议; without the counts of `composition` there is no result. */
const RepresentativeAssemblyRules = z
  .strictObject({
    quorum: oneOrMore(tallyRule(['present'], ['members'])),
    missedQuorum,
    majority: tallyRule(['for'], ['present', 'members']),
    composition: z
      .array(tallyRule(['representatives', 'womenRepresentatives'], ['members']))
      .readonly(),
    source,
  })
  .readonly();

/** 农村集体经济组织成员大会: its members of full civil capacity. */
const MembersAssemblyRules = z
  .strictObject({
    quorum: oneOrMore(tallyRule(['present'], ['members'])),
    missedQuorum,
    majority: tallyRule(['for'], ['present', 'members']),
    source,
  })
  .readonly();

/** 农村集体经济组织成员代表大会: what a charter has left to it, of all representatives. */
const MembersRepresentativesRules = z
  .strictObject({
    quorum: oneOrMore(tallyRule(['present'], ['members'])),
    missedQuorum,
    majority: tallyRule(['for'], ['members']),
    source,
  })
  .readonly();

/** Who must be there, and how many must agree, in each forum. Any one of `quorum` suffices. */
export const ForumRules = z
  .strictObject({
    votersBallot: VotersBallotRules,
    villagersAssembly: VillagersAssemblyRules,
    representativeAssembly: RepresentativeAssemblyRules,
    membersAssembly: MembersAssemblyRules,
    membersRepresentatives: MembersRepresentativesRules,
  })
  .readonly();
export type ForumRules = z.infer<typeof ForumRules>;

/** Signatures that bring a recall: either share suffices. */
export const PetitionRules = z
  .strictObject({ entitled: Share, representatives: Share, source })
  .readonly();
export type PetitionRules = z.infer<typeof PetitionRules>;

/**
 * A township committee's meeting: both shares are of its full membership, which is of so many at
 * least.
 */
export const MeetingRules = z
  .strictObject({ minimumMembers: z.int().positive(), present: Share, for: Share, source })
  .readonly();
export type MeetingRules = z.infer<typeof MeetingRules>;
