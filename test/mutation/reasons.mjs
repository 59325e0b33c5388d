// Why a mutant may live. The first that fits is the reason; one that none fits has still to be looked at.

const isIn = (...files) => ({ file }) => files.some((one) => file.endsWith(one));
const line = (pattern) => ({ text }) => pattern.test(text);
const all = (...claims) => (mutant) => claims.every((claim) => claim(mutant));
const by = (...names) => ({ mutator }) => names.includes(mutator);
const becomes = (pattern) => ({ replacement }) => pattern.test(replacement);

export const reasons = [
  ['A defect is thrown here: a state that schemas and earlier guards rule out. Without the line the next one fails.', line(/throw new (Range)?Error\(/)],
  ['Unreachable under the packs that ship: every kind of post has a lawful consequence, a quorum and a whole. Another county’s pack may have none, so the arm stays.', all(isIn('ballot.ts'), line(/isCarried === undefined|answers\.length === 0/))],
  ['Unreachable under the packs that ship: every kind of post has a lawful consequence, a quorum and a whole. Another county’s pack may have none, so the arm stays.', all(isIn('lawfulness.ts', 'verdicts.ts', 'evolve-measure.ts', 'settlement.ts', 'measures.ts', 'life-events.ts'), line(/leadsTo === null|disposition === undefined|\?\? \[\]|'refused'|refusedSo/))],
  ['What a command names was parsed by its own schema and loaded for it: the dossier is there, and so is the village.', all(isIn('command.ts', 'scope.ts', 'opinion.ts'), line(/not-found|named\?\.success|dossiers\.village/))],
  ['The field of a refusal that cannot come: the cell was lawful when the measure was decided, and the case keeps its pack.', line(/requireLawful\(.*'(measureId|postId)'\)/)],
  ['A comparison of two days where both answers are the same day, or of a date with itself.', all(by('EqualityOperator'), line(/latest|since >|one > other|> state\.since/))],
  ['`undefined` compares as false with every number, so the guard before the comparison only says so.', all(isIn('ballot.ts'), line(/count !== undefined && than !== undefined/))],
  ['The value of an enumeration that nobody compares: neither `unknown` nor `missed` is what counts.', all(isIn('ballot.ts'), line(/includes\(true\)/))],
  ['The field is there with the value `undefined`, which JSON leaves out: nothing that is stored differs.', all(by('ConditionalExpression'), becomes(/^true$/), line(/!== undefined && \{/))],
  ['An act of a measure that is not in that status is refused before it becomes an event: the fold’s question is for the compiler.', all(isIn('evolve-measure.ts'), line(/status === 'awaitingVote'/))],
  ['A list of which only the other half is read: nothing is closed by the word that stands there.', all(by('ArrayDeclaration'), isIn('dues.ts', 'life-events.ts', 'vote.ts', 'termination.ts'))],
  ['The bounds of a schema are those of the contract: its tests send what lies beyond them (test/shared/contract, test/integration/http).', all(by('MethodExpression'), line(/z\.array|z\.string|z\.int/))],
  ['A pattern within a template literal: zod ties it to the whole text itself.', all(by('Regex'), line(/templateLiteral|StreamKey/))],
  ['A case of a `switch` whose arm is the next one’s: without it the same is returned.', all(by('StringLiteral'), line(/^case '/))],
  ['The same by another way: the question is asked once more further on, or both answers lead to the same end.', line(/ending\.length|hasEffect|measures\.every|toSorted\(\)\.at\(-1\)|named\?\.|measures\.some\(isPending\)|opened\.length === 0/)],
];

/** The reason of a mutant, or `null`. */
export const reasonOf = (mutant) => reasons.find(([, fits]) => fits(mutant))?.[0] ?? null;
