import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import type { CaseEvent } from '../../case/events.ts';
import { RecusalDeclaration } from '../../case/findings.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { requireInOrder } from '../../command/dates.ts';
import { Person, PersonId } from '../../people/person.ts';
import { requireUnbiased } from '../../case/recusal.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';

/**
 * Investigation (调查核实): at least two unbiased people tie each situation to facts and evidence,
 * or find it not borne out.
 */
const Appointee = Person.extend({ declaration: RecusalDeclaration });

export const AppointInvestigators = z.strictObject({
  occurredOn: CalendarDay,
  investigators: z.array(Appointee).min(1).max(5).readonly(),
});

export const ReplaceInvestigator = z.strictObject({
  occurredOn: CalendarDay,
  outgoing: PersonId,
  incoming: Appointee,
  reason: Reason,
});

export const underInvestigation = (
  state: Case,
  circumstances: Circumstances,
): CaseIn<'underInvestigation'> => {
  requireInOrder(state.since, circumstances);
  const found = atStage(state, 'underInvestigation');
  requireOpen(state, 'investigation');
  return found;
};

export const investigatorIds = (state: CaseIn<'underInvestigation'>): readonly PersonId[] =>
  state.investigation.investigators.map((one) => one.personId);

const requireAppointable = (
  state: CaseIn<'underInvestigation'>,
  person: z.infer<typeof Appointee>,
  field: string,
): void => {
  if (investigatorIds(state).includes(person.personId)) refuse('already-investigator', { field });
  requireUnbiased(state, person.personId, person.declaration, field);
};

const investigatorOf = ({ personId, name }: Person, appointedOn: CalendarDay) => ({
  personId,
  name,
  appointedOn,
});

/** As many people as ever investigate in one case, replaced ones among them. */
export const mostInvestigators = 20;

export const appointInvestigators = (
  state: Case,
  body: z.infer<typeof AppointInvestigators>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = underInvestigation(state, circumstances);
  body.investigators.forEach((person, index) =>
    requireAppointable(found, person, `investigators.${index}`),
  );
  const after = new Set([
    ...investigatorIds(found),
    ...body.investigators.map((one) => one.personId),
  ]);
  if (after.size < found.investigation.investigators.length + body.investigators.length)
    refuse('already-investigator', { field: 'investigators' });
  if (state.people.investigatedBy.length + body.investigators.length > mostInvestigators)
    refuse('too-many-investigators', {
      field: 'investigators',
      facts: { most: mostInvestigators },
    });
  const needed = circumstances.pack.investigation.minimumInvestigators;
  if (after.size < needed)
    refuse('too-few-investigators', { field: 'investigators', facts: { needed } });
  return [
    {
      type: 'InvestigatorsAppointed',
      data: {
        investigators: body.investigators.map((one) =>
          investigatorOf(one, circumstances.occurredOn),
        ),
        declarations: body.investigators.map((one) => one.declaration),
      },
    },
  ];
};

export const replaceInvestigator = (
  state: Case,
  body: z.infer<typeof ReplaceInvestigator>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = underInvestigation(state, circumstances);
  if (!investigatorIds(found).includes(body.outgoing))
    refuse('not-an-investigator', { field: 'outgoing' });
  requireAppointable(found, body.incoming, 'incoming');
  if (state.people.investigatedBy.length >= mostInvestigators)
    refuse('too-many-investigators', { field: 'incoming', facts: { most: mostInvestigators } });
  const { outgoing, incoming, reason } = body;
  return [
    {
      type: 'InvestigatorReplaced',
      data: {
        outgoing,
        incoming: investigatorOf(incoming, circumstances.occurredOn),
        declaration: incoming.declaration,
        reason,
      },
    },
  ];
};
