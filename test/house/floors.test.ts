import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

// The domain's folders stand one above the other: none knows of a higher one. Which other rooms of
// the house may be imported is a matter of the linter.

/** From the ground up. */
const floors = [
  'ids.ts',
  'text-field.ts',
  'document.ts',
  'refusal',
  'time',
  'people',
  'voting',
  'timeline',
  'cadre',
  'case',
  'disposition',
  'calendar',
  'command',
  'register',
  'exit/procedure',
  'exit/opinion',
  'exit/investigation',
  'exit/service',
  'exit/hearing',
  'exit/decision',
  'exit/measures',
  'exit/vote',
  'exit/life-events',
  'exit/silence.ts',
  'evolve',
  'correction',
  'rules.ts',
  'decide.ts',
];

const root = 'shared/domain';
const roomOf = (file: string): string => {
  const [first = '', second] = file.slice(root.length + 1).split('/');
  return first === 'exit' && second !== undefined ? `${first}/${second}` : first;
};

const files = globSync(`${root}/**/*.ts`).toSorted();
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)]
    .map(([, path = '']) => normalize(join(dirname(file), path)))
    .filter((target) => target.startsWith(`${root}/`))
    .map((target) => ({ file, target })),
);

describe('the domain', () => {
  it('has a floor for each of its folders, and none that is empty', () => {
    expect([...new Set(files.map(roomOf))].toSorted()).toEqual(floors.toSorted());
  });

  it('imports downwards only', () => {
    const upwards = imports.filter(
      ({ file, target }) => floors.indexOf(roomOf(target)) > floors.indexOf(roomOf(file)),
    );
    expect(upwards).toEqual([]);
  });
});
