import type { Bilingual } from '../../../shared/policy/bilingual.ts';
import type { CommandRoute } from '../../../shared/contract/routes.ts';
import type { DemoRole } from '../people.ts';
import type { CadreKey } from './cadres.ts';

export type Body = Readonly<Record<string, unknown>>;

/** One act of a person: who does it, on which day of the story, by which command. */
export type Act = {
  readonly as: DemoRole;
  readonly on: number;
  readonly command: CommandRoute['name'];
  readonly body: Body;
};

/** An act as a story tells it. */
export type StoryAct = Bilingual &
  Act & {
    /** The stable code of the refusal, where the act is one that must be refused. */
    readonly refusedWith?: string;
  };

/** The local date of a day of the story. */
export type Day = (number: number) => string;

/** What happens to one cadre, from the opinion to the archive. */
export type Part = { readonly cadre: CadreKey; readonly acts: (day: Day) => readonly StoryAct[] };
export type Story = Bilingual & { readonly letter: string; readonly parts: readonly Part[] };

export type Matter = {
  readonly situation: string;
  /** Demanded for S8 (other situations). */
  readonly otherReason?: string;
  readonly facts: string;
  readonly evidence: { readonly kind: string; readonly title: string };
  readonly raisedBy: 'villageOrganization' | 'townshipClerk';
  /** Where it comes from, unless whoever raises it has found it out. */
  readonly source?: Body;
  readonly about: Bilingual;
};
