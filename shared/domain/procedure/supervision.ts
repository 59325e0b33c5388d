import type { Case } from '../case.ts';
import { refuse } from '../refusal.ts';
import type { Reference } from '../text-field.ts';
import type * as z from 'zod';

/** While a filed supervisory investigation runs nobody resigns without the organ's consent (Sanctions Law 52; domain F2). */

type Consent = z.infer<typeof Reference> | undefined;

export const requireConsent = (state: Case, consent: Consent): void => {
  if (state.supervision !== null && consent === undefined) refuse('resignation-needs-consent', { field: 'consent' });
};

/** The consent as a fact keeps it, where one was given. */
export const consentIn = ({ consent }: { readonly consent?: Consent }): { readonly consent?: NonNullable<Consent> } => (consent === undefined ? {} : { consent });
