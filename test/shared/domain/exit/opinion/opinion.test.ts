import { allegation, newEvidence, type Body } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  cadreRegistered,
  convened,
  heard,
  postsRecorded,
  raised,
  returned,
  sealed,
  served,
  underInvestigation,
  vote,
} from '../../../../support/named-pasts.ts';
import { act, cadreId } from '../../../../support/past.ts';
import { mostCases } from '../../../../../shared/domain/cadre/cadre.ts';
import { CaseId } from '../../../../../shared/domain/ids.ts';
import {
  asRole,
  clerk,
  complainant,
  county,
  inRole,
  nearRelative,
  subject,
  theSalt,
  township,
  village,
} from '../../../../support/people.ts';

const caseId = '01JAF3K5T0C5W9Z2Q7XH8M4N6P';
const machineVersion = 'exit-procedure:1';

const { evidence: _, ...facts } = allegation();

describe('an opinion on a cadre without a case', () => {
  it('opens a case with the posts as they are held, and asks for the procedure', () => {
    given(postsRecorded({ holds: 'both' }))
      .when('RaiseOpinion', { complainants: [complainant.personId] }, { occurredOn: '2026-03-03' })
      .then(
        {
          type: 'OpinionRaised',
          data: {
            caseId,
            subject: {
              cadreId,
              personId: subject.personId,
              name: subject.name,
              nearRelatives: [nearRelative.personId],
            },
            posts: [
              { postId: 'post-1', kind: 'P1', obtained: 'elected', termFrom: '2021-03-15' },
              { postId: 'post-2', kind: 'V1', obtained: 'elected', termFrom: '2021-03-15' },
            ],
            village,
            township,
            county,
            policy: { id: 'xingguo-2021-trial', version: 1 },
            source: { kind: 'township' },
            allegations: [{ ...facts, evidenceIds: ['evidence-1'] }],
            evidence: [{ ...newEvidence(), evidenceId: 'evidence-1', collectedBy: ['P-1900'] }],
            complainants: [complainant.personId],
            salt: theSalt,
          },
        },
        { type: 'ProcedureRequested', data: { run: 1, machineVersion } },
        { type: 'CaseOpened', data: { caseId } },
      );
  });

  it('is raised by the village organization or by the township', () => {
    given(postsRecorded())
      .when('RaiseOpinion', {}, { caller: inRole('villageOrganization') })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
    given(postsRecorded())
      .when('RaiseOpinion', {}, { caller: inRole('townshipClerk') })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });

  it('takes any other situation with its own reason', () => {
    given(postsRecorded())
      .when('RaiseOpinion', { allegations: [allegation('S8', { otherReason: '长期不在村。' })] })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });

  it.each([
    ['situation-unknown', 'allegations.0.situation', [allegation('S9')]],
    ['situation-repeated', 'allegations', [allegation('S1'), allegation('S1')]],
    ['other-reason-required', 'allegations.1.otherReason', [allegation('S1'), allegation('S8')]],
    ['date-in-future', 'allegations.0.factsOn', [allegation('S1', { factsOn: '2026-03-03' })]],
    [
      'evidence-kind-unknown',
      'allegations.0.evidence.0.kind',
      [allegation('S1', { evidence: [newEvidence({ kind: 'rumour' })] })],
    ],
    [
      'date-in-future',
      'allegations.0.evidence.1.obtainedOn',
      [allegation('S1', { evidence: [newEvidence(), newEvidence({ obtainedOn: '2026-03-03' })] })],
    ],
  ] as const)('is refused: %s at %s', (code, field, allegations) => {
    given(postsRecorded()).when('RaiseOpinion', { allegations }).thenRefused(code, { field });
  });

  it('is refused where the cadre never held a post', () => {
    given(cadreRegistered()).when('RaiseOpinion').thenRefused('no-post-held', { field: 'cadreId' });
  });

  it('is not raised tomorrow', () => {
    given(postsRecorded())
      .when('RaiseOpinion', {}, { today: '2026-03-01' })
      .thenRefused('occurred-in-future', { field: 'occurredOn' });
  });

  it.each([
    ['subject-may-not-act', asRole(subject, 'townshipClerk')],
    ['near-relative-may-not-act', asRole(nearRelative, 'villageOrganization')],
  ] as const)('is not raised by a person who is part of the matter: %s', (code, caller) => {
    given(postsRecorded()).when('RaiseOpinion', {}, { caller }).thenRefused(code);
  });
});

