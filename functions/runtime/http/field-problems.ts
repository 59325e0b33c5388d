import type * as z from 'zod';
import type { FieldProblem } from '../../../shared/contract/problem-document.ts';
import { fieldSentence } from '../../../shared/texts/field-sentence.ts';

const mostProblems = 50;
const longestField = 200;

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const isMissing = (input: unknown, path: Path): boolean =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    input,
  ) === undefined;

/** Of a union's branches, the one that came nearest says what is wrong. */
const nearest = (branches: readonly (readonly Issue[])[]): readonly Issue[] =>
  branches.reduce(
    (best, branch) => (branch.length < best.length ? branch : best),
    branches[0] ?? [],
  );

const problemsOf = (issue: Issue, above: Path, input: unknown): readonly FieldProblem[] => {
  const path = [...above, ...issue.path];
  const problemAt = (at: Path): FieldProblem => ({
    field: at.map(String).join('.').slice(0, longestField),
    ...fieldSentence(isMissing(input, at) ? { code: 'missing' } : issue),
  });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problemAt([...path, key]));
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && !isMissing(input, path))
    return nearest(issue.errors).flatMap((inner) => problemsOf(inner, path, input));
  return [problemAt(path)];
};

const isFirstOfItsField = (
  { field }: FieldProblem,
  index: number,
  all: readonly FieldProblem[],
): boolean => all.findIndex((one) => one.field === field) === index;

/** Every field that can't be taken, once, with its first reason in words: at most fifty. */
export const fieldProblems = (issues: readonly Issue[], input: unknown): readonly FieldProblem[] =>
  issues
    .flatMap((issue) => problemsOf(issue, [], input))
    .filter(isFirstOfItsField)
    .slice(0, mostProblems);
