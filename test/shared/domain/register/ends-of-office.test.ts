import { flagsOf } from '../../../../shared/domain/case/flags.ts';
import type { PostKind } from '../../../../shared/policy/policy-pack.ts';
import {
  counted,
  document,
  electionResult,
  merger,
  villagersRecall,
  type Body,
} from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import { cadreRegistered, heard, postsRecorded } from '../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, type Past } from '../../../support/past.ts';
import { chair, nearRelative, subject, tellers } from '../../../support/people.ts';

// Offices end by more than their term: with their village, with a void election, by the villagers'
// own recall, and Party posts by the Party. Each is shown by what the law asks for.

const proof = { reference: '兴纪决〔2026〕5号', document: document('决定书') };
const outside = (changes: Body): Body => ({ proof: undefined, ...changes });

/** The same end by either door: of a cadre without a case, and in a case. */
const doors = [
  {
    door: 'outside a case',
    past: (holds: PostKind) => postsRecorded({ holds }),
    command: 'EndPost',
    ended: ['PostEnded'],
    paper: { proof },
    day: '2026-02-28',
  },
  {
    door: 'in a case',
    past: (holds: PostKind) => heard({ holds }),
    command: 'RecordPostsEnded',
    ended: ['PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded'],
    paper: {},
    day: '2026-04-01',
  },
] as const;

describe.each(doors)('$door', ({ past, command, ended, paper, day }) => {
  const of = (changes: Body): Body => ({ ...outside(paper), ...changes });

  describe('the abolition or merger of a village', () => {
    const abolished = { cause: 'villageAbolished', abolition: merger };

    it.each(['V1', 'V2', 'S'] as const)('ends the post of %s in the middle of its term', (kind) => {
      given(past(kind))
        .when(command, of(abolished))
        .thenNamed(...ended);
    });

    it.each(['P1', 'C', 'E'] as const)('ends no post of %s', (kind) => {
      given(past(kind)).when(command, of(abolished)).thenRefused('cause-not-of-this-post', {
        field: 'cause',
        facts: { kind },
      });
    });

    it('is shown by the consent of the assembly and the approval of the county', () => {
      given(past('V1'))
        .when(command, of({ cause: 'villageAbolished' }))
        .thenRefused('end-of-post-unproved', {
          field: 'abolition',
        });
    });

    it.each<[string, string, Body]>([
      ['abolition.approvedOn', '2026-02-11', { assemblyConsentedOn: '2026-02-11' }],
      ['endedOn', '2026-05-01', { approvedOn: '2026-05-01' }],
    ])('comes in its order: %s', (field, since, changes) => {
      given(past('V1'))
        .when(command, of({ ...abolished, abolition: { ...merger, ...changes } }))
        .thenRefused('date-out-of-order', { field, facts: { since } });
    });
  });

  describe('a void election', () => {
    it.each(['V1', 'V2'] as const)('ends the post of %s', (kind) => {
      given(past(kind))
        .when(command, of({ cause: 'electionVoid' }))
        .thenNamed(...ended);
    });

    it.each(['P1', 'S', 'C', 'E'] as const)('ends no post of %s', (kind) => {
      given(past(kind))
        .when(command, of({ cause: 'electionVoid' }))
        .thenRefused('cause-not-of-this-post', {
          field: 'cause',
        });
    });
  });

  describe('a recall by the villagers themselves', () => {
    const recalled = (changes: Body = {}) => ({
      cause: 'recalled',
      recall: villagersRecall(changes),
    });

    it('ends a committee post by a fifth of those with the right to vote and a double majority', () => {
      given(past('V2'))
        .when(command, of(recalled()))
        .thenNamed(...ended);
      given(past('V1'))
        .when(
          command,
          of(recalled({ petition: { representativeSignatures: 14, representatives: 40 } })),
        )
        .thenNamed(...ended);
    });

    it.each(['P1', 'S', 'C', 'E'] as const)('ends no post of %s', (kind) => {
      given(past(kind))
        .when(command, of(recalled()))
        .thenRefused('cause-not-of-this-post', { field: 'cause' });
    });

    it('is counted, and not said', () => {
      given(past('V1'))
        .when(command, of({ cause: 'recalled' }))
        .thenRefused('end-of-post-unproved', { field: 'recall' });
    });

    it.each<[string, Body]>([
      ['one too few asked', { signatures: 299, entitled: 1500 }],
      ['one representative too few asked', { representativeSignatures: 13, representatives: 40 }],
    ])('is none where %s', (_, petition) => {
      given(past('V1'))
        .when(command, of(recalled({ petition })))
        .thenRefused('petition-too-small', {
          field: 'recall.petition',
        });
    });

    it.each<[string, Body]>([
      ['exactly half of the registered voters voted', counted.votersBallot(500, 500)],
      ['exactly half of those who voted were for it', counted.votersBallot(502, 251)],
    ])('is none where %s', (_, counts) => {
      given(past('V1'))
        .when(command, of(recalled({ counts })))
        .thenRefused('recall-not-carried', {
          field: 'recall.counts',
        });
    });

    it.each([
      ['roll-unknown', 'recall.petition', { petition: { signatures: 300 } }],
      ['roll-unknown', 'recall.counts', { roll: {} }],
      ['wrong-forum', 'recall.counts', { counts: counted.representativeAssembly(40, 40) }],
      ['date-out-of-order', 'recall.heldOn', { heldOn: '2026-01-19' }],
      ['chair-must-be-recused', 'recall.chair', { chair: subject }],
      ['chair-must-be-recused', 'recall.chair', { chair: nearRelative }],
      ['teller-repeated', 'recall.tellers', { tellers: [tellers[0], tellers[0]] }],
      ['teller-must-be-recused', 'recall.tellers.1', { tellers: [chair, nearRelative] }],
    ] as const)('is refused for %s at %s', (code, field, changes) => {
      given(past('V1'))
        .when(command, of(recalled(changes)))
        .thenRefused(code, { field });
    });

    it('ends no post before it was held', () => {
      given(past('V1'))
        .when(
          command,
          of({
            ...recalled({ heldOn: day, submittedOn: day }),
            endedOn: '2026-02-27',
          }),
        )
        .thenRefused('date-out-of-order', { field: 'endedOn', facts: { since: day } });
    });
  });

  it.each([
    ['abolition', { cause: 'electionVoid', abolition: merger }],
    ['recall', { cause: 'villageAbolished', abolition: merger, recall: villagersRecall() }],
    ['earlyElectionApproval', { cause: 'electionVoid', earlyElectionApproval: electionResult }],
  ] as const)('%s belongs to its own cause', (field, changes) => {
    given(past('V1'))
      .when(command, of(changes))
      .thenRefused('particulars-of-another-cause', { field });
  });
});

