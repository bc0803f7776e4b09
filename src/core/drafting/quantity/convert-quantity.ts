import type { CatalogueEntry, Language } from '#core/catalogue/product';
import { readMeasures, sameValue } from '../features/read-measures.ts';
import { BULK_UNITS, ORDER_UNITS, PAIRED_THINGS } from '../lexicon/order-units.ts';
import { phrase } from '../lexicon/phrases.ts';
import type { Quantity } from '../read-request/fragment.ts';
import { foldText } from '../words/fold-text.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';

/** A quantity in the product's base units, and why it is not the figure that was written. */
export interface Converted {
  readonly quantity: number;
  readonly why: readonly string[];
}

/** Base units per bulk unit, as `readMeasures` gives them. */
const BULK: Readonly<Record<string, { readonly dimension: string; readonly factor: number }>> = {
  m: { dimension: 'length', factor: 1000 },
  m2: { dimension: 'area', factor: 1_000_000 },
  kg: { dimension: 'mass', factor: 1000 },
  t: { dimension: 'mass', factor: 1_000_000 },
  l: { dimension: 'volume', factor: 1000 },
};

const LARGEST = 1_000_000;

/** One name for a unit as catalogues write it: `szt.`, `Stk`, `pcs` are pieces. */
export function unitName(unit: string): string {
  const folded = foldText(unit.trim().replace(/\.$/, ''));
  return ORDER_UNITS.get(folded) ?? folded;
}

function whole(value: number): number {
  return Math.min(LARGEST, Math.max(1, Math.ceil(value - 1e-9)));
}

/** A size is a length on a roll (`80 mm x 100 m`) when one side is at least a metre and this many times the next. */
const RUNS = 5;
const METRE = 1000;

/** The run of goods that are sold by the roll, from a size in millimetres; null when the size is no run. */
function runOf(values: readonly number[]): number | null {
  const [longest = 0, next = 0] = [...values].sort((a, b) => b - a);
  return values.length > 1 && longest >= METRE && longest >= next * RUNS ? longest : null;
}

/** What one piece of the product holds in a dimension: the largest figure of its name and attributes. */
function contentOf(entry: CatalogueEntry, dimension: string): readonly { value: number; text: string }[] {
  const found: { value: number; text: string }[] = [];
  for (const text of [entry.name, ...Object.values(entry.attributes)].map((t) => t.slice(0, 400))) {
    const atoms = tokeniseText(text);
    for (const measure of readMeasures(text, atoms)) {
      const value = measure.values.length === 1 ? (measure.values[0] ?? 0) : runOf(measure.values);
      if (measure.dimension === dimension && value !== null)
        found.push({ value, text: text.slice(atoms[measure.from]?.start, atoms[measure.to - 1]?.end) });
    }
  }
  return found.sort((a, b) => b.value - a.value);
}

function fromBulk(quantity: Quantity, entry: CatalogueEntry, language: Language): Converted {
  const unit = quantity.unit ?? '';
  const bulk = BULK[unit];
  const rounded = Number.isInteger(quantity.value) ? [] : [phrase(language, 'rounded')];
  if (!bulk || unitName(entry.unit) === unit) return { quantity: whole(quantity.value), why: rounded };
  const asked = quantity.value * bulk.factor;
  const contents = contentOf(entry, bulk.dimension);
  if (contents.some((content) => sameValue(content.value, asked))) return { quantity: 1, why: [] };
  const content = contents.find(
    (one) => one.value > 0 && one.value >= asked / 100_000 && one.value >= bulk.factor / 100,
  );
  if (!content) return { quantity: whole(quantity.value), why: rounded };
  const count = whole(asked / content.value);
  const values = { asked: `${quantity.value} ${unit}`, size: content.text, quantity: count };
  return { quantity: count, why: [phrase(language, 'lengths', values)] };
}

/** A packaging in pieces or metres tells what is inside. */
function isContent(unit: string): boolean {
  return unitName(unit) === 'piece' || BULK_UNITS.has(unitName(unit));
}

function fromPacks(quantity: Quantity, entry: CatalogueEntry, language: Language): Converted {
  const unit = quantity.unit ?? '';
  if (unitName(entry.unit) === unit) return { quantity: whole(quantity.value), why: [] };
  const fitting = entry.packaging.filter((pack) => unitName(pack.unit) === unit);
  // A box whose pieces are told is still one box: "4 packs" of it are four.
  const whollyPacked = PACK_UNITS.has(unitName(entry.unit)) && isContent(entry.packaging[0]?.unit ?? '');
  const only = unit === 'pack' && entry.packaging.length === 1 && !whollyPacked ? entry.packaging : [];
  const pack = fitting[0] ?? only[0];
  const size = Number(pack?.quantity ?? Number.NaN);
  if (!pack || !(size > 0)) return { quantity: whole(quantity.value), why: [] };
  const count = whole(quantity.value * size);
  const values = { count: quantity.value, unit: pack.unit, size: `${pack.quantity} ${entry.unit}`, quantity: count };
  return { quantity: count, why: [phrase(language, 'packs', values)] };
}

