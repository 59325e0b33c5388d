// Heads are read as they were written. Those stored before the fields of a case were nested by what
// they are about hold them side by side; the next act writes them in today's form.

/** Where each field that once stood beside the others stands today. */
export const movedFields = {
  raisedOn: ['opinion', 'raisedOn'],
  raisedBy: ['opinion', 'raisedBy'],
  raisedOnBehalfOf: ['opinion', 'raisedOnBehalfOf'],
  allegations: ['opinion', 'allegations'],
  withdrawnBefore: ['opinion', 'withdrawnBefore'],
  complainants: ['people', 'complainants'],
  recused: ['people', 'recused'],
  investigatedBy: ['people', 'investigatedBy'],
  decidedBy: ['people', 'decidedBy'],
  posts: ['posts', 'held'],
  endedPosts: ['posts', 'ended'],
  offeredResignations: ['posts', 'offeredResignations'],
  evidence: ['inquiry', 'evidence'],
  voidEvidence: ['inquiry', 'voidEvidence'],
  substantiated: ['inquiry', 'substantiated'],
  intended: ['told', 'intended'],
  intendedOn: ['told', 'intendedOn'],
  supervision: ['lifeEvents', 'supervision'],
  sentence: ['lifeEvents', 'sentence'],
  diedOn: ['lifeEvents', 'diedOn'],
  overdue: ['procedure', 'overdue'],
} as const satisfies Readonly<Record<string, readonly [group: string, name: string]>>;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The state of a case in today's form, in whichever it was stored; anything else as it is. */
export const inTodaysForm = (stored: unknown): unknown => {
  if (!isObject(stored) || 'opinion' in stored) return stored;
  const moves: Readonly<Record<string, readonly [group: string, name: string]>> = movedFields;
  const kept = Object.entries(stored).filter(([field]) => moves[field] === undefined);
  const groups: Record<string, Fields> = {};
  for (const [field, value] of Object.entries(stored)) {
    const [group, name] = moves[field] ?? [];
    if (group !== undefined && name !== undefined)
      groups[group] = { ...groups[group], [name]: value };
  }
  const { procedure } = stored;
  return {
    ...Object.fromEntries(kept),
    ...groups,
    ...(isObject(procedure) && { procedure: { ...procedure, ...groups['procedure'] } }),
  };
};
