import type * as z from 'zod';
import type { Bilingual } from '../policy/bilingual.ts';
import { fill, type Facts } from './fill.ts';

type Issue = z.core.$ZodIssue | { readonly code: 'missing' };
type Reason = { readonly reason: string; readonly sentence: Bilingual };

const says = (reason: string, sentence: Bilingual, facts: Facts = {}): Reason => ({
  reason,
  sentence: fill(sentence, facts),
});

const types: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of fields' },
};

const wrongType = (expected: string): Reason => {
  const { zh, en } = types[expected] ?? { zh: expected, en: expected };
  return says('wrong-type', { zh: `应为${zh}。`, en: `This must be ${en}.` });
};

const outOfBounds = (issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): Reason => {
  const isText = issue.origin === 'string';
  const isList = issue.origin === 'array' || issue.origin === 'set';
  const unit = isText
    ? { zh: '个字', en: ' characters' }
    : isList
      ? { zh: '项', en: ' items' }
      : { zh: '', en: '' };
  const [reason, zh, en, bound] =
    issue.code === 'too_big'
      ? (['too-large', '不能超过', 'at most', issue.maximum] as const)
      : (['too-small', '不能少于', 'at least', issue.minimum] as const);
  return says(reason, {
    zh: `${zh}${String(bound)}${unit.zh}。`,
    en: `This must be ${en} ${String(bound)}${unit.en}.`,
  });
};

const formats: Readonly<Record<string, Bilingual>> = {
  date: {
    zh: '应为真实存在的日期，形如2026-03-02，不带时间。',
    en: 'This must be a day that exists, like 2026-03-02, without a time.',
  },
  datetime: {
    zh: '应为带毫秒的协调世界时，形如2026-03-02T01:15:00.000Z。',
    en: 'This must be a moment in UTC with milliseconds, like 2026-03-02T01:15:00.000Z.',
  },
};
const otherFormat: Bilingual = { zh: '格式不对。', en: 'This has not the form that it must have.' };

/** What the domain's own checks call a text that it can't take. */
const customs: Readonly<Record<string, Bilingual>> = {
  'identity-number': {
    zh: '不得填写身份证号码，请填写人员编号。',
    en: 'This looks like an identity number; give the reference number of the register.',
  },
  'invisible-characters': {
    zh: '含有不可见字符或者不规范的编码。',
    en: 'This contains invisible characters or malformed Unicode.',
  },
  'surrounding-space': { zh: '首尾不能有空格。', en: 'This must not begin or end with a space.' },
  blank: { zh: '不能为空白。', en: 'This must not be blank.' },
};
const otherCustom: Bilingual = { zh: '内容不符合要求。', en: 'This cannot be taken.' };

/** Why one field can't be taken: a stable reason and a sentence. */
export const fieldSentence = (issue: Issue): Reason => {
  switch (issue.code) {
    case 'missing':
      return says('missing', { zh: '必填。', en: 'This is required.' });
    case 'invalid_type':
      return wrongType(issue.expected);
    case 'too_big':
    case 'too_small':
      return outOfBounds(issue);
    case 'unrecognized_keys':
      return says('unknown-field', { zh: '没有这个字段。', en: 'There is no such field.' });
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return says('not-one-of', {
        zh: `只能是：${values}。`,
        en: `This must be one of: ${values}.`,
      });
    }
    case 'invalid_format':
      return says('wrong-format', formats[issue.format] ?? otherFormat);
    case 'custom':
      return says(
        issue.message in customs ? issue.message : 'not-valid',
        customs[issue.message] ?? otherCustom,
      );
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return says('not-valid', otherCustom);
  }
};
