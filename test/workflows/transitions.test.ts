import type { StepAnswer } from '../../shared/domain/case/step-answer.ts';
import { measureId, type MeasureId } from '../../shared/domain/ids.ts';
import type { Outcome, Route } from '../../shared/domain/case/steps.ts';
import type { Disposition } from '../../shared/policy/policy-pack.ts';
import { keyOf, walk as walkFile, type MeasureToCarryOut, type Visit } from './walk.ts';

const [first, second] = [measureId(1), measureId(2)];
const toCarryOut = (
  measureId: MeasureId,
  disposition: Disposition,
  route: Route,
): MeasureToCarryOut => ({ measureId, disposition, route });
const answer = (outcome: StepAnswer['outcome']): readonly StepAnswer[] => [{ outcome }];

/** Walks the file; the decision reaches the cadre in the end, unless a test says otherwise. */
const walk = (answers: Parameters<typeof walkFile>[0]) =>
  walkFile({ service: answer('served'), ...answers });

const upToDecision = {
  identification: answer('accepted'),
  investigation: answer('submitted'),
  hearing: answer('heard'),
};
const decided = (measures: readonly MeasureToCarryOut[], more: Partial<StepAnswer> = {}) => ({
  ...upToDecision,
  decision: [
    { outcome: 'dispositionDecided', measures, toBeFiled: false, toBeReferred: false, ...more },
  ] as const,
});
const names = (visits: readonly Visit[]): readonly string[] => visits.map((visit) => visit.state);

describe('the straight path', () => {
  const voted = decided([
    toCarryOut(first, 'SUSPENSION', 'vote'),
    toCarryOut(second, 'WARNING_TALK', 'vote'),
  ]);
  const passed = Object.fromEntries(
    [first, second].flatMap((id) => [
      [`vote#${id}`, answer('passed')],
      [`imposition#${id}`, answer('inEffect')],
    ]),
  );

  it('of two voted measures takes 21 transitions', async () => {
    expect(await walk({ ...voted, ...passed })).toHaveLength(21);
  });

  it('takes 23 where the county is told first and discipline is informed after', async () => {
    const [decision] = voted.decision;
    const told = {
      decision: [{ ...decision, toBeFiled: true, toBeReferred: true }],
      filing: answer('acknowledged'),
      discipline: answer('referred'),
    };
    expect(await walk({ ...voted, ...passed, ...told })).toHaveLength(23);
  });

  it('takes 27 where both measures are recalls that begin with a petition, three below the limit of 30', async () => {
    const recalls = decided(
      [toCarryOut(first, 'RECALL', 'petition'), toCarryOut(second, 'RECALL', 'petition')],
      { toBeFiled: true, toBeReferred: true },
    );
    const petitions = {
      [`petition#${first}`]: answer('valid'),
      [`petition#${second}`]: answer('valid'),
    };
    const rest = { filing: answer('acknowledged'), discipline: answer('referred') };
    expect(await walk({ ...recalls, ...petitions, ...passed, ...rest })).toHaveLength(27);
  });

  it('asks each step once, with what its task needs', async () => {
    const asked = (await walk({ ...voted, ...passed })).flatMap((visit) =>
      visit.asked === undefined ? [] : [visit.asked],
    );
    expect(asked.map(keyOf)).toEqual([
      'identification',
      'investigation',
      'hearing',
      'decision',
      `vote#${first}`,
      `imposition#${first}`,
      `vote#${second}`,
      `imposition#${second}`,
      'service',
      '',
    ]);
    expect(asked.every((payload) => payload['run'] === 1 && payload['caseId'] !== undefined)).toBe(
      true,
    );
  });
});

describe('a case that ends before its measures', () => {
  it.each([
    ['rejected', 3],
    ['ended', 4],
  ] as const)('%s at identification goes to the archive at once', async (outcome, transitions) => {
    const visited = names(await walk({ identification: answer(outcome) }));
    expect(visited).toHaveLength(transitions);
    expect(visited.at(-1)).toBe('Seal the archive');
  });

  it('without a measure goes from the decision to the archive', async () => {
    expect(names(await walk({ ...upToDecision, decision: answer('noMeasure') })).at(-1)).toBe(
      'Seal the archive',
    );
  });

  it.each(['investigation', 'hearing'])(
    'during the %s runs on to the decision, which names the end',
    async (step) => {
      const ended = {
        ...upToDecision,
        [step]: answer('ended'),
        hearing: answer('ended'),
        decision: answer('ended'),
      };
      expect(names(await walk(ended)).slice(-3)).toEqual([
        'What was decided?',
        'Serve the decision',
        'Seal the archive',
      ]);
    },
  );

  it('under an older run leaves the archive alone', async () => {
    expect(names(await walk({ ...upToDecision, decision: answer('superseded') })).at(-1)).toBe(
      'A newer run took over',
    );
  });
});

