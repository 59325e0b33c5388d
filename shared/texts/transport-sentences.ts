import type { Bilingual } from '../policy/bilingual.ts';

/** Why a request is refused before any rule is asked. */
export const transportSentences = {
  'malformed-json': { zh: '请求内容不是有效的JSON。', en: 'The body is not valid JSON in UTF-8.' },
  'duplicate-key': { zh: '请求内容中有重复的字段。', en: 'The body names a field twice.' },
  'forbidden-key': {
    zh: '请求内容中有不允许的字段名。',
    en: 'The body has a field with a name that is not allowed.',
  },
  'nested-too-deeply': { zh: '请求内容嵌套过深。', en: 'The body is nested too deeply.' },
  'body-missing': { zh: '请求没有内容。', en: 'The request has no body.' },
  'idempotency-key-missing': {
    zh: '请求缺少Idempotency-Key：同一次办理重复发送时使用同一编号，以免办理两次。',
    en: 'The header Idempotency-Key is missing: the same act sent again carries the same key, so that it is not done twice.',
  },
  'idempotency-key-malformed': {
    zh: 'Idempotency-Key应为16至64位字母、数字、“_”或“-”。',
    en: 'Idempotency-Key must be 16 to 64 letters, digits, “_” or “-”.',
  },
  'idempotency-key-reused': {
    zh: '该Idempotency-Key已用于另一次办理，请更换编号。',
    en: 'That Idempotency-Key was used for another act; choose a new one.',
  },
  'if-match-malformed': {
    zh: 'If-Match应为案件版本号，形如"12"。',
    en: 'If-Match must be one version of the case in quotes, like "12".',
  },
  'if-match-missing': {
    zh: '请求缺少If-Match：请先打开案件，再带上所见的版本号办理。',
    en: 'The header If-Match is missing: read the case and send the version that you saw.',
  },
  'query-not-valid': { zh: '网址中的查询条件有误。', en: 'The query string cannot be taken.' },
  'cursor-not-valid': {
    zh: '翻页标记无效，请从第一页重新查询。',
    en: 'The cursor is not of this list or was altered; begin again at the first page.',
  },
  'as-of-not-accepted': {
    zh: '本系统不接受X-As-Of，日期以系统时间为准。',
    en: 'X-As-Of is not accepted here; the clock decides.',
  },
  'as-of-not-valid': {
    zh: 'X-As-Of应为过去的时刻，形如2026-03-02T01:15:00.000Z。',
    en: 'X-As-Of must be a moment in the past, like 2026-03-02T01:15:00.000Z.',
  },
  'not-signed-in': {
    zh: '未登录或者登录已过期，请重新登录。',
    en: 'You are not signed in, or your token has expired.',
  },
  'no-role': { zh: '您在本系统中没有任何身份。', en: 'You hold no role in this system.' },
  'path-unknown': { zh: '没有这个网址。', en: 'There is no such path.' },
  'policy-not-found': { zh: '没有这项制度规定。', en: 'There is no such policy pack.' },
  'method-not-allowed': {
    zh: '该网址不支持这种请求方式。',
    en: 'That path does not take this method.',
  },
  'not-acceptable': {
    zh: '只能以JSON格式答复（说明页为HTML）。',
    en: 'Answers are JSON (the documentation page HTML).',
  },
  'body-too-large': { zh: '请求内容过大。', en: 'The body is too large.' },
  'content-encoding-unsupported': {
    zh: '请求内容不能压缩，请原样发送。',
    en: 'The body cannot be compressed; send it as it is, without Content-Encoding.',
  },
  'content-type-unsupported': {
    zh: '请求内容类型应为application/json。',
    en: 'The content type must be application/json.',
  },
  'invalid-body': {
    zh: '请求内容有误，逐项原因见errors。',
    en: 'The body cannot be taken; see errors for each field.',
  },
  'internal-error': {
    zh: '系统发生故障，没有办理任何事项；如需查询，请提供correlationId。',
    en: 'Something went wrong and nothing was recorded; quote the correlationId when you ask about it.',
  },
  'too-busy': {
    zh: '同时办理的人较多，没有办理成功，请稍候再试。',
    en: 'Too many act at once; nothing was recorded. Try again in a moment.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
