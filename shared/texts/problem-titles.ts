import type { RefusalKind } from '../domain/refusal/refusal-details.ts';
import type { Bilingual } from '../policy/bilingual.ts';

/** What sort of refusal it is. */
export const titleOfKind: Readonly<Record<RefusalKind, Bilingual>> = {
  invalid: { zh: '内容有误', en: 'The content makes no sense' },
  unlawful: { zh: '法律或者制度规定不允许', en: 'Law or policy forbids it' },
  limit: { zh: '已达系统上限', en: 'This system takes no more' },
  forbidden: { zh: '无权办理', en: 'Not permitted to you' },
  missing: { zh: '查无此项', en: 'Not found' },
  conflict: { zh: '现在不能办理', en: 'Not now' },
  stale: { zh: '案件已有变化', en: 'Somebody acted meanwhile' },
};

const titles: Readonly<Record<number, Bilingual>> = {
  401: { zh: '未登录', en: 'Not signed in' },
  403: titleOfKind.forbidden,
  404: titleOfKind.missing,
  422: titleOfKind.invalid,
  500: { zh: '系统故障', en: 'Internal error' },
  503: { zh: '系统繁忙', en: 'Too busy' },
};

/** The title of a request whose form is refused. */
export const titleOfStatus = (status: number): Bilingual =>
  titles[status] ?? { zh: '请求格式有误', en: 'The request is malformed' };
