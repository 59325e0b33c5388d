import * as z from 'zod';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { Person } from '../../people/person.ts';
import { actingPersonOf } from '../../disposition/acting-person.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reference } from '../../text-field.ts';
import { effectOnCadre } from './effect-on-cadre.ts';
import { settling } from './settlement.ts';
import { command, toBeImposed } from './to-be-imposed.ts';
import { ImposeSuspension, imposeSuspension } from './suspension.ts';
import { ImposeDemotion, imposeDemotion } from './demotion.ts';

export const RecordWarningTalk = z.strictObject({
  ...command,
  talkers: z.array(Person).min(1).max(10).readonly(),
  record: Document,
});

export const RemoveFromPost = z.strictObject({
  ...command,
  decision: Reference,
  document: Document,
});

export const DeclareRecall = z.strictObject({ ...command, document: Document });

const recordWarningTalk = (
  state: Case,
  body: z.infer<typeof RecordWarningTalk>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { effectiveOn } = toBeImposed(state, body, 'WARNING_TALK', circumstances);
  const { measureId, talkers, record } = body;
  const self = talkers.findIndex((one) => one.personId === state.subject.personId);
  if (self >= 0) refuse('subject-may-not-act-for-themselves', { field: `talkers.${self}` });
  return settling(
    state,
    [{ type: 'WarningTalkHeld', data: { measureId, effectiveOn, talkers, record } }],
    circumstances.occurredOn,
  );
};

const removeFromPost = (
  state: Case,
  body: z.infer<typeof RemoveFromPost>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { measure, effectiveOn } = toBeImposed(state, body, 'REMOVAL', circumstances);
  const { measureId, decision, document } = body;
  return settling(
    state,
    [
      {
        type: 'RemovedFromPost',
        data: { measureId, postId: measure.postId, effectiveOn, decision, document },
      },
    ],
    circumstances.occurredOn,
  );
};

const declareRecall = (
  state: Case,
  body: z.infer<typeof DeclareRecall>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { measure, effectiveOn } = toBeImposed(state, body, 'RECALL', circumstances);
  const { measureId, document } = body;
  return settling(
    state,
    [
      {
        type: 'RecallDeclared',
        data: { measureId, postId: measure.postId, effectiveOn, document },
      },
    ],
    circumstances.occurredOn,
  );
};

export const measureRules = {
  RecordWarningTalk: caseAndCadreRule(RecordWarningTalk, recordWarningTalk, effectOnCadre),
  ImposeSuspension: caseAndCadreRule(ImposeSuspension, imposeSuspension, effectOnCadre, {
    asks: actingPersonOf,
  }),
  ImposeDemotion: caseAndCadreRule(ImposeDemotion, imposeDemotion, effectOnCadre),
  RemoveFromPost: caseAndCadreRule(RemoveFromPost, removeFromPost, effectOnCadre),
  DeclareRecall: caseAndCadreRule(DeclareRecall, declareRecall, effectOnCadre),
};
