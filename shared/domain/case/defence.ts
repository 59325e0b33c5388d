import * as z from 'zod';
import { Document } from '../document.ts';
import { PersonName } from '../people/person.ts';
import { Reason, textOf } from '../text-field.ts';

/** As many points as a case takes; more are recorded together. */
export const mostPoints = 40;

export const PointText = textOf(200).meta({ examples: ['三月已补齐征缴进度。'] });
export const PointNumber = z.int().positive().max(mostPoints);

/** What became of one point of the defence once it was verified (by analogy with Sanctions Law 43). */
const PointOutcome = z.enum(['adopted', 'partlyAdopted', 'notAdopted']);

/** One point that the cadre made, numbered within the case. */
export const DefencePoint = z.strictObject({ point: PointNumber, text: PointText });
export type DefencePoint = z.infer<typeof DefencePoint>;

/** The answer to one point: what was verified, and whether it is adopted or why not. */
export const PointAnswer = z.strictObject({
  point: PointNumber,
  outcome: PointOutcome,
  grounds: Reason,
});

/** Who speaks for the cadre, and the paper that gives them authority to. */
export const Representative = z.strictObject({ name: PersonName, authority: Document });

export const StatementForm = z.enum(['oral', 'written']);
