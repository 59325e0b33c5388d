import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

// Stryker's copy of the project, with every mutant in it: the folder in which a test runner is started.
const project = () => `${pathToFileURL(process.cwd()).href}/`;
let generation = 0;

/**
 * From now on every module of the project carries the generation in which it was loaded; what it
 * depends on is loaded once.
 */
export const keepGenerations = () => {
  const folder = project();
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url.startsWith(folder) && !found.url.includes('?')
        ? { ...found, url: `${found.url}?generation=${generation}` }
        : found;
    },
  });
};

/**
 * Every module is loaded anew when it is asked for again: for a mutant in what is computed as a
 * module loads.
 */
export const loadEverythingAnew = () => {
  generation += 1;
};

export const load = async (file) => import(`${project()}${file}`);

let readings = 0;

/** The address of a test file that makes it, and it alone, be read once more. */
export const readAgain = (file) => `${project()}${file}?reading=${(readings += 1)}`;
