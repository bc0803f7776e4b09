import { BoundedCache } from '#core/bounded-cache';
import { Problem } from '#core/problem';

/** Wanted relations, nested: `{ contact: { company: {} } }`. */
export interface IncludeTree {
  readonly [name: string]: IncludeTree;
}

/** Callers ask for the same few again and again. */
const mostKept = 500;
const kept = new WeakMap<readonly string[], BoundedCache<IncludeTree>>();

/**
 * Reads `contact.company.media,elements`. A dotted include implies its parents; each prefix of an allowed one is allowed.
 *
 * @throws Problem `invalid_query` naming what is not allowed.
 */
export function includeTree(
  text: string,
  allowed: readonly string[],
  word: 'include' | 'append' = 'include',
): IncludeTree {
  const trees = kept.get(allowed) ?? new BoundedCache<IncludeTree>(mostKept);
  kept.set(allowed, trees);
  return trees.get(text, () => readTree(text, allowed, word));
}

function readTree(text: string, allowed: readonly string[], word: string): IncludeTree {
  const wanted = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const known = new Set(allowed.flatMap(prefixes));
  const unknown = [...new Set(wanted)].filter((part) => !known.has(part));
  if (unknown.length > 0) {
    const names = `\`${unknown.slice(0, 20).join(', ').slice(0, 500)}\``;
    const list = `Allowed ${word}(s) are \`${[...known].join(', ')}\`.`;
    throw new Problem('invalid_query', `Requested ${word}(s) ${names} are not allowed. ${list}`);
  }
  const tree: Record<string, IncludeTree> = {};
  for (const path of wanted) grow(tree, path.split('.'));
  return tree;
}

/**
 * Reads `a,b` where only some words are known.
 *
 * @throws Problem `invalid_query` naming what is not allowed.
 */
export function appendList(text: string, allowed: readonly string[]): readonly string[] {
  return Object.keys(includeTree(text, allowed, 'append'));
}

function prefixes(path: string): readonly string[] {
  const parts = path.split('.');
  return parts.map((_part, at) => parts.slice(0, at + 1).join('.'));
}

function grow(tree: Record<string, IncludeTree>, [first, ...rest]: readonly string[]): void {
  if (first === undefined) return;
  tree[first] ??= {};
  grow(tree[first] as Record<string, IncludeTree>, rest);
}
