import type { Flaw } from '../domain/timeline/timeline.ts';
import type { Bilingual } from '../policy/bilingual.ts';

/** How a timeline may turn out not to be the one that was written. */
export type FlawKind =
  | NonNullable<Flaw>['flaw']
  | 'missing'
  | 'rewritten'
  | 'notInArchive'
  | 'otherState';

export const flawLabels: Readonly<Record<FlawKind, Bilingual>> = {
  gap: { zh: '序号不连续', en: 'a number is left out' },
  brokenLink: { zh: '与前一事件的哈希不相接', en: 'not tied to the event before it' },
  changed: { zh: '内容与其哈希不符', en: 'changed: the content is not that of its hash' },
  missing: { zh: '档案已知的事件缺失', en: 'missing: the dossier knows of it' },
  rewritten: {
    zh: '哈希链自洽，但与档案或封存清单不符：已被改写',
    en: 'rewritten: the chain fits in itself, not with the dossier or the locked archive',
  },
  notInArchive: {
    zh: '所称的封存清单在档案库中不存在或内容不同',
    en: 'the archive does not hold the manifest that it names',
  },
  otherState: {
    zh: '档案现状与事件推演结果不符',
    en: 'the dossier says something else than the events come to',
  },
};