describe('a cadre whose dossier is full of cases', () => {
  it('gets no more', () => {
    const { cadre, ...past } = postsRecorded();
    const full = {
      ...past,
      cadre: { ...cadre!, cases: Array.from({ length: mostCases }, () => CaseId.parse(caseId)) },
    };
    given(full)
      .when('RaiseOpinion')
      .thenRefused('too-many-cases', { field: 'cadreId', facts: { most: mostCases } });
  });
});

describe('F11: a cadre with a running case', () => {
  it('gets no second one', () => {
    given(raised())
      .when('RaiseOpinion')
      .thenRefused('case-already-active', { field: 'cadreId', facts: { caseId } });
    given(atMeasures())
      .when('RaiseOpinion')
      .thenRefused('case-already-active', { field: 'cadreId' });
  });

  it('still has none free while the closed matter is on its way to the archive', () => {
    const withdrawn = act(raised(), 'WithdrawCase');
    given(withdrawn).when('RaiseOpinion').thenRefused('case-already-active', { field: 'cadreId' });
    given(sealed(withdrawn))
      .when('RaiseOpinion')
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });
});

describe('after a recall that the voters refused', () => {
  const recallFailed = () => {
    const past = vote(convened({ measures: ['RECALL'], situations: ['S1', 'S3'] }), 'measure-1', {
      ...lostBallot,
    });
    return sealed(act(past, 'DecideNoMeasure'));
  };
  const lostBallot = {
    forum: 'votersBallot',
    issued: 600,
    returned: 600,
    valid: 600,
    invalid: 0,
    for: 300,
    against: 300,
    abstain: 0,
  };
  const sameFacts = (changes: Body = {}): Body => ({ allegations: [allegation('S3', changes)] });

  it('the same facts rest until the cool-down is over', () => {
    given(recallFailed())
      .when('RaiseOpinion', sameFacts(), { occurredOn: '2026-06-01' })
      .thenRefused('cool-down-after-failed-recall', {
        field: 'allegations.0',
        facts: { until: '2026-11-11', votedOn: '2026-05-11' },
      });
    given(recallFailed())
      .when('RaiseOpinion', sameFacts(), { occurredOn: '2026-11-11' })
      .thenRefused('cool-down-after-failed-recall', { field: 'allegations.0' });
  });

  it('the same facts may be brought on the day after the last one (F26)', () => {
    given(recallFailed())
      .when('RaiseOpinion', sameFacts(), { occurredOn: '2026-11-12' })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });

  it('an earlier date on the paper opens no way around it', () => {
    given(recallFailed())
      .when('RaiseOpinion', sameFacts(), { occurredOn: '2026-05-01' })
      .thenRefused('cool-down-after-failed-recall', { field: 'allegations.0' });
  });

  it('facts of the day of the vote are old, those of the day after are new', () => {
    given(recallFailed())
      .when('RaiseOpinion', sameFacts({ factsOn: '2026-05-11' }), { occurredOn: '2026-06-01' })
      .thenRefused('cool-down-after-failed-recall', { field: 'allegations.0' });
    given(recallFailed())
      .when('RaiseOpinion', sameFacts({ factsOn: '2026-05-12' }), { occurredOn: '2026-06-01' })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });

  it('another situation may be brought at once', () => {
    given(recallFailed())
      .when('RaiseOpinion', { allegations: [allegation('S5')] }, { occurredOn: '2026-06-01' })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });

  it('amending an opinion on something else does not bring the same facts back', () => {
    const raisedAnew = act(
      recallFailed(),
      'RaiseOpinion',
      { allegations: [allegation('S5')] },
      { occurredOn: '2026-06-01' },
    );
    given(act(raisedAnew, 'ReturnOpinion'))
      .when('AmendOpinion', { allegations: [allegation('S3')] })
      .thenRefused('cool-down-after-failed-recall', { field: 'allegations.0' });
  });
});

