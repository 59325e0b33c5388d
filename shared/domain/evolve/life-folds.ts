import type { Case } from '../case/case.ts';
import type { PostId } from '../ids.ts';
import { commonOf } from '../case/stages.ts';
import { ending, type StageFolds } from './stage-fold.ts';

// What life brings, and the end.

const withEnded = (state: Case, posts: readonly PostId[]): Case => ({
  ...state,
  posts: {
    ...state.posts,
    ended: [...state.posts.ended, ...posts],
    offeredResignations: state.posts.offeredResignations.filter(
      ({ postId }) => !posts.includes(postId),
    ),
  },
});

export const lifeFolds = {
  ResignationOffered: (state, event, stamp) => ({
    ...state,
    posts: {
      ...state.posts,
      offeredResignations: [
        ...state.posts.offeredResignations,
        { postId: event.data.postId, offeredOn: stamp.occurredOn },
      ],
    },
  }),
  OfferedResignationDeclined: (state, event) => ({
    ...state,
    posts: {
      ...state.posts,
      offeredResignations: state.posts.offeredResignations.filter(
        ({ postId }) => postId !== event.data.postId,
      ),
    },
  }),
  OfferedResignationAccepted: (state, event) => withEnded(state, [event.data.postId]),
  PostsEndedDuringCase: (state, event) => withEnded(state, event.data.posts),
  SentenceRecorded: (state) => ({
    ...state,
    lifeEvents: { ...state.lifeEvents, sentence: 'inForce' },
  }),
  SentenceReversed: (state) => ({
    ...state,
    lifeEvents: { ...state.lifeEvents, sentence: 'reversed' },
  }),
  SupervisionFiled: (state, event) => ({
    ...state,
    lifeEvents: { ...state.lifeEvents, supervision: event.data.reference },
  }),
  SupervisionEnded: (state) => ({
    ...state,
    lifeEvents: { ...state.lifeEvents, supervision: null },
  }),
  // Nobody is left on whom the decision could be served: what was concluded stands.
  DeathRecorded: (state, event) => {
    const died = { ...state, lifeEvents: { ...state.lifeEvents, diedOn: event.data.diedOn } };
    return died.stage === 'atService' ? { ...died, stage: 'ending' } : died;
  },
  AllPostsEnded: (state, event) => ending(state, event),
  ArchiveSealed: (state, event, stamp) => ({
    ...commonOf(state),
    stage: 'closed',
    conclusion: state.stage === 'ending' ? state.conclusion : 'measuresSettled',
    closedOn: stamp.occurredOn,
    archive: { objectKey: event.data.objectKey, sha256: event.data.sha256 },
  }),
} as const satisfies StageFolds;
