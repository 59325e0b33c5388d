import type * as z from 'zod';
import type { Cadre } from '../cadre/cadre.ts';
import type { CadreEvent } from '../cadre/cadre-events.ts';
import type { Village } from '../cadre/village.ts';
import type { Case } from '../case/case.ts';
import { refuse } from '../refusal/refusal.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseId } from '../ids.ts';
import type { PersonId } from '../people/person.ts';
import type { CalendarEvent, CountyCalendar } from '../calendar/county-calendar.ts';
import type { Acted, Circumstances, CommandBody, Dossiers } from './circumstances.ts';

/** A command as data: what it says, which dossiers it reads, and its rule. */
export type Rule = {
  /** The dossier that the command is addressed to or creates. */
  readonly target: 'village' | 'cadre' | 'case' | 'calendar';
  readonly creates: boolean;
  readonly body: z.ZodType<CommandBody>;
  /** Whether the rule also reads and writes the cadre's dossier beside the case. */
  readonly spansCadre: boolean;
  /** Whether the rule also reads the village's dossier beside this case. */
  readonly readsVillage?: (state: Case) => boolean;
  /** About whom it asks beside: their dossiers are read, and stand unchanged when the act is written. */
  readonly asks: (body: CommandBody, state: Case) => readonly PersonId[];
  /** Whether the rule also reads every entry of the dossiers that it reads. */
  readonly readsEntries?: true;
  /** Pure. Throws a `Refusal` where the command should not have been issued. */
  readonly decide: (dossiers: Dossiers, body: CommandBody, circumstances: Circumstances) => Acted;
};

export type BodySchema = z.ZodType<CommandBody>;
type Asking<Body extends BodySchema> = (body: z.infer<Body>, state: Case) => readonly PersonId[];
const nobody = (): readonly PersonId[] => [];

// The rule of a command is called with the body that its own schema has parsed; `bodyOf` proves it
// to the compiler.
export const ruleOf = <Body extends BodySchema>(
  given: Omit<Rule, 'decide' | 'body' | 'asks'> & { readonly body: Body },
  decide: (dossiers: Dossiers, body: z.infer<Body>, circumstances: Circumstances) => Acted,
  asks: Asking<Body> = nobody,
): Rule => ({
  ...given,
  asks: (body, state) => asks(given.body.parse(body), state),
  decide: (dossiers, body, circumstances) =>
    decide(dossiers, given.body.parse(body), circumstances),
});

/** A command to a village or a cadre, or one that creates a dossier. */
export const registerRule = <Body extends BodySchema>(
  target: 'village' | 'cadre' | 'case',
  body: Body,
  decide: (dossiers: Dossiers, body: z.infer<Body>, circumstances: Circumstances) => Acted,
): Rule => ruleOf({ target, creates: true, spansCadre: target === 'case', body }, decide);

/** A command to a cadre's dossier that exists. */
export const cadreRule = <Body extends BodySchema>(
  body: Body,
  decide: (
    cadre: Cadre,
    body: z.infer<Body>,
    circumstances: Circumstances,
  ) => readonly CadreEvent[],
): Rule =>
  ruleOf(
    { target: 'cadre', creates: false, spansCadre: false, body },
    ({ cadre }, given, circumstances) => ({
      cadre: decide(cadre ?? refuse('cadre-not-found'), given, circumstances),
    }),
  );

/** A command to a county's calendar, which is there as soon as something is entered. */
export const calendarRule = <Body extends BodySchema>(
  body: Body,
  decide: (
    calendar: CountyCalendar,
    body: z.infer<Body>,
    circumstances: Circumstances,
  ) => readonly CalendarEvent[],
): Rule =>
  ruleOf(
    { target: 'calendar', creates: false, spansCadre: false, body },
    ({ calendar }, given, circumstances) => ({
      calendar: decide(calendar ?? refuse('county-not-found'), given, circumstances),
    }),
  );

/** What a rule reads beside the dossiers of its target. */
type Beside<Body extends BodySchema> = Pick<Rule, 'readsVillage'> & {
  readonly asks?: Asking<Body>;
};

/** Where the village's charter was read, it stands with the circumstances. */
export type InVillage = Circumstances & { readonly village: Village | null };

/** A command to a case that concerns the case alone, and may be judged by its village's charter. */
export const caseRule = <Body extends BodySchema>(
  body: Body,
  decide: (state: Case, body: z.infer<Body>, circumstances: InVillage) => readonly CaseEvent[],
  { asks, ...beside }: Beside<Body> = {},
): Rule =>
  ruleOf(
    { target: 'case', creates: false, spansCadre: false, body, ...beside },
    ({ case: state, village }, given, circumstances) => ({
      case: decide(state ?? refuse('case-not-found'), given, { ...circumstances, village }),
    }),
    asks,
  );

/** A command to a case that also asks the cadre's dossier, or whose outcome is written into it. */
export const caseAndCadreRule = <Body extends BodySchema>(
  body: Body,
  decide: (
    state: Case,
    body: z.infer<Body>,
    circumstances: InVillage,
    cadre: Cadre,
  ) => readonly CaseEvent[],
  effect: (event: CaseEvent, cadre: Cadre, caseId: CaseId) => readonly CadreEvent[],
  { asks, ...beside }: Beside<Body> = {},
): Rule =>
  ruleOf(
    { target: 'case', creates: false, spansCadre: true, body, ...beside },
    ({ case: state, cadre, village }, given, circumstances) => {
      if (state === null) return refuse('case-not-found');
      const subject = cadre ?? refuse('cadre-not-found');
      const events = decide(state, given, { ...circumstances, village }, subject);
      return {
        case: events,
        cadre: events.flatMap((event) => effect(event, subject, state.caseId)),
      };
    },
    asks,
  );
