import type { Span } from '../span.ts';

/** One value of a series: a figure, or a size of clothes. */
const VALUE = String.raw`(?:(?:\d?X{0,3}[SL]|M)(?![\p{L}\d])|\d{1,4}(?:[.,]\d{1,2})?)`;
/** A unit that belongs to a value, and a small word that may be repeated before it. */
const UNIT = String.raw`(?: ?(?:mm²?|cm|m|ml|cl|l|g|kg|W|V|A|"|″|°|Zoll|inch|pouces?|pollici|cali)(?![\p{L}\d]))?`;
const SMALL = String.raw`(?:(?:in|en|da|de|w|von|ISO|pH|Gr\.?|n°|no\.?|nr\.?) ?)?`;
const AND = '(?:, (?:and |und |et |e |i |oraz )?| (?:and|und|et|e|i|oraz|sowie|&) )';
/** A word before the series, which says what the values are of: no series stands at the head of an item. */
const HEAD = String.raw`(?<=(?:^|[^\p{L}\d])\p{L}[\p{L}.°]{1,24} )`;
/** Behind the series stands a pause or the end; a noun there would be counted by its last value. */
const TAIL = String.raw`(?=\s*(?:$|[,;:.)(\n]|[-–—] |(?:and|und|et|e|i|oraz|sowie) [\p{L}\d]))`;
/** "with 12, 18 and 21 teeth": behind a word like "with" what the values count may follow, up to a pause. */
const WITH = '(?<=(?:^|[^\\p{L}])(?:with|in|mit|à|avec|en|con|da|a|z|o) )';
const COUNTED_TAIL = String.raw`(?= \p{L}{3,20}\s*(?:$|[,;:.)(\n]|[-–—] ))`;
const RUN = `${VALUE}${UNIT}(?:${AND}${SMALL}${VALUE}${UNIT}){1,7}`;
/** "60 EBC und 150 EBC": a unit of their own that both values have. */
const OWN_UNIT = String.raw`\d{1,4} (?<own>\p{Lu}{2,5})(?![\p{L}\d])(?:${AND}\d{1,4} \k<own>(?![\p{L}\d])){1,7}`;
/** "5A, 5B and 2B sticks": short codes of one shape, whatever follows. */
const CODES = String.raw`(?<code>\d{1,2}\p{Lu}(?![\p{L}\d]))(?:${AND}\d{1,2}\p{Lu}(?![\p{L}\d])){1,7}`;
const SERIES = new RegExp(`${HEAD}(?:${CODES}|${OWN_UNIT}${TAIL}|${WITH}${RUN}${COUNTED_TAIL}|${RUN}${TAIL})`, 'gu');
const LONGEST = 3000;

/** A series of sizes: where it stands, its values as written, and the unit behind the last one. */
export interface Series {
  readonly span: Span;
  readonly values: readonly string[];
  readonly unit: string;
}

/** The same for units of their own. */
const EACH_OWN = /(\d{1,4})( \p{Lu}{2,5})/gu;
const EACH_CODE = /(\d{1,2}\p{Lu})()/gu;
const EACH_VALUE = new RegExp(`(${VALUE})(${UNIT})`, 'gu');

function patternOf({ groups }: RegExpMatchArray): RegExp {
  if (groups?.['code'] !== undefined) return EACH_CODE;
  return groups?.['own'] === undefined ? EACH_VALUE : EACH_OWN;
}

/** "in 16, 18 et 20 cm", "Gr. 6 und 7", "in S, M und L": sizes of one thing, side by side. */
export function seriesIn(text: string): Series[] {
  return [...text.slice(0, LONGEST).matchAll(SERIES)].flatMap((hit): Series[] => {
    const parts = [...hit[0].matchAll(patternOf(hit))].filter((part) => !/\p{L}/u.test(hit[0].charAt(part.index - 1)));
    const values = parts.map((part) => part[1] ?? '');
    const units = new Set(parts.flatMap((part) => part[2]?.trim() || []));
    const figures = values.filter((value) => /^\d/.test(value) && !/[SL]$/.test(value)).length;
    if (units.size > 1 || new Set(values).size < values.length || (figures > 0 && figures < values.length)) return [];
    return [{ span: [hit.index, hit.index + hit[0].length], values, unit: parts.at(-1)?.[2] ?? '' }];
  });
}
