import { evolveMeasures } from '../../../../shared/domain/case/evolve-measure.ts';
import type { CaseEvent, CaseEventOf } from '../../../../shared/domain/case/events.ts';
import type { MeasureIn, RefusalConsequence } from '../../../../shared/domain/case/measure.ts';
import { undoneBy, verdictOf } from '../../../../shared/domain/exit/procedure/verdicts.ts';
import { duesOf, duesWithin } from '../../../../shared/domain/exit/procedure/dues.ts';
import { failedTwice } from '../../../support/bodies.ts';
import {
  atMeasures,
  convene,
  decided,
  ordered,
  vote,
  voted,
} from '../../../support/named-pasts.ts';
import { act, caseOf } from '../../../support/past.ts';
import { MeasureId } from '../../../../shared/domain/ids.ts';
import { StepKey } from '../../../../shared/domain/case/steps.ts';
import { day } from '../../../support/raised-case.ts';
import { committee } from '../../../support/people.ts';

const first = MeasureId.parse('measure-1');
const onDay = day('2026-04-20');
const bothSuspended = atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] });

describe('a measure keeps what it is, whatever becomes of it', () => {
  it('the supervisory organ’s reference', () => {
    const past = atMeasures({ holds: 'V1', measures: ['SUSPENSION'] });
    const [measure] = caseOf(past).measures;
    const freed = { ...measure!, supervisoryReference: '兴监立〔2026〕3号' };
    const lapsed = evolveMeasures(
      [freed],
      { type: 'MeasureLapsed', data: { measureId: first, cause: 'inquorateTwice' } },
      onDay,
    );
    expect(lapsed).toEqual([
      expect.objectContaining({
        status: 'lapsed',
        supervisoryReference: '兴监立〔2026〕3号',
        since: '2026-04-20',
      }),
    ]);
    expect(
      evolveMeasures(
        [measure!],
        { type: 'MeasureLapsed', data: { measureId: first, cause: 'inquorateTwice' } },
        onDay,
      )[0],
    ).not.toHaveProperty('supervisoryReference');
  });

  it('the trigger of a termination that was decided', () => {
    const past = atMeasures({ holds: 'V1', measures: ['TERMINATION'] });
    const { trigger } = caseOf(past).measures[0]!;
    expect(trigger).toBeDefined();
    const ended = act(
      past,
      'DeclareTermination',
      { proof: { ...failedTwice, trigger, court: '兴国县人民法院', triggeredOn: '2025-12-20' } },
      { occurredOn: '2026-05-06' },
    );
    expect(caseOf(ended).measures).toEqual([
      expect.objectContaining({
        measureId: 'measure-1',
        status: 'inEffect',
        trigger,
        effectiveOn: '2025-12-20',
      }),
    ]);
  });

  it('what its refused resignation has led to, and nothing of the kind before', () => {
    const refused = act(ordered({ holds: 'V1' }), 'RecordRefusal');
    expect(caseOf(refused).measures[0]).toMatchObject({
      disposition: 'ORDERED_RESIGNATION',
      afterRefusal: { disposition: 'RECALL', route: 'petition' },
    });
    expect(Object.keys(caseOf(ordered({ holds: 'V1' })).measures[0]!)).not.toContain(
      'afterRefusal',
    );
    expect(Object.keys(caseOf(ordered()).measures[0]!)).not.toContain('trigger');
    expect(Object.keys(caseOf(ordered()).measures[0]!)).not.toContain('supervisoryReference');
  });
});

