import type { TableName } from '../../shared/dossier/keys.ts';
import type { Cloud } from './cloud.ts';
import { region } from './paths.ts';

/** What a script or a test needs to know of a deployed stack. */
export type StackFacts = {
  /** Where the routes of the API begin. */
  readonly url: string;
  readonly endpoint: string;
  readonly region: string;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly machines: { readonly exitProcedure: string; readonly exitProcedureVersion: string };
  readonly queues: { readonly parking: string };
  readonly bucket: string;
  readonly functions: {
    readonly [name in
      | 'commands'
      | 'queries'
      | 'audit'
      | 'openWait'
      | 'seal'
      | 'relay'
      | 'ringDue'
      | 'reconcile']: string;
  };
};

export type Outputs = Readonly<Record<string, string>>;

export const factsOf = (cloud: Cloud, outputs: Outputs): StackFacts => {
  const output = (name: string): string => {
    const value = outputs[name];
    if (value === undefined) throw new Error(`The stack has no output ${name}.`);
    return value;
  };
  return {
    url: `${cloud.endpoint}/_aws/execute-api/${output('ApiId')}`,
    endpoint: cloud.endpoint,
    region,
    tables: {
      dossier: output('DossierTable'),
      timeline: output('TimelineTable'),
      waits: output('WaitsTable'),
    },
    machines: {
      exitProcedure: output('MachineArn'),
      exitProcedureVersion: output('MachineVersionArn'),
    },
    // The emulator says localhost, which may mean ::1, where it does not listen.
    queues: { parking: output('ParkingQueueUrl').replace('//localhost:', '//127.0.0.1:') },
    bucket: output('ArchiveBucket'),
    functions: {
      commands: output('CommandsFunction'),
      queries: output('QueriesFunction'),
      audit: output('AuditFunction'),
      openWait: output('OpenWaitFunction'),
      seal: output('SealFunction'),
      relay: output('RelayFunction'),
      ringDue: output('RingDueFunction'),
      reconcile: output('ReconcileFunction'),
    },
  };
};