describe('an opinion that was returned', () => {
  it('is amended with new allegations and evidence, numbered from the beginning', () => {
    const { evidence: _evidence, ...amended } = allegation('S2');
    given(returned())
      .when('AmendOpinion')
      .then({
        type: 'OpinionAmended',
        data: {
          allegations: [{ ...amended, evidenceIds: ['evidence-1'] }],
          evidence: [{ ...newEvidence(), evidenceId: 'evidence-1', collectedBy: ['P-1900'] }],
        },
      });
  });

  it('is then identified again', () => {
    given(act(returned(), 'AmendOpinion'))
      .when('AcceptOpinion')
      .then({ type: 'OpinionAccepted', data: {} });
  });

  it.each([
    ['situation-unknown', 'allegations.0.situation', [allegation('S9')]],
    ['other-reason-required', 'allegations.0.otherReason', [allegation('S8')]],
    ['situation-repeated', 'allegations', [allegation('S2'), allegation('S2')]],
  ] as const)('is not amended: %s', (code, field, allegations) => {
    given(returned()).when('AmendOpinion', { allegations }).thenRefused(code, { field });
  });

  it('is not amended before it was returned', () => {
    given(returned())
      .when('AmendOpinion', {}, { occurredOn: '2026-03-04' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-03-05' },
      });
  });
});

describe('an opinion that was not returned', () => {
  it('can’t be amended', () => {
    given(raised()).when('AmendOpinion').thenRefused('not-returned');
    given(accepted())
      .when('AmendOpinion')
      .thenRefused('step-not-open', { facts: { stage: 'underInvestigation' } });
  });
});

describe('F20: withdrawal', () => {
  it.each([
    ['raised', raised],
    ['returned', returned],
    ['under investigation', underInvestigation],
    ['at hearing', atHearing],
    ['served', served],
    ['at decision', heard],
  ] as const)('ends a case that is %s, with its reason', (_, past) => {
    given(past())
      .when('WithdrawCase')
      .then(
        { type: 'CaseWithdrawn', data: { reason: '经核对系误报。' } },
        { type: 'OpinionWithdrawn', data: { caseId } },
      );
  });

  it.each([
    ['decided', atMeasures({ holds: 'V1' })],
    ['at the county', atMeasures({ holds: 'P1', measures: ['SUSPENSION'] })],
    [
      'voted down and back at the committee',
      vote(convened(), 'measure-1', {
        forum: 'representativeAssembly',
        present: 30,
        issued: 30,
        returned: 30,
        valid: 30,
        invalid: 0,
        for: 15,
        against: 15,
        abstain: 0,
      }),
    ],
  ])('comes too late for a case that is %s', (_, past) => {
    given(past).when('WithdrawCase').thenRefused('withdrawal-after-decision');
  });

  it('F4: is still open where the law ended one of two posts meanwhile', () => {
    given(act(heard({ holds: 'both' }), 'DeclareTermination', { postId: 'post-2' }))
      .when('WithdrawCase')
      .thenNamed('CaseWithdrawn', 'OpinionWithdrawn');
  });

  it('is not the village’s to declare, nor the opinion to amend, where the township has raised it', () => {
    const ofTownship = act(
      postsRecorded(),
      'RaiseOpinion',
      {},
      { caller: inRole('townshipClerk') },
    );
    given(ofTownship).when('WithdrawCase').thenRefused('raised-by-another-organization');
    given(act(ofTownship, 'ReturnOpinion'))
      .when('AmendOpinion')
      .thenRefused('raised-by-another-organization');
    given(act(ofTownship, 'ReturnOpinion'))
      .when('AmendOpinion', {}, { caller: inRole('townshipClerk') })
      .thenNamed('OpinionAmended');
  });

  it('is the village’s or the township’s where the village has raised it', () => {
    for (const role of ['villageOrganization', 'townshipClerk'] as const)
      given(raised())
        .when('WithdrawCase', {}, { caller: inRole(role) })
        .thenNamed('CaseWithdrawn', 'OpinionWithdrawn');
  });

  it('comes once', () => {
    given(act(raised(), 'WithdrawCase')).when('WithdrawCase').thenRefused('case-has-ended');
  });

  it('does not keep the discipline organs from what was found', () => {
    given(act(heard({ situations: ['S6'] }), 'WithdrawCase'))
      .when('ReferToDiscipline')
      .thenNamed('DisciplineReferred');
  });

  it('is not the complainant’s to declare', () => {
    given(raised({ complainants: [clerk.personId] }))
      .when('WithdrawCase', {}, { caller: inRole('townshipClerk') })
      .thenRefused('complainant-may-not-act');
  });
});