describe('an event is of its own measure alone', () => {
  it('and of none where it names none', () => {
    const { measures } = caseOf(bothSuspended);
    expect(
      evolveMeasures(measures, { type: 'FilingReturned', data: { reason: '缺纪要。' } }, onDay),
    ).toBe(measures);
    const after = evolveMeasures(
      measures,
      { type: 'MeasureOvertaken', data: { measureId: first, by: 'death' } },
      onDay,
    );
    expect(after.map(({ status }) => status)).toEqual(['overtaken', 'awaitingVote']);
  });

  it('and makes no new one where its own is not there', () => {
    const { measures } = caseOf(bothSuspended);
    expect(
      evolveMeasures(
        measures,
        {
          type: 'MeasureOvertaken',
          data: { measureId: MeasureId.parse('measure-9'), by: 'death' },
        },
        onDay,
      ),
    ).toEqual(measures);
  });

  it('that nothing follows a refused resignation where no law says what', () => {
    const refusal = (leadsTo: RefusalConsequence | null): CaseEvent => ({
      type: 'ResignationRefused',
      data: { measureId: first, leadsTo, statement: '不同意。' },
    });
    expect(evolveMeasures(caseOf(ordered()).measures, refusal(null), onDay)).toMatchObject([
      { status: 'refused', refusedOn: '2026-04-20' },
    ]);
    expect(verdictOf(refusal(null), caseOf(ordered()))).toEqual({
      step: 'resignation#measure-1',
      outcome: 'refused',
    });
    expect(verdictOf(refusal({ disposition: 'RECALL', route: 'vote' }), caseOf(ordered()))).toEqual(
      { step: 'resignation#measure-1', outcome: 'refusedSoVote' },
    );
    expect(
      verdictOf(refusal({ disposition: 'RECALL', route: 'petition' }), caseOf(ordered())),
    ).toEqual({ step: 'resignation#measure-1', outcome: 'refusedSoPetition' });
  });

  it('that a termination comes in beside others, unless it is the one decided', () => {
    const declared = act(decided({ holds: 'V1' }), 'DeclareTermination');
    expect(
      caseOf(declared).measures.map(({ measureId, disposition }) => `${measureId} ${disposition}`),
    ).toEqual(['measure-1 WARNING_TALK', 'measure-2 TERMINATION']);
  });
});

describe('the verdict of a passed vote', () => {
  const resignedFrom = (past: ReturnType<typeof ordered>) =>
    vote(convene(act(past, 'RecordResignation')));

  it('is of the measure that was voted on, not of another', () => {
    const mixed = atMeasures({ holds: 'both', measures: ['ORDERED_RESIGNATION', 'SUSPENSION'] });
    const passed = vote(convene(mixed, 'measure-2'), 'measure-2');
    expect(caseOf(passed).procedure.standing).toMatchObject({ 'vote#measure-2': 'passed' });
  });

  it('approves a resignation, and after a refusal carries the recall', () => {
    expect(caseOf(resignedFrom(ordered({ holds: 'V1' }))).procedure.standing).toMatchObject({
      'vote#measure-1': 'resignationApproved',
    });
    const signed = act(act(ordered({ holds: 'V1' }), 'RecordRefusal'), 'RecordPetition');
    expect(caseOf(vote(convene(signed))).procedure.standing).toMatchObject({
      'vote#measure-1': 'passed',
    });
  });
});

describe('what is overtaken', () => {
  it('ends the step at which it waited, and none where it had come to rest', () => {
    const event: CaseEvent = { type: 'MeasureOvertaken', data: { measureId: first, by: 'death' } };
    expect(verdictOf(event, caseOf(voted()))).toEqual({
      step: 'imposition#measure-1',
      outcome: 'overtaken',
    });
    expect(verdictOf(event, caseOf(act(voted(), 'ImposeSuspension')))).toBeNull();
    expect(
      verdictOf(
        { ...event, data: { ...event.data, measureId: MeasureId.parse('measure-9') } },
        caseOf(voted()),
      ),
    ).toBeNull();
  });

  it('lapses without a step of its own where nobody signed', () => {
    expect(
      verdictOf(
        { type: 'MeasureLapsed', data: { measureId: first, cause: 'noPetition' } },
        caseOf(voted()),
      ),
    ).toBeNull();
  });
});

