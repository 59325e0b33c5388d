import { foldCadre } from '../../../../shared/domain/cadre/fold-cadre.ts';
import type { CaseEventType } from '../../../../shared/domain/case/events.ts';
import type { CommandName } from '../../../../shared/domain/people/permissions.ts';
import { workCalendar } from '../../../../shared/policy/work-calendar.ts';
import { measure, meeting, organOpinion, type Body } from '../../../support/bodies.ts';
import {
  bySecond,
  correct,
  correctionOf,
  entryOf,
  foldedAnew,
  substanceOf,
} from '../../../support/corrections.ts';
import { given } from '../../../support/given-when-then.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  heard,
  ordered,
  postsRecorded,
  raised,
  underInvestigation,
  voted,
} from '../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, decideIn, entriesIn, type Past } from '../../../support/past.ts';

/** The findings are dated 20 November instead of 20 March. */
const findingsTooLate = (): Past =>
  act(underInvestigation(), 'SubmitFindings', {}, { occurredOn: '2026-11-20' });

describe('a date that was typed too late', () => {
  it('blocks every act of the days between, until it is corrected', () => {
    const past = findingsTooLate();
    given(past)
      .when('ServeFacts', {}, { occurredOn: '2026-03-23' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-11-20' },
      });
    const after = correct(past, 'FindingsSubmitted', 'occurredOn', '2026-03-20');
    given(after).when('ServeFacts', {}, { occurredOn: '2026-03-23' }).thenNamed('FactsServed');
  });

  it('is corrected by one fact, and the last days that run from it by another', () => {
    const past = findingsTooLate();
    const { acted } = decideIn(
      past,
      'CorrectEntry',
      correctionOf(past, 'FindingsSubmitted', 'occurredOn', '2026-03-20'),
      bySecond,
    );
    expect(acted).toMatchObject({
      case: [
        {
          type: 'EntryCorrected',
          data: {
            entry: entryOf(past, 'FindingsSubmitted'),
            type: 'FindingsSubmitted',
            path: 'occurredOn',
            from: '2026-11-20',
            to: '2026-03-20',
            reason: '录入时看错一行。',
            follows: [],
          },
        },
        {
          type: 'DeadlinesRecomputed',
          data: {
            calendarVersion: workCalendar.calendarVersion,
            deadlines: [
              {
                due: 'hearing',
                from: '2026-11-30',
                to: '2026-03-30',
                deadline: {
                  anchor: '2026-03-20',
                  anchorCorrectedFrom: '2026-11-20',
                  dueOn: '2026-03-30',
                },
              },
            ],
          },
        },
      ],
    });
    expect(acted).not.toHaveProperty('cadre');
  });

  it('leaves the case as it would be, had it been typed right', () => {
    const after = correct(findingsTooLate(), 'FindingsSubmitted', 'occurredOn', '2026-03-20');
    expect(substanceOf(after)).toEqual(substanceOf(atHearing()));
  });

  it('stays in its entry, and beside it in the case', () => {
    const past = findingsTooLate();
    const after = correct(past, 'FindingsSubmitted', 'occurredOn', '2026-03-20');
    const number = entryOf(past, 'FindingsSubmitted');
    expect(after.timelines.case[number - 1]).toEqual(past.timelines.case[number - 1]);
    expect(caseOf(after).corrections).toEqual([entryOf(after, 'EntryCorrected')]);
  });
});

const on = (past: Past, name: CommandName, occurredOn: string, changes: Body = {}): Past =>
  act(past, name, changes, { occurredOn });

type AsTyped = readonly [
  what: string,
  typed: (day: string) => Past,
  type: CaseEventType,
  path: string,
  wrong: string,
  right: string,
];

