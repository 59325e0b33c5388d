import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readMachine, type Machine, type Scope, type State } from './machine.ts';

/** The machines of this folder, in the order of the README. */
const machines = ['exit-procedure'];
const readme = join(import.meta.dirname, 'README.md');

/**
 * Mermaid reads a quoted label as HTML-like text: the quotation mark is the one character that
 * would end it.
 */
const quoted = (...lines: readonly string[]): string =>
  `"${lines.join('<br/>').replaceAll('"', '#quot;')}"`;

/**
 * The Chinese term stands before the colon of a state's comment, and before the dot of a branch's.
 */
const term = (comment: string): string => comment.split(/: | · /)[0] ?? '';

const boxOf = (name: string, state: State): string => {
  const label = quoted(`<b>${term(state.Comment)}</b>`, name);
  switch (state.Type) {
    case 'Task':
      return state.Resource.endsWith('.waitForTaskToken')
        ? `[${label}]:::person`
        : `[(${label})]:::archive`;
    case 'Choice':
      return `{{${label}}}:::question`;
    case 'Succeed':
      return `([${label}]):::rest`;
    case 'Map':
      return `[[${label}]]:::round`;
    case 'Fail':
      return `[${label}]:::rest`;
  }
};

type Edge = { readonly from: string; readonly to: string; readonly label?: string };

/** A branch is drawn with what it means, unless the box that it leads to says the same. */
const edgesOf = (scope: Scope, [name, state]: readonly [string, State]): readonly Edge[] => {
  if (state.Type === 'Choice')
    return state.Choices.map((rule) => {
      const saysTheSame = term(rule.Comment) === term(scope.States[rule.Next]?.Comment ?? '');
      return { from: name, to: rule.Next, ...(saysTheSame ? {} : { label: rule.Comment }) };
    });
  if (state.Type !== 'Task' && state.Type !== 'Map') return [];
  return state.Next === undefined ? [] : [{ from: name, to: state.Next }];
};

const classes = [
  'classDef round fill:#f3ecfa,stroke:#7d55a6,color:#2a1440',
  'classDef person fill:#eef4ff,stroke:#3b6fb6,color:#10233f',
  'classDef question fill:#fff7e0,stroke:#c79a1b,color:#3d2f05',
  'classDef archive fill:#e9f6ec,stroke:#3d8b57,color:#0f2e1a',
  'classDef rest fill:#f2f2f2,stroke:#8a8a8a,color:#333333',
];

/**
 * A flowchart of one scope. Where an answer that nobody foresaw would end is told in words beside
 * it.
 */
const flowchartOf = (scope: Scope): string => {
  const shown = Object.entries(scope.States).filter(([, state]) => state.Type !== 'Fail');
  const ids = new Map(shown.map(([name], index) => [name, `s${index}`]));
  const idOf = (name: string): string => ids.get(name) ?? name;
  return [
    'flowchart TD',
    `begin(( )) --> ${idOf(scope.StartAt)}`,
    ...shown.map(([name, state]) => `${idOf(name)}${boxOf(name, state)}`),
    ...shown
      .flatMap((state) => edgesOf(scope, state))
      .map(
        ({ from, to, label }) =>
          `${idOf(from)} -->${label === undefined ? '' : `|${quoted(...label.split(' · '))}|`} ${idOf(to)}`,
      ),
    ...classes,
  ].join('\n  ');
};

/** The machine, then the inside of each Map, each a Mermaid flowchart under its name. */
const drawingOf = (machine: Machine): string => {
  const rounds = Object.entries(machine.States).flatMap(([name, state]) =>
    state.Type === 'Map'
      ? [
          `### ${term(state.Comment)} · ${name}\n\n\`\`\`mermaid\n${flowchartOf(state.ItemProcessor)}\n\`\`\``,
        ]
      : [],
  );
  return [`\`\`\`mermaid\n${flowchartOf(machine)}\n\`\`\``, ...rounds].join('\n\n');
};

const placeOf = (machine: string): readonly [string, string] => [
  `<!-- drawing of ${machine} -->\n`,
  `<!-- end of ${machine} -->`,
];

/** The README with the drawing of each machine as its file now stands. */
export const redraw = (text: string): string =>
  machines.reduce((soFar, machine) => {
    const [begin, end] = placeOf(machine);
    const [before, rest] = soFar.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined)
      throw new Error(`README.md has no place for the drawing of ${machine}`);
    return `${before}${begin}\n${drawingOf(readMachine(machine))}\n\n${end}${after}`;
  }, text);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(readme, redraw(readFileSync(readme, 'utf8')));
}
