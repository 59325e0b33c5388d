import * as z from 'zod';
import type { Cadre } from '../cadre/cadre.ts';
import { correctableOfCadre, correctableOfVillage } from '../cadre/correctable-entries.ts';
import { foldCadre, type CadreEntry } from '../cadre/fold-cadre.ts';
import type { Acted, Circumstances } from '../command/circumstances.ts';
import { cadreEntryRule, villageEntryRule, type Recorded } from '../command/entry-rules.ts';
import { PostId } from '../ids.ts';
import { refuse } from '../refusal/refusal.ts';
import { requireLawfulEnd } from '../register/end-of-post.ts';
import { overlapping } from '../register/posts.ts';
import type { Village, VillageEvent } from '../cadre/village.ts';
import { kindAt } from '../timeline/correctable.ts';
import { corrected, withChanges, type Change } from '../timeline/correction.ts';
import { refuseValue } from './judged-anew.ts';
import { askedChange, correctedBy, correction, requireRoom, type Tables } from './asked-change.ts';

/**
 * Correction of what the register says of a cadre or a village: whoever is registered wrongly may
 * ask for it (PIPL 46). By a second person, with the reason; the entry stays as it was written.
 */
export const CorrectCadre = z.strictObject({
  ...correction,
  path: correction.path.meta({ examples: ['name', 'post.termFrom'] }),
  /** Which post, where it is about one. */
  postId: PostId.optional(),
});
export const CorrectVillage = z.strictObject({
  ...correction,
  path: correction.path.meta({ examples: ['name'] }),
});

const isOfPost = ({ event: { data } }: CadreEntry, postId: PostId | undefined): boolean => {
  if ('post' in data) return data.post.postId === postId;
  return 'postId' in data ? data.postId === postId : postId === undefined;
};

const tables: Tables = correctableOfCadre;

/** The latest entry that says this of the cadre, or of this post. */
const entrySaying = (
  entries: readonly CadreEntry[],
  { path, postId }: z.infer<typeof CorrectCadre>,
): CadreEntry => {
  if (Object.values(tables).every((table) => kindAt(table ?? {}, path) === null))
    refuse('not-a-clerical-mistake', { field: 'path' });
  const say = entries.filter(({ event }) => kindAt(tables[event.type] ?? {}, path) !== null);
  return (
    say.findLast((entry) => isOfPost(entry, postId)) ??
    refuse('post-not-found', { field: 'postId' })
  );
};

/** What a case has recorded of a post is corrected in the case, as long as that goes on. */
const requireNotOfCase = (
  entries: readonly CadreEntry[],
  entry: CadreEntry,
  cadre: Cadre,
): void => {
  const before = foldCadre(entries.filter(({ sequence }) => sequence < entry.sequence));
  const { activeCase } = cadre;
  if (activeCase !== null && before?.activeCase === activeCase)
    refuse('post-under-case', { facts: { caseId: activeCase } });
};

/** An expulsion bars from the day on which it ended the post; both were recorded by one act. */
const followsFrom = (entries: readonly CadreEntry[], asked: Change): readonly Change[] =>
  asked.path !== 'endedOn'
    ? []
    : entries.flatMap(({ sequence, event }) =>
        sequence === asked.entry + 1 &&
        event.type === 'BarRecorded' &&
        event.data.since === asked.from
          ? [{ ...asked, entry: sequence, type: event.type, path: 'since' }]
          : [],
      );

const judge = (entry: CadreEntry, after: Cadre, { pack }: Circumstances): void => {
  const { data } = entry.event;
  if (after.nearRelatives.includes(after.personId)) refuse('subject-own-relative');
  const post = after.posts.find((one) => isOfPost(entry, one.postId));
  if (post === undefined) return;
  const { termFrom, termTo, endedOn } = post;
  if (termTo !== undefined && termTo < termFrom) refuse('term-ends-before-it-begins');
  if (endedOn !== null && endedOn < termFrom)
    refuse('date-out-of-order', { facts: { since: termFrom } });
  const others = after.posts.filter((one) => one !== post);
  const held = overlapping(others, post);
  if (held !== undefined) refuse('post-already-held', { facts: { postId: held.postId } });
  if ('cause' in data)
    requireLawfulEnd(
      post,
      { ...data, isProved: data.proof !== undefined },
      { pack, tied: [after.personId, ...after.nearRelatives] },
    );
};

const correctCadre = (
  { state, entries }: Recorded<Cadre, CadreEntry['event']>,
  body: z.infer<typeof CorrectCadre>,
  circumstances: Circumstances,
): Acted => {
  requireRoom(state);
  const was = corrected(entries);
  const entry = entrySaying(was, body);
  requireNotOfCase(was, entry, state);
  const asked = askedChange(was, { ...body, entry: entry.sequence }, tables, circumstances);
  const follows = followsFrom(was, asked);
  const after = foldCadre(withChanges(was, [asked, ...follows]));
  const now = withChanges([entry], [asked])[0];
  if (after !== null && now !== undefined) refuseValue(() => judge(now, after, circumstances));
  return { cadre: [correctedBy(asked, follows, body.reason, circumstances)] };
};

const correctVillage = (
  { state, entries }: Recorded<Village, VillageEvent>,
  body: z.infer<typeof CorrectVillage>,
  circumstances: Circumstances,
): Acted => {
  requireRoom(state);
  const asked = askedChange(
    corrected(entries),
    { ...body, entry: 1 },
    correctableOfVillage,
    circumstances,
  );
  return { village: [correctedBy(asked, [], body.reason, circumstances)] };
};

export const registerCorrectionRules = {
  CorrectCadre: cadreEntryRule(CorrectCadre, correctCadre),
  CorrectVillage: villageEntryRule(CorrectVillage, correctVillage),
};
