import * as z from 'zod';
import { Cadre } from '../../../shared/domain/cadre/cadre.ts';
import { CadreEvent } from '../../../shared/domain/cadre/cadre-events.ts';
import { Case } from '../../../shared/domain/case/case.ts';
import { CaseEvent } from '../../../shared/domain/case/events.ts';
import { PersonId } from '../../../shared/domain/people/person.ts';
import { RecordedEvent } from '../../../shared/domain/timeline/timeline.ts';
import { everybody, masked } from '../../../shared/view/audience.ts';
import { eventView } from '../../../shared/view/event-view.ts';
import { complainant, nearRelative } from '../../support/people.ts';
import { raised } from '../../support/named-pasts.ts';

// Fields that hold people are counted here, so that a new one is thought about: it is masked, or it
// names somebody in office, whom a timeline is to name.

const inOffice = new Set([
  'actingPerson',
  'attendees',
  'chair',
  'collectedBy',
  'convener',
  'decidedBy',
  'incoming',
  'investigatedBy',
  'investigators',
  'outgoing',
  'personId',
  'raisedBy',
  'submittedBy',
  'talkers',
  'tellers',
  'witness',
]);
/** Told as a number, or not at all. */
const keptBack = new Set(['complainants', 'nearRelatives', 'recused']);

const inside = (schema: z.ZodType): readonly z.ZodType[] => {
  const { def } = schema as unknown as { def: Readonly<Record<string, unknown>> };
  const parts = [def['element'], def['innerType'], def['valueType'], def['in'], def['out']];
  const options: readonly unknown[] = Array.isArray(def['options']) ? def['options'] : [];
  return [...parts, ...options].filter((part) => part instanceof z.ZodType);
};

const holdsPeople = (schema: z.ZodType): boolean =>
  schema === PersonId || (!(schema instanceof z.ZodObject) && inside(schema).some(holdsPeople));

/** The names of all fields within a schema that hold people by their reference numbers. */
const fieldsOfPeople = (schema: z.ZodType): readonly string[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
        ([name, field]) => [...(holdsPeople(field) ? [name] : []), ...fieldsOfPeople(field)],
      )
    : inside(schema).flatMap(fieldsOfPeople);

describe('a field that holds people', () => {
  it('is kept back, or names somebody whose part in the case is no secret', () => {
    const fields = [CaseEvent, CadreEvent, Case, Cadre].flatMap(fieldsOfPeople);
    expect(fields).toEqual(expect.arrayContaining([...keptBack]));
    expect([
      ...new Set(fields.filter((field) => !inOffice.has(field) && !keptBack.has(field))),
    ]).toEqual([]);
  });
});

describe('what nobody reads', () => {
  it('is told as a number, and what could tell is left out', () => {
    const [first] = raised().timelines.case.map((event) => RecordedEvent.parse(event));
    const complained = { ...first!.data, complainants: [complainant.personId] };
    const { data } = eventView({ ...first!, data: complained });
    expect(data).toMatchObject({ complainantCount: 1, subject: { nearRelativeCount: 1 } });
    expect(data).not.toHaveProperty('salt');
    expect(JSON.stringify(data)).not.toContain(complainant.personId);
    expect(JSON.stringify(data)).not.toContain(nearRelative.personId);
  });

  it('is the ground of a recusal, whatever it was', () => {
    const discovered = { personId: 'P-1', ground: 'complainant', reason: '…', reopens: null };
    expect(masked(everybody.caseEvents.RecusalDiscovered, discovered)).toEqual({
      personId: 'P-1',
      reopens: null,
    });
  });
});
