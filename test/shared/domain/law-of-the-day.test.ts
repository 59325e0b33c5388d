import { Refusal } from '../../../shared/domain/refusal/refusal.ts';
import { given } from '../../support/given-when-then.ts';
import {
  atHearing,
  atMeasures,
  earlierStatutePack,
  earlierTrialPack,
  postsRecorded,
  raised,
  trialPack,
  voted,
} from '../../support/named-pasts.ts';
import { act, caseOf, decideIn, type Past } from '../../support/past.ts';
import type { Body } from '../../support/bodies.ts';
import type { CommandName } from '../../../shared/domain/people/permissions.ts';

const refusalOf = (past: Past, name: CommandName, changes: Body): Refusal => {
  try {
    decideIn(past, name, changes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

const removal = { intended: [{ postId: 'post-1', disposition: 'REMOVAL' }] };

describe('an opinion of a day before the amendment of 2025', () => {
  it('opens a case under the pack of its day, for good', () => {
    const past = raised({ pack: earlierTrialPack });
    expect(caseOf(past).policy).toEqual({ id: 'xingguo-2021-trial-2018', version: 1 });
  });

  it('is not taken where no rules of that day are held', () => {
    const past = postsRecorded({ pack: earlierTrialPack });
    given(past)
      .when('RaiseOpinion', {}, { occurredOn: '2020-12-31' })
      .thenRefused('no-policy-that-day', {
        field: 'occurredOn',
        facts: { earliest: '2021-01-01' },
      });
  });
});

describe('a case under earlier law', () => {
  it('is refused by the article of its own law', () => {
    given(atHearing({ holds: 'V1', pack: earlierTrialPack }))
      .when('ServeFacts', removal)
      .thenRefused('disposition-not-lawful', {
        field: 'intended.0.disposition',
        article: '《村民委员会组织法》（2018年）第十一条',
      });
    given(atHearing({ holds: 'V1', pack: trialPack }))
      .when('ServeFacts', removal)
      .thenRefused('disposition-not-lawful', {
        field: 'intended.0.disposition',
        article: '《村民委员会组织法》第十四条',
      });
  });

  it('says with every refusal of which day its law is; a case of today has nothing to say', () => {
    const unknown = { measureId: 'measure-9' };
    const of = (pack: typeof trialPack) =>
      refusalOf(atMeasures({ holds: 'V1', measures: ['RECALL'], pack }), 'RecordPetition', unknown)
        .details.lawOf;
    expect(of(earlierTrialPack)).toBe('2021-01-01');
    expect(of(trialPack)).toBeUndefined();
  });

  it('keeps with a vote, and with a suspension, the law on which it rests', () => {
    const past = voted({ holds: 'S', measures: ['SUSPENSION'], pack: earlierTrialPack });
    expect(JSON.stringify(past.timelines.case)).toContain(
      '《中华人民共和国村民委员会组织法》（2018年修正）（2018-12-29）',
    );
    const { acted } = decideIn(past, 'ImposeSuspension');
    expect(JSON.stringify(acted)).toContain('《村民委员会组织法》（2018年）第三十二条');
  });

  const offered = (pack: typeof trialPack): Past =>
    act(raised({ holds: 'V1', pack }), 'OfferResignation', {}, { occurredOn: '2026-03-10' });

  it('needs no assembly for a resignation, which the law of the time does not ask for', () => {
    given(offered(earlierStatutePack))
      .when('AcceptResignation', {}, { occurredOn: '2026-03-11' })
      .thenNamed('OfferedResignationAccepted', 'AllPostsEnded', 'PostEnded');
  });

  it('needs one where the county’s own rules ask for it', () => {
    given(offered(earlierTrialPack))
      .when('AcceptResignation', {}, { occurredOn: '2026-03-11' })
      .thenRefused('resignation-needs-vote', { field: 'postId' });
  });
});
