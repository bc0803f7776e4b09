/** What sets another product's name apart from the one on the line. */
export interface NameDifference {
  /** Words that only the other one has, as written: `40 W`. */
  readonly adds: readonly string[];
  /** Words that it lacks. */
  readonly lacks: readonly string[];
}

/** Beyond so many differing words the names have too little in common to be told by them. */
const most = 4;

/**
 * Compares two product names word by word: `LED panel 36 W` and `LED panel 40 W` differ in `40 W` against `36 W`.
 * Null when they are too far apart, or the same: then the whole name says more.
 */
export function nameDifference(chosen: string, other: string): NameDifference | null {
  const before = nameWords(chosen);
  const after = nameWords(other);
  const adds = missingFrom(before, after);
  const lacks = missingFrom(after, before);
  if (adds.length + lacks.length === 0 || adds.length > most || lacks.length > most) return null;
  return adds.length * 2 <= after.length ? { adds, lacks } : null;
}

/** Words in order; a number keeps the unit behind it (`36 W`, `2 m`). */
function nameWords(name: string): readonly string[] {
  return name.match(/\d[\d.,×x/-]*(?:\s?(?:[a-zA-Zµ°%Ω²³]{1,4}|"))?(?![\p{L}\d])|[^\s,;()]+/gu) ?? [];
}

function missingFrom(list: readonly string[], wanted: readonly string[]): readonly string[] {
  const rest = list.map(plain);
  return wanted.filter((word) => {
    const at = rest.indexOf(plain(word));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/\s/g, '');
