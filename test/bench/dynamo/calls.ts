import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientFor } from '../../../infra/local/clients.ts';
import { Instant, Sha256 } from '../../../shared/domain/ids.ts';
import { permissions, type CommandName } from '../../../shared/domain/people/permissions.ts';
import { dynamoDossier } from '../../../shared/dossier/dynamo/dossier.ts';
import { handleCommand } from '../../../shared/dossier/handle-command.ts';
import type { CommandRequest } from '../../../shared/dossier/command-request.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { bodyOf } from '../../support/bodies.ts';
import { createTables } from '../../support/dynamo-tables.ts';
import { pastFor } from '../../support/lawful-pasts.ts';
import { theDayOfRecording, type Past } from '../../support/past.ts';
import { inRole, theSalt } from '../../support/people.ts';
import { storePast } from '../../support/stored-past.ts';
import type { Findings, Group } from '../report.ts';
import { startBareCloud } from './bare-cloud.ts';
import { meterOn, type Call } from './meter.ts';
import { rules } from '../../support/rules.ts';

const commands = Object.keys(permissions) as CommandName[];
const newId = '01JAF3K5T0NEWNEWNEWNEWNEW0';

const requestIn = (past: Past, name: CommandName): CommandRequest => {
  const { target, creates } = rules[name];
  const ids = {
    case: past.case?.caseId,
    cadre: past.cadre?.cadreId,
    calendar: past.calendar.county,
    village: past.village?.village,
  };
  const id = ids[target];
  return {
    name,
    rule: rules[name],
    body: rules[name].body.parse(bodyOf(past, name, past.day, {})),
    ...(!creates && id !== undefined && { id }),
    ...(past.case !== null && { ifMatch: past.case.lastAct.version }),
    caller: inRole(permissions[name][0]),
    now: Instant.parse(`${theDayOfRecording}T01:15:00.000Z`),
    idempotencyKey: `bench-${name}`,
    requestHash: Sha256.parse('a'.repeat(64)),
  };
};

type Counted = { readonly name: CommandName; readonly calls: readonly Call[] };

/** One command on tables of its own, in a past in which it is lawful, nobody else about. */
const count = async (endpoint: string, name: CommandName): Promise<Counted> => {
  const past = pastFor[name]();
  const tables = await createTables(clientFor(DynamoDBClient, endpoint), name.toLowerCase());
  const meter = meterOn(endpoint, tables);
  const dossier = dynamoDossier({ client: meter.client, tables, pause: async () => undefined });
  await storePast(dossier, past);
  meter.reset();
  const service = {
    dossier,
    newId: () => newId,
    newSalt: () => theSalt,
    packOf: () => past.pack,
    calendar: workCalendar,
    machineVersion: 'exit-procedure:1',
    pause: async () => undefined,
    secondsNow: () => 1_800_000_000,
  };
  await handleCommand(
    { ...service, answer: () => ({ status: 200, body: {} }) },
    requestIn(past, name),
  );
  return { name, calls: meter.calls() };
};

const plain: Readonly<Record<string, string>> = {
  BatchGetItem: 'read',
  TransactWriteItems: 'transaction',
};
const inWords = (calls: readonly Call[]): string =>
  calls.map(({ operation }) => plain[operation] ?? operation).join(', ');

const range = (numbers: readonly number[]): string => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}–${most}`;
};

const total = (
  calls: readonly Call[],
  figure: 'readUnits' | 'tableWriteUnits' | 'indexWriteUnits',
): number => calls.reduce((sum, call) => sum + call[figure], 0);

const tableOf = (counted: readonly Counted[]): Findings['tables'][number] => {
  const ways = [...new Set(counted.map(({ calls }) => inWords(calls)))].toSorted(
    (one, other) => one.length - other.length,
  );
  const rows = ways.map((way) => {
    const alike = counted.filter(({ calls }) => inWords(calls) === way);
    const units = (figure: 'readUnits' | 'tableWriteUnits' | 'indexWriteUnits') =>
      range(alike.map(({ calls }) => total(calls, figure)));
    const names =
      alike.length > 12 ? `${alike.length} commands` : alike.map(({ name }) => name).join(', ');
    return [
      way,
      String(alike[0]?.calls.length ?? 0),
      units('readUnits'),
      units('tableWriteUnits'),
      units('indexWriteUnits'),
      names,
    ];
  });
  return {
    columns: [
      'what goes to DynamoDB',
      'calls',
      'read units',
      'write units',
      'for indexes',
      'commands',
    ],
    rows,
  };
};

export const dynamoCalls: Group = {
  name: 'calls',
  title: 'DynamoDB calls of a command',
  run: async () => {
    const cloud = await startBareCloud();
    try {
      const counted: Counted[] = [];
      for (const name of commands) counted.push(await count(cloud.endpoint, name));
      const most = Math.max(...counted.map(({ calls }) => calls.length));
      return {
        tables: [tableOf(counted)],
        promises: [
          {
            promise:
              'an uncontended command is one read and one transaction, one read more where its rule also asks the cadre',
            found: `at most ${most} calls`,
            isKept: most <= 3,
          },
        ],
        notes: [
          `Counted at the client for all ${commands.length} commands, each in a past in which it is lawful. Units are computed from the items.`,
        ],
      };
    } finally {
      cloud.stop();
    }
  },
};
