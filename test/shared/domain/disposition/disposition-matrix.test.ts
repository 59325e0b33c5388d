import { measure, organOpinion, particularsOf, type Body } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import { heard, statutePack, trialPack } from '../../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../../support/past.ts';
import { Disposition, PostKind, type PolicyPack } from '../../../../shared/policy/policy-pack.ts';

// Every cell of both packs, as the committee meets it. What a cell says is stated in the tests of
// the policy; here it is how the rule obeys it.

const packs = [trialPack, statutePack] as const;
const cells = packs.flatMap((pack) =>
  Disposition.options.flatMap((disposition) =>
    PostKind.options.map((kind) => ({
      pack,
      disposition,
      kind,
      cell: pack.matrix[disposition][kind],
    })),
  ),
);

const allowed = cells.flatMap(({ cell, ...one }) => (cell.allowed ? [{ ...one, cell }] : []));
const forbidden = cells.flatMap(({ cell, ...one }) => (cell.allowed ? [] : [{ ...one, cell }]));

const told = (pack: PolicyPack, holds: PostKind): Past =>
  heard({ pack, holds, told: ['TERMINATION'] });

const supervised = (pack: PolicyPack, holds: PostKind): Past =>
  act(told(pack, holds), 'RecordSupervision');

const decideOn = (disposition: Disposition, particulars: Body, beside: Body = {}): Body => ({
  measures: [measure(disposition, 'post-1', particulars)],
  ...beside,
});

/** Where a measure begins, by the route that the table below states for it. */
const statusOf = {
  petition: 'awaitingPetition',
  vote: 'awaitingVote',
  resignation: 'awaitingImposition',
  imposition: 'awaitingImposition',
} as const;
const stepOf = {
  petition: 'petition',
  vote: 'vote',
  resignation: 'resignation',
  imposition: 'imposition',
} as const;

type Route = keyof typeof statusOf;
type Row = Readonly<Record<PostKind, Route>>;

const atOnce: Row = {
  P1: 'imposition',
  P2: 'imposition',
  V1: 'imposition',
  V2: 'imposition',
  S: 'imposition',
  C: 'imposition',
  E: 'imposition',
};
const orderedFirst: Row = {
  P1: 'resignation',
  P2: 'resignation',
  V1: 'resignation',
  V2: 'resignation',
  S: 'resignation',
  C: 'resignation',
  E: 'resignation',
};

const byLaw: Readonly<Record<Disposition, Row>> = {
  WARNING_TALK: atOnce,
  SUSPENSION: { ...atOnce, S: 'vote', C: 'vote' },
  DEMOTION: atOnce,
  ORDERED_RESIGNATION: orderedFirst,
  REMOVAL: atOnce,
  RECALL: { ...atOnce, V1: 'petition', V2: 'petition', S: 'vote', C: 'vote' },
  TERMINATION: atOnce,
};

const routes = new Map([
  [statutePack.id, byLaw],
  [
    trialPack.id,
    {
      ...byLaw,
      WARNING_TALK: { ...atOnce, V1: 'vote', V2: 'vote' },
      SUSPENSION: { ...atOnce, V1: 'vote', V2: 'vote', S: 'vote', C: 'vote' },
    },
  ],
] satisfies [string, Readonly<Record<Disposition, Row>>][]);

describe.each(allowed)('$pack.id: $disposition of $kind', ({ pack, disposition, kind, cell }) => {
  const particulars: Body = {
    trigger: cell.triggers?.[0],
    ...(cell.requires !== undefined && { supervisoryReference: '兴监立〔2026〕3号' }),
  };
  const body = decideOn(
    disposition,
    Object.fromEntries(
      Object.entries({ ...particulars, ...particularsOf(disposition, kind) }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
    cell.requires === undefined ? {} : { organOpinion },
  );
  const route = routes.get(pack.id)![disposition][kind];
  const past = (): Past =>
    cell.requires === undefined ? told(pack, kind) : supervised(pack, kind);

  it('is decided, begins at its route and waits there', () => {
    const filed = act(past(), 'DecideDisposition', body);
    const state = caseOf(
      caseOf(filed).stage === 'atFiling' ? act(filed, 'AcknowledgeFiling') : filed,
    );
    expect(state.measures).toMatchObject([
      { disposition, postKind: kind, route, status: statusOf[route] },
    ]);
    expect(state.procedure.open).toEqual([{ step: `${stepOf[route]}#measure-1`, round: 1 }]);
  });

  it('is filed with the county for the secretary alone, and never a warning talk', () => {
    const { stage } = caseOf(act(past(), 'DecideDisposition', body));
    expect(stage).toBe(kind === 'P1' && disposition !== 'WARNING_TALK' ? 'atFiling' : 'atMeasures');
  });
});

describe.each(forbidden)('$pack.id: $disposition of $kind', ({ pack, disposition, kind, cell }) => {
  it(`is refused: ${cell.code}`, () => {
    given(told(pack, kind))
      .when('DecideDisposition', decideOn(disposition, {}))
      .thenRefused('disposition-not-lawful', {
        field: 'measures.0.disposition',
        article: cell.article,
        facts: { disposition, kind },
      });
  });

  it('comes with the pack’s code, sentence and lawful route', () => {
    const { code, article, sentence, lawfulRoute } = cell;
    expect(() => act(told(pack, kind), 'DecideDisposition', decideOn(disposition, {}))).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({
          pack: { code, article, sentence, lawfulRoute },
        }) as unknown,
      }) as Error,
    );
  });
});

