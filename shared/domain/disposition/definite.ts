import type { PolicyPack } from '../../policy/policy-pack.ts';
import { lowerPostsOf, type Post } from '../cadre/post.ts';
import type { Case } from '../case/case.ts';
import { actingPersonIn, type DefiniteDisposition } from '../case/particulars.ts';
import { postsLeft } from '../case/posts.ts';
import type { PersonId } from '../people/person.ts';
import { refuse } from '../refusal/refusal.ts';
import { type AmongColleagues, requireActingPerson } from './acting-person.ts';

const requireLawfulLength = (months: number, field: string, { pack }: At): void => {
  const { minimumMonths, maximumTotalMonths } = pack.suspension;
  if (months < minimumMonths || months > maximumTotalMonths)
    refuse('suspension-length-not-lawful', {
      field: `${field}.months`,
      facts: { minimumMonths, maximumTotalMonths },
    });
};

type At = AmongColleagues & { readonly pack: PolicyPack };

/** A demotion to a kind of post that is held already could never be carried out. */
const requireLowerPost = (state: Case, post: Post, to: Post['kind'], field: string): void => {
  const lower = lowerPostsOf[post.kind] ?? [];
  if (!lower.includes(to))
    refuse('demotion-needs-lower-post', {
      field: `${field}.to`,
      facts: { lower: lower.join(', ') },
    });
  const held = postsLeft(state).find(({ postId, kind }) => postId !== post.postId && kind === to);
  if (held !== undefined)
    refuse('post-already-held', { field: `${field}.to`, facts: { postId: held.postId } });
};

type OfPost = {
  readonly post: Post;
  readonly disposition: DefiniteDisposition;
  readonly field: string;
};

/** Refuses particulars by which a disposition of a post could not lawfully be carried out. */
export const requireLawfulParticulars = (
  state: Case,
  { post, disposition: { particulars }, field }: OfPost,
  at: At,
): void => {
  if (particulars === undefined) return;
  if ('to' in particulars) return requireLowerPost(state, post, particulars.to, field);
  const { months, actingPerson } = particulars;
  requireLawfulLength(months, field, at);
  requireActingPerson(
    state,
    { actingPerson, postKind: post.kind, field: `${field}.actingPerson` },
    at,
  );
};

/** Whoever is to act meanwhile by these dispositions: their own dossiers are asked. */
export const actingPersonsIn = (
  dispositions: readonly DefiniteDisposition[],
): readonly PersonId[] => dispositions.flatMap((one) => actingPersonIn(one)?.personId ?? []);
