import { SourceKind } from '../../../../../shared/domain/case/opinion-source.ts';
import { given } from '../../../../support/given-when-then.ts';
import { postsRecorded, raised, returned } from '../../../../support/named-pasts.ts';
import { act, caseOf, decideIn } from '../../../../support/past.ts';
import { complainant, county, inRole } from '../../../../support/people.ts';
import { wasRaisedFor } from '../../../../../shared/domain/case/raised-for.ts';

const paper = { reference: '兴信转〔2026〕12号', issuedOn: '2026-02-27' };
const own = ['village', 'township'] as const satisfies readonly SourceKind[];
const others = SourceKind.options.filter((kind) => !own.some((one) => one === kind));

describe('where an opinion comes from', () => {
  it.each(SourceKind.options)('is kept with its paper: %s', (kind) => {
    const source = { kind, paper };
    const { acted } = decideIn(postsRecorded(), 'RaiseOpinion', { source });
    expect(acted.case?.[0]?.data).toMatchObject({ source });
    expect(caseOf(act(postsRecorded(), 'RaiseOpinion', { source })).opinion.source).toEqual(source);
  });

  it.each(own)('needs no paper where it was found on the spot: %s', (kind) => {
    given(postsRecorded())
      .when('RaiseOpinion', { source: { kind } })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });

  it.each(others)('is refused without the paper by which it came: %s', (kind) => {
    given(postsRecorded())
      .when('RaiseOpinion', { source: { kind } })
      .thenRefused('source-paper-required', { field: 'source.paper' });
  });

  it('is no paper of later', () => {
    given(postsRecorded())
      .when(
        'RaiseOpinion',
        { source: { kind: 'audit', paper: { ...paper, issuedOn: '2026-03-04' } } },
        { occurredOn: '2026-03-03' },
      )
      .thenRefused('date-in-future', {
        field: 'source.paper.issuedOn',
        facts: { latest: '2026-03-03' },
      });
  });

  it('is nobody, where the letter was anonymous', () => {
    const anonymous = { source: { kind: 'anonymousLetter', paper } };
    given(postsRecorded())
      .when('RaiseOpinion', { ...anonymous, complainants: [complainant.personId] })
      .thenRefused('anonymous-letter-has-no-complainant', { field: 'complainants' });
    given(postsRecorded())
      .when('RaiseOpinion', { ...anonymous, complainants: [] })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });
});

describe('an opinion of the county', () => {
  const organizer = inRole('countyOrganizer');
  const ofCounty = act(
    postsRecorded(),
    'RaiseOpinion',
    { source: { kind: 'county', paper } },
    {
      caller: organizer,
      occurredOn: '2026-03-03',
    },
  );

  it('is raised by its organizer, on behalf of the county', () => {
    expect(caseOf(ofCounty).opinion).toMatchObject({
      raisedBy: organizer.personId,
      raisedOnBehalfOf: county,
    });
  });

  it('is identified by the township like any other', () => {
    given(ofCounty)
      .when('AcceptOpinion', {}, { occurredOn: '2026-03-05' })
      .thenNamed('OpinionAccepted');
  });

  it('is taken back and amended by the county alone', () => {
    const back = act(ofCounty, 'ReturnOpinion', {}, { occurredOn: '2026-03-05' });
    for (const caller of [inRole('townshipClerk'), inRole('villageOrganization')]) {
      given(ofCounty)
        .when('WithdrawCase', {}, { caller })
        .thenRefused('raised-by-another-organization');
      given(back)
        .when('AmendOpinion', {}, { caller })
        .thenRefused('raised-by-another-organization');
    }
    given(back).when('AmendOpinion', {}, { caller: organizer }).thenNamed('OpinionAmended');
    given(ofCounty)
      .when('WithdrawCase', {}, { caller: organizer })
      .thenNamed('CaseWithdrawn', 'OpinionWithdrawn');
  });

  it('gives the county no hand in what a township or a village has raised', () => {
    given(raised())
      .when('WithdrawCase', {}, { caller: organizer })
      .thenRefused('raised-by-another-organization');
    given(returned())
      .when('AmendOpinion', {}, { caller: organizer })
      .thenRefused('raised-by-another-organization');
    expect(wasRaisedFor(caseOf(raised()), organizer)).toBe(false);
    expect(wasRaisedFor(caseOf(ofCounty), organizer)).toBe(true);
  });
});
