import { refusalClassOf, type RefusalCode } from '../domain/refusal/refusal.ts';
import type { Bilingual } from '../policy/bilingual.ts';
import { citedAsOf } from '../policy/law-in-force.ts';
import { fill, type Facts } from './fill.ts';
import { eventLabel } from './event-labels.ts';
import { correctionTexts } from './refusals/correction.ts';
import { decisionToFilingTexts } from './refusals/decision-to-filing.ts';
import { earlierLawTexts } from './refusals/earlier-law.ts';
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
  ...correctionTexts,
  ...opinionToHearingTexts,
  ...decisionToFilingTexts,
  ...petitionAndVoteTexts,
  ...measureTexts,
};

const inEarlierLaw = (day: string, { zh, en }: Bilingual): Bilingual => ({
  zh: citedAsOf(day, zh),
  en: citedAsOf(day, en),
});

/** A refusal in words; where a day is given, by the law of that day. */
export const textOf = (code: RefusalCode, lawOf?: string): RefusalText => {
  if (lawOf === undefined) return refusalTexts[code];
  const { sentence, lawfulRoute } = earlierLawTexts[code]?.text ?? refusalTexts[code];
  return {
    sentence: inEarlierLaw(lawOf, sentence),
    ...(lawfulRoute !== undefined && { lawfulRoute: inEarlierLaw(lawOf, lawfulRoute) }),
  };
};

/** The rule that forbids it; where a day is given, by the law of that day. */
export const articleOf = (code: RefusalCode, lawOf?: string): string | undefined => {
  const { article } = refusalClassOf(code);
  if (lawOf === undefined || article === undefined) return article;
  return citedAsOf(lawOf, earlierLawTexts[code]?.article ?? article);
};

/**
 * Why a command is refused, in a sentence that a township clerk understands, and the lawful way
 * where there is one.
 */
export const refusalSentence = (
  code: RefusalCode,
  facts: Facts,
  lawOf?: string,
): { readonly sentence: Bilingual; readonly lawfulRoute?: Bilingual } => {
  const { sentence, lawfulRoute } = textOf(code, lawOf);
  return {
    sentence: fill(sentence, facts),
    ...(lawfulRoute !== undefined && { lawfulRoute: fill(lawfulRoute, facts) }),
  };
};
