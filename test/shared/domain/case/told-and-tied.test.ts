import { finding, measure, unbiased, intended } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import { heard, served, underInvestigation } from '../../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../../support/past.ts';
import {
  complainant,
  investigators,
  nearRelative,
  spareInvestigator,
  subject,
} from '../../../support/people.ts';
import { tiedTo, tieToCase } from '../../../../shared/domain/case/recusal.ts';

describe('who keeps out of a case', () => {
  it('is the cadre, their near relatives, whoever complained and whoever was recused, each by a word of their own', () => {
    const state = caseOf(
      act(underInvestigation({ complainants: [complainant.personId] }), 'DiscoverRecusal'),
    );
    const tied = [subject, nearRelative, complainant, investigators[0]].map(
      ({ personId }) => personId,
    );
    expect(tiedTo(state)).toEqual(tied);
    expect(tied.map((person) => tieToCase(state, person))).toEqual([
      'subject-may-not-act',
      'near-relative-may-not-act',
      'complainant-may-not-act',
      'recused-person-may-not-act',
    ]);
    expect(tieToCase(state, spareInvestigator.personId)).toBeNull();
  });
});

describe('what a tied investigator has collected', () => {
  const three = (): Past =>
    act(underInvestigation(), 'AppointInvestigators', {
      investigators: [{ ...spareInvestigator, declaration: unbiased }],
    });

  it('is void, and what the others have collected is not', () => {
    const theirs = act(three(), 'RecordEvidence', {
      collectedBy: [investigators[1].personId, spareInvestigator.personId],
    });
    const both = act(theirs, 'RecordEvidence');
    expect(act(both, 'DiscoverRecusal').case?.inquiry.voidEvidence).toEqual(['evidence-3']);
  });
});

describe('a second hearing, after a return to investigation', () => {
  const again = (past: Past, situations: readonly string[]): Past => {
    const back = act(act(past, 'RecordStatement'), 'ReturnToInvestigation');
    const findings = situations.map((one) => finding(one));
    return act(act(back, 'AppointInvestigators'), 'SubmitFindings', { findings });
  };
  const suspended = (postId: string) => ({ intended: [intended('SUSPENSION', postId)] });
  const twice = (found: readonly string[]): Past =>
    again(served({ situations: ['S1', 'S2'], told: ['WARNING_TALK'] }), found);

  it('announces nothing heavier on what was found before', () => {
    given(twice(['S1', 'S2']))
      .when('ServeFacts', suspended('post-1'))
      .thenRefused('aggravated-after-defence', {
        field: 'intended.0.disposition',
        facts: { told: 'WARNING_TALK' },
      });
  });

  it('announces something heavier where something more was found', () => {
    given(twice(['S1', 'S2', 'S3']))
      .when('ServeFacts', suspended('post-1'))
      .thenNamed('FactsServed');
  });

  it('draws in no post of which nothing was said', () => {
    const oneOfTwo = again(served({ holds: 'both', told: ['WARNING_TALK'] }), ['S1']);
    given(oneOfTwo)
      .when('ServeFacts', suspended('post-2'))
      .thenRefused('aggravated-after-defence', {
        field: 'intended.0.disposition',
        facts: { told: 'none' },
      });
  });
});

describe('under a supervisory investigation', () => {
  it('the law still ends a post, whatever the unit may not do', () => {
    const supervised = act(heard({ holds: 'V1', told: ['TERMINATION'] }), 'RecordSupervision');
    const ended = { measures: [measure('TERMINATION', 'post-1', { trigger: 'criminalSentence' })] };
    given(supervised).when('DecideDisposition', ended).thenNamed('DispositionDecided');
    expect(act(supervised, 'DecideDisposition', ended).case?.measures).toMatchObject([
      { disposition: 'TERMINATION', trigger: 'criminalSentence' },
    ]);
  });
});
