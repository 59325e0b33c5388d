import { OpenWaitInput } from '../../shared/contract/tasks.ts';
import { stepFunctionsClient } from '../runtime/aws/clients.ts';
import { calendar, composeDossierWithWaits, now, pause } from '../runtime/composition.ts';
import { pinnedPack } from '../../shared/policy/packs.ts';
import { environment } from '../runtime/environment.ts';
import { machineClock } from '../runtime/machine-clock.ts';
import { machineOn } from '../runtime/aws/state-machine.ts';
import { tokenTask } from '../runtime/task.ts';
import { arriveAtStep } from './arrive-at-step.ts';

const { ALLOW_AS_OF } = environment('ALLOW_AS_OF');
const machine = machineOn(stepFunctionsClient());
const service = {
  ...composeDossierWithWaits(),
  machine,
  now: machineClock(now, ALLOW_AS_OF),
  pause,
  pinnedPack,
  calendar,
};

export const handler = tokenTask('Open a wait', OpenWaitInput, machine, (input) =>
  arriveAtStep(service, input),
);
