import * as z from 'zod';
import { Bilingual } from './bilingual.ts';
import { DeadlineName, DeadlineRule } from './deadline-rule.ts';
import { ForumRules, MeetingRules, PetitionRules } from './forum-rules.ts';
import { ListedEvidenceKind, Situation } from './situation.ts';
import { LawfulRefusal, SanctionRules } from './sanction-rules.ts';

/**
 * P1 village Party secretary, P2 other Party-committee member, V1 committee director, V2 deputy or
 * member, S village-supervision member, C collective-economy officer, E employed staff.
 */
export const PostKind = z.enum(['P1', 'P2', 'V1', 'V2', 'S', 'C', 'E']);
export type PostKind = z.infer<typeof PostKind>;

/** The seven ways of handling a case, lightest first; how they compare is the pack's `severity`. */
export const Disposition = z.enum([
  'WARNING_TALK',
  'SUSPENSION',
  'DEMOTION',
  'ORDERED_RESIGNATION',
  'REMOVAL',
  'RECALL',
  'TERMINATION',
]);
export type Disposition = z.infer<typeof Disposition>;

/**
 * Who votes: all registered voters, 村民会议, 村民代表会议, the collective's members or, where its
 * charter has them, their representatives (成员代表大会).
 */
export const Forum = z.enum([
  'votersBallot',
  'villagersAssembly',
  'representativeAssembly',
  'membersAssembly',
  'membersRepresentatives',
]);
export type Forum = z.infer<typeof Forum>;

/** What ends an office of itself, without anybody's vote. */
export const TerminationTrigger = z.enum([
  'criminalSentence',
  'lossOfCapacity',
  'consecutiveFailedAppraisals',
  'removalFromPartyPosts',
  'partyProbationOrHeavier',
  'struckOffPartyRolls',
  'lossOfMembership',
  'contractEnded',
  'death',
]);
export type TerminationTrigger = z.infer<typeof TerminationTrigger>;

/** The fact on whose day a measure takes effect. */
const EffectiveFrom = z.enum([
  'talkRecorded',
  'decisionServed',
  'resignationAccepted',
  'votePassed',
  'resultDeclared',
  'triggerDate',
]);

/**
 * Where a suspension rests on a filed supervisory investigation (Sanctions Law 52), and not on what
 * the cell else rests on.
 */
const OnInvestigation = z
  .strictObject({
    legalBasis: z.string().min(1),
    organOpinion: z
      .enum(['required', 'optional'])
      .meta({ description: 'Whether the organ’s written opinion is asked for.' }),
    disputed: z.boolean().meta({ description: 'Whether it is disputed that the law allows it.' }),
  })
  .readonly();

const AllowedCell = z
  .strictObject({
    allowed: z.literal(true),
    petition: z
      .boolean()
      .meta({ description: 'Waits for a valid petition before it can be voted on.' }),
    forums: z
      .array(Forum)
      .readonly()
      .meta({ description: 'Any one of them decides; empty: nobody votes.' }),
    delegated: z.literal(true).optional().meta({
      description:
        'The representatives decide it only where the villagers’ assembly has delegated it (VCOL 29).',
    }),
    exemptFromVoteBy: z.literal('supervisoryInvestigation').optional(),
    requires: z.literal('supervisoryInvestigation').optional(),
    onInvestigation: OnInvestigation.optional(),
    resignationFirst: z.literal(true).optional(),
    refusalLeadsTo: z.enum(['REMOVAL', 'RECALL']).optional(),
    triggers: z.array(TerminationTrigger).min(1).readonly().optional(),
    effective: EffectiveFrom,
    legalBasis: z.string().min(1),
    note: Bilingual,
  })
  .readonly();

/** What the pack says of one disposition on one kind of post. */
export const Cell = z.discriminatedUnion('allowed', [AllowedCell, LawfulRefusal]);
export type Cell = z.infer<typeof Cell>;

