/** Some five pages; more would only serve to keep the compiler busy. */
const MOST_CHARACTERS = 20_000;

/**
 * Text as the compiler takes it: whole characters, no control characters, line breaks as `\n`, tabs as spaces, cut with
 * an ellipsis after 20,000 characters.
 */
export function printableText(text: string): string {
  const shortened = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return shortened
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085|\v|\f/g, '\n')
    .replace(/\t/g, '    ')
    .replace(CONTROLS, '')
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
