import { readAmount } from '#core/catalogue/import/read-amount';
import type { Packaging } from '#core/catalogue/product';
import { isMeasure, knownUnit } from '#core/catalogue/unit';

/**
 * Reads packaging as people write it: `roll of 100 m`, `VE 12`, `pack:12`, `12er Pack`, `Karton à 24 Stk`,
 * `opak. 12 szt.`, `boîte de 50`, `100`; several separated by `;`, `|` or a comma and a blank.
 *
 * @returns null when a part cannot be read.
 */
export function readPackaging(text: string): Packaging[] | null {
  const parts = text
    .split(/[;|\n]+|,\s+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const read = parts.map(readPart);
  return read.every((part) => part !== null) ? read : null;
}

const number = String.raw`\d+(?:[.,]\d+)?`;
/** "Karton à 24 Stk", "roll of 100 m", "pack:12", "VE 12", "opak. (12 szt.)". */
const unitFirst = new RegExp(
  String.raw`^(\p{L}[\p{L}.]*)\s*(?:of|à|a|zu|mit|po|de|da|di|with|[:=x×(/])?\s*(${number})\s*([\p{L}.²³]*)\)?$`,
  'u',
);
/** "12er Pack", "12-pack", "12 szt./opak.", "100 m Rolle", "12 pcs per box". */
const numberFirst = new RegExp(
  String.raw`^(${number})\s*-?\s*(?:er[\s-]*|x\s*)?(?:[\p{L}.²³]+[\s/-]+(?:(?:per|pro|je|na|par)\s+)?)?(\p{L}[\p{L}.]*)$`,
  'iu',
);

function readPart(part: string): Packaging | null {
  if (new RegExp(`^${number}$`).test(part)) return packaging('pack', part);
  const first = unitFirst.exec(part);
  if (first) return packaging(knownUnit(first[1] ?? ''), first[2] ?? '');
  const second = numberFirst.exec(part);
  if (!second) return null;
  return packaging(knownUnit(second[2] ?? ''), second[1] ?? '');
}

/** A packaging holds more than nothing, and is a thing, not a measure: "12 m" alone says nothing about packs. */
function packaging(unit: string | null, quantity: string): Packaging | null {
  const amount = readAmount(quantity, 'comma');
  if (unit === null || isMeasure(unit) || amount === null || !(Number(amount) > 0)) return null;
  return { unit, quantity: amount };
}
