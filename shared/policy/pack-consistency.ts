import { PolicyPack } from './policy-pack.ts';

type Pack = Pick<
  PolicyPack,
  'situations' | 'evidenceKinds' | 'dispositions' | 'matrix' | 'suspension'
>;

const hasTwice = (codes: readonly (string | number)[]): boolean =>
  new Set(codes).size < codes.length;

const isAllowedWithoutTriggerOrWithVote = ({ matrix }: Pack): boolean =>
  Object.values(matrix.TERMINATION).some(
    (cell) =>
      cell.allowed && (cell.triggers === undefined || cell.forums.length > 0 || cell.petition),
  );

const isResignationWithoutWayOut = ({ matrix }: Pack): boolean =>
  Object.entries(matrix.ORDERED_RESIGNATION).some(([postKind, cell]) => {
    if (!cell.allowed) return false;
    const next = cell.refusalLeadsTo;
    return (
      cell.resignationFirst !== true ||
      next === undefined ||
      !matrix[next][postKind as keyof typeof matrix.RECALL].allowed
    );
  });

const restsOnInvestigationWithoutBasis = ({ matrix }: Pack): boolean =>
  Object.values(matrix)
    .flatMap((row) => Object.values(row))
    .some(
      (cell) =>
        cell.allowed &&
        (cell.exemptFromVoteBy !== undefined || cell.requires !== undefined) &&
        cell.onInvestigation === undefined,
    );

const committeePosts = ['V1', 'V2'] as const;

const removesElectedByDecision = ({ matrix }: Pack): boolean =>
  committeePosts.some((post) => matrix.REMOVAL[post].allowed || matrix.DEMOTION[post].allowed);

const recallsOtherwiseThanByVoters = ({ matrix }: Pack): boolean =>
  committeePosts.some((post) => {
    const cell = matrix.RECALL[post];
    return cell.allowed && (!cell.petition || cell.forums.join() !== 'votersBallot');
  });

/**
 * Law names the representatives for a resignation alone; for the rest they need a delegation. (A
 * recall is never theirs, which the rule above says.)
 */
const representsWithoutDelegation = ({ matrix }: Pack): boolean =>
  Object.entries(matrix).some(
    ([disposition, row]) =>
      disposition !== 'ORDERED_RESIGNATION' &&
      disposition !== 'RECALL' &&
      committeePosts.some((post) => {
        const cell = row[post];
        return (
          cell.allowed && cell.forums.includes('representativeAssembly') && cell.delegated !== true
        );
      }),
  );

const namesMembersRepresentatives = ({ matrix }: Pack): boolean =>
  Object.values(matrix).some((row) =>
    Object.values(row).some(
      (cell) => cell.allowed && cell.forums.includes('membersRepresentatives'),
    ),
  );

const contradictions: readonly (readonly [string, (pack: Pack) => boolean])[] = [
  ['a situation stands twice', ({ situations }) => hasTwice(situations.map(({ code }) => code))],
  [
    'a kind of evidence stands twice',
    ({ evidenceKinds }) => hasTwice(evidenceKinds.map(({ code }) => code)),
  ],
  [
    'two dispositions are equally severe',
    ({ dispositions }) => hasTwice(Object.values(dispositions).map((d) => d.severity)),
  ],
  [
    'termination needs a statutory trigger and no vote (VCOL 22, 38)',
    isAllowedWithoutTriggerOrWithVote,
  ],
  [
    'an ordered resignation needs a resignation and an allowed measure for its refusal',
    isResignationWithoutWayOut,
  ],
  [
    'an elected post can be neither removed nor demoted by decision (VCOL 14)',
    removesElectedByDecision,
  ],
  [
    'a committee member is recalled by petition and the voters’ ballot only (VCOL 19)',
    recallsOtherwiseThanByVoters,
  ],
  [
    'what a supervisory investigation makes lawful says on what it rests (Sanctions Law 52)',
    restsOnInvestigationWithoutBasis,
  ],
  [
    'on a committee member the representatives decide only a resignation or what was delegated (VCOL 20, 29)',
    representsWithoutDelegation,
  ],
  [
    'what the members’ representatives decide is for the charter to say (农村集体经济组织法 28)',
    namesMembersRepresentatives,
  ],
  [
    'the months of a suspension contradict each other',
    ({ suspension: s }) => s.minimumMonths > s.maximumTotalMonths,
  ],
];

/**
 * A pack that says nothing that no pack may say, whatever a county prefers: law above the pack, and
 * plain contradictions.
 */
export const ConsistentPolicyPack = PolicyPack.superRefine((pack, context) => {
  for (const [message, isFound] of contradictions) if (isFound(pack)) context.addIssue(message);
});
