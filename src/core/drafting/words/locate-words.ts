import type { Span } from '../span.ts';

/** Longest piece of a request that one item may be. */
const LONGEST = 600;

/** Do two stretches of a text share a character? */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/**
 * Where words stand in a text, first after `from`, then anywhere, never on a stretch that is taken. Blanks may differ,
 * nothing else. Null: they do not stand there.
 */
export function locateWords(
  text: string,
  words: string,
  { from, taken }: { readonly from: number; readonly taken: readonly Span[] },
): Span | null {
  const wanted = words.trim();
  if (wanted === '' || wanted.length > LONGEST || !/[\p{L}\p{N}]/u.test(wanted)) return null;
  const pattern = wanted.split(/\s+/).map(escaped).join('\\s+');
  for (const start of [from, 0]) {
    const finder = new RegExp(pattern, 'gu');
    finder.lastIndex = start;
    for (let hit = finder.exec(text); hit; hit = finder.exec(text)) {
      const span: Span = [hit.index, hit.index + hit[0].length];
      if (isWhole(text, span) && !taken.some((other) => overlaps(span, other))) return span;
    }
  }
  return null;
}

/** Not the middle of a longer word or number. */
function isWhole(text: string, [start, end]: Span): boolean {
  const inside = /^[\p{L}\p{N}]{2}$/u;
  return !inside.test(text.slice(start - 1, start + 1)) && !inside.test(text.slice(end - 1, end + 1));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
