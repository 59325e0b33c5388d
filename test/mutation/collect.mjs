import { expect } from 'expect';

// The words in which the tests are written, without Jest around them: a mutant costs milliseconds
// this way, where a new Jest environment for every one of three thousand costs a second each.

/** A table of rows, as `each` takes it: a row is the arguments, or the only one. */
const rowsOf = (table) => (table.every(Array.isArray) ? table : table.map((row) => [row]));

const eachOf = (one) => (table) => (name, body) =>
  rowsOf(table).forEach((row, index) => one(`${name} (${index + 1})`, () => body(...row)));

let collecting = [];
let path = [];

const describe = (name, body) => {
  path.push(name);
  body();
  path.pop();
};

const it = (name, body) => {
  collecting.push({ name: [...path, name].join(' › '), body });
};

Object.assign(globalThis, {
  describe: Object.assign(describe, { each: eachOf(describe) }),
  it: Object.assign(it, { each: eachOf(it) }),
  expect,
});

/** Reads a test file anew and gives back its tests, none of which has run. */
export const testsIn = async (url) => {
  collecting = [];
  path = [];
  await import(url);
  return collecting;
};
