import type { Case } from './case.ts';
import { refuse } from '../refusal/refusal.ts';
import type { Reference } from '../text-field.ts';
import type * as z from 'zod';

/**
 * What a filed supervisory investigation forbids (Sanctions Law 52): to resign without the organ's
 * consent, and to the unit to transfer, promote, reward, sanction or retire. It stops neither
 * organizational measures (Sanctions Law 17) nor what the villagers may do (VCOL 19).
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

/** Refuses a transfer while the investigation runs. */
export const requireNoTransfer = (state: Case, cause: string): void => {
  if (state.lifeEvents.supervision !== null && cause === 'transferred')
    refuse('frozen-by-supervision', { field: 'cause' });
};
