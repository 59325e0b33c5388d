import { given } from '../../../../support/given-when-then.ts';
import { accepted, raised, returned } from '../../../../support/named-pasts.ts';
import { act, caseOf } from '../../../../support/past.ts';

describe('an opinion that was raised', () => {
  it('is accepted, with or without a note', () => {
    given(raised()).when('AcceptOpinion').then({ type: 'OpinionAccepted', data: {} });
    given(raised())
      .when('AcceptOpinion', { note: '属于受理范围。' })
      .then({ type: 'OpinionAccepted', data: { note: '属于受理范围。' } });
  });

  it('is returned with its reason and waits there', () => {
    given(raised())
      .when('ReturnOpinion')
      .then({ type: 'OpinionReturned', data: { reason: '事实不清，请补充材料。' } });
    expect(caseOf(returned())).toMatchObject({
      stage: 'returned',
      procedure: { open: [{ step: 'identification', round: 1 }] },
    });
  });

  it('is rejected with its reason, which ends the case', () => {
    given(raised())
      .when('RejectOpinion')
      .then({ type: 'OpinionRejected', data: { reason: '反映的事项与职务无关。' } });
    expect(caseOf(act(raised(), 'RejectOpinion'))).toMatchObject({
      stage: 'ending',
      conclusion: 'rejected',
      procedure: { open: [], dues: {}, standing: { identification: 'rejected' } },
    });
  });
});

describe.each(['AcceptOpinion', 'ReturnOpinion', 'RejectOpinion'] as const)('%s', (command) => {
  it('waits for the opinion that was returned', () => {
    given(returned()).when(command).thenRefused('opinion-returned');
  });

  it('comes once', () => {
    given(accepted())
      .when(command)
      .thenRefused('step-not-open', { facts: { stage: 'underInvestigation' } });
    given(act(raised(), 'RejectOpinion')).when(command).thenRefused('case-has-ended');
  });

  it('F23: is dated no earlier than the opinion and no later than today', () => {
    given(raised())
      .when(command, {}, { occurredOn: '2026-03-02' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-03-03' },
      });
    given(raised())
      .when(command, {}, { occurredOn: '2026-03-05', today: '2026-03-04' })
      .thenRefused('occurred-in-future', { field: 'occurredOn', facts: { today: '2026-03-04' } });
  });

  it('may be dated the day of the opinion', () => {
    expect(() =>
      given(raised())
        .when(command, {}, { occurredOn: '2026-03-03' })
        .thenRefused('occurred-before-previous-step'),
    ).toThrow('was not refused');
  });
});
