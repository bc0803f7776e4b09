import type { Issue } from '#core/problem';

/** Deepest nesting and most values that a body may have. A body is refused before anything recursive sees it. */
export const jsonLimits = { depth: 64, values: 250_000 } as const;

const maxIssues = 20;

/**
 * What makes a parsed value unfit for the database or for checking: text with a NUL or half a surrogate pair, nesting
 * beyond `jsonLimits.depth`, more than `jsonLimits.values` values. At most 20 issues.
 */
export function unsafeJson(value: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  let values = 0;

  const visit = (node: unknown, path: readonly string[]): boolean => {
    values += 1;
    if (values > jsonLimits.values) return stop('', 'maxValues', `may hold at most ${jsonLimits.values} values`);
    if (typeof node === 'string') return checkText(node, path);
    if (typeof node !== 'object' || node === null) return true;
    if (path.length >= jsonLimits.depth) {
      return stop('', 'maxDepth', `may be nested at most ${jsonLimits.depth} levels deep`);
    }
    return Object.entries(node).every(([key, child]) => checkText(key, path) && visit(child, [...path, key]));
  };

  const stop = (path: string, rule: string, message: string): boolean => {
    issues.push({ path, rule, message });
    return false;
  };

  const checkText = (text: string, path: readonly string[]): boolean => {
    const complaint = textComplaint(text);
    if (complaint) issues.push({ path: path.join('.'), rule: 'text', message: complaint });
    return issues.length < maxIssues;
  };

  visit(value, []);
  return issues;
}

function textComplaint(text: string): string | null {
  if (text.includes('\u0000')) return 'must not contain a NUL character';
  return text.isWellFormed() ? null : 'must be valid Unicode text';
}