/** Units in which a catalogue sells several pieces at once. */
const PACK_UNITS = new Set(['pack', 'box', 'bag', 'set', 'roll', 'bundle', 'drum', 'sheet', 'ream']);
/** "box of 100", "boîte de 100", "100 szt.", "Inhalt: 100 Stück", "conf. 50", "rack of 96". */
const CONTENT =
  /(?:\b(?:of|de|da|mit|à|po|zu|je|conf\.?|inhalt:?|contents?:?)\s*|\(\s*)(\d{1,5})\b(?!\s*[.,]?\d|\s*(?:mm|cm|m|ml|l|kg|g|w|v|a)\b)|\b(\d{1,5})\s*(?:-?er[ -]pack|pcs|pieces|stück|stk|szt|sztuk|pezzi|pz|pièces|pces|paar|par|pairs)\b/iu;
/** From this content on a bare number is taken for pieces: nobody orders 200 boxes of 100 by "200 gloves". */
const LARGE_CONTENT = 20;
/** The same where the catalogue itself says what a pack holds. */
const LARGE_STATED_CONTENT = 5;

/** What a pack holds, in pieces; `stated`: the packaging says it, not the name. */
interface PackContent {
  readonly pieces: number;
  readonly stated: boolean;
}

const NO_PACK: PackContent = { pieces: 0, stated: false };

/** How many pieces one pack of the product holds; 0 when it does not say or is no pack. */
export function packContent(entry: CatalogueEntry): PackContent {
  const unit = unitName(entry.unit);
  const [inside] = entry.packaging;
  if (inside && unit !== 'piece' && unit !== 'pair' && !BULK_UNITS.has(unit) && unitName(inside.unit) === 'piece') {
    const pieces = Number(inside.quantity);
    if (Number.isInteger(pieces) && pieces > 1) return { pieces, stated: true };
  }
  if (!PACK_UNITS.has(unit)) return NO_PACK;
  for (const text of [entry.name, ...Object.entries(entry.attributes).map(([name, value]) => `${name}: ${value}`)]) {
    const found = CONTENT.exec(text.slice(0, 400));
    const pieces = Number(found?.[1] ?? found?.[2] ?? 0);
    if (pieces > 1) return { pieces, stated: false };
  }
  return NO_PACK;
}

/** "20 łańcuchów" of what is sold by the łańcuch: they count as the catalogue does. */
function namesUnit(words: string, unit: string): boolean {
  const stem = stemWord(foldText(unit.trim()));
  return stem.length > 3 && tokeniseText(words.slice(0, 600)).some(({ fold }) => stemWord(fold) === stem);
}

/** Pieces of something that is sold in packs: 500 masks in boxes of 50 are ten boxes. */
function fromPieces(
  quantity: Quantity,
  { entry, words }: { readonly entry: CatalogueEntry; readonly words: string },
  language: Language,
): Converted {
  if (quantity.unit === null && namesUnit(words, entry.unit)) return { quantity: whole(quantity.value), why: [] };
  const { pieces: size, stated } = packContent(entry);
  const said = quantity.unit === 'piece';
  const asked = quantity.value;
  const large = size >= (stated ? LARGE_STATED_CONTENT : LARGE_CONTENT);
  if (size < 2 || asked < size || !(said || (large && asked % size === 0))) return { quantity: whole(asked), why: [] };
  const count = whole(asked / size);
  const values = { asked: `${asked}`, size: `${size}`, quantity: count };
  return { quantity: count, why: [phrase(language, 'pieces', values)] };
}

/**
 * Turns a quantity as ordered into base units of the product. `words` are the customer's; who orders by article number
 * (`coded`) counts as the catalogue does.
 */
export function convertQuantity(
  quantity: Quantity,
  { entry, words, coded = false }: { readonly entry: CatalogueEntry; readonly words: string; readonly coded?: boolean },
  language: Language,
): Converted {
  const why: string[] = [];
  if (!quantity.stated) why.push(phrase(language, 'one'));
  if (quantity.least !== quantity.value)
    why.push(phrase(language, 'range', { least: quantity.least, most: quantity.value }));
  let converted: Converted = { quantity: whole(quantity.value), why: [] };
  if (quantity.unit === 'pair') {
    const paired =
      unitName(entry.unit) === 'pair' ||
      tokeniseText(`${words} ${entry.name}`.slice(0, 600)).some((atom) => PAIRED_THINGS.has(atom.fold));
    const count = whole(quantity.value * 2);
    if (!paired)
      converted = { quantity: count, why: [phrase(language, 'pairs', { count: quantity.value, quantity: count })] };
  } else if (quantity.unit && BULK_UNITS.has(quantity.unit)) converted = fromBulk(quantity, entry, language);
  else if (quantity.unit && quantity.unit !== 'piece') converted = fromPacks(quantity, entry, language);
  else if (quantity.stated && !(coded && quantity.unit === null))
    converted = fromPieces(quantity, { entry, words }, language);
  return { quantity: converted.quantity, why: [...why, ...converted.why] };
}