export const DispositionMatrix = z
  .record(Disposition, z.record(PostKind, Cell).readonly())
  .readonly();
export type DispositionMatrix = z.infer<typeof DispositionMatrix>;

const source = z.string().min(1);

/**
 * Which measures the county organization department keeps on file (备案, not approval), and for
 * which posts its answer or its silence is awaited before anything is carried out.
 */
const FilingRules = z
  .strictObject({
    postKinds: z.array(PostKind).readonly(),
    holdersOfBoth: z.tuple([z.array(PostKind).readonly(), z.array(PostKind).readonly()]).readonly(),
    exemptDispositions: z.array(Disposition).readonly(),
    awaitedFor: z.array(PostKind).readonly(),
    source,
  })
  .readonly();

/**
 * How long a term lasts where none is recorded, and how long before its last day a new election may
 * already have ended it: without, and with, the county's approval.
 */
const TermRules = z
  .strictObject({
    years: z.int().positive(),
    earlyElectionMonths: z.int().nonnegative(),
    earlyElectionMonthsIfApproved: z.int().nonnegative(),
    source,
  })
  .readonly();

const SuspensionRules = z
  .strictObject({
    minimumMonths: z.int().positive(),
    maximumTotalMonths: z.int().positive(),
    source,
  })
  .readonly();

export const WayOfRedress = z.enum(['review', 'appeal', 'partyAppeal']);

/** A way of redress against a measure, open to whoever holds such a post (empty: to everybody). */
const RedressWay = z
  .strictObject({
    code: WayOfRedress,
    label: Bilingual,
    to: Bilingual,
    within: DeadlineName.nullable(),
    postKinds: z.array(PostKind).readonly(),
    source,
  })
  .readonly();

/** The days of the opinion for which a case follows the pack: to the last of them, or for good. */
export const InForce = z
  .strictObject({ from: z.iso.date(), until: z.iso.date().nullable() })
  .readonly();

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const version = z.int().positive();

/**
 * Everything a county may set by itself; pinned on a case by `id` and `version`, never changed
 * under it.
 */
export const PolicyPack = z
  .strictObject({
    id,
    version,
    inForce: InForce,
    predecessor: z.strictObject({ id, version }).readonly().optional().meta({
      description: 'The pack for a case whose opinion was raised before this one counts.',
    }),
    title: Bilingual,
    source: Bilingual,
    statute: z.strictObject({ title: Bilingual, inForce: z.iso.date() }).readonly(),
    situations: z.array(Situation).min(1).readonly(),
    evidenceKinds: z.array(ListedEvidenceKind).min(1).readonly(),
    dispositions: z
      .record(
        Disposition,
        z.strictObject({ label: Bilingual, severity: z.int().positive() }).readonly(),
      )
      .readonly(),
    postKinds: z.record(PostKind, z.strictObject({ label: Bilingual }).readonly()).readonly(),
    term: TermRules,
    matrix: DispositionMatrix,
    deadlines: z.record(DeadlineName, DeadlineRule).readonly(),
    investigation: z.strictObject({ minimumInvestigators: z.int().positive(), source }).readonly(),
    meeting: MeetingRules,
    filing: FilingRules,
    petition: PetitionRules,
    vote: z
      .strictObject({
        maximumReconvenings: z.int().nonnegative(),
        source,
        discussedFirst: z
          .partialRecord(
            Forum,
            z
              .array(z.enum(['villageParty', 'townshipParty']))
              .min(1)
              .readonly(),
          )
          .readonly()
          .meta({
            description: 'By which Party organization what a forum decides is discussed first.',
          }),
        forums: ForumRules,
      })
      .readonly(),
    suspension: SuspensionRules,
    sanctions: SanctionRules,
    redress: z.array(RedressWay).max(10).readonly(),
  })
  .readonly();
export type PolicyPack = z.infer<typeof PolicyPack>;
