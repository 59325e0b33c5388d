import type { Bilingual } from '../policy/bilingual.ts';
import {
  dispositionLabels,
  forumLabels,
  grounds,
  measureStatusLabels,
  postKindLabels,
  roleLabels,
  stageLabels,
  stepLabels,
  triggerLabels,
} from './labels.ts';

export type Facts = Readonly<Record<string, string | number>>;
type Labels = Readonly<Record<string, Bilingual>>;

/** Facts that are codes, and where their words stand. */
const labelsOfFact: Readonly<Record<string, Labels>> = {
  stage: stageLabels,
  step: stepLabels,
  status: measureStatusLabels,
  changedBy: roleLabels,
  disposition: dispositionLabels,
  last: dispositionLabels,
  told: { ...dispositionLabels, none: { zh: '未告知任何处置', en: 'nothing' } },
  kind: postKindLabels,
  kinds: postKindLabels,
  forums: forumLabels,
  triggers: triggerLabels,
  ground: grounds,
  needed: {
    voters: { zh: '登记参加选举的村民', en: 'registered voters' },
    adults: { zh: '十八周岁以上的村民', en: 'adults' },
    households: { zh: '户', en: 'households' },
    members: { zh: '组成人员或者成员', en: 'members' },
    representatives: { zh: '村民代表', en: 'representatives' },
    womenRepresentatives: { zh: '妇女村民代表', en: 'women representatives' },
  },
  expected: {
    day: { zh: '日期', en: 'a day' },
    dayAhead: { zh: '日期', en: 'a day' },
    name: { zh: '姓名', en: 'a name' },
    people: { zh: '人员编号列表', en: 'reference numbers of people' },
    reference: { zh: '文号', en: 'the number of a paper' },
    words: { zh: '一行文字', en: 'a line of text' },
    title: { zh: '标题', en: 'a title' },
    document: { zh: '文件', en: 'a document' },
  },
  obtained: {
    elected: { zh: '选举', en: 'election' },
    appointed: { zh: '任命', en: 'appointment' },
    employed: { zh: '聘用', en: 'employment' },
  },
};

/** `vote#measure-1` is labelled by its step, and `a, b` and `a / b` word by word. */
const worded = (name: string, fact: string | number, language: keyof Bilingual): string => {
  const labels = labelsOfFact[name];
  if (labels === undefined) return String(fact);
  const inWords = (codes: string): string =>
    codes
      .split(', ')
      .map((code) => labels[code.split('#')[0] ?? code]?.[language] ?? code)
      .join(language === 'zh' ? '、' : ', ');
  return String(fact)
    .split(' / ')
    .map(inWords)
    .join(language === 'zh' ? '或者' : ' or ');
};

const filled = (template: string, facts: Facts, language: keyof Bilingual): string =>
  template.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    worded(name, facts[name] ?? '', language),
  );

const knows = (part: string, facts: Facts): boolean =>
  [...part.matchAll(/\{(\w+)\}/g)].every(
    ([, name]) => name !== undefined && facts[name] !== undefined,
  );

const inLanguage = (template: string, facts: Facts, language: keyof Bilingual): string =>
  filled(
    template.replaceAll(/\[([^\]]*)\]/g, (_all, part: string) => (knows(part, facts) ? part : '')),
    facts,
    language,
  );

/**
 * A sentence with its facts put in: `{fact}`, and `[…{fact}…]` for a part that is left out where
 * the fact is not known.
 */
export const fill = (template: Bilingual, facts: Facts): Bilingual => ({
  zh: inLanguage(template.zh, facts, 'zh'),
  en: inLanguage(template.en, facts, 'en'),
});
