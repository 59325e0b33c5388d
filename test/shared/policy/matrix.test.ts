import { Disposition, PostKind, type Cell } from '../../../shared/policy/policy-pack.ts';
import {
  everyPolicyPack,
  packInForceOn,
  policyPackOf,
  policyPacks,
} from '../../../shared/policy/packs.ts';

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

/** The text of 2018 does not say that an assembly passes a resignation. */
const committeePostByLawOf2018: Readonly<Record<Disposition, string>> = {
  ...committeePostByLaw,
  ORDERED_RESIGNATION: 'resignation else RECALL free resignationAccepted',
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
  'xingguo-2021-trial-2018': {
    P1: partyPost,
    P2: partyPost,
    V1: committeePostByTrialRules,
    V2: committeePostByTrialRules,
    ...otherPosts,
  },
  'statute-2018': {
    P1: partyPost,
    P2: partyPost,
    V1: committeePostByLawOf2018,
    V2: committeePostByLawOf2018,
    ...otherPosts,
  },
};

const rows = everyPolicyPack().flatMap((pack) =>
  Disposition.options.flatMap((disposition) =>
    PostKind.options.map((postKind) => ({
      pack: `${pack.id} ${pack.version}`,
      disposition,
      postKind,
      cell: pack.matrix[disposition][postKind],
      brief: expected[pack.id]?.[postKind][disposition],
    })),
  ),
);

describe('the disposition × post matrix', () => {
  it('has 49 cells in each pack that ships', () => {
    expect(rows).toHaveLength(49 * everyPolicyPack().length);
    expect([...new Set(everyPolicyPack().map(({ id }) => id))]).toEqual(Object.keys(expected));
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

  it.each([
    ['2026-01-01', 'xingguo-2021-trial', 1],
    ['2025-12-31', 'xingguo-2021-trial-2018', 4],
    ['2025-06-01', 'xingguo-2021-trial-2018', 4],
    ['2025-05-31', 'xingguo-2021-trial-2018', 3],
    ['2025-04-30', 'xingguo-2021-trial-2018', 2],
    ['2023-12-31', 'xingguo-2021-trial-2018', 1],
    ['2021-01-01', 'xingguo-2021-trial-2018', 1],
    ['2020-12-31', 'statute-2018', 1],
    ['2020-07-01', 'statute-2018', 1],
    ['2019-05-04', 'statute-2018', 1],
  ])('of the trial: an opinion of %s follows %s, version %i', (day, id, version) => {
    expect(packInForceOn(day, policyPackOf('xingguo-2021-trial')!)).toMatchObject({ id, version });
  });

  it.each([
    ['2026-01-01', 'statute-2026', 1],
    ['2025-12-31', 'statute-2018', 4],
    ['2020-07-01', 'statute-2018', 1],
  ])('of the law alone: an opinion of %s follows %s, version %i', (day, id, version) => {
    expect(packInForceOn(day, policyPackOf('statute-2026')!)).toMatchObject({ id, version });
  });

  it('leave no day out and count on none twice, one after the other', () => {
    for (const { inForce, predecessor } of everyPolicyPack()) {
      const before = predecessor && policyPackOf(predecessor.id, predecessor.version);
      if (before === undefined) continue;
      const dayBefore = new Date(Date.parse(inForce.from) - 86_400_000).toISOString().slice(0, 10);
      expect(before.inForce.from <= dayBefore && dayBefore <= before.inForce.until!).toBe(true);
    }
  });

  it('of today are the only ones without a last day', () => {
    expect(everyPolicyPack().filter(({ inForce }) => inForce.until === null)).toEqual(policyPacks);
  });

  it('are made once, and found by version', () => {
    expect(policyPackOf('statute-2018', 2)).toBe(policyPackOf('statute-2018', 2));
    expect(policyPackOf('statute-2018')).toMatchObject({ version: 4 });
    expect(policyPackOf('statute-2018', 5)).toBeUndefined();
    expect(policyPackOf('statute-2018', 0)).toBeUndefined();
    expect(policyPackOf('statute-2026', 2)).toBeUndefined();
  });

  it('cannot be changed once loaded', () => {
    expect(Object.isFrozen(policyPacks[0])).toBe(true);
    expect(Object.isFrozen(policyPacks[0]?.matrix.RECALL.V1)).toBe(true);
  });
});
