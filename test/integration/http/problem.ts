import { Problem } from '../../../shared/contract/problem-document.ts';
import type { CommandName } from '../../../shared/domain/people/permissions.ts';
import { give, settled, type Case, type Command } from './course.ts';
import type { Answer } from './door.ts';
import { changingNothing, streamsOf } from './holdings.ts';

const han = /\p{Script=Han}/u;
const isSentence = (text: string): boolean =>
  text.trim().length > 2 && !/[{}]|undefined|\[object/.test(text);

/**
 * The problem document that an answer is: whole, readable in both languages, bound to its log line.
 */
export const problemIn = (answer: Answer): Problem => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(answer.json);
  expect(problem.status).toBe(answer.status);
  expect(problem.type).toMatch(/^\/docs#problem-/);
  const said = [
    problem.sentence,
    ...(problem.lawfulRoute === undefined ? [] : [problem.lawfulRoute]),
    ...(problem.errors ?? []).map((error) => error.sentence),
  ];
  expect(
    said.filter(
      ({ zh, en }) => !han.test(zh) || han.test(en) || !isSentence(zh) || !isSentence(en),
    ),
  ).toStrictEqual([]);
  expect([problem.sentence.zh, problem.sentence.en]).toContain(problem.detail);
  expect(problem.correlationId).toBe(answer.headers.get('x-correlation-id'));
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return problem;
};

/** Why a request was refused, which left these dossiers exactly as they were. */
export const refusalIn = async (
  streams: readonly string[],
  ask: () => Promise<Answer>,
): Promise<Problem> => problemIn(await changingNothing(streams, ask));

/** Why a command to a case was refused, which left the case and its cadre exactly as they were. */
export const refusalOf = async (
  of: Case,
  command: CommandName,
  more: Command = {},
): Promise<Problem> => {
  const reading = await settled(of);
  return refusalIn(streamsOf(of), () => give(of, command, more, reading));
};

export type FieldErrors = (readonly [field: string, reason: string])[];

/** The fields that can't be taken, each with its reason. */
export const errors = (...told: FieldErrors) => told.map(([field, reason]) => ({ field, reason }));
