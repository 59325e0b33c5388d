import { policyPackOf } from '../../../../../shared/policy/packs.ts';
import { priorDiscussion } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import { atMeasures, petitioned, voted } from '../../../../support/named-pasts.ts';
import { act, type Past } from '../../../../support/past.ts';
import { nearRelative, subject } from '../../../../support/people.ts';

const at = { occurredOn: '2026-04-22' };
const toVote = (holds: 'V1' | 'S' | 'C', disposition: string): Past =>
  atMeasures({ holds, measures: [disposition as 'SUSPENSION'] });
const resigning = (): Past =>
  act(
    act(
      atMeasures({ holds: 'V1', measures: ['ORDERED_RESIGNATION'] }),
      'OrderResignation',
      {},
      { occurredOn: '2026-04-08' },
    ),
    'RecordResignation',
    {},
    { occurredOn: '2026-04-10' },
  );

describe('what an assembly decides', () => {
  it.each([
    ['villagersAssembly', toVote('V1', 'SUSPENSION')],
    ['representativeAssembly', toVote('V1', 'SUSPENSION')],
    ['representativeAssembly', toVote('S', 'RECALL')],
    ['representativeAssembly', resigning()],
    ['membersAssembly', toVote('C', 'RECALL')],
  ] as const)('is discussed first by a Party organization (VCOL 28): %s', (forum, past) => {
    given(past)
      .when('ConveneVote', { forum, priorDiscussion: undefined }, at)
      .thenRefused('prior-discussion-missing', { field: 'priorDiscussion' });
    given(past)
      .when('ConveneVote', { forum, priorDiscussion: priorDiscussion('2026-04-21') }, at)
      .thenNamed('VoteConvened');
  });

  it('is discussed by the village’s own where it is a village assembly’s, by either where it is the collective’s', () => {
    const byTownship = priorDiscussion('2026-04-21', { by: 'townshipParty' });
    given(toVote('V1', 'SUSPENSION'))
      .when('ConveneVote', { priorDiscussion: byTownship }, at)
      .thenRefused('prior-discussion-missing', { field: 'priorDiscussion' });
    given(toVote('C', 'RECALL'))
      .when('ConveneVote', { forum: 'membersAssembly', priorDiscussion: byTownship }, at)
      .thenNamed('VoteConvened');
  });

  it('is not discussed tomorrow, nor under somebody who is tied to the case', () => {
    const past = toVote('V1', 'SUSPENSION');
    given(past)
      .when('ConveneVote', { priorDiscussion: priorDiscussion('2026-04-23') }, at)
      .thenRefused('date-in-future', { field: 'priorDiscussion.heldOn' });
    for (const chair of [subject, nearRelative])
      given(past)
        .when('ConveneVote', { priorDiscussion: priorDiscussion('2026-04-21', { chair }) }, at)
        .thenRefused('chair-must-be-recused', { field: 'priorDiscussion.chair' });
  });
});

it('under the law of 2018 nobody has to discuss first what a village assembly decides, which that law does not ask for', () => {
  const pack = policyPackOf('xingguo-2021-trial-2018', 1)!;
  given(atMeasures({ holds: 'V1', measures: ['SUSPENSION'], pack }))
    .when('ConveneVote', { priorDiscussion: undefined }, at)
    .thenNamed('VoteConvened');
});

it('a ballot on a recall is the villagers’ own: nobody has to discuss or to delegate it (VCOL 19)', () => {
  const ballot = { forum: 'votersBallot', priorDiscussion: undefined, delegation: undefined };
  given(petitioned()).when('ConveneVote', ballot, at).thenNamed('VoteConvened');
});

it('an offered resignation is discussed first as well', () => {
  const offered = act(
    atMeasures({ holds: 'V1', measures: ['SUSPENSION'] }),
    'OfferResignation',
    {},
    at,
  );
  given(offered)
    .when('RecordResignationVote', { priorDiscussion: undefined }, at)
    .thenRefused('prior-discussion-missing', { field: 'priorDiscussion' });
  given(offered)
    .when('RecordResignationVote', { priorDiscussion: priorDiscussion('2026-04-23') }, at)
    .thenRefused('date-in-future', { field: 'priorDiscussion.heldOn' });
});

describe('the representatives', () => {
  const undelegated = { forum: 'representativeAssembly', delegation: undefined };

  it('decide on a suspension and a warning talk only what was delegated (VCOL 29)', () => {
    for (const past of [
      toVote('V1', 'SUSPENSION'),
      toVote('V1', 'WARNING_TALK'),
      toVote('S', 'SUSPENSION'),
    ])
      given(past)
        .when('ConveneVote', undelegated, at)
        .thenRefused('delegation-missing', { field: 'delegation' });
  });

  it('pass a resignation, and recall whom they may choose, by the law itself (VCOL 20, 37)', () => {
    given(resigning()).when('ConveneVote', undelegated, at).thenNamed('VoteConvened');
    given(toVote('S', 'RECALL')).when('ConveneVote', undelegated, at).thenNamed('VoteConvened');
  });

  it('are not needed where all the villagers meet', () => {
    given(toVote('V1', 'SUSPENSION'))
      .when('ConveneVote', { ...undelegated, forum: 'villagersAssembly' }, at)
      .thenNamed('VoteConvened');
  });

  it('were not empowered tomorrow', () => {
    given(toVote('V1', 'SUSPENSION'))
      .when(
        'ConveneVote',
        {
          delegation: {
            resolvedOn: '2026-04-23',
            reference: '村民会议决议〔2026〕2号',
            document: priorDiscussion('2026-04-21')['minutes'],
          },
        },
        at,
      )
      .thenRefused('date-in-future', { field: 'delegation.resolvedOn' });
  });
});

it('no measure is imposed on the strength of a discussion: it is the assembly that decides', () => {
  given(toVote('V1', 'SUSPENSION')).when('ImposeSuspension', {}, at).thenRefused('step-not-open');
  given(voted()).when('ImposeSuspension').thenNamed('SuspensionImposed', 'PostSuspendedByCase');
});