describe('steps that are gone through again', () => {
  const recused = (reopens: 'investigation' | 'decision' | null): CaseEvent => ({
    type: 'RecusalDiscovered',
    data: {
      personId: committee[1].personId,
      ground: 'nearRelative',
      reason: '亲属。',
      voidedEvidence: [],
      reopens,
    },
  });

  it.each([
    [
      'from the investigation on',
      { type: 'ReturnedToInvestigation', data: { reason: '补查。' } } satisfies CaseEvent,
      ['investigation', 'hearing', 'decision', 'filing', 'service'],
    ],
    [
      'from a void investigation on',
      recused('investigation'),
      ['investigation', 'hearing', 'decision', 'filing', 'service'],
    ],
    [
      'from the decision on',
      { type: 'DecisionReopened', data: { posts: [] } } satisfies CaseEvent,
      ['decision', 'filing', 'service'],
    ],
    ['from a void decision on', recused('decision'), ['decision', 'filing', 'service']],
    ['none', recused(null), []],
    [
      'none after an act of another kind',
      { type: 'FilingReturned', data: { reason: '缺纪要。' } } satisfies CaseEvent,
      [],
    ],
  ] as const)('are those %s', (_, event, steps) => {
    expect(undoneBy(event)).toEqual(steps);
  });

  it('a decision that is void is filed anew, once it was made anew', () => {
    const again = caseOf(act(bothSuspended, 'DiscoverRecusal')).procedure.standing;
    expect(
      Object.keys(again).filter((step) =>
        ['investigation', 'hearing', 'decision', 'filing', 'service'].includes(step),
      ),
    ).toEqual([]);
  });
});

describe('what falls due within a step', () => {
  it.each([
    ['hearing', ['hearing', 'hearingWindow']],
    ['decision', ['decision']],
    ['vote#measure-1', ['vote#measure-1', 'convening#measure-1']],
    ['resignation#measure-1', ['resignation#measure-1', 'resignationAnswer#measure-1']],
  ] as const)('%s: %j', (step, dues) => {
    expect(duesWithin(StepKey.parse(step))).toEqual(dues);
  });

  it('opens nothing and closes nothing but what the event says', () => {
    expect(duesOf({ type: 'OpinionReturned', data: { reason: '退回。' } })).toEqual({
      opened: [],
      closed: [],
    });
    expect(
      duesOf({ type: 'StepOpened', data: { step: 'decision', round: 1, run: 1, deadline: null } }),
    ).toEqual({ opened: [], closed: [] });
    expect(duesOf({ type: 'StepOverdue', data: { due: 'decision', dueOn: onDay } })).toEqual({
      opened: [],
      closed: ['decision'],
    });
  });
});

describe('a vote that is called', () => {
  const passed = voted().timelines.case.findLast(({ type }) => type === 'VotePassed')!;
  // One event made of another: what a passed vote told, as of a vote without a quorum.
  const uncounted = {
    ...passed.data,
    deadline: null,
  } as unknown as CaseEventOf<'VoteInquorate'>['data'];

  it('is nothing to a measure that does not wait for one', () => {
    const [imposed] = caseOf(act(voted(), 'ImposeSuspension')).measures;
    const untouched = [{ ...imposed!, since: onDay }];
    expect(
      evolveMeasures(
        [imposed!],
        { type: 'VoteCancelled', data: { measureId: first, by: 'recusal' } },
        onDay,
      ),
    ).toStrictEqual(untouched);
    expect(
      evolveMeasures([imposed!], { type: 'VoteInquorate', data: uncounted }, onDay),
    ).toStrictEqual(untouched);
  });

  it('is forgotten with the call, and counted where it had no quorum', () => {
    const [called] = caseOf(convene(atMeasures({ holds: 'V1', measures: ['SUSPENSION'] })))
      .measures as readonly MeasureIn<'awaitingVote'>[];
    expect(called!.convened).toMatchObject({ forum: 'representativeAssembly' });
    expect(
      evolveMeasures([called!], { type: 'VoteInquorate', data: uncounted }, onDay),
    ).toMatchObject([{ status: 'awaitingVote', convened: null, inquorateVotes: 1 }]);
    expect(
      evolveMeasures(
        [called!],
        { type: 'VoteCancelled', data: { measureId: first, by: 'recusal' } },
        onDay,
      ),
    ).toMatchObject([{ status: 'awaitingVote', convened: null, inquorateVotes: 0 }]);
  });
});
