import { measure } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  decided,
  heard,
  ordered,
  postsRecorded,
  raised,
  returned,
  sealed,
  served,
} from '../../../../support/named-pasts.ts';
import {
  act,
  append,
  caseOf,
  decideIn,
  theDayOfRecording,
  type Past,
} from '../../../../support/past.ts';
import type { Body } from '../../../../support/bodies.ts';
import { requireOpen } from '../../../../../shared/domain/exit/procedure/open-step.ts';
import type { CommandName } from '../../../../../shared/domain/people/permissions.ts';

// Between an act and the step that it leads to there is a moment in which the machine is still on
// its way.

/** A past in which the command was given, and the machine has not come to the next step yet. */
const onItsWay = (past: Past, name: CommandName, changes: Body = {}): Past => {
  const { acted, actor } = decideIn(past, name, changes);
  const { recordedAt } = past.timelines.cadre.at(-1)!.stamp;
  return append(past, acted, { actor, occurredOn: past.day, recordedAt });
};

const early: readonly (readonly [CommandName, string, string, () => Past])[] = [
  ['AcceptOpinion', 'raised', 'identification', () => onItsWay(postsRecorded(), 'RaiseOpinion')],
  ['ReturnOpinion', 'raised', 'identification', () => onItsWay(postsRecorded(), 'RaiseOpinion')],
  [
    'AppointInvestigators',
    'underInvestigation',
    'investigation',
    () => onItsWay(raised(), 'AcceptOpinion'),
  ],
  [
    'ServeFacts',
    'atHearing',
    'hearing',
    () => onItsWay(act(accepted(), 'AppointInvestigators'), 'SubmitFindings'),
  ],
  ['DecideDisposition', 'atDecision', 'decision', () => onItsWay(served(), 'RecordStatement')],
  ['DecideNoMeasure', 'atDecision', 'decision', () => onItsWay(served(), 'WaiveHearing')],
  [
    'RecordWarningTalk',
    'atMeasures',
    'imposition#measure-1',
    () => onItsWay(heard(), 'DecideDisposition'),
  ],
  [
    'RemoveFromPost',
    'atMeasures',
    'imposition#measure-1',
    () => onItsWay(ordered(), 'RecordRefusal'),
  ],
];

describe('an act that comes before its step is open', () => {
  it.each(early)('%s at %s is told that %s is on its way', (command, stage, step, past) => {
    given(past())
      .when(command)
      .thenRefused('step-not-open', { facts: { stage, step, onItsWay: 'yes' } });
  });

  it('at the county is told the same', () => {
    const filed = onItsWay(heard({ holds: 'P1', told: ['SUSPENSION'] }), 'DecideDisposition', {
      measures: [measure('SUSPENSION', 'post-1', { grounds: '不宜继续履职。' })],
    });
    given(filed)
      .when('AcknowledgeFiling')
      .thenRefused('step-not-open', { facts: { step: 'filing', onItsWay: 'yes' } });
  });

  it('about one of two measures is told the same, though the step of the other is open', () => {
    const past = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    const { procedure } = caseOf(past);
    const open = procedure.open.filter(({ step }) => step.startsWith('vote'));
    const firstOnItsWay = { ...past, case: { ...caseOf(past), procedure: { ...procedure, open } } };
    given(firstOnItsWay)
      .when('RecordWarningTalk')
      .thenRefused('step-not-open', { facts: { step: 'imposition#measure-1', onItsWay: 'yes' } });
    given(firstOnItsWay)
      .when('ConveneVote', { measureId: 'measure-2' }, { occurredOn: '2026-04-22' })
      .thenNamed('VoteConvened');
  });

  it('at a step that the case does not wait for is told that it is not on its way', () => {
    const early = (): void => requireOpen(caseOf(raised()), 'filing');
    expect(early).toThrow(
      expect.objectContaining({
        code: 'step-not-open',
        details: { facts: { stage: 'raised', step: 'filing', onItsWay: 'no' } },
      }) as Error,
    );
  });

  it('about an opinion that goes back is told what it is, not that a step is missing', () => {
    given(returned()).when('AcceptOpinion').thenRefused('opinion-returned');
  });
});

describe('an act on a case that is over', () => {
  it.each([
    'AcceptOpinion',
    'SubmitFindings',
    'ServeFacts',
    'DecideNoMeasure',
    'AcknowledgeFiling',
    'RecordWarningTalk',
    'ConveneVote',
  ] as const)('%s hears so, before the archive and behind it', (command) => {
    const over = act(raised(), 'RejectOpinion');
    given(over).when(command).thenRefused('case-has-ended');
    given(sealed(over)).when(command).thenRefused('case-has-ended');
  });
});

describe('the day of an act', () => {
  it('may be today, and may not be tomorrow', () => {
    given(raised())
      .when('AcceptOpinion', {}, { occurredOn: theDayOfRecording })
      .thenNamed('OpinionAccepted');
    given(raised())
      .when('AcceptOpinion', {}, { occurredOn: '2026-12-02' })
      .thenRefused('occurred-in-future', {
        field: 'occurredOn',
        facts: { today: theDayOfRecording },
      });
  });

  it('may be that of the act before it, and may not be the day before', () => {
    given(raised())
      .when('AcceptOpinion', {}, { occurredOn: '2026-03-03' })
      .thenNamed('OpinionAccepted');
    given(raised())
      .when('AcceptOpinion', {}, { occurredOn: '2026-03-02' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-03-03' },
      });
  });

  it('of what it tells of may be its own, and no later one', () => {
    given(atHearing())
      .when('RecordDeath', { diedOn: '2026-03-20' }, { occurredOn: '2026-03-20' })
      .thenNamed('DeathRecorded', 'PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded');
    given(atHearing())
      .when('RecordDeath', { diedOn: '2026-03-21' }, { occurredOn: '2026-03-20' })
      .thenRefused('date-in-future', { field: 'diedOn', facts: { latest: '2026-03-20' } });
  });

  it('about a measure follows the last act about it, or about the case where that is later', () => {
    const past = act(
      decided({ holds: 'P1', measures: ['SUSPENSION'] }),
      'AcknowledgeFiling',
      {},
      { occurredOn: '2026-04-10' },
    );
    given(past)
      .when('ImposeSuspension', {}, { occurredOn: '2026-04-09' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-04-10' },
      });
    given(ordered())
      .when('RecordRefusal', {}, { occurredOn: '2026-04-06' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-04-07' },
      });
  });
});
