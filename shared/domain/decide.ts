import { refuseTied, refuseTiedToCadre, requireRole, standingFor } from './guards.ts';
import type { Acted, Circumstances, CommandBody, Dossiers, Rule } from './command.ts';
import { organizationOf } from './scope.ts';
import { permissions, type CommandName } from './people/permissions.ts';
import type { Actor } from './people/person.ts';
import { decisionRules } from './procedure/decision.ts';
import { disciplineRules } from './procedure/discipline-step.ts';
import { filingRules } from './procedure/filing.ts';
import { hearingRules } from './procedure/hearing.ts';
import { identificationRules } from './procedure/identification.ts';
import { investigationRules } from './procedure/investigation.ts';
import { lifeEventRules } from './procedure/life-events.ts';
import { measureRules } from './procedure/measures.ts';
import { offeredResignationRules } from './procedure/offered-resignation.ts';
import { opinionRules } from './procedure/opinion.ts';
import { petitionRules } from './procedure/petition-step.ts';
import { recusalRules } from './procedure/recusal-step.ts';
import { registerRules } from './procedure/register.ts';
import { resignationRules } from './procedure/resignation.ts';
import { terminationRules } from './procedure/termination.ts';
import { voteRules } from './procedure/vote.ts';

/** Every command and its rule. */
export const rules: Readonly<Record<CommandName, Rule>> = {
  ...registerRules,
  ...opinionRules,
  ...identificationRules,
  ...investigationRules,
  ...recusalRules,
  ...hearingRules,
  ...decisionRules,
  ...filingRules,
  ...petitionRules,
  ...voteRules,
  ...measureRules,
  ...resignationRules,
  ...terminationRules,
  ...offeredResignationRules,
  ...lifeEventRules,
  ...disciplineRules,
};

export type Decision = {
  readonly acted: Acted;
  readonly actor: Extract<Actor, { kind: 'person' }>;
};

/**
 * What a command brings about, given the dossiers that it reads. Asks first whether this person
 * may: role, then organization, then ties to the case or the cadre. Pure; throws a `Refusal`.
 */
export const decide = (
  name: CommandName,
  dossiers: Dossiers,
  body: CommandBody,
  given: Omit<Circumstances, 'role'>,
): Decision => {
  requireRole(given.caller, permissions[name]);
  const { role, onBehalfOf } = standingFor(
    given.caller,
    permissions[name],
    organizationOf(rules[name], dossiers, body),
  );
  if (dossiers.case !== null) refuseTied(dossiers.case, given.caller.personId);
  else if (dossiers.cadre !== null) refuseTiedToCadre(dossiers.cadre, given.caller.personId);
  const acted = rules[name].decide(dossiers, body, { ...given, role });
  return { acted, actor: { kind: 'person', personId: given.caller.personId, role, onBehalfOf } };
};
