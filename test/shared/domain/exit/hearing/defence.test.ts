import { AnswerDefence } from '../../../../../shared/domain/exit/hearing/defence.ts';
import { RecordStatement } from '../../../../../shared/domain/exit/hearing/hearing.ts';
import { bodyOf, document } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import { contested, heard, served } from '../../../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../../../support/past.ts';

const answer = (point: number, outcome = 'notAdopted') => ({
  point,
  outcome,
  grounds: '经核实，台账与陈述不符。',
});

const withPoints = (...points: readonly string[]): Past =>
  act(served(), 'RecordStatement', { points }, { occurredOn: '2026-03-27' });

describe('the points of a defence', () => {
  it('are numbered as they come', () => {
    const [event] = withPoints('情况有出入。', '三月已补齐。').timelines.case.filter(
      ({ type }) => type === 'StatementRecorded',
    );
    expect(event?.data).toMatchObject({
      points: [
        { point: 1, text: '情况有出入。' },
        { point: 2, text: '三月已补齐。' },
      ],
    });
  });

  it('stay open until they are answered, one by one', () => {
    const past = withPoints('情况有出入。', '三月已补齐。');
    expect(caseOf(past).defence).toEqual({ made: 2, open: [1, 2] });
    const first = act(past, 'AnswerDefence', { answers: [answer(2, 'adopted')] });
    expect(caseOf(first).defence).toEqual({ made: 2, open: [1] });
    expect(caseOf(act(first, 'AnswerDefence')).defence).toEqual({ made: 2, open: [] });
  });

  it('are none where nothing is contested, and nothing is to be answered then', () => {
    given(withPoints()).when('DecideDisposition').thenNamed('DispositionDecided');
    given(withPoints()).when('AnswerDefence').thenRefused('point-not-found', {
      field: 'answers.0.point',
    });
  });

  it('go on counting in a second hearing of the case', () => {
    const back = act(contested(), 'ReturnToInvestigation', {}, { occurredOn: '2026-03-30' });
    const found = act(act(back, 'AppointInvestigators'), 'SubmitFindings');
    const again = act(act(found, 'ServeFacts'), 'RecordStatement', { points: ['仍有出入。'] });
    expect(caseOf(again).defence).toEqual({ made: 2, open: [1, 2] });
    given(again)
      .when('DecideDisposition')
      .thenRefused('defence-unanswered', { facts: { points: '1, 2' } });
  });

  it('are no more than a case takes', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `第${index + 1}点。`);
    const again = (past: Past): Past => {
      const back = act(past, 'ReturnToInvestigation');
      return act(act(act(back, 'AppointInvestigators'), 'SubmitFindings'), 'ServeFacts');
    };
    const full = act(again(withPoints(...twenty)), 'RecordStatement', { points: twenty });
    given(again(full))
      .when('RecordStatement', { points: ['还有一点。'] })
      .thenRefused('too-many-points', { field: 'points', facts: { most: 40 } });
    given(again(full)).when('RecordStatement', { points: [] }).thenNamed('StatementRecorded');
  });
});

describe('a defence that nobody has answered', () => {
  it.each([
    ['DecideDisposition', {}],
    ['DecideNoMeasure', {}],
  ] as const)('keeps the committee from %s', (command, changes) => {
    given(contested())
      .when(command, changes)
      .thenRefused('defence-unanswered', { facts: { points: '1' } });
  });

  it('does not keep it from sending the case back', () => {
    given(contested())
      .when('ReturnToInvestigation')
      .thenNamed('ReturnedToInvestigation', 'ProcedureRequested');
  });
});

describe('an answer to the defence', () => {
  it('says what was verified and whether the point is adopted', () => {
    given(contested())
      .when('AnswerDefence', { answers: [answer(1, 'partlyAdopted')] })
      .then({
        type: 'DefenceAnswered',
        data: { answers: [answer(1, 'partlyAdopted')], document: document('申辩复核意见表') },
      });
  });

  it('is given once to each point', () => {
    given(heard()).when('AnswerDefence').thenRefused('point-already-answered', {
      field: 'answers.0.point',
    });
    given(contested())
      .when('AnswerDefence', { answers: [answer(1), answer(1, 'adopted')] })
      .thenRefused('point-already-answered', { field: 'answers.1.point' });
  });

  it('answers a point that was made', () => {
    given(contested())
      .when('AnswerDefence', { answers: [answer(1), answer(2)] })
      .thenRefused('point-not-found', { field: 'answers.1.point' });
  });

  it('comes after the statement and before the decision', () => {
    given(served()).when('AnswerDefence').thenRefused('step-not-open');
    given(contested())
      .when('AnswerDefence', {}, { occurredOn: '2026-03-26' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
    const answered = act(contested(), 'AnswerDefence', {}, { occurredOn: '2026-03-31' });
    given(answered)
      .when('DecideDisposition', {}, { occurredOn: '2026-03-30' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-03-31' },
      });
  });

  it.each([
    ['no answer', { answers: [] }],
    ['no ground', { answers: [{ ...answer(1), grounds: '' }] }],
    ['no outcome', { answers: [{ ...answer(1), outcome: 'noted' }] }],
    ['a point that is no number', { answers: [{ ...answer(1), point: '1' }] }],
    ['no paper', { document: undefined }],
  ])('is not taken with %s', (_what, changes) => {
    const body = bodyOf(contested(), 'AnswerDefence', '2026-03-27', changes);
    expect(AnswerDefence.safeParse(body).success).toBe(false);
  });
});

describe('a statement', () => {
  const authority = document('授权委托书');

  it('may be given in writing, by a representative with written authority', () => {
    const changes = {
      form: 'written',
      representative: { name: '钟小满', authority },
      document: document('申辩书'),
    };
    given(served())
      .when('RecordStatement', changes)
      .then({
        type: 'StatementRecorded',
        data: { statement: '本人认为情况有出入。', points: [], ...changes },
      });
  });

  it.each([
    ['a representative without authority', { representative: { name: '钟小满' } }],
    ['a form that nobody knows', { form: 'byTelephone' }],
    ['no record of it', { document: undefined }],
    ['points that are not told', { points: undefined }],
    ['a blank point', { points: [' '] }],
    ['more points than one statement takes', { points: Array.from({ length: 21 }, () => '一。') }],
  ])('is not taken with %s', (_what, changes) => {
    const body = bodyOf(served(), 'RecordStatement', '2026-03-27', changes);
    expect(RecordStatement.safeParse(body).success).toBe(false);
  });
});
