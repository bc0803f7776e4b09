/** Attributes of a product in one cell, the form of exports: `length=2 m; colour=black`. `\` guards `;`, `=` and itself. */
export function writeAttributeNotation(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${guard(name)}=${guard(value)}`)
    .join('; ');
}

function guard(text: string): string {
  return text.replace(/[\\;=]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Reads the notation; `:` does instead of `=`. Null when a part has no name or no value. */
export function readAttributeNotation(text: string): Record<string, string> | null {
  const found: [name: string, value: string][] = [];
  for (const part of text.match(/(?:\\.|[^;\n])+/g) ?? []) {
    if (part.trim() === '') continue;
    const [, name, value] = /^((?:\\.|[^=:\\])+)[=:]([\s\S]+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined) return null;
    found.push([open(name), open(value)]);
  }
  return Object.fromEntries(found);
}

function open(text: string): string {
  return text.trim().replace(/\\(.)/g, '$1');
}
