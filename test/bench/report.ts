import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { localFolder } from '../../infra/local/paths.ts';

const Table = z.object({
  columns: z.array(z.string()).readonly(),
  rows: z.array(z.array(z.string()).readonly()).readonly(),
});
export type Table = z.infer<typeof Table>;

/**
 * What a group has found: tables, how they were made, and the promises that were held or broken.
 */
const Findings = z.object({
  tables: z.array(Table).readonly(),
  notes: z.array(z.string()).readonly(),
  promises: z
    .array(z.object({ promise: z.string(), found: z.string(), isKept: z.boolean() }))
    .readonly(),
});
export type Findings = z.infer<typeof Findings>;
export type Kept = Findings['promises'][number];

export type Tell = (line: string) => void;
/** A group of measurements that can be run alone. */
export type Group = {
  readonly name: string;
  readonly title: string;
  readonly run: (tell: Tell) => Promise<Findings>;
};

const Measured = z.object({
  title: z.string(),
  at: z.string(),
  on: z.string(),
  findings: Findings,
});
type Measured = z.infer<typeof Measured>;

const folder = join(localFolder, 'bench');
/** Everything that was measured last, whenever that was, in a form that the README quotes. */
export const benchFile = join(localFolder, 'bench.md');
const fileOf = (name: string) => join(folder, `${name}.json`);

const isNumeric = (cell: string): boolean => /^[-+¥$]?[\d.,]/.test(cell);

const markdownTable = ({ columns, rows }: Table): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, index) =>
    rows.every((row) => isNumeric(row[index] ?? '') || row[index] === '') ? '---:' : '---',
  );
  return [line(columns), line(rule), ...rows.map(line)].join('\n');
};

const sectionOf = ({ title, at, on, findings }: Measured): string =>
  [
    `## ${title}`,
    `${at.slice(0, 10)}, ${on}.`,
    ...findings.tables.map(markdownTable),
    ...(findings.promises.length > 0
      ? [
          findings.promises
            .map(
              ({ promise, found, isKept }) =>
                `- ${isKept ? 'kept' : '**not kept**'}: ${promise} (${found})`,
            )
            .join('\n'),
        ]
      : []),
    ...(findings.notes.length > 0 ? [findings.notes.map((note) => `- ${note}`).join('\n')] : []),
  ].join('\n\n');

/** The machine and how busy it was: a ratio is worth what the quiet was worth. */
const machine = (): string =>
  `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`;

export const measured = (group: Group, findings: Findings): Measured => ({
  title: group.title,
  at: new Date().toISOString(),
  on: machine(),
  findings,
});

/** Keeps what one group found, and writes the whole anew from what every group found last. */
export const keep = async (
  name: string,
  one: Measured,
  order: readonly string[],
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(name), JSON.stringify(one));
  const files = order.map(fileOf).filter((file) => existsSync(file));
  const all = await Promise.all(
    files.map(async (file) => Measured.parse(JSON.parse(await readFile(file, 'utf8')))),
  );
  await writeFile(
    benchFile,
    `# Measured by \`npm run bench\`\n\n${all.map(sectionOf).join('\n\n')}\n`,
  );
};

const padded = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('   ')
    .trimEnd();

/** The same for the screen. */
export const shown = ({ title, on, findings }: Measured): string => {
  const tables = findings.tables.map(({ columns, rows }) => {
    const widths = columns.map((column, index) =>
      Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
    );
    return [columns, widths.map((width) => '─'.repeat(width)), ...rows]
      .map((cells) => `  ${padded(cells, widths)}`)
      .join('\n');
  });
  const promises = findings.promises.map(
    ({ promise, found, isKept }) => `  ${isKept ? '✓' : '✗ NOT KEPT'} ${promise} (${found})`,
  );
  return [
    '',
    `${title}   ${on}`,
    ...tables,
    promises.join('\n'),
    ...findings.notes.map((note) => `  · ${note}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
