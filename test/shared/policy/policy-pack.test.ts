import type * as z from 'zod';
import { ConsistentPolicyPack } from '../../../shared/policy/pack-consistency.ts';
import type { PolicyPack } from '../../../shared/policy/policy-pack.ts';
import { everyPolicyPack, policyPacks } from '../../../shared/policy/packs.ts';
import { statute2026 } from '../../../shared/policy/packs/statute-2026.ts';

type PackData = z.input<typeof PolicyPack>;

const messagesOf = (pack: PackData): readonly string[] =>
  ConsistentPolicyPack.safeParse(pack).error?.issues.map(({ message }) => message) ?? [];

const withCell = (
  disposition:
    | 'SUSPENSION'
    | 'REMOVAL'
    | 'DEMOTION'
    | 'RECALL'
    | 'TERMINATION'
    | 'ORDERED_RESIGNATION',
  postKind: 'P1' | 'V1' | 'S',
  cell: PackData['matrix']['REMOVAL']['P1'],
): PackData => ({
  ...statute2026,
  matrix: {
    ...statute2026.matrix,
    [disposition]: { ...statute2026.matrix[disposition], [postKind]: cell },
  },
});

const byDecision = statute2026.matrix.REMOVAL.P1;
const byAssembly = statute2026.matrix.RECALL.S;

describe('a policy pack', () => {
  it.each(everyPolicyPack())('$id $version ships as its schema has it, and consistent', (pack) => {
    expect(ConsistentPolicyPack.parse(pack)).toStrictEqual(pack);
  });

  it.each<[string, PackData, RegExp]>([
    ['removal of an elected post by decision', withCell('REMOVAL', 'V1', byDecision), /VCOL 14/],
    ['demotion of an elected post by decision', withCell('DEMOTION', 'V1', byDecision), /VCOL 14/],
    [
      'recall of a committee member by representatives',
      withCell('RECALL', 'V1', byAssembly),
      /VCOL 19/,
    ],
    [
      'termination without a trigger',
      withCell('TERMINATION', 'V1', byDecision),
      /statutory trigger/,
    ],
    [
      'a suspension by representatives to whom nobody has delegated it',
      withCell('SUSPENSION', 'V1', byAssembly),
      /VCOL 20, 29/,
    ],
    [
      'an ordered resignation without a resignation',
      withCell('ORDERED_RESIGNATION', 'P1', byDecision),
      /needs a resignation/,
    ],
    [
      'a refused resignation that leads to a refused measure',
      withCell('ORDERED_RESIGNATION', 'P1', statute2026.matrix.ORDERED_RESIGNATION.V1),
      /needs a resignation/,
    ],
    [
      'a situation twice',
      { ...statute2026, situations: [...statute2026.situations, ...statute2026.situations] },
      /situation stands twice/,
    ],
    [
      'a kind of evidence twice',
      {
        ...statute2026,
        evidenceKinds: [...statute2026.evidenceKinds, ...statute2026.evidenceKinds],
      },
      /evidence stands twice/,
    ],
    [
      'a suspension whose minimum is over its maximum',
      { ...statute2026, suspension: { ...statute2026.suspension, minimumMonths: 7 } },
      /months of a suspension/,
    ],
    [
      'two dispositions equally severe',
      {
        ...statute2026,
        dispositions: { ...statute2026.dispositions, RECALL: statute2026.dispositions.REMOVAL },
      },
      /equally severe/,
    ],
  ])('is refused with %s', (_, pack, message) => {
    expect(messagesOf(pack)).toEqual([expect.stringMatching(message)]);
  });

  it('is refused with a cell missing', () => {
    const { E: _, ...rest } = statute2026.matrix.RECALL;
    const pack = { ...statute2026, matrix: { ...statute2026.matrix, RECALL: rest } };
    expect(ConsistentPolicyPack.safeParse(pack).success).toBe(false);
  });

  it('is refused with a share over the whole', () => {
    const petition = {
      ...statute2026.petition,
      entitled: { numerator: 6, denominator: 5, strict: false },
    };
    expect(messagesOf({ ...statute2026, petition })).toEqual(['a share is at most the whole']);
  });

  it('takes a county’s own situation without any code', () => {
    const situations = [
      ...statute2026.situations,
      {
        code: 'S9' as const,
        label: { zh: '长期不在岗', en: 'Long absent' },
        requiresReason: false,
      },
    ];
    expect(ConsistentPolicyPack.parse({ ...statute2026, situations }).situations).toHaveLength(9);
  });
});

