import { given } from '../../../support/given-when-then.ts';
import {
  bySecond,
  correct,
  correctionOf,
  entryOf,
  organizer,
  secondOrganizer,
  thirdClerk,
} from '../../../support/corrections.ts';
import { allegation, document, newEvidence } from '../../../support/bodies.ts';
import {
  atHearing,
  atMeasures,
  decided,
  heard,
  ordered,
  petitioned,
  postsRecorded,
  raised,
  sealed,
  served,
  underInvestigation,
  voted,
} from '../../../support/named-pasts.ts';
import { act, silence, type Past } from '../../../support/past.ts';
import { asRole, caller, clerk, township } from '../../../support/people.ts';

const findingsOn = (past: Past, value: unknown) =>
  correctionOf(past, 'FindingsSubmitted', 'occurredOn', value);

describe('a correction is refused', () => {
  it('to whoever recorded the entry, in whatever role', () => {
    const past = atHearing();
    given(past)
      .when('CorrectEntry', findingsOn(past, '2026-03-19'), {
        caller: asRole(clerk, 'townshipClerk'),
      })
      .thenRefused('correction-by-recorder');
    given(past)
      .when('CorrectEntry', findingsOn(past, '2026-03-19'), {
        caller: asRole(clerk, 'townshipCommittee'),
      })
      .thenRefused('correction-by-recorder');
  });

  it('to whoever has corrected the same field before, and not on another one', () => {
    const past = correct(served(), 'FactsServed', 'service.place', '长冈乡人民政府');
    given(past)
      .when(
        'CorrectEntry',
        correctionOf(past, 'FactsServed', 'service.place', '桐溪村卫生室'),
        bySecond,
      )
      .thenRefused('correction-by-recorder');
    given(past)
      .when('CorrectEntry', correctionOf(past, 'FactsServed', 'service.place', '桐溪村卫生室'), {
        caller: thirdClerk,
      })
      .thenNamed('EntryCorrected');
    given(past)
      .when(
        'CorrectEntry',
        correctionOf(past, 'FactsServed', 'document', document('告知书')),
        bySecond,
      )
      .thenNamed('EntryCorrected');
  });

  it('to the township about what the county has recorded; the county corrects both', () => {
    const past = atMeasures({ holds: 'P1', measures: ['SUSPENSION'] });
    const asked = correctionOf(past, 'FilingAcknowledged', 'reference', '县组备〔2026〕13号');
    given(past).when('CorrectEntry', asked, bySecond).thenRefused('correction-of-county-entry');
    given(past)
      .when('CorrectEntry', asked, { caller: organizer })
      .thenRefused('correction-by-recorder');
    given(past)
      .when('CorrectEntry', asked, { caller: secondOrganizer })
      .thenNamed('EntryCorrected');
    given(past)
      .when('CorrectEntry', findingsOn(past, '2026-03-19'), { caller: organizer })
      .thenNamed('EntryCorrected');
  });

  it('of an entry that there is not', () => {
    const past = raised();
    given(past)
      .when('CorrectEntry', { entry: 99 }, bySecond)
      .thenRefused('entry-not-found', {
        field: 'entry',
        facts: { last: past.timelines.case.length },
      });
  });

  it('of what the procedure recorded by itself', () => {
    const past = raised();
    given(past)
      .when('CorrectEntry', correctionOf(past, 'StepOpened', 'occurredOn', '2026-03-02'), bySecond)
      .thenRefused('entry-by-system', { field: 'entry' });
  });

  it('of a correction; the entry itself is corrected once more', () => {
    const past = correct(atHearing(), 'FindingsSubmitted', 'occurredOn', '2026-03-19');
    given(past)
      .when('CorrectEntry', correctionOf(past, 'EntryCorrected', 'to', '2026-03-18'), {
        caller: thirdClerk,
      })
      .thenRefused('correction-of-correction', {
        field: 'entry',
        facts: { entry: entryOf(past, 'FindingsSubmitted') },
      });
    given(past)
      .when('CorrectEntry', findingsOn(past, '2026-03-18'), { caller: thirdClerk })
      .thenNamed('EntryCorrected', 'DeadlinesRecomputed');
  });

  it.each([
    ['a verdict', atHearing, 'FindingsSubmitted', 'findings.findings.0.substantiated', '不属实'],
    ['counts', voted, 'VotePassed', 'counts.for', '300'],
    ['the day of a vote', voted, 'VotePassed', 'heldOn', '2026-05-10'],
    ['the call of a vote', voted, 'VoteConvened', 'convened.noticeGivenOn', '2026-04-20'],
    ['a disposition', decided, 'DispositionDecided', 'measures.0.disposition', 'REMOVAL'],
    ['who decided', decided, 'DispositionDecided', 'meeting.attendees.0', 'P-3009'],
    ['signatures', petitioned, 'PetitionRecorded', 'petition.signatures', '300'],
    ['whose case it is', raised, 'OpinionRaised', 'subject.personId', 'P-1999'],
    ['what was alleged', raised, 'OpinionRaised', 'allegations.0.situation', 'S2'],
    ['a day that the server owns', voted, 'VotePassed', 'coolDownUntil', '2027-01-01'],
    ['a whole list', raised, 'OpinionRaised', 'evidence', '2026-01-01'],
    ['a word that every object has', raised, 'OpinionRaised', 'constructor', '2026-01-01'],
  ] as const)('of what is no clerical mistake: %s', (...[, past, type, path, value]) => {
    const there = past();
    given(there)
      .when('CorrectEntry', correctionOf(there, type, path, value), bySecond)
      .thenRefused('not-a-clerical-mistake', { field: 'path' });
  });

  it('where the entry says nothing', () => {
    const past = heard();
    given(past)
      .when('CorrectEntry', correctionOf(past, 'FactsServed', 'manner', '当面送达'), bySecond)
      .thenRefused('nothing-to-correct', { field: 'path' });
    given(past)
      .when(
        'CorrectEntry',
        correctionOf(past, 'OpinionRaised', 'evidence.7.obtainedOn', '2026-02-01'),
        bySecond,
      )
      .thenRefused('nothing-to-correct', { field: 'path' });
  });

  it.each([
    ['FindingsSubmitted', 'occurredOn', '三月二十日', 'day'],
    ['FindingsSubmitted', 'occurredOn', '2026-02-30', 'day'],
    ['FindingsSubmitted', 'occurredOn', ['P-1001'], 'day'],
    ['OpinionRaised', 'evidence.0.document', '2026-02-20', 'document'],
    ['OpinionRaised', 'subject.nearRelatives', 'P-1002', 'people'],
    ['OpinionRaised', 'subject.name', '名'.repeat(61), 'name'],
  ] as const)('to something of another kind: %s %s', (type, path, value, expected) => {
    const past = atHearing();
    given(past)
      .when('CorrectEntry', correctionOf(past, type, path, value), bySecond)
      .thenRefused('correction-value-unfit', { field: 'value', facts: { expected } });
  });

  it('to what stands there, as it was corrected before', () => {
    const past = atHearing();
    given(past)
      .when('CorrectEntry', findingsOn(past, '2026-03-20'), bySecond)
      .thenRefused('correction-changes-nothing', { field: 'value' });
    const after = correct(past, 'FindingsSubmitted', 'occurredOn', '2026-03-19');
    given(after)
      .when('CorrectEntry', findingsOn(after, '2026-03-19'), { caller: thirdClerk })
      .thenRefused('correction-changes-nothing', { field: 'value' });
    given(after)
      .when('CorrectEntry', findingsOn(after, '2026-03-20'), { caller: thirdClerk })
      .thenNamed('EntryCorrected', 'DeadlinesRecomputed');
  });

  it('to a day after its recording, or of what it tells after itself', () => {
    const past = atHearing();
    given(past)
      .when('CorrectEntry', findingsOn(past, '2026-12-02'), bySecond)
      .thenRefused('correction-after-recording', {
        field: 'value',
        facts: { latest: '2026-12-01' },
      });
    given(past)
      .when(
        'CorrectEntry',
        correctionOf(past, 'OpinionRaised', 'evidence.0.obtainedOn', '2026-03-04'),
        bySecond,
      )
      .thenRefused('date-in-future', { field: 'value', facts: { latest: '2026-03-03' } });
  });

  it('to a day before what the entry follows, or tells of', () => {
    const past = atHearing();
    given(past)
      .when('CorrectEntry', findingsOn(past, '2026-03-04'), bySecond)
      .thenRefused('occurred-before-previous-step', {
        field: 'value',
        facts: { since: '2026-03-09' },
      });
    given(past)
      .when(
        'CorrectEntry',
        correctionOf(past, 'OpinionRaised', 'occurredOn', '2026-02-26'),
        bySecond,
      )
      .thenRefused('date-out-of-order', { field: 'value', facts: { since: '2026-02-27' } });
  });

  it('to a day after what follows the entry', () => {
    const past = served();
    given(past)
      .when('CorrectEntry', findingsOn(past, '2026-03-24'), bySecond)
      .thenRefused('correction-overtakes-later-entry', {
        field: 'value',
        facts: { entry: entryOf(past, 'FactsServed'), latest: '2026-03-23' },
      });
    const answered = heard();
    given(answered)
      .when(
        'CorrectEntry',
        correctionOf(answered, 'FactsServed', 'occurredOn', '2026-03-28'),
        bySecond,
      )
      .thenRefused('correction-overtakes-later-entry', {
        field: 'value',
        facts: { entry: entryOf(answered, 'StatementRecorded'), latest: '2026-03-27' },
      });
  });

  it('dated in the future', () => {
    given(raised())
      .when('CorrectEntry', {}, { ...bySecond, occurredOn: '2026-12-02' })
      .thenRefused('occurred-in-future', { field: 'occurredOn', facts: { today: '2026-12-01' } });
  });

  it('once the case is sealed', () => {
    const past = sealed(act(raised(), 'RejectOpinion'));
    given(past).when('CorrectEntry', {}, bySecond).thenRefused('correction-after-seal');
  });

  it('beyond as many as a dossier takes', () => {
    const past = Array.from({ length: 20 }).reduce<Past>(
      (now, _, number) =>
        correct(now, 'FactsServed', 'service.place', `办公室${number}`, {
          caller: caller(`P-80${number + 10}`, ['townshipClerk'], [township]),
        }),
      served(),
    );
    given(past)
      .when('CorrectEntry', correctionOf(past, 'FactsServed', 'service.place', '当面'), bySecond)
      .thenRefused('too-many-corrections', { facts: { most: 20 } });
  });
});

