import type { CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import {
  dispositionNow,
  isTakenBack,
  mustBeDecidedAnew,
} from '../../shared/domain/case/measure.ts';
import { postsLeft } from '../../shared/domain/case/posts.ts';
import { isHeavier, isLighter } from '../../shared/domain/disposition/severity.ts';
import { Disposition, type PolicyPack, type PostKind } from '../../shared/policy/policy-pack.ts';
import { intended, measure, meeting, particularsOf, type Body } from '../support/bodies.ts';
import { trialPack } from '../support/named-pasts.ts';
import { committee } from '../support/people.ts';
import type { Chance } from './chance.ts';

export const pack: PolicyPack = trialPack;

/** Investigators who have no part in the case yet, as many as are ever needed. */
export const investigatorsAtHand = ({
  people: { investigatedBy, recused },
}: Case): readonly Body[] =>
  Array.from({ length: 24 }, (_, index) => `P-${4101 + index}`)
    .filter((personId) => ![...investigatedBy, ...recused].some((one) => one === personId))
    .map((personId) => ({ personId, name: '新人' }));

/** A meeting of those members who may still decide, with as many others as it takes. */
export const committeeMeeting = ({ people: { recused } }: Case, day: CalendarDay): Body => {
  const able = [
    ...committee.map(({ personId }) => String(personId)),
    'P-3010',
    'P-3011',
    'P-3012',
  ].filter((person) => !recused.some((one) => one === person));
  return meeting(day, { attendees: able.slice(0, 7) });
};

const lawfulFor = (kind: PostKind): readonly Disposition[] =>
  Disposition.options.filter((one) => pack.matrix[one][kind].allowed);

const heaviestOf = (kind: PostKind): Disposition =>
  lawfulFor(kind).reduce((heaviest, one) =>
    isHeavier(pack, { disposition: one }, { disposition: heaviest }) ? one : heaviest,
  );

/** Who acts meanwhile in a village for whomever is suspended there, and the posts they hold. */
export const actingPersonOf = (village: string) => ({ personId: `A-${village}`, name: '陈春生' });
export const actingPosts: readonly PostKind[] = ['P2', 'V2', 'S', 'C'];

const definiteIn = ({ village }: Case, disposition: Disposition, kind: PostKind): Body =>
  disposition === 'SUSPENSION'
    ? { particulars: { months: 3, actingPerson: actingPersonOf(village) } }
    : particularsOf(disposition, kind);

/**
 * What the cadre is told to expect: the worst that the law allows on each post, so that anything
 * may follow.
 */
export const told = (state: Case): readonly Body[] =>
  'findings' in state && state.findings.findings.some((one) => one.substantiated)
    ? postsLeft(state).map(({ postId, kind }) => {
        const disposition = heaviestOf(kind);
        return intended(disposition, postId, definiteIn(state, disposition, kind));
      })
    : [];

const groundsOf = (disposition: Disposition, kind: PostKind): Body => {
  const cell = pack.matrix[disposition][kind];
  if (!cell.allowed) return {};
  return {
    ...(cell.triggers !== undefined && { trigger: cell.triggers[0] }),
    ...(cell.requires === 'supervisoryInvestigation' && {
      supervisoryReference: '兴监立〔2026〕3号',
    }),
  };
};

/**
 * What may follow on a post: after a measure that came to nothing, no heavier one; none where one
 * is in effect.
 */
const choicesFor = (state: Case, postId: string, kind: PostKind): readonly Disposition[] => {
  const last = state.measures.findLast((one) => one.postId === postId && !isTakenBack(one));
  if (last === undefined || last.status === 'overtaken') return lawfulFor(kind);
  if (!mustBeDecidedAnew(last)) return [];
  const before = { disposition: dispositionNow(last) };
  return lawfulFor(kind).filter((disposition) =>
    last.status === 'votedDown'
      ? isLighter(pack, { disposition }, before)
      : !isHeavier(pack, { disposition }, before),
  );
};

/** A measure for each post on which one may follow, as chance will have it. */
export const measuresFor = (state: Case, chance: Chance): readonly Body[] =>
  postsLeft(state).flatMap(({ postId, kind }) => {
    const choices = choicesFor(state, postId, kind);
    if (choices.length === 0) return [];
    const disposition = chance.oneOf(choices);
    return [
      measure(disposition, postId, {
        ...definiteIn(state, disposition, kind),
        ...groundsOf(disposition, kind),
      }),
    ];
  });
