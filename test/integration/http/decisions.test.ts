import type { Disposition } from '../../../shared/policy/policy-pack.ts';
import { act, attempt, bodyOf, caseAt, settled, type Case } from './course.ts';
import type { Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { inRoleOf, newPlace, official } from './place.ts';
import { refusalOf } from './problem.ts';

// What becomes of a decision after it was made: filed, returned, taken up again.

const place = newPlace();
const cases: Case[] = [];

const decided = async (...posts: ('P1' | 'V1')[]): Promise<Case> => {
  const dispositions = posts.map((post): Disposition => (post === 'P1' ? 'REMOVAL' : 'RECALL'));
  const one = await caseAt('decided', place, { posts, dispositions });
  cases.push(one);
  return one;
};

describe('a filing that the case waits for', () => {
  let secretary: Case;

  beforeAll(async () => {
    secretary = await decided('P1');
  });

  it('leads back to the decision only once it was returned', async () => {
    expect(await refusalOf(secretary, 'ReturnToDecision')).toMatchObject({
      status: 409,
      code: 'filing-not-returned',
    });
  });

  it('is taken up again for a reason, by a committee member who did not investigate', async () => {
    await act(secretary, 'ReturnFilingForCorrection');
    expect(
      await refusalOf(secretary, 'ReturnToDecision', { changes: { reason: ' ' } }),
    ).toMatchObject({ status: 422, code: 'invalid-body' });
    expect(
      await refusalOf(secretary, 'ReturnToDecision', {
        changes: { occurredOn: '2026-04-01' },
      }),
    ).toMatchObject({ status: 422, code: 'occurred-before-previous-step' });
    expect(
      await refusalOf(secretary, 'ReturnToDecision', {
        as: inRoleOf('townshipCommittee', place, 'P-2011'),
      }),
    ).toMatchObject({ status: 403, code: 'investigator-may-not-decide' });
  });

  it('is decided anew, after which nothing of the first decision is carried out', async () => {
    await act(secretary, 'ReturnToDecision');
    expect((await settled(secretary)).json).toMatchObject({
      stage: 'atDecision',
      measures: [{ status: 'overtaken', by: 'filingReturned' }],
      openSteps: [{ step: 'decision', round: 2 }],
    });
    expect(
      await refusalOf(secretary, 'AcknowledgeFiling', { changes: { occurredOn: '2026-04-20' } }),
    ).toMatchObject({
      status: 409,
      code: 'step-not-open',
    });
  });
});

describe('a filing that is only sent', () => {
  it('holds nothing up, is acknowledged once, and leads nowhere then', async () => {
    const one = await caseAt('decided', place, {
      posts: ['P1', 'V1'],
      dispositions: ['WARNING_TALK', 'RECALL'],
    });
    cases.push(one);
    expect((await settled(one)).json).toMatchObject({
      stage: 'atMeasures',
      sentFiling: { status: 'submitted' },
    });
    expect((await attempt(one, 'AcknowledgeFiling')).status).toBe(200);
    expect(await refusalOf(one, 'AcknowledgeFiling')).toMatchObject({
      status: 409,
      code: 'filing-already-acknowledged',
    });
    expect(await refusalOf(one, 'ReturnToDecision')).toMatchObject({
      status: 409,
      code: 'filing-not-returned',
    });
  });
});

describe('a decision that is not in effect yet', () => {
  let one: Case;
  const meeting = bodyOf('RevokeDecision')['meeting'] as Json;

  beforeAll(async () => {
    one = await caseAt('decided', place);
    cases.push(one);
  });

  it.each<[string, Json, Json]>([
    ['without a meeting', { meeting: undefined }, { status: 422, code: 'invalid-body' }],
    ['without a reason', { reason: undefined }, { status: 422, code: 'invalid-body' }],
    [
      'by a meeting that does not carry it',
      { meeting: { ...meeting, for: 4, against: 2 } },
      { status: 422, code: 'decision-not-carried', field: 'meeting.for' },
    ],
    [
      'by a meeting before the decision',
      { meeting: { ...meeting, heldOn: '2026-04-01' } },
      { status: 422, code: 'occurred-before-previous-step', field: 'meeting.heldOn' },
    ],
  ])('is not revoked %s', async (_, changes, refusal) => {
    expect(await refusalOf(one, 'RevokeDecision', { changes })).toMatchObject(refusal);
  });

  it('is revoked and made anew; then nothing of the first is left to revoke', async () => {
    await act(one, 'RevokeDecision');
    expect((await settled(one)).json).toMatchObject({
      stage: 'atDecision',
      measures: [{ status: 'overtaken', by: 'revoked' }],
    });
    expect(await refusalOf(one, 'RevokeDecision')).toMatchObject({
      status: 409,
      code: 'step-not-open',
    });
  });

  it.each<[string, Json, Json]>([
    ['without facts', { facts: '' }, { status: 422, code: 'invalid-body' }],
    [
      'for facts learned of later',
      { learnedOn: '2026-04-21' },
      { status: 422, code: 'date-in-future', field: 'learnedOn' },
    ],
    [
      'before it was revoked',
      { occurredOn: '2026-04-18', learnedOn: '2026-04-18' },
      { status: 422, code: 'occurred-before-previous-step' },
    ],
  ])('is not reopened %s', async (_, changes, refusal) => {
    expect(await refusalOf(one, 'ReopenForNewFacts', { changes })).toMatchObject(refusal);
  });

  it('is reopened for new facts, and investigated anew', async () => {
    await act(one, 'ReopenForNewFacts');
    expect((await settled(one)).json).toMatchObject({
      stage: 'underInvestigation',
      reopening: { reopenedOn: '2026-04-20', evidence: 1, measures: 1 },
    });
    expect(await refusalOf(one, 'ReopenForNewFacts')).toMatchObject({ code: 'step-not-open' });
  });
});

const warningTalk = {
  measures: [{ postId: 'post-1', disposition: 'WARNING_TALK', grounds: '履职不力。' }],
};

describe('who decides', () => {
  let one: Case;
  const county = official('countyOrganizer', place);

  beforeAll(async () => {
    one = await caseAt('atDecision', place);
    cases.push(one);
  });

  it('nothing is decided while a request for recusal is undecided', async () => {
    expect(await refusalOf(one, 'RequestRecusal', { changes: { ground: 'friend' } })).toMatchObject(
      { status: 422, code: 'invalid-body' },
    );
    expect(await refusalOf(one, 'DecideRecusal')).toMatchObject({
      status: 409,
      code: 'recusal-not-requested',
    });
    await act(one, 'RequestRecusal');
    expect(await refusalOf(one, 'RequestRecusal')).toMatchObject({
      status: 409,
      code: 'recusal-already-requested',
    });
    expect(await refusalOf(one, 'DecideDisposition')).toMatchObject({
      status: 409,
      code: 'recusal-undecided',
    });
    expect(
      await refusalOf(one, 'DecideRecusal', {
        as: inRoleOf('townshipCommittee', place, 'P-3008'),
      }),
    ).toMatchObject({ status: 403, code: 'own-recusal' });
    await act(one, 'DecideRecusal');
  });

  it.each<[string, Json, Json]>([
    [
      'is not short of members',
      { fullMembership: 9 },
      { status: 422, code: 'committee-not-short', field: 'unable' },
    ],
    [
      'names a member who may decide',
      { unable: ['P-2011', 'P-2012', 'P-3004'] },
      { status: 422, code: 'member-may-decide', field: 'unable.2' },
    ],
    ['names nobody', { unable: [] }, { status: 422, code: 'invalid-body' }],
    ['gives no reason', { reason: undefined }, { status: 422, code: 'invalid-body' }],
  ])('not the county where the committee %s', async (_, changes, refusal) => {
    expect(await refusalOf(one, 'ReferDecisionToCounty', { changes })).toMatchObject(refusal);
  });

  it('the county once it is referred to it, and then the township no more', async () => {
    expect(await refusalOf(one, 'DecideDisposition', { as: county })).toMatchObject({
      status: 403,
      code: 'decision-with-the-township',
    });
    await act(one, 'ReferDecisionToCounty');
    expect(await refusalOf(one, 'DecideDisposition')).toMatchObject({
      status: 403,
      code: 'decision-with-the-county',
    });
    expect((await settled(one)).json).toMatchObject({ decidingBody: 'county' });
  });

  it.each<[string, Json, Json]>([
    ['nobody reported', { reportedBy: [] }, { code: 'invalid-body' }],
    ['nobody says who sat in', { sittingIn: undefined }, { code: 'invalid-body' }],
    [
      'somebody both voted and withdrew',
      { withdrew: ['P-3001'] },
      { code: 'meeting-does-not-add-up', field: 'meeting' },
    ],
    [
      'somebody reported who was not there',
      { reportedBy: ['P-2012'] },
      { code: 'meeting-does-not-add-up', field: 'meeting' },
    ],
    [
      'somebody sat in who is recused',
      { sittingIn: ['P-2011', 'P-3008'], withdrew: [] },
      { code: 'attendee-must-be-recused', field: 'meeting.sittingIn.1' },
    ],
  ])('no meeting at which %s', async (_, changes, refusal) => {
    const meeting = { ...(bodyOf('DecideDisposition')['meeting'] as Json), ...changes };
    expect(
      await refusalOf(one, 'DecideDisposition', { as: county, changes: { meeting } }),
    ).toMatchObject({ status: 422, ...refusal });
  });

  it('by a meeting at which an investigator reported', async () => {
    const answer = await attempt(one, 'DecideDisposition', { as: county, changes: warningTalk });
    expect(answer.status).toBe(200);
  });
});

itHoldsForEveryAnswer(() => cases);
