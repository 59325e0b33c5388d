import type { PostId } from '../ids.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Cadre } from './cadre.ts';
import type { CadreEvent, CadreEventOf } from './cadre-events.ts';

const registered = ({
  data: { salt: _salt, ...data },
}: CadreEventOf<'CadreRegistered'>): Cadre => ({
  ...data,
  posts: [],
  activeCase: null,
  cases: [],
  failedRecalls: [],
  suspensions: [],
  bars: [],
  withdrawals: [],
  statuses: [],
  corrections: [],
});

const ended = (posts: Cadre['posts'], postId: PostId, endedOn: CalendarDay): Cadre['posts'] =>
  posts.map((post) =>
    post.postId === postId && post.endedOn === null ? { ...post, endedOn } : post,
  );

const changed = (
  posts: Cadre['posts'],
  { data }: CadreEventOf<'PostChangedByCase'>,
): Cadre['posts'] => {
  const before = posts.find((post) => post.postId === data.postId);
  if (before === undefined) throw new Error(`no post ${data.postId}`);
  const after = {
    ...before,
    postId: data.newPostId,
    kind: data.to,
    termFrom: data.endedOn,
    endedOn: null,
  };
  return [...ended(posts, data.postId, data.endedOn), after];
};

/** The cadre's dossier after one more event. */
export const evolveCadre = (state: Cadre | null, event: CadreEvent): Cadre => {
  if (event.type === 'CadreRegistered') return registered(event);
  if (state === null)
    throw new Error(`a timeline begins with CadreRegistered, not with ${event.type}`);
  switch (event.type) {
    case 'PostRecorded':
      return { ...state, posts: [...state.posts, { ...event.data.post, endedOn: null }] };
    case 'PostEnded':
    case 'PostLostByCase':
      return { ...state, posts: ended(state.posts, event.data.postId, event.data.endedOn) };
    case 'PostChangedByCase':
      return { ...state, posts: changed(state.posts, event) };
    case 'PersonStatusRecorded': {
      const { status, since } = event.data;
      return { ...state, statuses: [...state.statuses, { status, since }] };
    }
    case 'CaseOpened':
      return {
        ...state,
        activeCase: event.data.caseId,
        cases: [...state.cases, event.data.caseId],
      };
    case 'CaseArchived':
      return { ...state, activeCase: null };
    case 'OpinionWithdrawn':
      return { ...state, withdrawals: [...state.withdrawals, event.data.caseId] };
    case 'RecallFailed':
      return { ...state, failedRecalls: [...state.failedRecalls, event.data.failedRecall] };
    case 'BarRecorded':
      return { ...state, bars: [...state.bars, { ...event.data, liftedOn: null }] };
    case 'BarLifted': {
      const { caseId, ground, liftedOn } = event.data;
      return {
        ...state,
        bars: state.bars.map((bar) =>
          bar.caseId === caseId && bar.ground === ground ? { ...bar, liftedOn } : bar,
        ),
      };
    }
    case 'EntryCorrected':
      // What it changes is read off the entries: `foldCadre`.
      return state;
    case 'PostSuspendedByCase': {
      const { caseId, measureId, postId, from, until } = event.data;
      return {
        ...state,
        suspensions: [...state.suspensions, { caseId, measureId, postId, from, until }],
      };
    }
  }
};
