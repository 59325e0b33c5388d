import type { Case } from './case.ts';
import { isDecided } from './measure.ts';

/** Whether a decision of this case has not reached the cadre yet: before it has, nothing is archived. */
export const isToBeServed = ({ unserved }: Pick<Case, 'unserved'>): boolean => unserved.length > 0;

/**
 * What is left to be served once a decision is void or taken back: nothing, unless part of it is in
 * effect and stays so.
 */
export const unservedAfterTakingBack = ({ measures, unserved }: Case): Case['unserved'] =>
  measures.some((one) => one.status === 'inEffect' && isDecided(one)) ? unserved : [];
