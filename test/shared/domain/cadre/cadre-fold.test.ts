import { Cadre, postsHeldOn } from '../../../../shared/domain/cadre/cadre.ts';
import { evolveCadre } from '../../../../shared/domain/cadre/evolve-cadre.ts';
import type { CadreEvent } from '../../../../shared/domain/cadre/cadre-events.ts';
import { CaseId, MeasureId, PostId } from '../../../../shared/domain/ids.ts';
import { mustBeDecidedAnew } from '../../../../shared/domain/case/measure.ts';
import { heard, ordered, postsRecorded, raised } from '../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, type Past } from '../../../support/past.ts';
import { clerk, day, stampOf, workflow } from '../../../support/raised-case.ts';
import type { Case } from '../../../../shared/domain/case/case.ts';
import type { CaseEvent } from '../../../../shared/domain/case/events.ts';
import { evolveCase } from '../../../../shared/domain/evolve/evolve-case.ts';

const director = (): Cadre =>
  cadreOf(
    act(postsRecorded({ holds: 'P1' }), 'RecordPost', {
      kind: 'V1',
      termFrom: '2021-03-15',
      termTo: '2026-03-15',
    }),
  );
const heldOn = (on: string) => postsHeldOn(director(), day(on)).map(({ postId }) => postId);
const caseIds = ['01JAF3K5T0C5W9Z2Q7XH8M4N6P', '01JAF3K5T0C5W9Z2Q7XH8M4N6Q'].map((id) =>
  CaseId.parse(id),
);
const [firstCase, secondCase] = [caseIds[0]!, caseIds[1]!];

describe('a post is held', () => {
  it.each([
    ['2021-03-14', []],
    ['2021-03-15', ['post-1', 'post-2']],
    ['2026-03-15', ['post-1', 'post-2']],
    ['2026-03-16', ['post-1']],
  ] as const)('on %s: %j', (on, posts) => {
    expect(heldOn(on)).toEqual(posts);
  });

  it('no longer once it has ended, whatever its term says', () => {
    const ended = evolveCadre(director(), {
      type: 'PostEnded',
      data: { postId: PostId.parse('post-1'), endedOn: day('2026-01-01'), cause: 'resigned' },
    });
    expect(postsHeldOn(ended, day('2025-12-31')).map(({ postId }) => postId)).toEqual(['post-2']);
  });
});

describe('what is done to one post, or for one case', () => {
  const lost = (postId: string, endedOn: string): CadreEvent => ({
    type: 'PostLostByCase',
    data: {
      caseId: firstCase,
      measureId: MeasureId.parse('measure-1'),
      postId: PostId.parse(postId),
      endedOn: day(endedOn),
    },
  });

  it('leaves the other post, and a day on which it ended before, as they are', () => {
    const twice = [lost('post-2', '2026-05-06'), lost('post-2', '2026-06-01')].reduce(
      evolveCadre,
      director(),
    );
    expect(twice.posts.map(({ endedOn }) => endedOn)).toEqual([null, '2026-05-06']);
  });

  it('changes that post into another of the same person', () => {
    const changed: CadreEvent = {
      type: 'PostChangedByCase',
      data: {
        caseId: firstCase,
        measureId: MeasureId.parse('measure-1'),
        postId: PostId.parse('post-2'),
        endedOn: day('2026-05-06'),
        to: 'V2',
        newPostId: PostId.parse('post-3'),
      },
    };
    expect(evolveCadre(director(), changed).posts).toMatchObject([
      { postId: 'post-1', kind: 'P1', endedOn: null },
      { postId: 'post-2', kind: 'V1', endedOn: '2026-05-06' },
      { postId: 'post-3', kind: 'V2', termFrom: '2026-05-06', termTo: '2026-03-15', endedOn: null },
    ]);
  });

  it('lifts the bar of that case alone', () => {
    const barred = (caseId: CaseId): CadreEvent => ({
      type: 'BarRecorded',
      data: { caseId, ground: 'criminalSentence', since: day('2026-05-04') },
    });
    const lifted: CadreEvent = {
      type: 'BarLifted',
      data: { caseId: secondCase, ground: 'criminalSentence', liftedOn: day('2026-09-01') },
    };
    expect(
      [barred(firstCase), barred(secondCase), lifted]
        .reduce(evolveCadre, director())
        .bars.map(({ liftedOn }) => liftedOn),
    ).toEqual([null, '2026-09-01']);
  });
});

