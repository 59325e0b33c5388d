import { Refusal, type RefusalCode } from '../../shared/domain/refusal/refusal.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import type { Body } from './bodies.ts';
import { decideIn, type How, type Past } from './past.ts';

/** A fact as a test expects it: its name and its particulars, of whichever dossier. */
export type Expected = { readonly type: string; readonly data: object };

type RefusedWith = {
  readonly field?: string;
  readonly article?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
};

const refusalIn = (past: Past, name: CommandName, changes: Body, how: How): Refusal => {
  try {
    decideIn(past, name, changes, how);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${name} was not refused`);
};

const eventsOf = (past: Past, name: CommandName, changes: Body, how: How): readonly Expected[] => {
  const { acted } = decideIn(past, name, changes, how);
  const { case: ofCase = [], cadre = [], village = [], calendar = [] } = acted;
  return [...ofCase, ...cadre, ...village, ...calendar];
};

/**
 * `given(a past).when(command, what differs from its usual body).then(events of case, cadre and
 * village)`.
 */
export const given = (past: Past) => ({
  when: (name: CommandName, changes: Body = {}, how: How = {}) => ({
    // oxlint-disable-next-line unicorn/no-thenable -- the third word of given-when-then; nobody awaits it
    then: (...events: readonly Expected[]): void => {
      expect(eventsOf(past, name, changes, how)).toStrictEqual(events);
    },
    /** For events whose particulars other tests state: their names alone. */
    thenNamed: (...types: readonly string[]): void => {
      expect(eventsOf(past, name, changes, how).map((event) => event.type)).toStrictEqual(types);
    },
    thenRefused: (code: RefusalCode, { field, article, facts }: RefusedWith = {}): void => {
      const refusal = refusalIn(past, name, changes, how);
      expect({
        code: refusal.code,
        field: refusal.details.field,
        article: refusal.details.pack?.article,
      }).toStrictEqual({ code, field, article });
      expect(refusal.details.facts ?? {}).toMatchObject(facts ?? {});
    },
  }),
});