const asTyped: readonly AsTyped[] = [
  [
    'the day of an opinion',
    (day) => on(postsRecorded(), 'RaiseOpinion', day),
    'OpinionRaised',
    'occurredOn',
    '2026-03-13',
    '2026-03-03',
  ],
  [
    'the day on which the investigators were appointed',
    (day) => on(accepted(), 'AppointInvestigators', day),
    'InvestigatorsAppointed',
    'occurredOn',
    '2026-03-19',
    '2026-03-09',
  ],
  [
    'the day from which an extended investigation ran',
    (day) =>
      on(
        on(on(raised(), 'AcceptOpinion', day), 'AppointInvestigators', '2026-03-12'),
        'ExtendInvestigation',
        '2026-03-13',
      ),
    'OpinionAccepted',
    'occurredOn',
    '2026-03-11',
    '2026-03-05',
  ],
  [
    'the day of a decision, with that of its measures',
    (day) => on(heard(), 'DecideDisposition', day, { meeting: meeting('2026-04-01') }),
    'DispositionDecided',
    'occurredOn',
    '2026-04-21',
    '2026-04-01',
  ],
  [
    'the day of the meeting',
    (day) => on(heard(), 'DecideDisposition', '2026-04-11', { meeting: meeting(day) }),
    'DispositionDecided',
    'meeting.heldOn',
    '2026-04-11',
    '2026-04-01',
  ],
  [
    'the day on which a suspension was imposed, with its end',
    (day) => on(voted(), 'ImposeSuspension', day),
    'SuspensionImposed',
    'occurredOn',
    '2026-06-15',
    '2026-05-15',
  ],
  [
    'the day of a removal',
    (day) => on(atMeasures({ measures: ['REMOVAL'] }), 'RemoveFromPost', day),
    'RemovedFromPost',
    'occurredOn',
    '2026-05-07',
    '2026-04-07',
  ],
  [
    'the day of a demotion, with the post that it leads to',
    (day) => on(atMeasures({ holds: 'P1', measures: ['DEMOTION'] }), 'ImposeDemotion', day),
    'DemotionImposed',
    'occurredOn',
    '2026-05-07',
    '2026-04-07',
  ],
  [
    'the day of a letter of resignation, which took effect on it',
    (day) => on(ordered(), 'RecordResignation', day),
    'ResignationGiven',
    'occurredOn',
    '2026-04-19',
    '2026-04-09',
  ],
  [
    'the day on which a resignation was accepted',
    (day) => on(on(raised(), 'OfferResignation', '2026-03-05'), 'AcceptResignation', day),
    'OfferedResignationAccepted',
    'occurredOn',
    '2026-04-09',
    '2026-03-09',
  ],
  [
    'the day of a death, with the end of the posts',
    (day) => on(heard({ holds: 'both' }), 'RecordDeath', '2026-04-20', { diedOn: day }),
    'DeathRecorded',
    'diedOn',
    '2026-04-20',
    '2026-04-10',
  ],
  [
    'the day on which a sentence took effect, with what it ended and barred',
    (day) => on(heard({ holds: 'both' }), 'RecordSentence', '2026-04-20', { effectiveOn: day }),
    'SentenceRecorded',
    'effectiveOn',
    '2026-04-20',
    '2026-04-10',
  ],
  [
    'the same, corrected where the posts ended',
    (day) => on(heard({ holds: 'both' }), 'RecordSentence', '2026-04-20', { effectiveOn: day }),
    'TerminationDeclared',
    'proof.triggeredOn',
    '2026-04-20',
    '2026-04-10',
  ],
  [
    'the day of a sanction, with the end of its bar',
    (day) =>
      on(on(heard(), 'ReferToDiscipline', '2026-03-30'), 'RecordDisciplineOutcome', '2026-06-01', {
        decidedOn: day,
      }),
    'DisciplineOutcomeRecorded',
    'decidedOn',
    '2026-05-30',
    '2026-05-03',
  ],
  [
    'the reference of a supervisory investigation, wherever it is named',
    (reference) => {
      const past = on(
        heard({ holds: 'V1', measures: ['SUSPENSION'] }),
        'RecordSupervision',
        '2026-03-28',
        { reference },
      );
      return on(past, 'DecideDisposition', '2026-04-01', {
        measures: [{ ...measure('SUSPENSION'), supervisoryReference: reference }],
        organOpinion,
      });
    },
    'SupervisionFiled',
    'reference',
    '兴监立〔2025〕3号',
    '兴监立〔2026〕3号',
  ],
];

describe('a case and its cadre, once corrected,', () => {
  it.each(asTyped)(
    'are as if it had been typed right: %s',
    (...[, typed, type, path, wrong, right]) => {
      const after = correct(typed(wrong), type, path, right);
      const wanted = typed(right);
      expect(substanceOf(after)).toEqual(substanceOf(wanted));
      const { corrections: _corrections, ...cadre } = cadreOf(after);
      const { corrections: _none, ...cadreWanted } = cadreOf(wanted);
      expect(cadre).toEqual(cadreWanted);
    },
  );

  it.each(asTyped)('fold anew to what stands: %s', (...[, typed, type, path, wrong, right]) => {
    const after = correct(typed(wrong), type, path, right);
    expect(foldedAnew(after)).toEqual(caseOf(after));
    expect(foldCadre(entriesIn(after).cadre)).toEqual(cadreOf(after));
  });
});
