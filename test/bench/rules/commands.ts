import { evolveCadre } from '../../../shared/domain/cadre/evolve-cadre.ts';
import type { Cadre } from '../../../shared/domain/cadre/cadre.ts';
import type { Case } from '../../../shared/domain/case/case.ts';
import type {
  Circumstances,
  CommandBody,
  Dossiers,
} from '../../../shared/domain/command/circumstances.ts';
import { decide, type Decision } from '../../../shared/domain/decide.ts';
import { evolveCase } from '../../../shared/domain/evolve/evolve-case.ts';
import { permissions, type CommandName } from '../../../shared/domain/people/permissions.ts';
import type { Stamp } from '../../../shared/domain/timeline/stamp.ts';
import { evolveVillage, type Village } from '../../../shared/domain/cadre/village.ts';
import { act } from '../../../shared/dossier/act.ts';
import type { Heads } from '../../../shared/dossier/items.ts';
import { bodyOf } from '../../support/bodies.ts';
import { pastFor } from '../../support/lawful-pasts.ts';
import { circumstancesOf, dossiersFor } from '../../support/past.ts';
import { headsOf } from '../../support/stored-past.ts';
import { rules } from '../../support/rules.ts';

/** A command where it is lawful, with everything that its rule is given. */
type Prepared = {
  readonly name: CommandName;
  readonly dossiers: Dossiers;
  readonly heads: Heads;
  readonly version: number;
  readonly body: CommandBody;
  readonly given: Omit<Circumstances, 'role'>;
};

const prepared = (name: CommandName): Prepared => {
  const past = pastFor[name]();
  const given = circumstancesOf(past, name, {});
  const dossiers = dossiersFor(rules[name], past);
  const { village, cadre, case: ofCase } = headsOf(past);
  const heads: Heads = {
    village: dossiers.village && village,
    cadre: dossiers.cadre && cadre,
    case: dossiers.case && ofCase,
    calendar: null,
    colleagues: [],
  };
  return {
    name,
    dossiers,
    heads,
    version: heads.case?.version ?? 0,
    body: rules[name].body.parse(bodyOf(past, name, given.occurredOn, {})),
    given,
  };
};

const stampOf = ({ given }: Prepared, { actor }: Decision): Stamp => ({
  actor,
  occurredOn: given.occurredOn,
  recordedAt: given.now,
});

const decided = ({ name, dossiers, body, given }: Prepared): Decision =>
  decide({ name, rule: rules[name] }, dossiers, body, given);

/** The rule, and the fold of what it decided. */
const decideAndEvolve = (command: Prepared): void => {
  const decision = decided(command);
  const { village = [], cadre = [], case: ofCase = [] } = decision.acted;
  const stamp = stampOf(command, decision);
  village.reduce<Village | null>(evolveVillage, command.dossiers.village);
  cadre.reduce<Cadre | null>(evolveCadre, command.dossiers.cadre);
  ofCase.reduce<Case | null>(
    (state, event, index) => evolveCase(state, event, stamp, command.version + index + 1),
    command.dossiers.case,
  );
};

/**
 * The same with everything that is not input or output: the body checked, the events hashed, the
 * whole write worked out.
 */
const wholeCommand = (command: Prepared): void => {
  const body = rules[command.name].body.parse(command.body);
  const decision = decided({ ...command, body });
  act(command.heads, decision.acted, stampOf(command, decision), command.dossiers.entries);
};

const commands = (Object.keys(permissions) as CommandName[]).map(prepared);

export const commandCount = commands.length;

/** Every command there is, so many times over. */
export const everyCommand = (times: number) => {
  const all = (one: (command: Prepared) => void) => () => {
    for (let time = 0; time < times; time += 1) for (const command of commands) one(command);
  };
  return { decideAndEvolve: all(decideAndEvolve), wholeCommand: all(wholeCommand) };
};
