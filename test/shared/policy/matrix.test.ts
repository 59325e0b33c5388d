import { Disposition, PostKind, type Cell } from '../../../shared/policy/policy-pack.ts';
import { policyPackOf, policyPacks } from '../../../shared/policy/packs.ts';

/**
 * One word per cell: `free` (no vote), a forum list, `petition+…`, `needs…`, or the code of the
 * refusal.
 */
const inBrief = (cell: Cell): string => {
  if (!cell.allowed) return cell.code;
  return [
    ...(cell.petition ? ['petition'] : []),
    ...(cell.requires === undefined ? [] : ['investigationOnly']),
    ...(cell.resignationFirst ? [`resignation else ${cell.refusalLeadsTo}`] : []),
    ...(cell.triggers ?? []),
    cell.forums.length === 0 ? 'free' : cell.forums.join('|'),
    ...(cell.exemptFromVoteBy === undefined ? [] : ['orInvestigation']),
    cell.effective,
  ].join(' ');
};

const assemblies = 'villagersAssembly|representativeAssembly';

const partyPost: Readonly<Record<Disposition, string>> = {
  WARNING_TALK: 'free talkRecorded',
  SUSPENSION: 'free decisionServed',
  DEMOTION: 'free decisionServed',
  ORDERED_RESIGNATION: 'resignation else REMOVAL free resignationAccepted',
  REMOVAL: 'free decisionServed',
  RECALL: 'recall-of-party-post',
  TERMINATION:
    'removalFromPartyPosts partyProbationOrHeavier struckOffPartyRolls death free triggerDate',
};

const committeePostByLaw: Readonly<Record<Disposition, string>> = {
  WARNING_TALK: 'free talkRecorded',
  SUSPENSION: 'investigationOnly free decisionServed',
  DEMOTION: 'demotion-of-elected-post',
  ORDERED_RESIGNATION: `resignation else RECALL ${assemblies} votePassed`,
  REMOVAL: 'removal-of-elected-post',
  RECALL: 'petition votersBallot resultDeclared',
  TERMINATION: 'criminalSentence lossOfCapacity consecutiveFailedAppraisals death free triggerDate',
};

const committeePostByTrialRules: Readonly<Record<Disposition, string>> = {
  ...committeePostByLaw,
  WARNING_TALK: `${assemblies} talkRecorded`,
  SUSPENSION: `${assemblies} orInvestigation decisionServed`,
};

const otherPosts = {
  S: {
    WARNING_TALK: 'free talkRecorded',
    SUSPENSION: `${assemblies} orInvestigation decisionServed`,
    DEMOTION: 'demotion-of-supervision-post',
    ORDERED_RESIGNATION: `resignation else RECALL ${assemblies} votePassed`,
    REMOVAL: 'removal-of-supervision-post',
    RECALL: `${assemblies} resultDeclared`,
    TERMINATION: 'criminalSentence lossOfCapacity death free triggerDate',
  },
  C: {
    WARNING_TALK: 'free talkRecorded',
    SUSPENSION: 'membersAssembly orInvestigation decisionServed',
    DEMOTION: 'demotion-of-collective-post',
    ORDERED_RESIGNATION: 'resignation else RECALL membersAssembly votePassed',
    REMOVAL: 'removal-of-collective-post',
    RECALL: 'membersAssembly resultDeclared',
    TERMINATION: 'lossOfMembership death free triggerDate',
  },
  E: {
    WARNING_TALK: 'free talkRecorded',
    SUSPENSION: 'free decisionServed',
    DEMOTION: 'free decisionServed',
    ORDERED_RESIGNATION: 'resignation else REMOVAL free resignationAccepted',
    REMOVAL: 'free decisionServed',
    RECALL: 'recall-of-employed-post',
    TERMINATION: 'contractEnded death free triggerDate',
  },
} as const satisfies Partial<Record<PostKind, Record<Disposition, string>>>;

type Expected = Readonly<Record<PostKind, Readonly<Record<Disposition, string>>>>;

const expected: Readonly<Record<string, Expected>> = {
  'xingguo-2021-trial': {
    P1: partyPost,
    P2: partyPost,
    V1: committeePostByTrialRules,
    V2: committeePostByTrialRules,
    ...otherPosts,
  },
  'statute-2026': {
    P1: partyPost,
    P2: partyPost,
    V1: committeePostByLaw,
    V2: committeePostByLaw,
    ...otherPosts,
  },
};

const rows = policyPacks.flatMap((pack) =>
  Disposition.options.flatMap((disposition) =>
    PostKind.options.map((postKind) => ({
      pack: pack.id,
      disposition,
      postKind,
      cell: pack.matrix[disposition][postKind],
      brief: expected[pack.id]?.[postKind][disposition],
    })),
  ),
);

describe('the disposition × post matrix', () => {
  it('has 49 cells in each pack that ships', () => {
    expect(rows).toHaveLength(98);
    expect(policyPacks.map(({ id }) => id)).toEqual(Object.keys(expected));
  });

  it.each(rows)('$pack: $disposition on $postKind is "$brief"', ({ cell, brief }) => {
    expect(inBrief(cell)).toBe(brief);
  });

  it.each(rows)(
    '$pack: $disposition on $postKind names its source and says so in Chinese',
    ({ cell }) => {
      const shown = cell.allowed
        ? [cell.legalBasis, cell.note.zh]
        : [cell.article, cell.sentence.zh, cell.lawfulRoute.zh];
      for (const text of shown) expect(text).toMatch(/\p{Script=Han}/u);
      const english = cell.allowed ? [cell.note.en] : [cell.sentence.en, cell.lawfulRoute.en];
      for (const text of english) expect(text).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it.each(rows)(
    '$pack: $disposition on $postKind waits for a vote only where somebody votes',
    ({ cell }) => {
      const waitsForVote =
        cell.allowed && ['votePassed', 'resultDeclared'].includes(cell.effective);
      expect(waitsForVote && cell.forums.length === 0).toBe(false);
    },
  );
});

describe('the packs', () => {
  it('are found by id', () => {
    expect(policyPackOf('xingguo-2021-trial')?.statute.inForce).toBeDefined();
    expect(policyPackOf('statute-2026')?.statute.inForce).toBe('2026-01-01');
    expect(policyPackOf('nowhere')).toBeUndefined();
  });

  it('cannot be changed once loaded', () => {
    expect(Object.isFrozen(policyPacks[0])).toBe(true);
    expect(Object.isFrozen(policyPacks[0]?.matrix.RECALL.V1)).toBe(true);
  });
});
