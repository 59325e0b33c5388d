import { identityFields, type Measure, type MeasureIdentity } from './measure.ts';
import type { Route } from './steps.ts';

/** What a measure is, without what its present status adds. */
export const identityOf = (measure: MeasureIdentity): MeasureIdentity =>
  // Picked by the names of the schema from which the type comes; what is not said stays unsaid.
  Object.fromEntries(
    identityFields
      .filter((field) => measure[field] !== undefined)
      .map((field) => [field, measure[field]]),
  ) as MeasureIdentity;

/** A measure at the beginning of its route. */
export const beginning = (identity: MeasureIdentity, route: Route): Measure => {
  if (route === 'petition') return { ...identity, status: 'awaitingPetition' };
  if (route === 'vote')
    return { ...identity, status: 'awaitingVote', convened: null, inquorateVotes: 0 };
  return { ...identity, status: 'awaitingImposition', votePassedOn: null };
};
