import type { Case } from './case.ts';
import { dispositionNow, type Measure } from './measure.ts';
import { refuse } from '../refusal/refusal.ts';
import type { Reference } from '../text-field.ts';
import type * as z from 'zod';

/**
 * While a filed supervisory investigation runs nobody resigns without the organ's consent
 * (Sanctions Law 52; domain F2).
 */

type Consent = z.infer<typeof Reference> | undefined;

export const requireConsent = (state: Case, consent: Consent): void => {
  if (state.lifeEvents.supervision !== null && consent === undefined)
    refuse('resignation-needs-consent', { field: 'consent' });
};

/** The consent as a fact keeps it, where one was given. */
export const consentIn = ({
  consent,
}: {
  readonly consent?: Consent;
}): { readonly consent?: NonNullable<Consent> } => (consent === undefined ? {} : { consent });

/**
 * A resignation that has been given and waits for the assembly: the organ's consent decides about
 * it, not the freeze.
 */
const isToBePassed = (measure: Measure): boolean =>
  measure.status === 'awaitingVote' && dispositionNow(measure) === 'ORDERED_RESIGNATION';

/**
 * Whether the investigation holds a measure up, a recall and its ballot among them: all but a
 * suspension (Sanctions Law 52).
 */
export const isFrozen = (state: Case, measure: Measure): boolean =>
  state.lifeEvents.supervision !== null &&
  dispositionNow(measure) !== 'SUSPENSION' &&
  !isToBePassed(measure);

export const requireNotFrozen = (state: Case, measure: Measure): void => {
  if (isFrozen(state, measure)) refuse('frozen-by-supervision', { field: 'measureId' });
};
