import { StaleVersion } from '../../../shared/dossier/acts-meanwhile.ts';
import { Refusal, refusalClassOf } from '../../../shared/domain/refusal/refusal.ts';
import type { Problem } from '../../../shared/contract/problem-document.ts';
import {
  statusOfRefusal,
  transportProblems,
  type TransportCode,
} from '../../../shared/contract/problem.ts';
import type { Bilingual } from '../../../shared/policy/bilingual.ts';
import { titleOfKind, titleOfStatus } from '../../../shared/texts/problem-titles.ts';
import { transportSentences } from '../../../shared/texts/transport-sentences.ts';
import type { HttpAnswer } from './answer.ts';
import { TransportRefusal } from './transport-refusal.ts';

type Language = keyof Bilingual;
type Asked = { readonly correlationId: string; readonly language: Language };
type ProblemContent = Omit<Problem, 'type' | 'title' | 'detail' | 'correlationId'> & {
  readonly of: string;
  readonly title: Bilingual;
};

// Completeness: a transport code without a sentence does not compile.
const sentenceOfTransport: Readonly<Record<TransportCode, Bilingual>> = transportSentences;

/** English where it is asked for first, Chinese otherwise. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';

const problem = (
  { of, title, ...said }: ProblemContent,
  { correlationId, language }: Asked,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer => ({
  status: said.status,
  contentType: 'application/problem+json',
  headers: { 'Content-Language': language === 'zh' ? 'zh-CN' : 'en', ...headers },
  body: {
    type: `/docs#problem-${of}`,
    title: title[language],
    detail: said.sentence[language],
    ...said,
    correlationId,
  } satisfies Problem,
});

const currentOf = ({ code, details: { facts } }: Refusal): Problem['current'] =>
  code === 'stale-version'
    ? ({
        version: facts?.['version'],
        stage: facts?.['stage'],
        changedBy: facts?.['changedBy'],
      } as Problem['current'])
    : undefined;

// Loaded with the first refusal: a function that has nothing to refuse starts without a hundred
// sentences.
const sentences = async () => import('../../../shared/texts/refusal-sentence.ts');

/** What people have done meanwhile, in words. */
const changesOf = async (refusal: Refusal): Promise<Problem['changes']> => {
  if (!(refusal instanceof StaleVersion)) return undefined;
  const { eventLabel } = await sentences();
  return refusal.changes.map((one) => ({ ...one, label: eventLabel(one.type) }));
};

/** The pack's own words go before ours. */
const wordsOf = async ({
  code,
  details: { pack, facts, lawOf },
}: Refusal): Promise<Pick<ProblemContent, 'code' | 'article' | 'sentence' | 'lawfulRoute'>> => {
  if (pack !== undefined) return pack;
  const { refusalSentence, articleOf } = await sentences();
  return { code, article: articleOf(code, lawOf), ...refusalSentence(code, facts ?? {}, lawOf) };
};

const isOnItsWay = ({ code, details: { facts } }: Refusal): boolean =>
  code === 'step-not-open' && facts?.['onItsWay'] === 'yes';

/** A rule's refusal as a problem document. */
const problemOfRefusal = async (refusal: Refusal, asked: Asked): Promise<HttpAnswer> => {
  const { code, details } = refusal;
  const said: ProblemContent = {
    of: code,
    title: titleOfKind[refusalClassOf(code).kind],
    status: statusOfRefusal(code),
    ...(await wordsOf(refusal)),
    field: details.field,
    facts: details.facts,
    current: currentOf(refusal),
    changes: await changesOf(refusal),
  };
  return problem(said, asked, isOnItsWay(refusal) ? { 'Retry-After': '1' } : {});
};

const problemOfTransport = (
  { code, field, errors, headers }: TransportRefusal,
  asked: Asked,
): HttpAnswer => {
  const status = transportProblems[code];
  return problem(
    {
      of: code,
      title: titleOfStatus(status),
      status,
      code,
      sentence: sentenceOfTransport[code],
      field,
      errors: errors.length > 0 ? errors : undefined,
    },
    asked,
    headers,
  );
};

/**
 * The answer to a request that failed. `null` where the error is none that we know: a 500 is all
 * that may be said.
 */
export const problemOf = async (error: unknown, asked: Asked): Promise<HttpAnswer | null> => {
  if (error instanceof Refusal) return problemOfRefusal(error, asked);
  return error instanceof TransportRefusal ? problemOfTransport(error, asked) : null;
};

export const internalError = (asked: Asked): HttpAnswer =>
  problemOfTransport(new TransportRefusal('internal-error'), asked);
