import * as z from 'zod';
import { CaseStage } from '../domain/case/case.ts';
import { ActMeanwhile } from '../domain/case/act-meanwhile.ts';
import { Role } from '../domain/people/person.ts';
import { Bilingual } from '../policy/bilingual.ts';

/** One field that can't be taken, and why. */
export const FieldProblem = z.strictObject({
  field: z.string().meta({
    description: 'The path to the field, its steps joined by dots; empty for the whole.',
    examples: ['allegations.0.factsOn'],
  }),
  reason: z.string().meta({ description: 'A stable code.', examples: ['missing'] }),
  sentence: Bilingual,
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** The case as it stands, told to whoever saw an older one. */
const Current = z.strictObject({ version: z.int().positive(), stage: CaseStage, changedBy: Role });

/** Why a request was refused (RFC 9457). Nothing has changed. */
export const Problem = z
  .strictObject({
    type: z.string().meta({
      description: 'Where the documentation explains this problem.',
      examples: ['/docs#problem-stale-version'],
    }),
    title: z.string().meta({
      description:
        'What sort of problem it is, in the language asked for by `Accept-Language` (Chinese unless `en`).',
    }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'The sentence in the language asked for.' }),
    code: z.string().meta({
      description: 'Stable; the policy pack’s own code where the pack forbids.',
      examples: ['stale-version'],
    }),
    sentence: Bilingual,
    lawfulRoute: Bilingual.optional().meta({ description: 'What may be done instead.' }),
    article: z
      .string()
      .optional()
      .meta({ description: 'The rule that forbids it.', examples: ['村民委员会组织法14'] }),
    field: z.string().optional(),
    facts: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .meta({ description: 'The numbers and names behind the sentence.' }),
    errors: z.array(FieldProblem).readonly().optional(),
    current: Current.optional(),
    changes: z
      .array(ActMeanwhile.extend({ label: Bilingual }))
      .readonly()
      .optional()
      .meta({
        description: 'What has been done since the version that was seen, at most twenty acts.',
      }),
    correlationId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
