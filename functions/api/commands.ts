import {
  calendar,
  composeDossier,
  newId,
  newSalt,
  packsWithDefault,
  pause,
  secondsNow,
} from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { composeHttp } from '../runtime/http/composition.ts';
import { httpHandler } from '../runtime/http/http.ts';
import { answerCommands } from './answer-command.ts';

const { POLICY_PACK, MACHINE_VERSION_ARN } = environment('POLICY_PACK', 'MACHINE_VERSION_ARN');

/** Takes commands from people: the one HTTP function that may write dossiers. */
export const handler = httpHandler({
  ...composeHttp(),
  function: 'commands',
  answers: answerCommands({
    dossier: composeDossier(),
    newId,
    newSalt,
    packOf: packsWithDefault(POLICY_PACK),
    calendar,
    machineVersion: MACHINE_VERSION_ARN,
    pause,
    secondsNow,
  }),
});