it('in a case says what showed the end, and keeps it', () => {
  given(heard({ holds: 'both' }))
    .when('RecordPostsEnded', {
      posts: ['post-2'],
      cause: 'recalled',
      recall: villagersRecall(),
    })
    .then(
      {
        type: 'PostsEndedDuringCase',
        data: {
          posts: ['post-2'],
          endedOn: '2026-03-27',
          cause: 'recalled',
          document: document('换届公告'),
          recall: villagersRecall(),
        },
      },
      {
        type: 'PostEnded',
        data: { postId: 'post-2', endedOn: '2026-03-27', cause: 'recalled' },
      },
    );
});

it('a void election is shown by the decision that says so', () => {
  given(postsRecorded({ holds: 'V1' }))
    .when('EndPost', outside({ cause: 'electionVoid' }))
    .thenRefused('end-of-post-unproved', { field: 'proof' });
});

describe('an election that came early', () => {
  const today = { occurredOn: '2026-11-30' };
  const elected = act(cadreRegistered(), 'RecordPost', { kind: 'V1', termFrom: '2021-03-15' });
  const ended = (endedOn: string, approved: boolean): Body => ({
    endedOn,
    proof: electionResult,
    ...(approved && { earlyElectionApproval: proof }),
  });

  it('by six months was approved by the county', () => {
    given(elected)
      .when('EndPost', ended('2025-09-14', false), today)
      .thenRefused('term-not-over', {
        field: 'endedOn',
        facts: { lastDay: '2026-03-14', earliest: '2025-12-14', ifApproved: '2025-09-14' },
      });
    given(elected).when('EndPost', ended('2025-09-14', true), today).thenNamed('PostEnded');
    given(elected)
      .when('EndPost', ended('2025-09-13', true), today)
      .thenRefused('term-not-over', { field: 'endedOn' });
  });

  it('was an election: an approval alone ends nothing', () => {
    given(elected)
      .when('EndPost', { ...ended('2025-12-31', true), proof: undefined }, today)
      .thenRefused('term-not-over', { field: 'endedOn' });
  });
});

