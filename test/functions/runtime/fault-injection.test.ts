import { spawnSync } from 'node:child_process';

/** What becomes of a process that comes to a point, with the setting as given. */
const cameTo = (point: string, faults?: string) => {
  const script = `import('./functions/runtime/fault-injection.ts').then(({ crashAt }) => { crashAt('${point}'); console.log('alive'); })`;
  const { status, stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...(faults !== undefined && { FAULTS: faults }) },
  });
  return { status, stdout, stderr };
};

const alive = { status: 0, stdout: 'alive\n', stderr: '' };
const dead = (point: string) => ({
  status: 1,
  stdout: '',
  stderr: `{"level":"ERROR","message":"died","point":"${point}"}\n`,
});

describe('a fault point', () => {
  it('is passed unharmed where the setting is not there', () => {
    expect(cameTo('afterTransaction')).toEqual(alive);
  });

  it('ends the process there and says where, and at no other', () => {
    expect(cameTo('afterTransaction', 'afterTransaction=1')).toEqual(dead('afterTransaction'));
    expect(cameTo('beforeTransaction', 'afterTransaction=1')).toEqual(alive);
  });

  it('goes by its own likelihood before that of every point', () => {
    expect(cameTo('betweenRecords', 'every=1')).toEqual(dead('betweenRecords'));
    expect(cameTo('betweenRecords', 'every=1,betweenRecords=0')).toEqual(alive);
  });
});
