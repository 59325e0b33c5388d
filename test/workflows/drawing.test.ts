import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redraw } from '../../workflows/draw.ts';
import { scopes } from './states.ts';

const readme = readFileSync(join(import.meta.dirname, '../../workflows/README.md'), 'utf8');

describe('the drawing', () => {
  it('in the README is current (node workflows/draw.ts)', () => {
    expect(redraw(readme)).toBe(readme);
  });

  it('shows every state but the errors', () => {
    const shown = scopes
      .flatMap((scope) => Object.entries(scope.States))
      .filter(([, state]) => state.Type !== 'Fail');
    for (const [name] of shown) expect(readme).toContain(`<br/>${name}"`);
  });
});
