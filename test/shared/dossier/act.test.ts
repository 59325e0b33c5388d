import type { Acted } from '../../../shared/domain/command/circumstances.ts';
import type { CommandName } from '../../../shared/domain/people/permissions.ts';
import { verify } from '../../../shared/domain/timeline/timeline.ts';
import { act } from '../../../shared/dossier/act.ts';
import { summaryOf } from '../../../shared/dossier/case-summary.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import type { Body } from '../../support/bodies.ts';
import { act as afterAct, caseOf, decideIn, silence, type Past } from '../../support/past.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  decided,
  heard,
  ordered,
  postsRecorded,
  raised,
  served,
  underInvestigation,
} from '../../support/named-pasts.ts';
import {
  clerk,
  clock,
  requested,
  stampOf,
  stepOpened,
  workflow,
} from '../../support/raised-case.ts';
import { headsOf } from '../../support/stored-past.ts';

/** What a command writes, given a past. */
const when = (past: Past, name: CommandName, body: Body = {}) => {
  const { acted, actor } = decideIn(past, name, body);
  return act(headsOf(past), acted, stampOf(actor, past.day));
};

const bySystem = (past: Past, acted: Acted) =>
  act(headsOf(past), acted, stampOf(workflow, past.day)).change;

const duesOpened = ({ dueOpened }: ReturnType<typeof act>['change']) =>
  dueOpened.map(({ due, deadline }) => [due, deadline.dueOn]);
const duesClosed = ({ dueClosed }: ReturnType<typeof act>['change']) =>
  dueClosed.map(({ due }) => due);

describe('an act', () => {
  it('ties its events to the tip that it saw and folds the head over them', () => {
    const past = raised();
    const { change, after } = when(past, 'AcceptOpinion');
    const [written] = change.streams;
    expect(written!.expected).toMatchObject({
      version: headsOf(past).case!.version,
      lastHash: headsOf(past).case!.lastHash,
    });
    expect(verify(written!.events, written!.expected)).toMatchObject({
      flaw: null,
      tip: { version: after.case!.version, lastHash: after.case!.lastHash },
    });
    expect(after.case!.state).toMatchObject({
      stage: 'underInvestigation',
      lastAct: { version: after.case!.version },
    });
  });

  it('begins a dossier at its first event', () => {
    const { change, after } = when(postsRecorded(), 'RaiseOpinion');
    expect(
      change.streams.map(({ stream, expected }) => [stream.split('#')[0], expected.version > 0]),
    ).toEqual([
      ['CASE', false],
      ['CADRE', true],
    ]);
    expect(after.case).toMatchObject({ version: 2, state: { stage: 'raised' } });
    expect(after.cadre!.state.activeCase).toBe(after.case!.state.caseId);
  });

  it('without facts changes nothing', () => {
    const heads = headsOf(raised());
    expect(act(heads, {}, stampOf(clerk, '2026-03-05'))).toEqual({
      change: { streams: [], answers: [], dueOpened: [], dueClosed: [] },
      after: heads,
    });
  });

  it('leaves the dossiers alone that it has no facts about', () => {
    const { after } = when(raised(), 'AcceptOpinion');
    expect(after.cadre).toEqual(headsOf(raised()).cadre);
  });
});

describe('the waits that an act answers', () => {
  const answersOf = (past: Past, name: CommandName, body: Body = {}) =>
    when(past, name, body).change.answers.map(({ step, round, answer }) => [
      step,
      round,
      answer.outcome,
    ]);

  it.each([
    ['its outcome', raised(), 'AcceptOpinion', [['identification', 1, 'accepted']]],
    [
      'its outcome, though the case ends with it',
      raised(),
      'RejectOpinion',
      [['identification', 1, 'rejected']],
    ],
    [
      'the end, where a case ends beside the step',
      underInvestigation(),
      'WithdrawCase',
      [['investigation', 1, 'ended']],
    ],
    [
      'that a newer run took over, where the step is undone',
      heard(),
      'ReturnToInvestigation',
      [['decision', 1, 'superseded']],
    ],
    ['nothing, where the step stays open', raised(), 'ReturnOpinion', []],
    [
      'nothing, where the act is one of several in its step',
      accepted(),
      'AppointInvestigators',
      [],
    ],
  ] as const)('hear %s', (_, past, name, expected) => {
    expect(answersOf(past, name)).toEqual(expected);
  });

  it('hear from the decision what is to be carried out', () => {
    const { answers } = when(heard(), 'DecideDisposition').change;
    expect(answers).toMatchObject([
      {
        step: 'decision',
        answer: {
          outcome: 'dispositionDecided',
          toBeFiled: false,
          toBeReferred: false,
          measures: [{ measureId: 'measure-1', disposition: 'WARNING_TALK', route: 'imposition' }],
        },
      },
    ]);
  });

  it('hear all of them that the posts have ended, when a case ends in the midst of its measures', () => {
    const past = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    const { answers } = bySystem(past, {
      case: [{ type: 'AllPostsEnded', data: { conclusion: 'postsEnded' } }],
    });
    expect(answers.map(({ step, answer }) => [step, answer.outcome])).toEqual([
      ['imposition#measure-1', 'ended'],
      ['vote#measure-2', 'ended'],
    ]);
  });

  it('are none for a step that only a new run concerns', () => {
    expect(bySystem(raised(), { case: [requested(2)] }).answers).toEqual([]);
  });
});

