import type { Case } from '../../../../shared/domain/case/case.ts';
import type { CalendarDay } from '../../../../shared/domain/time/calendar-day.ts';
import { silenceOn } from '../../../../shared/domain/exit/silence.ts';
import type { Due } from '../../../../shared/domain/case/due.ts';
import { act, caseOf, silence, type Past } from '../../../support/past.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  decided,
  heard,
  ordered,
  raised,
  served,
  trialPack,
} from '../../../support/named-pasts.ts';

const dueOf = ({ procedure }: Case, due: Due): CalendarDay => {
  const dueOn = procedure.dues[due];
  if (dueOn === undefined) throw new Error(`nothing is due: ${due}`);
  return dueOn;
};

const lapsed = (past: Past, due: Due) => {
  const state = caseOf(past);
  return silenceOn(state, { due, dueOn: dueOf(state, due) }, trialPack).map((event) => [
    event.type,
    event.data,
  ]);
};

describe('a last day that passed in silence', () => {
  it('of the hearing: the cadre was heard or not, the procedure goes on; silence is no consent', () => {
    expect(lapsed(served(), 'hearingWindow')).toEqual([
      ['HearingLapsed', { windowEndedOn: dueOf(caseOf(served()), 'hearingWindow') }],
    ]);
  });

  it('of the petition: the recall lapses and goes back to the committee under a new run', () => {
    const past = atMeasures({ holds: 'V1', measures: ['RECALL'] });
    expect(lapsed(past, 'petition#measure-1' as Due)).toEqual([
      [
        'PetitionLapsed',
        { measureId: 'measure-1', dueOn: dueOf(caseOf(past), 'petition#measure-1' as Due) },
      ],
      ['DecisionReopened', { posts: [{ postId: 'post-1', after: 'lapsed' }] }],
      ['ProcedureRequested', { run: 2, machineVersion: caseOf(past).procedure.machineVersion }],
    ]);
  });

  it('of the petition: waits for the other measures before the committee decides anew', () => {
    const past = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'RECALL'] });
    expect(lapsed(past, 'petition#measure-2' as Due)).toHaveLength(1);
  });

  it.each([
    ['P2', { disposition: 'REMOVAL', route: 'imposition' }],
    ['V1', { disposition: 'RECALL', route: 'petition' }],
  ] as const)(
    'of the order to resign, on a %s post: what the pack says follows from a refusal',
    (holds, leadsTo) => {
      const past = ordered({ holds });
      const dueOn = dueOf(caseOf(past), 'resignationAnswer#measure-1' as Due);
      expect(lapsed(past, 'resignationAnswer#measure-1' as Due)).toEqual([
        ['ResignationNotGiven', { measureId: 'measure-1', leadsTo, dueOn }],
      ]);
    },
  );

  it.each([
    ['identification', raised()],
    ['investigation', accepted()],
    ['decision', heard()],
    [
      'filing',
      act(decided({ holds: 'P1', measures: ['SUSPENSION'] }), 'ReturnFilingForCorrection'),
    ],
    ['imposition#measure-1' as Due, atMeasures()],
    ['vote#measure-1' as Due, atMeasures({ holds: 'V1', measures: ['SUSPENSION'] })],
    ['resignation#measure-1' as Due, atMeasures({ measures: ['ORDERED_RESIGNATION'] })],
  ] as const)('of anything else (%s): the step is late, and stays open', (due, past) => {
    expect(lapsed(past, due)).toEqual([['StepOverdue', { due, dueOn: dueOf(caseOf(past), due) }]]);
    const late = caseOf(silence(past, due));
    expect(late.procedure.open).toEqual(caseOf(past).procedure.open);
    expect(late.procedure.dues).not.toHaveProperty([due]);
    expect(late.procedure.overdue).toEqual({ [due]: dueOf(caseOf(past), due) });
  });
});

describe('a step that is late', () => {
  const late = silence(raised(), 'identification');

  it('is late until it is done', () => {
    expect(caseOf(act(late, 'AcceptOpinion')).procedure.overdue).toEqual({});
  });

  it('is late until the case ends', () => {
    expect(caseOf(act(late, 'RecordDeath')).procedure.overdue).toEqual({});
  });

  it('is no longer late where another day was set for it', () => {
    const past = atHearing();
    expect(caseOf(silence(past, 'hearing')).procedure.overdue).toEqual({
      hearing: dueOf(caseOf(past), 'hearing'),
    });
    expect(caseOf(act(silence(past, 'hearing'), 'ServeFacts')).procedure.overdue).toEqual({});
  });

  it('leaves another late one late', () => {
    const both = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    const [talk, vote] = ['imposition#measure-1' as Due, 'vote#measure-2' as Due] as const;
    const past = silence(silence(both, talk), vote);
    expect(caseOf(act(past, 'RecordWarningTalk')).procedure.overdue).toEqual({
      [vote]: dueOf(caseOf(both), vote),
    });
  });
});

describe('a last day that is rung again', () => {
  it.each([
    ['hearingWindow', served()],
    ['identification', raised()],
    ['petition#measure-1' as Due, atMeasures({ holds: 'V1', measures: ['RECALL'] })],
  ] as const)('means nothing the second time (%s)', (due, past) => {
    const dueOn = dueOf(caseOf(past), due);
    expect(silenceOn(caseOf(silence(past, due)), { due, dueOn }, trialPack)).toEqual([]);
  });

  it('means nothing once the act has been done', () => {
    const dueOn = dueOf(caseOf(raised()), 'identification');
    expect(silenceOn(caseOf(accepted()), { due: 'identification', dueOn }, trialPack)).toEqual([]);
  });

  it('means nothing once the day was moved', () => {
    const past = act(accepted(), 'AppointInvestigators', {}, { occurredOn: '2026-03-09' });
    const before = dueOf(caseOf(past), 'investigation');
    const extended = act(past, 'ExtendInvestigation', {}, { occurredOn: '2026-03-20' });
    expect(silenceOn(caseOf(extended), { due: 'investigation', dueOn: before }, trialPack)).toEqual(
      [],
    );
    expect(lapsed(extended, 'investigation')).toHaveLength(1);
  });
});
