import type { ArchiveBucket } from './constructs/archive-bucket.ts';
import type { BackendFunction } from './constructs/backend-function.ts';
import type { DossierGrants } from './constructs/dossier-grants.ts';
import type { MachineName } from './constructs/machine-name.ts';
import type { ParkingQueue } from './constructs/relay-stream.ts';
import type { FunctionName } from './functions.ts';

export interface Granted {
  readonly functions: Readonly<Record<FunctionName, BackendFunction>>;
  readonly dossier: DossierGrants;
  readonly archive: ArchiveBucket;
  readonly parking: ParkingQueue;
  readonly machine: MachineName;
}

/** Who may do what: everything that a function may touch stands here. */
export const grantToFunctions = ({
  functions,
  dossier,
  archive,
  parking,
  machine,
}: Granted): void => {
  const { commands, queries, audit, openWait, seal, relay, ringDue, reconcile } = functions;
  dossier.read(queries, ['casesOfTownship', 'casesOfTownshipByDue']);
  dossier.read(audit, ['casesOfCounty']);
  dossier.append(commands);
  dossier.endSteps(commands);
  dossier.judgeByOthers(commands);
  dossier.tellChanges(commands);
  dossier.appendBySystem(openWait);
  dossier.openWaits(openWait);
  dossier.appendBySystem(seal);
  dossier.close(seal);
  dossier.deliver(relay);
  dossier.appendBySystem(ringDue, ['dueOn']);
  dossier.endSteps(ringDue);
  dossier.appendBySystem(reconcile, ['casesInProgress', 'dueOn']);
  dossier.endSteps(reconcile);
  dossier.reconcile(reconcile);
  archive.grantSeal(seal);
  archive.grantVerify(audit);
  parking.grantPark(relay);
  parking.grantTakeUp(reconcile);
  machine.grantAnswer(openWait, relay, reconcile);
  machine.grantFail(openWait);
  machine.grantStart(relay, reconcile);
  machine.grantListRunning(reconcile);
};