describe('what falls due by an act', () => {
  it('comes with a step that opens', () => {
    const past = raised();
    expect(
      duesOpened(bySystem(past, { case: [stepOpened('investigation', { dueOn: '2026-04-30' })] })),
    ).toEqual([['investigation', '2026-04-30']]);
  });

  it('does not come where no day could be counted', () => {
    expect(
      duesOpened(bySystem(raised(), { case: [stepOpened('investigation', { dueOn: null })] })),
    ).toEqual([]);
  });

  it('does not come at all where it goes again by the same act', () => {
    const overdue = {
      type: 'StepOverdue' as const,
      data: {
        due: 'investigation' as const,
        dueOn: caseOf(raised()).procedure.dues.identification!,
      },
    };
    const change = bySystem(raised(), { case: [stepOpened('investigation'), overdue] });
    expect([duesOpened(change), duesClosed(change)]).toEqual([[], []]);
  });

  it('goes with the step that it was for', () => {
    expect(duesClosed(when(raised(), 'AcceptOpinion').change)).toEqual(['identification']);
  });

  it('is replaced by the window of the hearing, once the facts are served', () => {
    const { change, after } = when(atHearing(), 'ServeFacts', { intended: [] });
    expect(duesOpened(change)).toEqual([
      ['hearingWindow', after.case!.state.procedure.dues.hearingWindow],
    ]);
    expect(duesClosed(change)).toEqual(['hearing']);
  });

  it('is replaced by a later day, once it is extended', () => {
    const { change, after } = when(underInvestigation(), 'ExtendInvestigation');
    expect(duesOpened(change)).toEqual([
      ['investigation', after.case!.state.procedure.dues.investigation],
    ]);
    expect(duesClosed(change)).toEqual([]);
  });

  it('goes altogether when the case ends', () => {
    expect(duesClosed(when(served(), 'WithdrawCase').change)).toEqual(['hearingWindow']);
  });

  it('goes once it was said to be late', () => {
    const past = raised();
    const dueOn = caseOf(past).procedure.dues.identification!;
    expect(
      duesClosed(
        bySystem(past, { case: [{ type: 'StepOverdue', data: { due: 'identification', dueOn } }] }),
      ),
    ).toEqual(['identification']);
  });

  it('goes with the order to resign, and comes with the time to answer it', () => {
    const { change } = when(atMeasures({ measures: ['ORDERED_RESIGNATION'] }), 'OrderResignation');
    expect(duesOpened(change).map(([due]) => due)).toEqual(['resignationAnswer#measure-1']);
    expect(duesClosed(change)).toEqual(['resignation#measure-1']);
    expect(duesClosed(when(ordered(), 'RecordResignation').change)).toEqual([
      'resignationAnswer#measure-1',
    ]);
  });
});

describe('the run that an act asks for', () => {
  it('is the first with a new case', () => {
    const { change, after } = when(postsRecorded(), 'RaiseOpinion');
    expect(change.procedure).toMatchObject({
      stream: caseStream(after.case!.state.caseId),
      run: 1,
    });
  });

  it('is the next where a step is undone', () => {
    expect(when(heard(), 'ReturnToInvestigation').change.procedure).toMatchObject({ run: 2 });
  });

  it('is none otherwise', () => {
    expect(when(raised(), 'AcceptOpinion').change).not.toHaveProperty('procedure');
  });

  it('is asked for at the moment of the act', () => {
    expect(
      act(headsOf(raised()), { case: [requested(2)] }, stampOf(clock, '2026-03-04')).change
        .procedure?.requestedAt,
    ).toBe('2026-03-04T02:00:00.000Z');
  });
});

describe('what a list shows of a case', () => {
  it('is the earliest day on which something falls due', () => {
    const past = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    expect(caseOf(past).procedure.dues).toEqual({
      'imposition#measure-1': '2026-04-13',
      'vote#measure-2': '2026-05-06',
    });
    expect(summaryOf(caseOf(past)).nextDueOn).toBe('2026-04-13');
  });

  it('is the last day of what is overdue, until it is done', () => {
    const late = silence(raised(), 'identification');
    expect(summaryOf(caseOf(late)).nextDueOn).toBe(caseOf(raised()).procedure.dues.identification);
    const done = caseOf(afterAct(late, 'AcceptOpinion'));
    expect(summaryOf(done).nextDueOn).toBe(done.procedure.dues.investigation);
  });

  it('is whether the county is to take note', () => {
    const filed = decided({ holds: 'both', measures: ['SUSPENSION'] });
    expect(summaryOf(caseOf(filed)).awaitsFiling).toBe(true);
    expect(summaryOf(when(filed, 'ReturnFilingForCorrection').after.case!.state).awaitsFiling).toBe(
      false,
    );
    expect(summaryOf(caseOf(raised())).awaitsFiling).toBe(false);
  });
});
