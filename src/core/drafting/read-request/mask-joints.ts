/** Joints of several words between two items, each with the small word that says the same. */
const JOINTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})as well as(?!\p{L})/giu, 'and'],
  [/(?<!\p{L})(?:sowie auch|und (?:außerdem|zusätzlich))(?!\p{L})/giu, 'und'],
  [/(?<!\p{L})ainsi qu(?:e(?!\p{L})|['’])/giu, 'et'],
  [/(?<!\p{L})(?:jak również|a także|jak też)(?!\p{L})/giu, 'oraz'],
];

/** "2 of each": how many of each of the things just named. */
const OF_EACH =
  /(?<=(?<![\p{L}\d])(?:\d{1,4}|\p{L}{3,10}))\s+(?:de chaque(?: \p{L}+)?|of each(?: \p{L}+)?|(?:per|di) (?:ogni(?: \p{L}+)?|ciascun[oa]?|tipo|misura|colore)|pro (?:Größe|Farbe|Sorte)|z? ?każdego(?: \p{L}+)?)(?=\s*(?:[,.;\n]|$))/giu;

/** The text with "as well as", "ainsi que" … as plain joints. Lengths stay. */
export function maskJoints(text: string): string {
  let masked = text.replace(OF_EACH, (found) => ' '.repeat(found.length));
  for (const [joint, word] of JOINTS) masked = masked.replace(joint, (found) => word.padEnd(found.length));
  return masked;
}
