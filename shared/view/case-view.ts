import { commonFields } from '../domain/case/case-common.ts';
import type { Case } from '../domain/case/case.ts';
import { referralsOf } from '../domain/case/discipline.ts';
import { flagsOf } from '../domain/case/flags.ts';
import { oversees } from '../domain/case/oversight.ts';
import type { Correction } from '../domain/timeline/correction.ts';
import type { Caller } from '../domain/people/person.ts';
import { overseer, raiser } from './audience.ts';
import { caseEvents, opinionEvents } from './audience-of-events.ts';
import { correctionSeen } from './corrections-seen.ts';
import { seen, type Seen } from './mask.ts';
import { standingOf } from './standing.ts';

type SeenByOverseer = Seen<Case, typeof overseer.case>;
type SeenByRaiser = Seen<Case, typeof raiser.case>;

/** What every reader is told of whose case it is, and where. */
const place = ({ caseId, subject, posts, village, township, county, policy }: SeenByRaiser) => ({
  caseId,
  subject,
  posts: posts.held,
  village,
  township,
  county,
  policy,
});

/** What only the stage has in which a case is. */
const ofStage = (view: object): object =>
  Object.fromEntries(
    Object.entries(view).filter(([field]) => !commonFields.some((common) => common === field)),
  );

/** Every referral in one list, however early the case began. */
const disciplineSeen = (discipline: Case['discipline']) =>
  discipline === null
    ? null
    : { referrals: referralsOf(discipline), outcomes: discipline.outcomes };

/** What a township and its county read, in one row of fields. */
const wholeCase = (view: SeenByOverseer) => ({
  ...ofStage(view),
  ...place(view),
  ...view.opinion,
  ...view.people,
  endedPosts: view.posts.ended,
  offeredResignations: view.posts.offeredResignations,
  ...view.inquiry,
  ...view.told,
  defence: view.defence,
  ...view.lifeEvents,
  measures: view.measures,
  unserved: view.unserved,
  toAnnounce: view.toAnnounce,
  discipline: disciplineSeen(view.discipline),
  sentFiling: view.sentFiling,
  reopening: view.reopening,
  decidingBody: view.decidingBody,
  recusalRequests: view.recusalRequests,
  lastAct: view.lastAct,
});

/** What whoever raised an opinion reads of it: with what they gave of the evidence, and no other. */
const opinionRaised = (view: SeenByRaiser) => {
  const given = new Set(view.opinion.allegations.flatMap(({ evidenceIds }) => evidenceIds));
  return {
    ...place(view),
    ...view.opinion,
    ...view.people,
    evidence: view.inquiry.evidence.filter(({ evidenceId }) => given.has(evidenceId)),
    ...('conclusion' in view && { conclusion: view.conclusion }),
    lastAct: view.lastAct,
  };
};

/**
 * A case as this person may read it, by what they are where it belongs; without what belongs to the
 * machine. `corrections` are those of the case.
 */
export const caseView = (state: Case, caller: Caller, corrections: readonly Correction[] = []) => ({
  ...(oversees(caller, state)
    ? {
        ...wholeCase(seen(overseer.case, state)),
        flags: flagsOf(state),
        corrections: corrections.map(correctionSeen(caseEvents)),
      }
    : {
        ...opinionRaised(seen(raiser.case, state)),
        flags: [],
        corrections: corrections
          .filter(({ type }) => type in opinionEvents)
          .map(correctionSeen(opinionEvents)),
      }),
  ...standingOf(state, caller),
});
