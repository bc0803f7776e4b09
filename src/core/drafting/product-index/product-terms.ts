import type { CatalogueEntry } from '#core/catalogue/product';
import { readFeatures } from '../features/read-features.ts';
import { isAttributeConcept, widerConcepts } from '../lexicon/concepts.ts';
import { ORDER_UNITS } from '../lexicon/order-units.ts';
import { bracketRanges, deniedRanges, fitRanges, partRanges } from '../quantity/fit-ranges.ts';
import { conceptsOf } from '../words/concepts-of.ts';
import { foldText } from '../words/fold-text.ts';
import { splitCompound } from '../words/split-compound.ts';
import { FIELD } from './term-postings.ts';

/** Longest text of one field that is read: enough for any data sheet line, and a bound for pasted manuals. */
const LONGEST_TEXT = 1200;
const MOST_TERMS = 400;

/** `LC-1100HYM`: the yield in the name of an ink or toner, before its colour. */
const HIGH_YIELD = /(?<![\p{L}\d])\p{Lu}{2,4}-?\d{2,5}HY(?:BK|VAL|[CMYK])?(?:BP)?(?![\p{L}\d])/u;

/** Every term a product says, with the field that says it best. */
export function productTerms(entry: CatalogueEntry): Map<string, number> {
  const terms = new Map<string, number>();
  const say = (term: string, field: number): void => {
    const known = terms.get(term);
    if (known !== undefined ? known < field : terms.size < MOST_TERMS) terms.set(term, field);
  };
  const read = (text: string, field: number): void => readField(text, field, say);
  read(entry.name, FIELD.name);
  for (const name of Object.values(entry.names)) read(name, FIELD.name);
  // A brand that sounds like a thing ("Dübelo") does not make the product one.
  if (entry.brand) readField(entry.brand, FIELD.name, (term, field) => !soundsLikeThing(term) && say(term, field));
  if (entry.category) readField(entry.category, FIELD.shelf, say);
  for (const [name, value] of Object.entries(entry.attributes)) {
    read(value, FIELD.name);
    read(`${value} ${name}`, FIELD.text);
  }
  read(entry.description, FIELD.text);
  for (const text of Object.values(entry.descriptions)) read(text, FIELD.text);
  read(entry.sku, FIELD.text);
  if ([entry.name, entry.description].some((text) => HIGH_YIELD.test(text.slice(0, LONGEST_TEXT))))
    say('#high yield', FIELD.text);
  for (const unit of [entry.unit, ...entry.packaging.map((pack) => pack.unit)]) {
    const term = unitTerm(unit);
    if (term) say(term, FIELD.text);
  }
  for (const pack of entry.packaging) read(`${pack.quantity} ${entry.unit} ${pack.unit}`, FIELD.text);
  return terms;
}

/** Head and modifier of a compound, as far as the vocabulary knows them: `Laserdrucker` says drucker too. */
function sayParts(folded: string, say: (part: string) => void): void {
  const compound = splitCompound(folded);
  const heads = compound?.head ?? [];
  for (const part of [...heads, ...heads.flatMap(widerConcepts), ...(compound?.modifier ?? [])]) say(part);
}

/** A concept, or the stem of a word that has one. */
function soundsLikeThing(term: string): boolean {
  return term.startsWith('#') || conceptsOf(term).length > 0;
}

/** A unit as a term, one for all languages: `Kanister` finds what is sold by the can. */
export function unitTerm(unit: string): string | null {
  const known = ORDER_UNITS.get(foldText(unit.trim().replace(/\.$/, '')));
  return known ? `#unit ${known}` : null;
}

/** A kind of thing or a word: sizes, colours and codes after "with" are the product's own. */
function isThing(term: string): boolean {
  return (term.startsWith('#') && !isAttributeConcept(term)) || term.charCodeAt(0) > 96;
}

function readField(raw: string, field: number, say: (term: string, field: number) => void): void {
  if (!raw) return;
  const text = raw.slice(0, LONGEST_TEXT).replace(/<[^<>]{0,80}>/g, ' ');
  const { atoms, features } = readFeatures(text);
  const fits = fitRanges(text, atoms);
  const parts = partRanges(text, atoms);
  const denied = deniedRanges(text, atoms);
  const parens = bracketRanges(text, atoms);
  for (const feature of features) {
    if (denied[feature.from] === 1) continue;
    const inFits = fits[feature.from] === 1 && !feature.term.startsWith('!');
    const isPart = parts[feature.from] === 1 && isThing(feature.term);
    const aside = parens[feature.from] === 1 && field === FIELD.name && isThing(feature.term);
    const place = inFits ? FIELD.fits : isPart ? FIELD.part : aside ? FIELD.text : field;
    say(feature.term, Math.min(place, field));
    if (feature.to - feature.from === 1 && !inFits && feature.term.charCodeAt(0) > 96)
      sayParts(atoms[feature.from]?.fold ?? '', (part) => say(part, Math.min(place, FIELD.text)));
  }
}
