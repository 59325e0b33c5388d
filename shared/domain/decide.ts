import { refuseTied, refuseTiedToCadre } from './case/recusal.ts';
import { requireRole, authorityFor } from './people/authority.ts';
import type { Acted, Circumstances, CommandBody, Dossiers } from './command/circumstances.ts';
import type { Rule } from './command/command.ts';
import { organizationOf } from './command/concerned-organization.ts';
import { permissions, type CommandName } from './people/permissions.ts';
import type { Actor } from './people/person.ts';
import { Refusal } from './refusal/refusal.ts';

/** A command by its name, with its rule (`ruleOf`). */
export type JudgedCommand = { readonly name: CommandName; readonly rule: Rule };

export type Decision = {
  readonly acted: Acted;
  readonly actor: Extract<Actor, { kind: 'person' }>;
};

const judged = (
  { name, rule }: JudgedCommand,
  dossiers: Dossiers,
  body: CommandBody,
  given: Omit<Circumstances, 'role'>,
): Decision => {
  requireRole(given.caller, permissions[name]);
  const { role, onBehalfOf } = authorityFor(
    given.caller,
    permissions[name],
    organizationOf(rule, dossiers, body),
  );
  if (dossiers.case !== null) refuseTied(dossiers.case, given.caller.personId);
  else if (dossiers.cadre !== null) refuseTiedToCadre(dossiers.cadre, given.caller.personId);
  const acted = rule.decide(dossiers, body, { ...given, role });
  return { acted, actor: { kind: 'person', personId: given.caller.personId, role, onBehalfOf } };
};

/**
 * What a command brings about, given the dossiers that it reads. Asks first whether this person
 * may: role, then organization, then ties to the case or the cadre. Pure; throws a `Refusal`, which
 * names the law that the case follows where that is earlier law.
 */
export const decide = (
  command: JudgedCommand,
  dossiers: Dossiers,
  body: CommandBody,
  given: Omit<Circumstances, 'role'>,
): Decision => {
  try {
    return judged(command, dossiers, body, given);
  } catch (error) {
    const { inForce } = given.pack;
    if (!(error instanceof Refusal) || inForce.until === null) throw error;
    throw new Refusal(error.code, { ...error.details, lawOf: inForce.from });
  }
};
