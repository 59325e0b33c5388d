// Runs on whatever Node the machine has and imports nothing: installs the packages, then hands over
// to the project's own Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..');
const bin = join(root, 'node_modules', '.bin');

const give = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  give(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);

/**
 * What npm wrote down of the last install, less what it leaves out there: the root and other
 * platforms' packages.
 */
const installed = () => {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(join(bin, 'node'))) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || present[path]?.version === version,
  );
};

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ECONNRESET|EHOSTUNREACH/;

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Two installs at once would undo each other; one that was killed is no obstacle. */
const installAlone = () => {
  const lock = join(root, '.local', 'installing');
  mkdirSync(join(root, '.local'), { recursive: true });
  if (existsSync(lock) && !isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock);
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    give('The npm packages are being installed; run this again when that has ended.');
  }
  install();
  rmSync(lock);
};

const install = () => {
  const started = Date.now();
  console.log('Installing the npm packages …');
  const npm = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'],
    { cwd: root, encoding: 'utf8' },
  );
  if (npm.error) give('npm is needed and was not found.');
  if (npm.status !== 0) {
    const said = `${npm.stderr}${npm.stdout}`;
    give(
      unreachable.test(said)
        ? 'The npm registry cannot be reached; the packages are not installed.'
        : `npm could not install the packages: ${said.trim().split('\n')[0]}`,
    );
  }
  console.log(`Installed the npm packages (${((Date.now() - started) / 1000).toFixed(1)} s)`);
};

const scripts = {
  start: [['node', 'infra/bin/start.ts']],
  stop: [['node', 'infra/bin/stop.ts']],
  reset: [['node', 'infra/bin/reset.ts']],
  demo: [['node', 'infra/bin/demo.ts']],
  bench: [['node', 'test/bench/run.ts']],
  soak: [['node', 'test/soak/run.ts']],
  test: [
    'format:check',
    'lint',
    'lint:openapi',
    'typecheck',
    'deadcode',
    'test:unit',
    'test:infra',
    'test:integration',
  ].map((script) => ['npm', 'run', '--silent', script]),
};

const verb = process.argv[2];
if (!scripts[verb]) give(`Use one of: ${Object.keys(scripts).join(', ')}.`);
if (!installed()) installAlone();
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
const codes = scripts[verb].map(([program, ...args]) => {
  if (verb === 'test') console.log(`\n— ${args.at(-1)}`);
  return (
    spawnSync(program, [...args, ...process.argv.slice(3)], { cwd: root, env, stdio: 'inherit' })
      .status ?? 1
  );
});
process.exit(Math.max(...codes));
