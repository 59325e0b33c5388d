import { ConsistentPolicyPack } from '../../../shared/policy/pack-consistency.ts';
import { policyPacks } from '../../../shared/policy/packs.ts';
import type { PolicyPack } from '../../../shared/policy/policy-pack.ts';
import { EvidenceKind } from '../../../shared/policy/situation.ts';
import { frozen } from '../../../shared/policy/frozen.ts';
import { WorkCalendar, workCalendar } from '../../../shared/policy/work-calendar.ts';

const pack = policyPacks[0]!;
const { matrix, suspension } = pack;
const months = (minimumMonths: number, maximumTotalMonths: number) => ({
  suspension: { ...suspension, minimumMonths, maximumTotalMonths },
});

/** The pack with one cell of its matrix changed. */
const cell = (
  disposition: keyof PolicyPack['matrix'],
  kind: keyof PolicyPack['matrix']['RECALL'],
  changes: object,
) => ({
  matrix: {
    ...matrix,
    [disposition]: { ...matrix[disposition], [kind]: { ...matrix[disposition][kind], ...changes } },
  },
});

const messagesOf = (changes: object): readonly string[] => {
  const read = ConsistentPolicyPack.safeParse({ ...pack, ...changes });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

const contradictory = 'the months of a suspension contradict each other';
const wayOut = 'an ordered resignation needs a resignation and an allowed measure for its refusal';
const votersOnly =
  'a committee member is recalled by petition and the voters’ ballot only (VCOL 19)';
const byLaw = 'termination needs a statutory trigger and no vote (VCOL 22, 38)';

describe('what no pack may say', () => {
  it.each([
    ['a shortest suspension beyond the longest', months(7, 6), [contradictory]],
    [
      'an order to resign that leads nowhere',
      cell('ORDERED_RESIGNATION', 'P1', { refusalLeadsTo: undefined }),
      [wayOut],
    ],
    [
      'an order to resign that does not say what comes first',
      cell('ORDERED_RESIGNATION', 'P1', { resignationFirst: undefined }),
      [wayOut],
    ],
    [
      'an order to resign that leads to what is not lawful',
      cell('ORDERED_RESIGNATION', 'V1', { refusalLeadsTo: 'REMOVAL' }),
      [wayOut],
    ],
    ['a recall without a petition', cell('RECALL', 'V1', { petition: false }), [votersOnly]],
    [
      'a recall by an assembly',
      cell('RECALL', 'V2', { forums: ['villagersAssembly'] }),
      [votersOnly],
    ],
    [
      'a termination without a trigger',
      cell('TERMINATION', 'V1', { triggers: undefined }),
      [byLaw],
    ],
    [
      'a termination by vote',
      cell('TERMINATION', 'V1', { forums: ['villagersAssembly'] }),
      [byLaw],
    ],
    ['a termination by petition', cell('TERMINATION', 'V1', { petition: true }), [byLaw]],
  ] as const)('%s', (_, changes, messages) => {
    expect(messagesOf(changes)).toEqual(messages);
  });

  it('is not said by a suspension of one length alone', () => {
    expect(messagesOf(months(3, 3))).toEqual([]);
  });

  it('is not said by a post that nobody is ordered to resign from', () => {
    expect(
      messagesOf({
        matrix: {
          ...matrix,
          ORDERED_RESIGNATION: { ...matrix.ORDERED_RESIGNATION, E: matrix.RECALL.E },
        },
      }),
    ).toEqual([]);
  });

  it.each(['Upper', 'two words', '-beginning', 'end-', 'kind1', '1kind'])(
    'a refusal by a code like %s',
    (code) => {
      expect(
        messagesOf({
          matrix: { ...matrix, RECALL: { ...matrix.RECALL, E: { ...matrix.RECALL.E, code } } },
        }),
      ).toHaveLength(1);
    },
  );

  it.each(['Upper', 'two words', 'trial!', '-trial', 'trial-'])('an id like %s', (id) => {
    expect(messagesOf({ id })).toHaveLength(1);
  });

  it.each(['Upper', 'two words', '1st', 'kind!'])('a kind of evidence like %s', (code) => {
    expect(EvidenceKind.safeParse(code).success).toBe(false);
  });
});

describe('a majority', () => {
  const { forums } = pack.vote;
  const majorityOf = (forum: keyof typeof forums, changes: object) => {
    const majority = { ...forums[forum].majority, ...changes };
    return {
      vote: { ...pack.vote, forums: { ...forums, [forum]: { ...forums[forum], majority } } },
    };
  };

  it.each([
    ['votersBallot', ['returned', 'voters']],
    ['villagersAssembly', ['present', 'adults']],
    ['representativeAssembly', ['present', 'members']],
    ['membersAssembly', ['present', 'members']],
    ['membersRepresentatives', ['members']],
  ] as const)('in the %s is one of %j, and of nothing else', (forum, wholes) => {
    expect(
      ['returned', 'voters', 'present', 'adults', 'members', ''].filter(
        (of) => messagesOf(majorityOf(forum, { of })).length === 0,
      ),
    ).toEqual(wholes);
  });

  it('may be everybody, and no more than everybody', () => {
    expect(
      messagesOf(
        majorityOf('membersAssembly', { share: { numerator: 3, denominator: 3, strict: false } }),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        majorityOf('membersAssembly', { share: { numerator: 4, denominator: 3, strict: false } }),
      ),
    ).toEqual(['a share is at most the whole']);
  });
});

describe('a work calendar', () => {
  const [year, days] = Object.entries(workCalendar.years)[0]!;
  const [first] = days.holidays;
  const isRight = (years: object): boolean =>
    WorkCalendar.safeParse({ ...workCalendar, years }).success;
  const other = String(Number(year) + 1);

  it('names days of its own year alone, in every year and of every holiday', () => {
    expect(
      isRight({
        ...workCalendar.years,
        [year]: {
          ...days,
          holidays: [...days.holidays, { ...first, from: `${other}-01-01`, to: `${other}-01-01` }],
        },
      }),
    ).toBe(false);
    expect(isRight({ [year]: { ...days, makeUpWorkingDays: [`${other}-01-03`] } })).toBe(false);
    expect(isRight({ [year]: { ...days, holidays: [{ ...first, to: `${other}-01-01` }] } })).toBe(
      false,
    );
  });

  it('has holidays that end after they begin, each of them', () => {
    const backwards = { name: '倒置', from: `${year}-05-02`, to: `${year}-05-01` };
    expect(
      isRight({
        ...workCalendar.years,
        [year]: { ...days, holidays: [...days.holidays, backwards] },
      }),
    ).toBe(false);
    expect(isRight({ [year]: { ...days, holidays: [{ ...backwards, to: backwards.from }] } })).toBe(
      true,
    );
  });

  it.each(['26', '20260', 'x2026', '2026-01'])('knows no year %s', (name) => {
    const moved = {
      ...days,
      holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-01' }],
      makeUpWorkingDays: [],
    };
    expect(isRight({ [name]: moved })).toBe(false);
  });
});

describe('data that nobody can change', () => {
  it('is so down to its leaves, whatever they are', () => {
    const data = frozen({
      list: [{ deep: { deeper: [1] } }],
      none: null,
      text: 'a',
      missing: undefined,
    });
    expect(() => (data.list[0]!.deep.deeper[0] = 2)).toThrow(TypeError);
    expect(data).toEqual({
      list: [{ deep: { deeper: [1] } }],
      none: null,
      text: 'a',
      missing: undefined,
    });
  });
});
