import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { ArchiveBucket } from './constructs/archive-bucket.ts';
import { BackendFunction } from './constructs/backend-function.ts';
import { Schedule, everyMorning, everyQuarter } from './constructs/schedule.ts';
import { raiseCaseAlarms } from './constructs/case-alarms.ts';
import { CaseApi } from './constructs/case-api.ts';
import { Dashboard } from './constructs/dashboard.ts';
import { DossierTables } from './constructs/dossier-tables.ts';
import { ExitProcedure } from './constructs/exit-procedure.ts';
import { MachineName } from './constructs/machine-name.ts';
import { removalOf } from './constructs/removal-policy.ts';
import { ParkingQueue, RelayStream } from './constructs/relay-stream.ts';
import { SignIn } from './constructs/sign-in.ts';
import { constructIdOf, type FunctionName, functionNames } from './functions.ts';
import { grantToFunctions } from './function-grants.ts';
import type { Settings } from './settings.ts';

export interface ExitMechanismStackProps {
  readonly settings: Settings;
  /** The bundle of a function. */
  readonly codeOf: (name: FunctionName) => Code;
}

/**
 * The whole backend. People's functions (commands, queries, audit) know the tables and nothing of
 * the procedure. The procedure knows who opens a step (openWait) and who archives (seal). Between
 * the two stand the dossier's stream (relay) and the clock (ringDue, reconcile).
 */
export class ExitMechanismStack extends Stack {
  constructor(scope: Construct, id: string, { settings, codeOf }: ExitMechanismStackProps) {
    super(scope, id, {
      env: { region: settings.region, ...(settings.account && { account: settings.account }) },
    });

    const key = new Key(this, 'DataKey', {
      enableKeyRotation: true,
      removalPolicy: removalOf(settings),
    });
    const alarms = new Alarms(this, 'Alarms', { key, email: settings.alarmEmail });
    const tables = new DossierTables(this, 'Tables', { settings, key, alarms });
    const archive = new ArchiveBucket(this, 'Archive', { settings, key });
    const parking = new ParkingQueue(this, 'Parking', { settings, key, alarms });
    const signIn = new SignIn(this, 'SignIn', { settings });
    const machine = new MachineName(this, 'exit-procedure', settings);

    const everywhere = {
      DOSSIER_TABLE: tables.dossier.tableName,
      TIMELINE_TABLE: tables.timeline.tableName,
      WAITS_TABLE: tables.waits.tableName,
    };
    const asOf = { ALLOW_AS_OF: String(settings.allowAsOf) };
    const policy = { POLICY_PACK: settings.policyPack };
    const backend = (name: FunctionName, environment: Readonly<Record<string, string>> = {}) =>
      new BackendFunction(this, constructIdOf(name), {
        name,
        settings,
        alarms,
        code: codeOf(name),
        environment: { ...everywhere, ...environment },
      });

    const openWait = backend('openWait', asOf);
    const seal = backend('seal', { ...asOf, ARCHIVE_BUCKET: archive.bucket.bucketName });
    const procedure = new ExitProcedure(this, 'Procedure', {
      settings,
      machine,
      openWait,
      seal,
      alarms,
    });
    const pinned = { MACHINE_VERSION_ARN: procedure.versionArn };

    const commands = backend('commands', { ...pinned, ...signIn.claims, ...asOf, ...policy });
    const queries = backend('queries', { ...signIn.claims, ...asOf, ...policy });
    const audit = backend('audit', {
      ...signIn.claims,
      ...asOf,
      ARCHIVE_BUCKET: archive.bucket.bucketName,
    });
    const { api } = new CaseApi(this, 'CaseApi', {
      settings,
      signIn,
      alarms,
      functions: { commands, queries, audit },
    });

    const relay = backend('relay', { PARKING_QUEUE_URL: parking.queue.queueUrl });
    const ringDue = backend('ringDue', { ...asOf, COUNTIES: settings.counties });
    const reconcile = backend('reconcile', {
      ...pinned,
      ...asOf,
      MACHINE_ARN: machine.arn,
      PARKING_QUEUE_URL: parking.queue.queueUrl,
    });
    new RelayStream(this, 'RelayStream', { table: tables.waits, relay, parking, alarms });
    new Schedule(this, 'DueBell', { ...everyMorning, rings: ringDue, alarms });
    new Schedule(this, 'ReconcileBell', { ...everyQuarter, rings: reconcile, alarms });

    const functions = { commands, queries, audit, openWait, seal, relay, ringDue, reconcile };
    grantToFunctions({ functions, dossier: tables.grants, archive, parking, machine });
    raiseCaseAlarms(settings, alarms);
    new Dashboard(this, 'CaseBoard', {
      settings,
      functions,
      stateMachine: procedure.stateMachine,
      api,
      alarms,
    });
    this.tell({
      ApiId: api.apiId,
      ApiUrl: api.apiEndpoint,
      DossierTable: tables.dossier.tableName,
      TimelineTable: tables.timeline.tableName,
      WaitsTable: tables.waits.tableName,
      ArchiveBucket: archive.bucket.bucketName,
      ParkingQueueUrl: parking.queue.queueUrl,
      MachineArn: machine.arn,
      MachineVersionArn: procedure.versionArn,
      ...Object.fromEntries(
        functionNames.map((name) => [
          `${constructIdOf(name)}Function`,
          functions[name].functionName,
        ]),
      ),
    });
  }

  private tell(facts: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(facts)) new CfnOutput(this, name, { value });
  }
}