describe('what the Party ends', () => {
  const party = ['removedFromPartyPosts', 'expelledFromParty', 'struckOffPartyRolls'] as const;
  const expelled = (past: Past): Past =>
    act(past, 'EndPost', { cause: 'expelledFromParty', proof });

  it.each(party)('is a Party post, with its paper: %s', (cause) => {
    given(postsRecorded({ holds: 'P1' }))
      .when('EndPost', outside({ cause }))
      .thenRefused('end-of-post-unproved', { field: 'proof' });
    given(postsRecorded({ holds: 'V1' }))
      .when('EndPost', { cause, proof })
      .thenRefused('cause-not-of-this-post', { field: 'cause' });
    expect(
      cadreOf(act(postsRecorded({ holds: 'P1' }), 'EndPost', { cause, proof })).posts,
    ).toMatchObject([{ endedOn: '2026-02-28' }]);
  });

  it.each(['removalFromPartyPosts', 'struckOffPartyRolls'] as const)(
    'is a Party post in a case as well, and no committee post: %s',
    (trigger) => {
      const ended = { proof: { ...proof, trigger, triggeredOn: '2026-03-20' } };
      given(heard({ holds: 'P1' }))
        .when('DeclareTermination', ended)
        .thenNamed('TerminationDeclared', 'AllPostsEnded', 'PostLostByCase');
      given(heard({ holds: 'V1' }))
        .when('DeclareTermination', ended)
        .thenRefused('trigger-not-of-this-post', { field: 'proof.trigger' });
    },
  );

  it('by expulsion bars from the committee for good, and by nothing less', () => {
    const barred = expelled(postsRecorded({ holds: 'P1' }));
    expect(cadreOf(barred).bars).toEqual([
      { ground: 'partyExpulsion', since: '2026-02-28', liftedOn: null },
    ]);
    for (const kind of ['V1', 'V2'])
      given(barred)
        .when('RecordPost', { kind, termFrom: '2026-10-15' })
        .thenRefused('barred-from-candidacy', {
          field: 'termFrom',
          facts: { since: '2026-02-28' },
        });
    given(barred)
      .when('RecordPost', { kind: 'V1', termFrom: '2021-03-15', termTo: '2026-02-27' })
      .thenNamed('PostRecorded');
    given(barred)
      .when('RecordPost', { kind: 'S', termFrom: '2026-10-15' })
      .thenNamed('PostRecorded');
    const removed = act(postsRecorded({ holds: 'P1' }), 'EndPost', {
      cause: 'struckOffPartyRolls',
      proof,
    });
    expect(cadreOf(removed).bars).toEqual([]);
  });

  it('bars from elections of 2026 on: the law before named no such bar', () => {
    const early = act(postsRecorded({ holds: 'P1' }), 'EndPost', {
      cause: 'expelledFromParty',
      endedOn: '2022-06-30',
      proof,
    });
    given(early)
      .when('RecordPost', { kind: 'V2', termFrom: '2025-12-31', termTo: '2025-12-31' })
      .thenNamed('PostRecorded');
    given(early)
      .when('RecordPost', { kind: 'V2', termFrom: '2026-01-01' })
      .thenRefused('barred-from-candidacy', { field: 'termFrom' });
  });

  it('bars once, however often it is heard of', () => {
    const both = act(postsRecorded({ holds: 'P1' }), 'RecordPost', { kind: 'P2' });
    given(expelled(both))
      .when('EndPost', { postId: 'post-2', cause: 'expelledFromParty', proof })
      .thenNamed('PostEnded');
  });

  it('by a sanction that the organs decided in a case bars as well', () => {
    const referred = act(heard({ holds: 'both', situations: ['S6'] }), 'ReferToDiscipline');
    const on = { occurredOn: '2026-04-20' };
    const outcome = (sanction: string, reference: string): Body => ({
      sanction,
      reference,
      decidedOn: '2026-04-20',
    });
    const out = act(
      referred,
      'RecordDisciplineOutcome',
      outcome('PARTY_EXPULSION', '兴纪决〔2026〕5号'),
      on,
    );
    expect(cadreOf(out).bars).toEqual([
      {
        caseId: caseOf(out).caseId,
        ground: 'partyExpulsion',
        since: '2026-04-20',
        liftedOn: null,
      },
    ]);
    given(out)
      .when('RecordDisciplineOutcome', outcome('PARTY_EXPULSION', '兴纪决〔2026〕6号'), on)
      .thenNamed('DisciplineOutcomeRecorded');
    given(referred)
      .when('RecordDisciplineOutcome', outcome('PARTY_PROBATION', '兴纪决〔2026〕5号'), on)
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('is flagged as long as the case still has the post as held', () => {
    const referred = act(heard({ holds: 'both', situations: ['S6'] }), 'ReferToDiscipline');
    const sanctioned = (sanction: string): Past =>
      act(
        referred,
        'RecordDisciplineOutcome',
        { sanction, decidedOn: '2026-04-20' },
        { occurredOn: '2026-04-20' },
      );
    expect(flagsOf(caseOf(sanctioned('SERIOUS_PARTY_WARNING')))).toEqual([]);
    const ended = sanctioned('REMOVAL_FROM_PARTY_POSTS');
    expect(flagsOf(caseOf(ended))).toEqual(['partyPostToEnd']);
    const recorded = act(ended, 'DeclareTermination', {
      proof: { ...proof, trigger: 'removalFromPartyPosts', triggeredOn: '2026-04-20' },
    });
    expect(flagsOf(caseOf(recorded))).toEqual(['oneOfTwoPostsEnded']);
  });
});
