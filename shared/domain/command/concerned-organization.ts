import type { CommandBody, Dossiers } from './circumstances.ts';
import type { Rule } from './command.ts';
import { VillageCode, type CountyCode } from '../people/organization.ts';
import { refuse } from '../refusal/refusal.ts';

const villageNamedIn = (body: CommandBody): VillageCode | null => {
  const named = 'village' in body ? VillageCode.safeParse(body.village) : null;
  return named?.success === true ? named.data : null;
};

const notFound = ({ target, creates }: Rule): never => {
  if (target === 'village') return refuse('village-not-found');
  return target === 'case' && !creates ? refuse('case-not-found') : refuse('cadre-not-found');
};

const villageOf = (rule: Rule, dossiers: Dossiers, body: CommandBody): VillageCode => {
  const registers = rule.creates && rule.target !== 'case';
  const isOfVillage = registers || rule.target === 'village';
  const concerned = isOfVillage ? dossiers.village : (dossiers.case ?? dossiers.cadre);
  if (concerned !== null) return concerned.village;
  if (registers) return villageNamedIn(body) ?? refuse('village-not-found', { field: 'village' });
  return notFound(rule);
};

/**
 * The village that a command concerns, or the county whose calendar it is: whoever acts must hold
 * their role for it, its township or its county, as the role's kind is.
 */
export const organizationOf = (
  rule: Rule,
  dossiers: Dossiers,
  body: CommandBody,
): VillageCode | CountyCode =>
  rule.target === 'calendar'
    ? (dossiers.calendar?.county ?? refuse('county-not-found'))
    : villageOf(rule, dossiers, body);