describe('a case that ends among its measures', () => {
  it('passes by every measure and what follows, and is sealed once', async () => {
    const measures = decided(
      [toCarryOut(first, 'RECALL', 'petition'), toCarryOut(second, 'SUSPENSION', 'vote')],
      { toBeReferred: true },
    );
    const ended = {
      [`petition#${first}`]: answer('ended'),
      [`vote#${second}`]: answer('ended'),
      discipline: answer('ended'),
    };
    expect(names(await walk({ ...measures, ...ended })).slice(-4)).toEqual([
      'Must discipline be informed?',
      'Refer to discipline',
      'Serve the decision',
      'Seal the archive',
    ]);
  });
});

describe('an ordered resignation', () => {
  const ordered = decided([toCarryOut(first, 'ORDERED_RESIGNATION', 'resignation')]);
  const inside = (visits: readonly Visit[]) =>
    names(visits).slice(names(visits).indexOf('What comes first?') + 1, -3);

  const ways: readonly [
    Outcome,
    Readonly<Record<string, readonly StepAnswer[]>>,
    readonly string[],
  ][] = [
    ['resigned', {}, ['The measure is settled']],
    ['refused', {}, ['The measure is settled']],
    ['overtaken', {}, ['The measure is settled']],
    [
      'resignationToBeApproved',
      { [`vote#${first}`]: answer('resignationApproved') },
      ['Put it to the vote', 'How did the vote end?', 'The measure is settled'],
    ],
    ['refusedSoRemoval', { [`imposition#${first}`]: answer('inEffect') }, ['Remove from the post']],
    [
      'refusedSoPetition',
      {
        [`petition#${first}`]: answer('valid'),
        [`vote#${first}`]: answer('passed'),
        [`imposition#${first}`]: answer('inEffect'),
      },
      [
        'Await the recall petition',
        'Is there a valid petition?',
        'Put it to the vote',
        'How did the vote end?',
        'Which disposition?',
        'Declare the recall',
      ],
    ],
    [
      'refusedSoVote',
      { [`vote#${first}`]: answer('passed'), [`imposition#${first}`]: answer('inEffect') },
      ['Put it to the vote', 'How did the vote end?', 'Which disposition?', 'Declare the recall'],
    ],
  ];

  it.each(ways)('that ends as %s goes its own way', async (outcome, later, expected) => {
    const visits = await walk({ ...ordered, [`resignation#${first}`]: answer(outcome), ...later });
    expect(inside(visits)).toEqual(['Order the resignation', 'Did the cadre resign?', ...expected]);
  });
});

describe('each disposition', () => {
  const states: Readonly<Record<Exclude<Disposition, 'ORDERED_RESIGNATION'>, string>> = {
    WARNING_TALK: 'Hold the warning talk',
    SUSPENSION: 'Suspend from the post',
    DEMOTION: 'Demote to a lower post',
    REMOVAL: 'Remove from the post',
    RECALL: 'Declare the recall',
    TERMINATION: 'Declare the office ended',
  };

  it.each(Object.entries(states))('%s is carried out at "%s"', async (disposition, state) => {
    const one = decided([toCarryOut(first, disposition as Disposition, 'imposition')]);
    expect(
      names(await walk({ ...one, [`imposition#${first}`]: answer('inEffect') })).slice(-5, -3),
    ).toEqual(['Which disposition?', state]);
  });
});

describe('an answer that no branch foresees', () => {
  it('ends in an error, inside a measure too', async () => {
    const one = decided([toCarryOut(first, 'RECALL', 'petition')]);
    const visited = names(await walk({ ...one, [`petition#${first}`]: answer('passed') }));
    expect(visited).toContain("Err: a measure's answer that no branch foresees");
  });

  it('ends in an error where the decision does not say whether the county must be told', async () => {
    const { decision } = decided([]);
    const { toBeFiled: _, ...silent } = decision[0];
    expect(names(await walk({ ...upToDecision, decision: [silent] })).at(-1)).toBe(
      'Err: an answer that no branch foresees',
    );
  });
});
