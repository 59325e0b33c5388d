import type { StepAnswer } from '../domain/case/step-answer.ts';
import type { CountyCode } from '../domain/people/organization.ts';
import type { StepKey } from '../domain/case/steps.ts';
import type { RecordedEvent, StreamKey, Tip } from '../domain/timeline/timeline.ts';
import type { Counted } from './figures.ts';
import type {
  DueRow,
  HeadItem,
  ProcedureRow,
  StoredAnswer,
  TownshipFigures,
  Wait,
} from './items.ts';
import type { Page, PageRequest } from './case-lists.ts';

/** What one act changes in one dossier: its new events and the head folded over them. */
export type StreamChange = {
  readonly stream: StreamKey;
  /**
   * The tip that the rule saw; the write holds only if it is still the tip. Version 0: the dossier
   * must not exist.
   */
  readonly expected: Tip;
  readonly events: readonly RecordedEvent[];
  readonly head: HeadItem;
};

/** The outcome that ends a wait, written into the row where the token lies. */
export type WaitAnswered = {
  readonly stream: StreamKey;
  readonly step: StepKey;
  readonly round: number;
  readonly answer: StepAnswer;
};

/** Everything that one act changes. Written whole or not at all. */
export type Change = {
  readonly streams: readonly StreamChange[];
  /** Dossiers by which the act was judged: the write holds only if each is still at this tip. */
  readonly unchanged?: readonly Pick<StreamChange, 'stream' | 'expected'>[];
  readonly answers: readonly WaitAnswered[];
  /**
   * The wait that the procedure opens, with its token. Must not exist, or must be of an earlier
   * round.
   */
  readonly opens?: Wait;
  /** The run that is asked for: the relay starts it. */
  readonly procedure?: ProcedureRow;
  readonly dueOpened: readonly DueRow[];
  readonly dueClosed: readonly Pick<DueRow, 'stream' | 'due'>[];
  /** What a case that is closed adds to its county's figures. */
  readonly counted?: Counted;
  /** The answer kept for a repetition of the same command. */
  readonly record?: StoredAnswer;
};

export type Appended =
  | { readonly kind: 'appended' }
  /** Another act came first, or the tables are busy: load again and decide again. */
  | { readonly kind: 'conflict' }
  /** This idempotency key has been used meanwhile. */
  | { readonly kind: 'repeated'; readonly record: StoredAnswer };

export type Loaded = {
  /** In the order asked for; `null` where there is no such dossier. */
  readonly heads: readonly (HeadItem | null)[];
  readonly record: StoredAnswer | null;
};

/**
 * Told of a row that no longer reads as what it should be, so that one such row holds up no other.
 */
export type Unreadable = (row: { readonly stream: string; readonly row: string }) => void;

/**
 * The dossier: stores and loads, and knows no rule. Two implementations: DynamoDB, and memory in
 * tests.
 */
export type Dossier = {
  /**
   * One consistent read of heads and, where a key is given, of the answer that it had before. At
   * most 100 in all.
   */
  readonly load: (streams: readonly StreamKey[], idempotencyKey?: string) => Promise<Loaded>;
  /** One transaction. */
  readonly append: (change: Change) => Promise<Appended>;
  /**
   * A page of a timeline in order of sequence, after `after` (0 = from the beginning). Consistent.
   */
  readonly timeline: (
    stream: StreamKey,
    after: number,
    limit: number,
  ) => Promise<readonly RecordedEvent[]>;
  /** A page of a list; see `case-lists.ts` for the lists there are. */
  readonly list: (request: PageRequest) => Promise<Page>;
  /**
   * Due rows up to and including a local date, the earliest first; read all. A row may have been
   * closed meanwhile.
   */
  readonly dueUpTo: (day: string, unreadable: Unreadable) => AsyncIterable<DueRow>;
  readonly dueOf: (stream: StreamKey) => Promise<readonly DueRow[]>;
  /**
   * The figures of a county, township by township; those without a closed case are left out.
   * Consistent.
   */
  readonly figures: (county: CountyCode) => Promise<readonly TownshipFigures[]>;
};

/**
 * The part of the dossier that stands behind the stream and the machine; people's functions never
 * hold it.
 */
export type Waits = {
  readonly wait: (stream: StreamKey, step: StepKey) => Promise<Wait | null>;
  readonly waitsOf: (stream: StreamKey) => Promise<readonly Wait[]>;
  /**
   * Gives an open wait its new token. `false` where the round moved on or a newer run holds it. An
   * answer given meanwhile stays.
   */
  readonly renew: (wait: Wait & { readonly token: string }) => Promise<boolean>;
  /** Takes a token away that was used or is dead, only if it is still this one. */
  readonly dropToken: (stream: StreamKey, step: StepKey, token: string) => Promise<void>;
  readonly procedure: (stream: StreamKey) => Promise<ProcedureRow | null>;
  /**
   * Waits that have both their token and their answer, so that the procedure should have been told.
   * A moment late.
   */
  readonly undelivered: (unreadable: Unreadable) => AsyncIterable<Wait>;
  /** Cases that are not archived, the longest untouched first. A moment late. */
  readonly casesInProgress: () => AsyncIterable<StreamKey>;
};
