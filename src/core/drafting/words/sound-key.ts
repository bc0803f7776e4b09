/** Letters and groups that sound or are written alike across the five languages, longest first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/sch|sz|sh/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/rh/g, 'r'],
  [/gn(?=[aeiou])/g, 'n'],
  [/qu|ck|cch|ch/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy]|$)|z/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/ou|oo/g, 'u'],
  [/ae|ei|ai/g, 'e'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** How a stem sounds, roughly: the same for `cassett`, `kaset` and `kassett`, or for `glas` and `glac`. */
export function soundKey(stem: string): string {
  let key = stem;
  for (const [letters, sound] of ALIKE) key = key.replace(letters, sound);
  return key;
}
