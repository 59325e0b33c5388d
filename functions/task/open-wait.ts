import { OpenWaitInput } from '../../shared/contract/tasks.ts';
import { stepFunctionsClient } from '../runtime/clients.ts';
import { calendar, composeDossierWithWaits, now, pause, pinnedPack } from '../runtime/composition.ts';
import { machineOn } from '../runtime/machine.ts';
import { tokenTask } from '../runtime/task.ts';
import { arriveAtStep } from './arrive-at-step.ts';

const machine = machineOn(stepFunctionsClient());
const service = { ...composeDossierWithWaits(), machine, now, pause, pinnedPack, calendar };

export const handler = tokenTask('Open a wait', OpenWaitInput, machine, (input) => arriveAtStep(service, input));
