import { html, prose, type Html } from './html.ts';
import { fieldsOf, type Schema } from './schema-section.ts';

type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;
type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
};

/** An operation of the OpenAPI document, as far as the page reads it. */
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description?: string; readonly content?: Content }>
  >;
};

const example = (title: string, content: Content | undefined): Html => {
  const shown = Object.values(content ?? {})[0]?.example;
  return shown === undefined
    ? html``
    : html`<details>
        <summary>${title}</summary>
        <pre>${JSON.stringify(shown, null, 2)}</pre>
      </details>`;
};

const parameterRow = ({ name, in: place, required, description }: Parameter): Html =>
  html`<tr>
    <td><code>${name}</code></td>
    <td>${place}</td>
    <td>${required ? '必填 required' : ''}</td>
    <td>${prose(description)}</td>
  </tr>`;

const bodyOf = (operation: Operation): Html => {
  const content = operation.requestBody?.content;
  const schema = Object.values(content ?? {})[0]?.schema;
  return schema === undefined
    ? html``
    : html`<h4>请求内容 Body</h4>
        ${fieldsOf(schema)}${example('请求示例 Example request', content)}`;
};

const successOf = ({ responses }: Operation): Html => {
  const [status = '', success] =
    Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  return html`<h4>答复 Answer <code>${status}</code></h4>
    <p>${success?.description}</p>
    ${example('答复示例 Example answer', success?.content)}`;
};

const refusalsOf = ({ responses }: Operation): Html =>
  html`<p>
    可能拒绝 May be refused with:
    ${Object.keys(responses)
      .filter((status) => !status.startsWith('2'))
      .join(', ')}
  </p>`;

export const operationSection = (method: string, path: string, operation: Operation): Html =>
  html`<section id="${operation.operationId}">
    <h3>${operation.summary}</h3>
    <p><code>${method.toUpperCase()} ${path}</code></p>
    <p>${prose(operation.description)}</p>
    <table>
      <tbody>
        ${operation.parameters.map(parameterRow)}
      </tbody>
    </table>
    ${bodyOf(operation)}${successOf(operation)}${refusalsOf(operation)}
  </section>`;
