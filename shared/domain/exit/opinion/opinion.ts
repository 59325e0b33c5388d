import * as z from 'zod';
import { mostCases, postsHeldOn, postsDuring, type Cadre } from '../../cadre/cadre.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, registerRule } from '../../command/command.ts';
import type { Acted, Circumstances, Dossiers } from '../../command/circumstances.ts';
import type { CaseEvent } from '../../case/events.ts';
import { OpinionSource } from '../../case/opinion-source.ts';
import type { SubmittedAllegation } from '../../case/evidence.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { requireInOrder } from '../../command/dates.ts';
import { CadreId, CaseId } from '../../ids.ts';
import { PersonId } from '../../people/person.ts';
import { refuse } from '../../refusal/refusal.ts';
import { allegations, numbered } from './allegations.ts';
import { requireSource } from './source.ts';
import { WithdrawCase, requireOwn, withdrawCase } from './withdrawal.ts';

export const RaiseOpinion = z.strictObject({
  occurredOn: CalendarDay,
  cadreId: CadreId,
  source: OpinionSource,
  allegations,
  /** Who complained: never shown to anybody, and kept out of every act in the case. */
  complainants: z.array(PersonId).max(20).readonly().default([]),
});

export const AmendOpinion = z.strictObject({ occurredOn: CalendarDay, allegations });

/**
 * After a failed recall the same facts may not be brought again for a while (pack: `coolDown`).
 * Facts are the same where their situation was among those of the failed recall and they took place
 * no later than its vote.
 */
export const requireCooledDown = (
  cadre: Cadre,
  given: readonly Pick<z.infer<typeof SubmittedAllegation>, 'situation' | 'factsOn'>[],
  { occurredOn }: Circumstances,
): void => {
  for (const { situations, votedOn, until } of cadre.failedRecalls) {
    const same = given.findIndex(
      ({ situation, factsOn }) => situations.includes(situation) && factsOn <= votedOn,
    );
    if (same >= 0 && occurredOn <= until)
      refuse('cool-down-after-failed-recall', {
        field: `allegations.${same}`,
        facts: { until, votedOn },
      });
  }
};

/**
 * The posts that the case is about: those that the cadre holds or, of somebody who has left office,
 * those in whose time the facts took place.
 */
const postsConcerned = (
  cadre: Cadre,
  given: readonly z.infer<typeof SubmittedAllegation>[],
  { occurredOn }: Circumstances,
) => {
  const held = postsHeldOn(cadre, occurredOn);
  if (held.length > 0) return { posts: held };
  if (cadre.posts.length === 0) return refuse('no-post-held', { field: 'cadreId' });
  const outside = given.findIndex(({ factsOn }) => postsDuring(cadre, [factsOn]).length === 0);
  if (outside >= 0) refuse('facts-outside-office', { field: `allegations.${outside}.factsOn` });
  const posts = postsDuring(
    cadre,
    given.map(({ factsOn }) => factsOn),
  );
  return { posts, hasLeftOffice: true as const };
};

const raiseOpinion = (
  { cadre }: Dossiers,
  body: z.infer<typeof RaiseOpinion>,
  circumstances: Circumstances,
): Acted => {
  if (cadre === null) return refuse('cadre-not-found', { field: 'cadreId' });
  const { occurredOn, today, pack, newId, machineVersion } = circumstances;
  if (occurredOn > today) refuse('occurred-in-future', { field: 'occurredOn', facts: { today } });
  const { from: earliest } = pack.inForce;
  if (occurredOn < earliest)
    refuse('no-policy-that-day', { field: 'occurredOn', facts: { earliest } });
  if (cadre.activeCase !== null)
    refuse('case-already-active', { field: 'cadreId', facts: { caseId: cadre.activeCase } });
  if (cadre.cases.length >= mostCases)
    refuse('too-many-cases', { field: 'cadreId', facts: { most: mostCases } });
  const concerned = postsConcerned(cadre, body.allegations, circumstances);
  requireSource(body.source, body.complainants, circumstances);
  requireCooledDown(cadre, body.allegations, circumstances);
  const caseId = CaseId.parse(newId);
  return {
    case: [
      {
        type: 'OpinionRaised',
        data: {
          caseId,
          subject: {
            cadreId: cadre.cadreId,
            personId: cadre.personId,
            name: cadre.name,
            nearRelatives: cadre.nearRelatives,
          },
          ...concerned,
          village: cadre.village,
          township: cadre.township,
          county: cadre.county,
          policy: { id: pack.id, version: pack.version },
          source: body.source,
          ...numbered(body.allegations, circumstances),
          complainants: body.complainants,
          salt: circumstances.salt,
        },
      },
      { type: 'ProcedureRequested', data: { run: 1, machineVersion } },
    ],
    cadre: [{ type: 'CaseOpened', data: { caseId } }],
  };
};

/**
 * The amended opinion is judged like a new one: what rests after a failed recall does not come in
 * by this door either.
 */
const amendOpinion = (
  state: Case,
  body: z.infer<typeof AmendOpinion>,
  circumstances: Circumstances,
  cadre: Cadre,
): readonly CaseEvent[] => {
  requireOwn(state, circumstances);
  requireInOrder(state.since, circumstances);
  if (state.stage === 'raised') refuse('not-returned');
  atStage(state, 'returned');
  requireOpen(state, 'identification');
  requireCooledDown(cadre, body.allegations, circumstances);
  return [{ type: 'OpinionAmended', data: numbered(body.allegations, circumstances) }];
};

export const opinionRules = {
  RaiseOpinion: registerRule('case', RaiseOpinion, raiseOpinion),
  AmendOpinion: caseAndCadreRule(AmendOpinion, amendOpinion, () => []),
  WithdrawCase: caseAndCadreRule(WithdrawCase, withdrawCase, (_withdrawn, _cadre, caseId) => [
    { type: 'OpinionWithdrawn', data: { caseId } },
  ]),
};