describe('a corrected date that another rule had judged', () => {
  it('is judged by it again', () => {
    const extended = act(
      underInvestigation(),
      'ExtendInvestigation',
      {},
      { occurredOn: '2026-03-30' },
    );
    given(extended)
      .when(
        'CorrectEntry',
        correctionOf(extended, 'InvestigationExtended', 'occurredOn', '2026-05-30'),
        bySecond,
      )
      .thenRefused('extension-after-expiry', { field: 'value' });
    const raisedIn2026 = act(
      postsRecorded({ holds: 'V1' }),
      'RaiseOpinion',
      {
        allegations: [
          allegation('S1', {
            factsOn: '2025-12-01',
            evidence: [newEvidence({ obtainedOn: '2025-12-10' })],
          }),
        ],
      },
      { occurredOn: '2026-01-08' },
    );
    given(raisedIn2026)
      .when(
        'CorrectEntry',
        correctionOf(raisedIn2026, 'OpinionRaised', 'occurredOn', '2025-12-31'),
        bySecond,
      )
      .thenRefused('correction-changes-law', { field: 'value', facts: { from: '2026-01-01' } });
    const past = petitioned();
    given(past)
      .when(
        'CorrectEntry',
        correctionOf(past, 'PetitionRecorded', 'submittedOn', '2026-02-26'),
        bySecond,
      )
      .thenRefused('petition-before-its-grounds', { field: 'value' });
  });
});

