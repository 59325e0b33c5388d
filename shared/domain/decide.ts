import { refuseTied, refuseTiedToCadre } from './case/recusal.ts';
import { requireRole, authorityFor } from './people/authority.ts';
import type { Acted, Circumstances, CommandBody, Dossiers } from './command/circumstances.ts';
import type { Rule } from './command/command.ts';
import { organizationOf } from './command/concerned-organization.ts';
import { permissions, type CommandName } from './people/permissions.ts';
import type { Actor } from './people/person.ts';
import { calendarRules } from './register/enter-work-calendar.ts';
import { decisionRules } from './exit/decision/decision.ts';
import { disciplineRules } from './exit/measures/discipline-referral.ts';
import { filingRules } from './exit/decision/filing.ts';
import { hearingRules } from './exit/hearing/hearing.ts';
import { identificationRules } from './exit/opinion/identification.ts';
import { investigationRules } from './exit/investigation/findings.ts';
import { lifeEventRules } from './exit/life-events/life-events.ts';
import { measureRules } from './exit/measures/imposition.ts';
import { offeredResignationRules } from './exit/life-events/vote-on-resignation.ts';
import { opinionRules } from './exit/opinion/opinion.ts';
import { petitionRules } from './exit/vote/petition.ts';
import { recusalRules } from './exit/investigation/late-recusal.ts';
import { registerRules } from './register/register.ts';
import { resignationRules } from './exit/measures/ordered-resignation.ts';
import { terminationRules } from './exit/measures/termination.ts';
import { voteRules } from './exit/vote/record-vote.ts';

/** Every command and its rule. */
export const rules: Readonly<Record<CommandName, Rule>> = {
  ...registerRules,
  ...calendarRules,
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
  const { role, onBehalfOf } = authorityFor(
    given.caller,
    permissions[name],
    organizationOf(rules[name], dossiers, body),
  );
  if (dossiers.case !== null) refuseTied(dossiers.case, given.caller.personId);
  else if (dossiers.cadre !== null) refuseTiedToCadre(dossiers.cadre, given.caller.personId);
  const acted = rules[name].decide(dossiers, body, { ...given, role });
  return { acted, actor: { kind: 'person', personId: given.caller.personId, role, onBehalfOf } };
};
