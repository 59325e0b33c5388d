import * as z from 'zod';
import { PostKind } from '../../../policy/policy-pack.ts';
import type { Cadre } from '../../cadre/cadre.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { lowerPostsOf } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { settling } from './settlement.ts';
import { command, toBeImposed } from './to-be-imposed.ts';

export const ImposeDemotion = z.strictObject({ ...command, to: PostKind, document: Document });

export const imposeDemotion = (
  state: Case,
  body: z.infer<typeof ImposeDemotion>,
  circumstances: Circumstances,
  cadre: Cadre,
): readonly CaseEvent[] => {
  const { measure, effectiveOn } = toBeImposed(state, body, 'DEMOTION', circumstances);
  const lower = lowerPostsOf[measure.postKind] ?? [];
  if (!lower.includes(body.to))
    refuse('demotion-needs-lower-post', { field: 'to', facts: { lower: lower.join(', ') } });
  const held = cadre.posts.find(
    (one) =>
      one.kind === body.to &&
      one.postId !== measure.postId &&
      one.endedOn === null &&
      (one.termTo === undefined || one.termTo >= effectiveOn),
  );
  if (held !== undefined)
    refuse('post-already-held', { field: 'to', facts: { postId: held.postId } });
  const { measureId, to, document } = body;
  return settling(
    state,
    [
      {
        type: 'DemotionImposed',
        data: { measureId, postId: measure.postId, effectiveOn, to, document },
      },
    ],
    circumstances.occurredOn,
  );
};
