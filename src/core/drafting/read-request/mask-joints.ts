/** Joints of several words between two items, each with the small word that says the same. */
const JOINTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})as well as(?!\p{L})/giu, 'and'],
  [/(?<!\p{L})(?:sowie auch|und (?:außerdem|zusätzlich))(?!\p{L})/giu, 'und'],
  [/(?<!\p{L})ainsi qu(?:e(?!\p{L})|['’])/giu, 'et'],
  [/(?<!\p{L})(?:jak również|a także|jak też)(?!\p{L})/giu, 'oraz'],
];

/** The text with "as well as", "ainsi que" … as plain joints. Lengths stay. */
export function maskJoints(text: string): string {
  let masked = text;
  for (const [joint, word] of JOINTS) masked = masked.replace(joint, (found) => word.padEnd(found.length));
  return masked;
}
