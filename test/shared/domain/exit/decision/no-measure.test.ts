import { flagsOf } from '../../../../../shared/domain/case/flags.ts';
import { cleared, document, finding, meeting, type Body } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import { heard, underInvestigation } from '../../../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../../../support/past.ts';

const day = '2026-04-01';
const at = { occurredOn: day };
const data = { meeting: meeting(day), grounds: '情节轻微，已当场改正。', toBeServed: true };
const letter: Body = { text: '反映的问题不属实，予以澄清。', document: document('澄清函') };

const untrue = heard({ substantiated: false, refuted: true });
const notProved = heard({ substantiated: false, refuted: false });

/** Heard on several situations at once. */
const heardOn = (...findings: readonly Body[]): Past =>
  act(
    act(
      act(
        underInvestigation({ situations: findings.map((one) => String(one['situation'])) }),
        'SubmitFindings',
        { findings },
        { occurredOn: '2026-03-20' },
      ),
      'ServeFacts',
      { intended: [] },
      { occurredOn: '2026-03-23' },
    ),
    'RecordStatement',
    {},
    { occurredOn: '2026-03-30' },
  );
const refuted = (situation: string) => finding(situation, { substantiated: false, refuted: true });
const open = (situation: string) => finding(situation, { substantiated: false, refuted: false });

describe('F19: an opinion that is untrue', () => {
  it('ends as untrue, with a letter to the cadre where it did harm', () => {
    given(untrue)
      .when('DecideNoMeasure', { hadBadEffects: true, clarification: letter }, at)
      .then({
        type: 'OpinionFoundUnfounded',
        data: { ...data, hadBadEffects: true, clarification: letter },
      });
    given(untrue)
      .when('DecideNoMeasure', { hadBadEffects: true }, at)
      .thenRefused('clarification-required', { field: 'clarification' });
  });

  it('needs no letter where nobody was harmed, and may have one', () => {
    given(untrue)
      .when('DecideNoMeasure', { hadBadEffects: false }, at)
      .then({ type: 'OpinionFoundUnfounded', data: { ...data, hadBadEffects: false } });
    given(untrue)
      .when('DecideNoMeasure', { hadBadEffects: false, clarification: letter }, at)
      .thenNamed('OpinionFoundUnfounded');
  });

  it('is not ended without saying whether it did harm', () => {
    given(untrue)
      .when('DecideNoMeasure', {}, at)
      .thenRefused('effects-not-said', { field: 'hadBadEffects' });
  });

  it('is cleared in public only where the cadre’s own wish is on paper', () => {
    const inPublic = { manner: '村务公开栏', scope: '桐溪村全体村民' };
    given(untrue)
      .when('DecideNoMeasure', { hadBadEffects: true, clarification: { ...letter, inPublic } }, at)
      .thenRefused('clarification-not-wished', { field: 'clarification.inPublic.wish' });
    given(untrue)
      .when('DecideNoMeasure', cleared, at)
      .then({ type: 'OpinionFoundUnfounded', data: { ...data, ...cleared } });
  });

  it('is flagged, so that the county looks at who raised it', () => {
    const ended = caseOf(act(untrue, 'DecideNoMeasure', cleared, at));
    expect(ended).toMatchObject({ stage: 'atService', conclusion: 'unfounded' });
    expect(flagsOf(ended)).toEqual(['unfoundedOpinion']);
  });
});

describe('an opinion that is not proved', () => {
  it('is left at that: nobody is cleared, and nobody is flagged', () => {
    given(notProved).when('DecideNoMeasure', {}, at).then({ type: 'OpinionNotProved', data });
    const ended = caseOf(act(notProved, 'DecideNoMeasure', {}, at));
    expect(ended).toMatchObject({
      stage: 'atService',
      conclusion: 'notProved',
      procedure: { standing: { decision: 'noMeasure' } },
    });
    expect(flagsOf(ended)).toEqual([]);
  });

  it.each<[string, Body]>([
    ['clarification', { clarification: letter }],
    ['hadBadEffects', { hadBadEffects: true }],
  ])('is not false: no %s', (field, changes) => {
    given(notProved)
      .when('DecideNoMeasure', changes, at)
      .thenRefused('clarification-not-due', { field });
  });

  it('in one part and untrue in another clears of the one, and flags nobody', () => {
    const mixed = heardOn(refuted('S1'), open('S3'));
    given(mixed)
      .when('DecideNoMeasure', {}, at)
      .thenRefused('effects-not-said', { field: 'hadBadEffects' });
    given(mixed)
      .when('DecideNoMeasure', { hadBadEffects: true, clarification: letter }, at)
      .then({
        type: 'OpinionNotProved',
        data: { ...data, hadBadEffects: true, clarification: letter },
      });
  });

  it('is what findings come to that were stored before the two were told apart', () => {
    const state = caseOf(untrue);
    if (!('findings' in state)) throw new Error('nothing is found yet');
    const findings = state.findings.findings.map(({ refuted: _unsaid, ...before }) => before);
    const earlier = { ...untrue, case: { ...state, findings: { ...state.findings, findings } } };
    given(earlier).when('DecideNoMeasure', {}, at).thenNamed('OpinionNotProved');
  });
});

it('clears nobody’s name where something was borne out', () => {
  for (const past of [heard(), heardOn(finding('S1'), refuted('S3'))])
    given(past)
      .when('DecideNoMeasure', { clarification: letter }, at)
      .thenRefused('clarification-not-due', { field: 'clarification' });
});
