import type { CommandName } from '../../shared/domain/people/permissions.ts';

/**
 * What a client wrote down of one command: the key under which it was sent, and the one answer that
 * counts.
 */
export type Entry = {
  readonly key: string;
  readonly command: CommandName;
  /**
   * The case or cadre that it was about, as the answer or the address names it; `null` where it
   * created none.
   */
  readonly id: string | null;
  readonly person: string;
  readonly occurredOn: string;
  readonly status: number;
  /** Of the last act of a person, as a 2xx answer tells it; of a refusal its code. */
  readonly said: number | string;
};

/**
 * The clients' own memory of what they were promised, against which the county is held afterwards.
 */
export type Journal = {
  readonly entries: Entry[];
  /** How often a request was sent, repetitions and all. */
  sent: number;
  /** What two answers to one key said differently. */
  readonly contradictions: string[];
};

export const newJournal = (): Journal => ({
  entries: [],
  sent: 0,
  contradictions: [],
});

export const isPromise = ({ status }: Entry): boolean => status < 300;
