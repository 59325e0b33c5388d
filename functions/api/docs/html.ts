/** Markup that is safe to put into a page as it is. */
export type Html = { readonly markup: string };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const markupOf = (part: unknown): string => {
  if (Array.isArray(part)) return part.map(markupOf).join('');
  if (typeof part === 'object' && part !== null && 'markup' in part) return String(part.markup);
  if (part === undefined || part === null) return '';
  const text = typeof part === 'string' ? part : JSON.stringify(part);
  return text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
};

/** A template whose values are escaped unless they are markup themselves. */
export const html = (strings: TemplateStringsArray, ...parts: readonly unknown[]): Html => ({
  markup: strings.map((text, index) => text + markupOf(parts[index])).join(''),
});

/** Prose with `code` in it. */
export const prose = (text = ''): Html => ({
  markup: text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? markupOf(part) : html`<code>${part}</code>`.markup))
    .join(''),
});