describe('a right of the cadre', () => {
  it('does not end earlier than was told, though its date is corrected to an earlier one', () => {
    const past = served();
    given(past)
      .when('CorrectEntry', correctionOf(past, 'FactsServed', 'occurredOn', '2026-03-20'), bySecond)
      .thenNamed('EntryCorrected', 'DeadlinesRecomputed');
    const after = correct(past, 'FactsServed', 'occurredOn', '2026-03-20').case;
    expect(after).toMatchObject({
      hearing: { servedOn: '2026-03-20', windowEndsOn: '2026-03-30' },
      procedure: { dues: { hearingWindow: '2026-03-30' } },
    });
  });

  it('ends later where its date is corrected to a later one', () => {
    const after = correct(served(), 'FactsServed', 'occurredOn', '2026-03-25').case;
    expect(after).toMatchObject({
      hearing: { servedOn: '2026-03-25', windowEndsOn: '2026-04-01' },
      procedure: { dues: { hearingWindow: '2026-04-01' } },
    });
    const toAnswer = correct(ordered(), 'ResignationOrdered', 'occurredOn', '2026-04-10').case;
    expect(toAnswer).toMatchObject({
      measures: [{ status: 'awaitingResignation' }],
      procedure: { dues: { 'resignationAnswer#measure-1': '2026-04-27' } },
    });
  });

  it('is not taken to have been forgone on a day that the corrected date would not have ended it', () => {
    const past = silence(served(), 'hearingWindow');
    given(past)
      .when('CorrectEntry', correctionOf(past, 'FactsServed', 'occurredOn', '2026-03-25'), bySecond)
      .thenRefused('correction-undoes-silence', {
        field: 'value',
        facts: { entry: entryOf(past, 'HearingLapsed'), dueOn: '2026-04-01' },
      });
    given(past)
      .when('CorrectEntry', correctionOf(past, 'FactsServed', 'occurredOn', '2026-03-20'), bySecond)
      .thenNamed('EntryCorrected');
  });
});

describe('a step that was late by a wrong date', () => {
  it('is late no more where its last day comes to lie later', () => {
    const typed = act(underInvestigation(), 'SubmitFindings', {}, { occurredOn: '2026-03-10' });
    const past = silence(typed, 'hearing');
    expect(past.case?.procedure.overdue).toHaveProperty('hearing');
    const after = correct(past, 'FindingsSubmitted', 'occurredOn', '2026-03-20').case;
    expect(after?.procedure.overdue).toEqual({});
    expect(after?.procedure.dues).toEqual({ hearing: '2026-03-30' });
  });
});
