import type { ImportOptions } from '#core/catalogue/import/import-options';

type Delimiter = ImportOptions['delimiter'];

/** In order of preference when a header line has as many of one as of the other. */
const delimiters: readonly Delimiter[] = [';', '\t', ',', '|'];

/** The delimiter that the first line with text has most of, outside quotes; a comma when it has none. */
export function detectDelimiter(text: string): Delimiter {
  const counts = countDelimiters(text);
  let best: Delimiter = ',';
  for (const delimiter of delimiters) {
    if ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0)) best = delimiter;
  }
  return best;
}

/** Counts over the first line that is not blank. A quoted line break does not end it. */
function countDelimiters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let quoted = false;
  let blank = true;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if ((char === '\n' || char === '\r') && !blank) break;
    if (char.trim() !== '' && char !== '\uFEFF') blank = false;
    if ((delimiters as readonly string[]).includes(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return counts;
}
