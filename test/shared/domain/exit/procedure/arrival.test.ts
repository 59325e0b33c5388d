import { CalendarDay } from '../../../../../shared/domain/time/calendar-day.ts';
import type { Case } from '../../../../../shared/domain/case/case.ts';
import { MeasureId } from '../../../../../shared/domain/ids.ts';
import {
  answerOf,
  answerOnClosing,
  arriveAt,
  type Arrival,
} from '../../../../../shared/domain/exit/procedure/arrival.ts';
import { Outcome } from '../../../../../shared/domain/case/steps.ts';
import { workCalendar } from '../../../../../shared/policy/work-calendar.ts';
import { act, caseOf, type Past } from '../../../../support/past.ts';
import {
  accepted,
  atMeasures,
  decided,
  heard,
  raised,
  sealed,
  served,
  trialPack,
  underInvestigation,
  voted,
} from '../../../../support/named-pasts.ts';

const measureId = MeasureId.parse('measure-1');
const policy = { pack: trialPack, calendar: workCalendar };

const arrive = (state: Case, arrival: Partial<Arrival> & Pick<Arrival, 'step'>) =>
  arriveAt(state, { run: 1, ...arrival }, policy);

/** The case without its open steps: as the machine finds it on its way to the next. */
const between = (past: Past, more: Partial<Case['procedure']> = {}): Case => {
  const state = caseOf(past);
  return { ...state, procedure: { ...state.procedure, open: [], ...more } };
};

describe('the machine arrives at a step', () => {
  it('opens it where nothing speaks against it', () => {
    expect(arrive(between(raised(), { rounds: {} }), { step: 'identification' })).toMatchObject({
      kind: 'open',
      event: {
        type: 'StepOpened',
        data: {
          step: 'identification',
          round: 1,
          run: 1,
          deadline: { rule: 'identification', anchor: '2026-03-03' },
        },
      },
    });
  });

  it('opens it in the next round where it was open before', () => {
    expect(
      arrive(between(raised(), { rounds: { identification: 2 } }), { step: 'identification' }),
    ).toMatchObject({ event: { data: { round: 3 } } });
  });

  it('waits again where it is open', () => {
    expect(arrive(caseOf(raised()), { step: 'identification' })).toEqual({
      kind: 'renew',
      step: 'identification',
      round: 1,
    });
  });

  it('goes on where its outcome stands', () => {
    expect(arrive(caseOf(accepted()), { step: 'identification' })).toEqual({
      kind: 'answer',
      answer: { outcome: 'accepted' },
    });
  });

  it('ends where the case is over, before it looks at what stands', () => {
    const withdrawn = caseOf(act(accepted(), 'WithdrawCase'));
    expect(arrive(withdrawn, { step: 'identification' })).toEqual({
      kind: 'answer',
      answer: { outcome: 'ended' },
    });
    expect(
      arrive(caseOf(sealed(act(accepted(), 'WithdrawCase'))), { step: 'investigation' }),
    ).toEqual({ kind: 'answer', answer: { outcome: 'ended' } });
  });

  it('gives way to a newer run, before anything else', () => {
    const withdrawn = between(act(accepted(), 'WithdrawCase'), { run: 2 });
    expect(arrive(withdrawn, { step: 'identification', run: 1 })).toEqual({
      kind: 'answer',
      answer: { outcome: 'superseded' },
    });
  });

  it('is not believed about a run that nobody asked for', () => {
    expect(() => arrive(caseOf(raised()), { step: 'identification', run: 2 })).toThrow(
      'run 2 was never asked for',
    );
  });

  it('is not believed about a measure that is not there', () => {
    expect(() =>
      arrive(between(atMeasures()), {
        step: 'imposition',
        measureId: MeasureId.parse('measure-9'),
      }),
    ).toThrow('no measure measure-9');
  });
});