describe.each(allowed.filter(({ cell }) => cell.triggers !== undefined))(
  '$pack.id: the termination of $kind',
  ({ pack, kind, cell }) => {
    it('is not decided without a trigger', () => {
      given(told(pack, kind))
        .when('DecideDisposition', decideOn('TERMINATION', {}))
        .thenRefused('trigger-required', { field: 'measures.0.trigger' });
    });

    it('is decided on each trigger of such a post, and on no other', () => {
      const all = [
        'criminalSentence',
        'lossOfCapacity',
        'consecutiveFailedAppraisals',
        'partyProbationOrHeavier',
        'lossOfMembership',
        'contractEnded',
        'death',
      ] as const;
      const lawful = all.filter((trigger) => cell.triggers?.includes(trigger));
      lawful.forEach((trigger) =>
        given(told(pack, kind))
          .when('DecideDisposition', decideOn('TERMINATION', { trigger }))
          .thenNamed('DispositionDecided'),
      );
      const others = all.filter((trigger) => !lawful.includes(trigger));
      others.forEach((trigger) =>
        given(told(pack, kind))
          .when('DecideDisposition', decideOn('TERMINATION', { trigger }))
          .thenRefused('trigger-not-of-this-post', { field: 'measures.0.trigger' }),
      );
    });
  },
);

describe('a suspension that rests on a supervisory investigation (B16)', () => {
  const reference = { supervisoryReference: '兴监立〔2026〕3号' };
  const onInvestigation = decideOn('SUSPENSION', reference, { organOpinion });

  it.each(['V1', 'V2', 'S', 'C'] as const)('of %s needs no vote in the trial pack', (kind) => {
    const past = act(supervised(trialPack, kind), 'DecideDisposition', onInvestigation);
    expect(caseOf(past).measures).toMatchObject([
      { route: 'imposition', status: 'awaitingImposition', ...reference },
    ]);
    expect(past.timelines.case).toContainEqual(
      expect.objectContaining({
        type: 'DispositionDecided',
        data: expect.objectContaining({ organOpinion }) as unknown,
      }),
    );
  });

  it.each(['V1', 'V2'] as const)('of %s is the only one in the statute pack', (kind) => {
    given(supervised(statutePack, kind))
      .when('DecideDisposition', decideOn('SUSPENSION', {}, { organOpinion }))
      .thenRefused('supervisory-reference-required', { field: 'measures.0.supervisoryReference' });
    given(supervised(statutePack, kind))
      .when('DecideDisposition', onInvestigation)
      .thenNamed('DispositionDecided');
  });

  it.each([
    [trialPack, 'V1'],
    [trialPack, 'S'],
    [trialPack, 'C'],
    [statutePack, 'V2'],
  ] as const)('of an elected member asks for the organ’s written opinion: %#', (pack, kind) => {
    given(supervised(pack, kind))
      .when('DecideDisposition', decideOn('SUSPENSION', reference))
      .thenRefused('organ-opinion-required', { field: 'organOpinion' });
  });

  it.each(['P2', 'E'] as const)('of %s, whom somebody has appointed, does not', (kind) => {
    given(supervised(trialPack, kind))
      .when('DecideDisposition', decideOn('SUSPENSION', reference))
      .thenNamed('DispositionDecided');
  });

  it.each([
    ['V1', true],
    ['S', true],
    ['C', true],
    ['P1', false],
    ['E', false],
  ] as const)('of %s is marked as disputed or not: %s', (kind, disputed) => {
    for (const pack of packs)
      expect(pack.matrix.SUSPENSION[kind]).toMatchObject({ onInvestigation: { disputed } });
  });
});

describe('the opinion of a supervisory organ', () => {
  it('may be recorded with any decision while it investigates', () => {
    given(supervised(trialPack, 'P2'))
      .when('DecideDisposition', decideOn('WARNING_TALK', {}, { organOpinion }))
      .thenNamed('DispositionDecided');
  });

  it('is none of an organ that does not investigate', () => {
    given(told(trialPack, 'P2'))
      .when('DecideDisposition', decideOn('WARNING_TALK', {}, { organOpinion }))
      .thenRefused('no-supervision-recorded', { field: 'organOpinion' });
  });

  it('is not of tomorrow', () => {
    given(supervised(trialPack, 'P2'))
      .when(
        'DecideDisposition',
        decideOn('WARNING_TALK', {}, { organOpinion: { ...organOpinion, issuedOn: '2026-04-02' } }),
        { occurredOn: '2026-04-01' },
      )
      .thenRefused('date-in-future', { field: 'organOpinion.issuedOn' });
  });
});

it('every cell of both packs is met', () => {
  expect(allowed.length + forbidden.length).toBe(
    packs.length * Disposition.options.length * PostKind.options.length,
  );
});
