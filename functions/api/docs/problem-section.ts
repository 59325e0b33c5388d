import {
  statusOfRefusal,
  transportProblems,
  type TransportCode,
} from '../../../shared/contract/problem.ts';
import { refusals, type RefusalCode } from '../../../shared/domain/refusal/refusal.ts';
import type { Bilingual } from '../../../shared/policy/bilingual.ts';
import { refusalSentence } from '../../../shared/texts/refusal-sentence.ts';
import { transportSentences } from '../../../shared/texts/transport-sentences.ts';
import { html, type Html } from './html.ts';

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  Object.keys(record) as Key[];

type Shown = {
  readonly code: string;
  readonly status: number;
  readonly sentence: Bilingual;
  readonly lawfulRoute?: Bilingual;
  readonly article?: string;
};

const ofRule = (code: RefusalCode): Shown => ({
  code,
  status: statusOfRefusal(code),
  ...refusals[code],
  ...refusalSentence(code, {}),
});
const ofTransport = (code: TransportCode): Shown => ({
  code,
  status: transportProblems[code],
  sentence: transportSentences[code],
});

const section = ({ code, status, sentence, lawfulRoute, article }: Shown): Html =>
  html`<section id="problem-${code}">
    <h3><code>${code}</code> ${status}</h3>
    <p>${sentence.zh}<br />${sentence.en}</p>
    ${article === undefined ? '' : html`<p>依据 Rule: ${article}</p>`}
    ${lawfulRoute === undefined
      ? ''
      : html`<p>可行的办法 What may be done: ${lawfulRoute.zh} ${lawfulRoute.en}</p>`}
  </section>`;

/** Every reason for a refusal, where the `type` of a problem document points to. */
export const problemSections = (): Html =>
  html`${[...keysOf(refusals).map(ofRule), ...keysOf(transportProblems).map(ofTransport)].map(
    section,
  )}`;
