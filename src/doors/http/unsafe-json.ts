import type { Issue } from '#core/problem';

/** Deepest nesting and most values that a body may have. A body is refused before anything recursive sees it. */
export const jsonLimits = { depth: 64, values: 250_000 } as const;

const maxIssues = 20;

/**
 * What makes a parsed value unfit for the database or for checking: text with a NUL or half a surrogate pair, nesting
 * beyond `jsonLimits.depth`, more than `jsonLimits.values` values. At most 20 issues.
 */
export function unsafeJson(value: unknown): readonly Issue[] {
  const inspection = new Inspection();
  inspection.visit(value);
  return inspection.issues;
}

/** One walk over a value. Runs for every request, so it makes no objects unless something is wrong. */
class Inspection {
  readonly issues: Issue[] = [];
  readonly #path: (string | number)[] = [];
  #values = 0;

  /** False ends the walk. */
  visit(node: unknown): boolean {
    this.#values += 1;
    if (this.#values > jsonLimits.values) return this.#end('maxValues', `may hold at most ${jsonLimits.values} values`);
    if (typeof node === 'string') return this.#checkText(node);
    if (typeof node !== 'object' || node === null) return true;
    if (this.#path.length >= jsonLimits.depth) {
      return this.#end('maxDepth', `may be nested at most ${jsonLimits.depth} levels deep`);
    }
    return Array.isArray(node) ? this.#visitList(node) : this.#visitFields(node as Record<string, unknown>);
  }

  #visitList(list: readonly unknown[]): boolean {
    for (let index = 0; index < list.length; index += 1) {
      this.#path.push(index);
      if (!this.visit(list[index])) return false;
      this.#path.pop();
    }
    return true;
  }

  #visitFields(fields: Record<string, unknown>): boolean {
    for (const key in fields) {
      if (!this.#checkText(key)) return false;
      this.#path.push(key);
      if (!this.visit(fields[key])) return false;
      this.#path.pop();
    }
    return true;
  }

  #checkText(text: string): boolean {
    const complaint = textComplaint(text);
    if (complaint) this.issues.push({ path: this.#path.join('.'), rule: 'text', message: complaint });
    return this.issues.length < maxIssues;
  }

  #end(rule: string, message: string): boolean {
    this.issues.push({ path: '', rule, message });
    return false;
  }
}

function textComplaint(text: string): string | null {
  if (text.includes('\u0000')) return 'must not contain a NUL character';
  return text.isWellFormed() ? null : 'must be valid Unicode text';
}
