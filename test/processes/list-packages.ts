/** Imports the file below src that is given as argument and prints the names of the packages which that loads, as JSON. */
import { registerHooks } from 'node:module';

const loaded = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const [, name] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(found.url) ?? [];
    if (name !== undefined) loaded.add(name);
    return found;
  },
});
await import(new URL(`../../src/${process.argv[2]}`, import.meta.url).href);
console.log(JSON.stringify([...loaded].sort()));
