import { allRules } from '../../shared/domain/rules.ts';

/** Every command and its rule, loaded before the first test. */
export const rules = await allRules();