describe('the deadline of a step', () => {
  it.each([
    [
      { step: 'identification' },
      between(raised(), { rounds: {} }),
      { rule: 'identification', anchor: '2026-03-03' },
    ],
    [
      { step: 'investigation' },
      between(accepted()),
      { rule: 'investigation', anchor: '2026-03-05' },
    ],
    [{ step: 'hearing' }, between(served()), { rule: 'servingOfFacts', anchor: '2026-03-20' }],
    [{ step: 'decision' }, between(heard()), { rule: 'decision', anchor: '2026-03-27' }],
    [
      { step: 'filing' },
      between(decided({ holds: 'both', measures: ['SUSPENSION'] })),
      { rule: 'filing', anchor: '2026-04-01' },
    ],
    [
      { step: 'petition', measureId },
      between(atMeasures({ holds: 'V1', measures: ['RECALL'] })),
      { rule: 'petition', anchor: '2026-04-01' },
    ],
    [
      { step: 'vote', measureId },
      between(atMeasures({ holds: 'V1', measures: ['SUSPENSION'] })),
      { rule: 'vote', anchor: '2026-04-01' },
    ],
    [
      { step: 'resignation', measureId },
      between(atMeasures({ measures: ['ORDERED_RESIGNATION'] })),
      { rule: 'imposing', anchor: '2026-04-01' },
    ],
    [
      { step: 'imposition', measureId },
      between(atMeasures()),
      { rule: 'imposing', anchor: '2026-04-01' },
    ],
    [
      { step: 'imposition', measureId },
      between(voted()),
      { rule: 'imposing', anchor: '2026-05-11' },
    ],
  ] as const)('%j is counted from the last act before it', (arrival, state, deadline) => {
    expect(arrive(state, arrival)).toMatchObject({ kind: 'open', event: { data: { deadline } } });
  });

  it('of a referral is counted from the last act about any measure', () => {
    const done = between(act(atMeasures(), 'RecordWarningTalk', {}, { occurredOn: '2026-04-09' }));
    expect(arrive({ ...done, stage: 'atMeasures' } as Case, { step: 'discipline' })).toMatchObject({
      event: { data: { deadline: { rule: 'disciplineReferral', anchor: '2026-04-09' } } },
    });
  });

  it('is provisional, and the step opens all the same, where the work calendar lacks the year', () => {
    const pack = {
      ...trialPack,
      deadlines: {
        ...trialPack.deadlines,
        investigation: { ...trialPack.deadlines.investigation, unit: 'workingDays' as const },
      },
    };
    const late = { ...between(accepted()), since: CalendarDay.parse('2031-01-02') };
    expect(
      arriveAt(late, { run: 1, step: 'investigation' }, { pack, calendar: workCalendar }),
    ).toMatchObject({ kind: 'open', event: { data: { deadline: { provisional: true } } } });
  });
});

it('a pack that does not know the period of a step is a defect, and no step opens by it', () => {
  const { identification: _identification, ...deadlines } = trialPack.deadlines;
  const pack = { ...trialPack, deadlines } as typeof trialPack;
  expect(() =>
    arriveAt(
      between(raised(), { rounds: {} }),
      { run: 1, step: 'identification' },
      { pack, calendar: workCalendar },
    ),
  ).toThrow(TypeError);
});

describe('the answer to a step', () => {
  it('is there for every outcome that can stand', () => {
    const plain = Outcome.options.filter((outcome) => outcome !== 'dispositionDecided');
    for (const outcome of plain) {
      expect(
        answerOf(between(raised(), { standing: { identification: outcome } }), 'identification'),
      ).toEqual({ outcome });
    }
  });

  it('says of a decision what is to be carried out', () => {
    expect(answerOf(caseOf(decided({ holds: 'V1', measures: ['RECALL'] })), 'decision')).toEqual({
      outcome: 'dispositionDecided',
      toBeFiled: false,
      toBeReferred: false,
      measures: [{ measureId, disposition: 'RECALL', route: 'petition' }],
    });
  });

  it('says that the county must be told, before and after it was', () => {
    const setting = { holds: 'both', measures: ['SUSPENSION'] } as const;
    expect(answerOf(caseOf(decided(setting)), 'decision')).toMatchObject({ toBeFiled: true });
    expect(answerOf(caseOf(atMeasures(setting)), 'decision')).toMatchObject({ toBeFiled: true });
    expect(answerOf(caseOf(decided()), 'decision')).toMatchObject({ toBeFiled: false });
  });

  it('names only the measures that are still on their way', () => {
    const past = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    expect(answerOf(caseOf(act(past, 'RecordWarningTalk')), 'decision')).toMatchObject({
      measures: [{ measureId: 'measure-2', disposition: 'SUSPENSION', route: 'vote' }],
    });
  });

  it('says that breaking the law is to be referred, until it has been', () => {
    const past = decided({ situations: ['S6'] });
    expect(answerOf(caseOf(past), 'decision')).toMatchObject({ toBeReferred: true });
    expect(answerOf(caseOf(act(past, 'ReferToDiscipline')), 'decision')).toMatchObject({
      toBeReferred: false,
    });
  });

  it('is none where nothing stands', () => {
    expect(answerOf(caseOf(raised()), 'identification')).toBeNull();
  });
});

describe('the answer to a wait that an act has closed', () => {
  it('is the outcome, though the case ends with it', () => {
    expect(answerOnClosing(caseOf(act(raised(), 'RejectOpinion')), 'identification')).toEqual({
      outcome: 'rejected',
    });
  });

  it('is the end, where the case ended otherwise', () => {
    expect(
      answerOnClosing(caseOf(act(underInvestigation(), 'WithdrawCase')), 'investigation'),
    ).toEqual({ outcome: 'ended' });
  });

  it('is that a newer run took over, where the step was undone', () => {
    expect(answerOnClosing(between(act(heard(), 'ReturnToInvestigation')), 'decision')).toEqual({
      outcome: 'superseded',
    });
  });
});
