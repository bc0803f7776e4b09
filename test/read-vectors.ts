import { readFileSync } from 'node:fs';

/** One expected answer: a sentence, and whatever the tests of that file agree on. */
export type Vector<Case> = Case & { readonly description: string };

/**
 * The cases of `test/vectors/<name>.json`. The shape is the caller's word: a wrong one fails the test that reads it.
 *
 * @throws Error when the file holds no case, so that an emptied file cannot pass.
 */
export function readVectors<Case>(name: string): readonly Vector<Case>[] {
  const text = readFileSync(new URL(`./vectors/${name}.json`, import.meta.url), 'utf8');
  const { cases } = JSON.parse(text) as { readonly cases: readonly Vector<Case>[] };
  if (cases.length === 0) throw new Error(`No case in ${name}.`);
  return cases;
}
