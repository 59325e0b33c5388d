const texts = new Set([
  'zh',
  'en',
  'label',
  'title',
  'source',
  'article',
  'note',
  'sentence',
  'lawfulRoute',
  'legalBasis',
  'description',
  'message',
]);

const nameOf = (key) => key?.name ?? key?.value;

/**
 * Descriptions and examples of a schema are read by people; the contract's tests look at them, no
 * rule does.
 */
const isMeta = ({ node }) =>
  node.type === 'CallExpression' && ['meta', 'describe'].includes(nameOf(node.callee.property));

/**
 * A sentence, an article or a label: what it says is for people, and its place in the data is
 * tested with the data.
 */
const isText = ({ node, parent }) =>
  node.type === 'ObjectProperty' &&
  texts.has(nameOf(node.key)) &&
  parent.type === 'ObjectExpression';

/** The name of a brand is there for the compiler alone. */
const isBrand = ({ node, parent }) =>
  node.type === 'StringLiteral' &&
  parent.type === 'CallExpression' &&
  nameOf(parent.callee.property) === 'brand';

/** What a defect says of itself. That it is one, and when, is mutated all the same. */
const isDefect = ({ node }) =>
  node.type === 'NewExpression' && nameOf(node.callee)?.endsWith('Error');

/** The sentence that a schema's own check gives beside its verdict. */
const isIssue = ({ node, parent, listKey, key }) =>
  node.type === 'StringLiteral' &&
  parent.type === 'CallExpression' &&
  listKey === 'arguments' &&
  key > 0 &&
  ['refine', 'regex'].includes(nameOf(parent.callee.property));

const reasons = [
  [isMeta, 'description or example of a schema: no rule reads it'],
  [isText, 'a text for people: texts have tests of their own'],
  [isBrand, 'a brand is for the compiler'],
  [isDefect, 'the words of a defect, which nobody but its finder reads'],
  [isIssue, 'the words of a schema’s check: the answer to a caller says them in its own'],
];

// Only the arguments of `.meta()` are left alone; what stands before the dot is mutated.
const isBelowMeta = (path) =>
  path.listKey === 'arguments' && path.parentPath !== null && isMeta(path.parentPath);

const shouldIgnore = (path) =>
  isBelowMeta(path) ? reasons[0][1] : reasons.slice(1).find(([isOne]) => isOne(path))?.[1];

/** What Stryker leaves as it is, each with its reason. */
export const notMutated = { shouldIgnore };
