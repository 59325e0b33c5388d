import type { RefusalCode } from '../domain/refusal/refusal.ts';
import type { Bilingual } from '../policy/bilingual.ts';
import { fill, type Facts } from './fill.ts';
import { eventLabel } from './event-labels.ts';
import { decisionToFilingTexts } from './refusals/decision-to-filing.ts';
import { measureTexts } from './refusals/measures.ts';
import { opinionToHearingTexts } from './refusals/opinion-to-hearing.ts';
import { peopleTexts } from './refusals/people.ts';
import { petitionAndVoteTexts } from './refusals/petition-and-vote.ts';
import type { RefusalText } from './refusals/refusal-text.ts';
import { registerAndTimeTexts } from './refusals/register-and-time.ts';
import { workCalendarTexts } from './refusals/work-calendar.ts';

// What has changed meanwhile is told beside a refusal, in the same file that is loaded for its words.
export { eventLabel };

/** Every refusal in words. A code without a sentence does not compile. */
export const refusalTexts: Readonly<Record<RefusalCode, RefusalText>> = {
  ...peopleTexts,
  ...registerAndTimeTexts,
  ...workCalendarTexts,
  ...opinionToHearingTexts,
  ...decisionToFilingTexts,
  ...petitionAndVoteTexts,
  ...measureTexts,
};

/**
 * Why a command is refused, in a sentence that a township clerk understands, and the lawful way
 * where there is one.
 */
export const refusalSentence = (
  code: RefusalCode,
  facts: Facts,
): { readonly sentence: Bilingual; readonly lawfulRoute?: Bilingual } => {
  const { sentence, lawfulRoute } = refusalTexts[code];
  return {
    sentence: fill(sentence, facts),
    ...(lawfulRoute !== undefined && { lawfulRoute: fill(lawfulRoute, facts) }),
  };
};