describe.each(policyPacks)('$id', (pack) => {
  it('knows the eight situations, of which only the last asks for its own reason', () => {
    expect(pack.situations.map(({ code }) => code)).toEqual([
      'S1',
      'S2',
      'S3',
      'S4',
      'S5',
      'S6',
      'S7',
      'S8',
    ]);
    expect(
      pack.situations.filter(({ requiresReason }) => requiresReason).map(({ alias }) => alias),
    ).toEqual(['OTHER']);
  });

  it('knows the eight objective sources and the four subjective dimensions', () => {
    const dimensions = pack.evidenceKinds.map(({ dimension }) => dimension);
    expect(dimensions.filter((dimension) => dimension === 'objective')).toHaveLength(8);
    expect(dimensions.filter((dimension) => dimension === 'subjective')).toHaveLength(4);
  });

  it('orders the dispositions from a talk to the end of office', () => {
    expect(Object.values(pack.dispositions).map(({ severity }) => severity)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it.each([
    ['identification', 10, 'days', 'atMost'],
    ['investigation', 30, 'days', 'atMost'],
    ['investigationExtension', 30, 'days', 'atMost'],
    ['servingOfFacts', 10, 'days', 'atMost'],
    ['hearing', 5, 'workingDays', 'atMost'],
    ['decision', 15, 'days', 'atMost'],
    ['filing', 10, 'workingDays', 'atMost'],
    ['petition', 30, 'days', 'atMost'],
    ['vote', 30, 'days', 'atMost'],
    ['reconvening', 30, 'days', 'atMost'],
    ['noticeBeforeAssembly', 10, 'days', 'atLeast'],
    ['resignation', 15, 'days', 'atMost'],
    ['imposing', 10, 'days', 'atMost'],
    ['disciplineReferral', 10, 'days', 'atMost'],
    ['coolDown', 6, 'months', 'atLeast'],
    ['terminationAnnouncement', 5, 'days', 'atMost'],
    ['orderedConvening', 15, 'days', 'atMost'],
    ['resultAnnouncement', 5, 'days', 'atMost'],
    ['postedAnnouncement', 15, 'days', 'atLeast'],
  ] as const)('gives %s %i %s, %s', (name, count, unit, bound) => {
    expect(pack.deadlines[name]).toMatchObject({ count, unit, bound });
  });

  it('lets nothing heavier than a major demerit be recorded of a village cadre, but of a public servant', () => {
    const { kinds } = pack.sanctions.government;
    const bars = Object.values(kinds).map((kind) => (kind.allowed ? kind.barMonths : kind.code));
    const tooHeavy = 'sanction-above-ceiling-of-village-posts';
    expect(bars).toEqual([6, 12, 18, tooHeavy, tooHeavy, tooHeavy]);
    expect(
      Object.values(kinds).flatMap((kind) =>
        kind.allowed ? [] : [kind.ofPublicServant.barMonths],
      ),
    ).toEqual([24, 24, null]);
  });

  it('bars after a Party sanction for 12, 18, 24, 24 and 60 months, after probation from the restoring of rights', () => {
    const { kinds } = pack.sanctions.party;
    expect(Object.values(kinds).map(({ barMonths }) => barMonths)).toEqual([12, 18, 24, 24, 60]);
    expect(kinds.PARTY_PROBATION.barFrom).toBe('rightsRestored');
  });

  it('has at least two investigators, one extension, and a suspension of one to six months', () => {
    expect(pack.investigation).toMatchObject({ minimumInvestigators: 2 });
    expect(pack.suspension).toMatchObject({ minimumMonths: 1, maximumTotalMonths: 6 });
  });

  it('files the secretary’s measures and those of whoever holds both kinds of post, but no warning talk', () => {
    expect(pack.filing).toMatchObject({
      postKinds: ['P1'],
      holdersOfBoth: [
        ['P1', 'P2'],
        ['V1', 'V2'],
      ],
      exemptDispositions: ['WARNING_TALK'],
      awaitedFor: ['P1'],
    });
  });
});
