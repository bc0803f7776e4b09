/** EANs of a cell: digits apart from blanks inside one code, several separated by `;`, `,`, `|`, a slash or blanks. */
export function readCodes(text: string): string[] {
  const found = new Set<string>();
  for (const part of text.split(/[;,|/\n]+/)) {
    const words = part.trim().split(/\s+/).filter(Boolean);
    const joined = words.join('');
    // "4 006381 333931" is one code, "4006381333931 4006381333948" are two.
    const whole = /^\d{8,14}$/.test(joined) ? [joined] : words;
    for (const code of whole) if (code.length <= 40) found.add(unquoted(code));
  }
  found.delete('');
  return [...found];
}

/** Spreadsheets guard leading zeros with an apostrophe or `="…"`. */
function unquoted(code: string): string {
  return code.replace(/^=?["']+|["']+$/g, '');
}
