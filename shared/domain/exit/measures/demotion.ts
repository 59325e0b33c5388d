import * as z from 'zod';
import type { Cadre } from '../../cadre/cadre.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { refuse } from '../../refusal/refusal.ts';
import { settling } from './settlement.ts';
import { command, toBeImposed } from './to-be-imposed.ts';

/** To which post was decided. */
export const ImposeDemotion = z.strictObject({ ...command, document: Document });

export const imposeDemotion = (
  state: Case,
  body: z.infer<typeof ImposeDemotion>,
  circumstances: Circumstances,
  cadre: Cadre,
): readonly CaseEvent[] => {
  const { measure, effectiveOn } = toBeImposed(state, body, 'DEMOTION', circumstances);
  const { particulars } = measure;
  if (particulars === undefined || !('to' in particulars))
    return refuse('particulars-not-decided', { field: 'measureId' });
  const { to } = particulars;
  // They may have obtained such a post since the decision.
  const held = cadre.posts.find(
    (one) =>
      one.kind === to &&
      one.postId !== measure.postId &&
      one.endedOn === null &&
      (one.termTo === undefined || one.termTo >= effectiveOn),
  );
  if (held !== undefined)
    refuse('post-already-held', { field: 'measureId', facts: { postId: held.postId } });
  const { measureId, document } = body;
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
