import { createHash } from 'node:crypto';
import { html, prose, type Html } from './html.ts';
import { operationSection, type Operation } from './operation-section.ts';
import { problemSections } from './problem-section.ts';
import { schemaSection, type Schema } from './schema-section.ts';

/** The OpenAPI document, as far as the page reads it. */
export type Document = {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 72rem; margin: 0 auto; padding: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid; border-radius: .25rem; }
table { border-collapse: collapse; width: 100%; }
td, th { border-top: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; }
section { margin: 2rem 0; scroll-margin-top: 1rem; }
section:target { outline: 3px solid; outline-offset: .5rem; }
nav ul { columns: 22rem; padding-left: 1rem; }
`;

/** Nothing is loaded, nothing runs, nobody frames it: the one style sheet is known by its hash. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

type Listed = { readonly method: string; readonly path: string; readonly operation: Operation };

const operationsIn = ({ paths }: Document): readonly Listed[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

const linksTo = (listed: readonly Listed[]): Html =>
  html`<ul>
    ${listed.map(
      ({ operation }) =>
        html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
    )}
  </ul>`;

/** The API for people to read, in Chinese and English, whole in one page that needs no script. */
export const docsPage = (document: Document): string => {
  const operations = operationsIn(document);
  const byTag = document.tags.map((tag) => ({
    ...tag,
    listed: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <header>
          <h1>${document.info.title}</h1>
          <p>${prose(document.info.description)}</p>
          <p><a href="openapi.json">OpenAPI 3.1</a></p>
        </header>
        <nav aria-label="目录 Contents">
          ${byTag.map(
            ({ description, listed }) =>
              html`<h2>${description}</h2>
                ${linksTo(listed)}`,
          )}
          <p>
            <a href="#problems">拒绝的原因 Why a request is refused</a> ·
            <a href="#schemas">数据结构 Schemas</a>
          </p>
        </nav>
        <main>
          ${byTag.map(
            ({ description, listed }) =>
              html`<h2>${description}</h2>
                ${listed.map(({ method, path, operation }) =>
                  operationSection(method, path, operation),
                )}`,
          )}
          <h2 id="problems">拒绝的原因 Why a request is refused</h2>
          ${problemSections()}
          <h2 id="schemas">数据结构 Schemas</h2>
          ${Object.entries(document.components.schemas).map(([name, schema]) =>
            schemaSection(name, schema),
          )}
        </main>
      </body>
    </html> `;
  return page.markup;
};
