import { document, serviceInPerson } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  convened,
  decided,
  heard,
  petitioned,
  statutePack,
  trialPack,
} from '../../../../support/named-pasts.ts';
import { act, actBySystem, caseOf, type Past } from '../../../../support/past.ts';
import { nearRelative } from '../../../../support/people.ts';

const on = (occurredOn: string) => ({ occurredOn });
const talked = (setting = {}): Past =>
  act(atMeasures(setting), 'RecordWarningTalk', {}, on('2026-04-07'));
const noMeasure = (): Past => act(heard(), 'DecideNoMeasure', {}, on('2026-04-01'));
const servedData = (past: Past): unknown => {
  const [event] = past.timelines.case.filter(({ type }) => type === 'DecisionServed');
  return event?.data;
};

describe('a decision', () => {
  it('is served on record, with the ways of redress and their last days in it', () => {
    const past = act(talked(), 'ServeDecision', {}, on('2026-04-08'));
    expect(servedData(past)).toMatchObject({
      decidedOn: ['2026-04-01'],
      service: serviceInPerson,
      document: document('处置决定书'),
      redress: [
        { way: 'review', deadline: { anchor: '2026-04-08', dueOn: '2026-05-08' } },
        { way: 'appeal', deadline: { anchor: '2026-04-08', dueOn: '2026-05-08' } },
        { way: 'partyAppeal', deadline: null },
      ],
    });
  });

  it('opens no Party appeal to whoever holds no Party post', () => {
    const past = act(atMeasures({ holds: 'V1' }), 'ServeDecision', {}, on('2026-04-08'));
    expect(servedData(past)).toMatchObject({ redress: [{ way: 'review' }, { way: 'appeal' }] });
  });

  it('on no measure tells of no redress: nothing was done to the cadre', () => {
    expect(servedData(act(noMeasure(), 'ServeDecision', {}, on('2026-04-03')))).toMatchObject({
      redress: [],
    });
  });

  it.each([trialPack, statutePack])('has a way of redress by every pack: $id', ({ redress }) => {
    expect(redress.length).toBeGreaterThan(0);
  });

  it('may be served as soon as it is carried out, and holds no measure up', () => {
    const past = act(convened(), 'ServeDecision', {}, on('2026-04-23'));
    expect(caseOf(past)).toMatchObject({ stage: 'atMeasures', unserved: [] });
    given(talked()).when('ServeDecision').thenNamed('DecisionServed');
    expect(caseOf(talked()).measures).toMatchObject([{ status: 'inEffect' }]);
  });

  it('is not served while the county is waited for, and not before it is made', () => {
    given(decided({ holds: 'P1', measures: ['SUSPENSION'] }))
      .when('ServeDecision')
      .thenRefused('step-not-open');
    given(heard()).when('ServeDecision').thenRefused('step-not-open');
  });

  it('is served once', () => {
    given(act(convened(), 'ServeDecision'))
      .when('ServeDecision')
      .thenRefused('decision-already-served');
    given(act(noMeasure(), 'ServeDecision')).when('ServeDecision').thenRefused('case-has-ended');
  });

  it('is served neither before it was made nor by somebody of the family', () => {
    given(noMeasure())
      .when('ServeDecision', {}, on('2026-03-31'))
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
    given(noMeasure())
      .when('ServeDecision', { service: { ...serviceInPerson, servers: [nearRelative] } })
      .thenRefused('recusal-required', { field: 'service.servers.0' });
  });
});

describe('a case whose decision has not reached the cadre', () => {
  it('waits for that, once nothing else is left, within ten days', () => {
    expect(caseOf(talked())).toMatchObject({
      stage: 'atMeasures',
      unserved: ['2026-04-01'],
      procedure: { open: [{ step: 'service', round: 1 }], dues: { service: '2026-04-17' } },
    });
  });

  it('waits for it as one that is concluded without a measure', () => {
    expect(caseOf(noMeasure())).toMatchObject({
      stage: 'atService',
      conclusion: 'noMeasure',
      procedure: { open: [{ step: 'service', round: 1 }] },
    });
    expect(caseOf(act(noMeasure(), 'ServeDecision'))).toMatchObject({
      stage: 'ending',
      conclusion: 'noMeasure',
      procedure: { open: [], dues: {}, standing: { service: 'served' } },
    });
  });

  it('waits for it where the last post ended before anything was carried out', () => {
    const ended = act(petitioned(), 'RecordPostsEnded', {}, on('2026-05-04'));
    expect(caseOf(ended)).toMatchObject({ stage: 'atService', conclusion: 'postsEnded' });
    expect(caseOf(act(ended, 'ServeDecision'))).toMatchObject({ stage: 'ending' });
  });

  it('waits for nobody any more where the cadre has died, and keeps its conclusion', () => {
    expect(caseOf(act(noMeasure(), 'RecordDeath'))).toMatchObject({
      stage: 'ending',
      conclusion: 'noMeasure',
      procedure: { open: [], standing: { service: 'notServable' } },
    });
    expect(caseOf(act(talked(), 'RecordDeath'))).toMatchObject({
      stage: 'ending',
      conclusion: 'died',
      procedure: { open: [], dues: {} },
    });
  });

  it('still hears of a post that ends, and is concluded as it was', () => {
    expect(caseOf(act(noMeasure(), 'RecordPostsEnded'))).toMatchObject({
      stage: 'atService',
      conclusion: 'noMeasure',
      posts: { ended: ['post-1'] },
    });
  });

  it('of which the decision is void has nothing to serve until there is another', () => {
    const voided = act(convened(), 'DiscoverRecusal', { personId: 'P-3001' }, on('2026-04-23'));
    expect(caseOf(voided)).toMatchObject({ stage: 'atDecision', unserved: [] });
  });
});

describe('a decision from before there was such a step', () => {
  it('is not waited for', () => {
    const { meeting } = decided().timelines.case.find(({ type }) => type === 'DispositionDecided')!
      .data as { readonly meeting: never };
    const before = actBySystem(
      heard(),
      'workflow',
      {
        case: [{ type: 'OpinionFoundUnfounded', data: { meeting, grounds: '查无实据。' } }],
      },
      '2026-04-01',
    );
    expect(caseOf(before)).toMatchObject({ stage: 'ending', unserved: [] });
  });
});