describe('a dossier that was kept before withdrawals were', () => {
  it('knows of none', () => {
    const { withdrawals: _withdrawals, ...kept } = director();
    expect(Cadre.parse(kept)).toEqual({ ...kept, withdrawals: [] });
  });
});

describe('a timeline begins', () => {
  it('with the registration of a cadre, and with the opinion of a person', () => {
    expect(() => evolveCadre(null, { type: 'CaseOpened', data: { caseId: firstCase } })).toThrow(
      'begins with CadreRegistered',
    );
    const { data } = act(postsRecorded(), 'RaiseOpinion').timelines.case[0]!;
    expect(() =>
      evolveCase(
        null,
        { type: 'OpinionReturned', data: { reason: '退回。' } },
        stampOf(workflow, '2026-03-03'),
        1,
      ),
    ).toThrow('begins with OpinionRaised');
    expect(() =>
      evolveCase(
        null,
        { type: 'OpinionRaised', data: data as never },
        stampOf(workflow, '2026-03-03'),
        1,
      ),
    ).toThrow('only a person');
  });
});

describe('a timeline that cannot be', () => {
  const after = (past: Past, event: CaseEvent, occurredOn = past.day): Case =>
    evolveCase(caseOf(past), event, stampOf(clerk, occurredOn), 99);
  it.each([
    [
      'silence of the county about what it was never sent',
      raised(),
      { type: 'FilingLapsed', data: { dueOn: day('2026-04-20') } },
      'an event of stage atFiling stands in a case at raised',
    ],
    [
      'a decision opened anew before there are findings',
      raised(),
      { type: 'DecisionReopened', data: { posts: [] } },
      'an event of stage atHearing or atDecision or atFiling or atMeasures stands in a case at raised',
    ],
  ] as const)('says so: %s', (_, past, event, defect) => {
    expect(() => after(past, event)).toThrow(defect);
  });

  it('says so: a change of a post that nobody holds', () => {
    const changed: CadreEvent = {
      type: 'PostChangedByCase',
      data: {
        caseId: firstCase,
        measureId: MeasureId.parse('measure-1'),
        postId: PostId.parse('post-9'),
        endedOn: day('2026-05-06'),
        to: 'P2',
        newPostId: PostId.parse('post-3'),
      },
    };
    expect(() => evolveCadre(director(), changed)).toThrow('no post post-9');
  });

  it('does not go back to a day before the last act about it', () => {
    const returned: CaseEvent = { type: 'ReturnedToInvestigation', data: { reason: '证据不足。' } };
    expect(after(heard(), returned, day('2026-03-30'))).toMatchObject({
      stage: 'underInvestigation',
      since: '2026-03-30',
    });
    expect(after(heard(), returned, day('2026-03-01'))).toMatchObject({
      stage: 'underInvestigation',
      since: '2026-03-27',
    });
  });
});

describe('a resignation that is awaited', () => {
  it('is pending like anything else that somebody has to do', () => {
    expect(caseOf(act(ordered(), 'RecordDeath')).measures).toMatchObject([
      { status: 'overtaken', by: 'death' },
    ]);
  });

  it('that came to nothing must be decided anew, and no other', () => {
    const [measure] = caseOf(ordered()).measures;
    const refused = { ...measure!, status: 'refused', refusedOn: day('2026-04-20') } as const;
    expect([mustBeDecidedAnew(refused), mustBeDecidedAnew(measure!)]).toEqual([true, false]);
  });
});
