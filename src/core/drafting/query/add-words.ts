import type { Feature } from '../features/feature.ts';
import type { ReadText } from '../features/read-features.ts';
import { WEAR_WORDS } from '../features/read-sizes.ts';
import { unitOf } from '../lexicon/order-units.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { TALK_WORDS } from '../lexicon/talk-words.ts';
import { expandWord, LONGER } from '../product-index/expand-word.ts';
import { learnedWords } from '../product-index/learned-words.ts';
import { unitTerm } from '../product-index/product-terms.ts';
import { conceptsOf } from '../words/concepts-of.ts';
import { gapBefore } from '../words/gap-before.ts';
import { splitCompound } from '../words/split-compound.ts';
import { stemWord } from '../words/stem-word.ts';
import { conceptsOver, joinsOver } from './concepts-over.ts';
import { isMisspeltUnit } from './is-misspelt-unit.ts';
import type { QueryBuilder } from './query-builder.ts';

/** Words that hardly narrow a choice. */
const LIGHT = new Set(
  'plain simple basic standard normal regular usual einfach einfache einfachen normale normalen ublich ordinaire classique semplice classico zwykly zwykla zwykle prosty standardowy product series serie original colour color couleur farbe colore kolor kolorze size taille pointure taglia misura grosse gr rozm rozmiar rozmiaru breit breite lang lange hoch hohe tief tiefe dick wide width high height long length deep thick diameter durchmesser large largeur haut hauteur longueur profondeur largo larghezza alto altezza lungo lunghezza szeroki szerokosc wysoki wysokosc dlugi dlugosc rolls boxs'.split(
    ' ',
  ),
);
const LIGHT_WEIGHT = 0.2;
/** The KG of KG pipe is a name, no unit. */
const SHORT_NAME = /^\p{Lu}{2,3}$/u;
/** Versions and classes: the II of EF 25 II, the I of CEM I. */
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX)$/;

/** The terms that satisfy a plain word or number. */
function wordTerms(builder: QueryBuilder, feature: Feature, isNumber: boolean): Map<number, number> {
  const own: (readonly [string, number])[] = [[feature.term, 1]];
  for (const join of joinsOver(builder.read, feature.from, feature.to)) own.push([join.term, isNumber ? 1 : 0.9]);
  const unit = isNumber ? null : unitTerm(builder.read.atoms[feature.from]?.fold ?? '');
  if (unit) own.push([unit, 0.95]);
  const concepts = conceptsOver(builder.read, feature.from, feature.to);
  const widest = Math.max(0, ...concepts.map((f) => f.to - f.from));
  for (const concept of concepts) own.push([concept.term, concept.to - concept.from === widest ? 0.95 : 0.88]);
  return builder.ids(own);
}

/** Two words and a figure are no talk: "capo classical 1". */
const FEWEST_TALKING = 3;

/** The words and numbers of a text that belong to no other unit. */
export function addWords(builder: QueryBuilder): void {
  const { atoms, features } = builder.read;
  for (const feature of features) {
    const plain = feature.to - feature.from === 1 && !feature.joined && !'=#!%'.includes(feature.term.charAt(0));
    const atom = atoms[feature.from];
    if (!plain || !atom || !builder.free(feature.from, feature.to)) continue;
    if (feature.from > 0 && ROMAN.test(atom.raw)) {
      builder.add('number', feature, { terms: wordTerms(builder, feature, true) });
      continue;
    }
    if (!atom.isNumber && isEmptyWord(atom.fold, atom.raw) && !isNamePart(builder.read, feature.from)) continue;
    const terms = wordTerms(builder, feature, atom.isNumber);
    const wear = WEAR_WORDS.get(atom.fold);
    if (wear) for (const [id] of builder.ids([[`!wear:${wear}`, 1]])) terms.set(id, 1);
    if (!atom.isNumber) addHearsay(builder, atom.fold, terms);
    const soft = atoms.length > FEWEST_TALKING && isTalkative(builder.read, feature);
    if (soft && terms.size === 0) continue;
    if (!atom.isNumber && terms.size === 0) {
      const brand = misspeltBrand(builder, atom.fold);
      if (brand) {
        builder.add('brand', feature, { terms: builder.ids([[brand.term, 0.9]]), meant: brand.name });
        continue;
      }
      const near = expandWord(builder.index, atom.fold, builder.foreign);
      const sure = near.some(([, degree]) => degree > LONGER);
      if (
        !sure &&
        (addCompound(builder, feature, atom.fold) || (builder.compounds && addParts(builder, feature, atom.fold)))
      )
        continue;
      for (const [id, degree] of near) terms.set(id, degree);
    }
    const light =
      LIGHT.has(atom.fold) ||
      (feature.from === 0 && terms.size === 0 && isMisspeltUnit(atom.fold)) ||
      (unitOf(atom.fold) !== null && !SHORT_NAME.test(atom.raw) && (builder.units.length > 0 || terms.size === 0));
    builder.add(
      atom.isNumber ? 'number' : 'word',
      feature,
      light ? { terms, soft, weight: LIGHT_WEIGHT } : { terms, soft },
    );
  }
}

/**
 * An unknown compound as two units, so that a product must answer both: a concrete mixer is no mixer tap. False when the
 * word is no compound or its head is nothing the catalogue has.
 */
function addCompound(builder: QueryBuilder, feature: Feature, folded: string): boolean {
  const compound = splitCompound(folded);
  if (!compound) return false;
  const degrees = (terms: readonly string[]) => terms.map((term) => [term, term.startsWith('#') ? 0.8 : 0.75] as const);
  const head = builder.ids(degrees(compound.head));
  if (head.size === 0) return false;
  builder.add('word', feature, { terms: head });
  builder.add('word', feature, { terms: builder.ids(degrees(compound.modifier)) });
  return true;
}

/** The brand an unknown word is a typing error of: `Kensigton`, `Loigtech`. */
function misspeltBrand(builder: QueryBuilder, folded: string): { term: string; name: string } | null {
  // The name of a thing is no misspelt brand.
  if (folded.length < 5 || conceptsOf(folded).length > 0) return null;
  const near = builder.index.nearBrands(folded.toUpperCase(), folded.length >= 8 ? 2 : 1);
  const name = near[0];
  return name ? { term: stemWord(name.toLowerCase()), name } : null;
}

/** An everyday word, written as one, that names no kind of thing. */
function isTalkative(read: ReadText, { from, to }: Feature): boolean {
  const { isNumber = true, fold = '', raw = '' } = read.atoms[from] ?? {};
  return !isNumber && TALK_WORDS.has(fold) && !/\p{Lu}{2}/u.test(raw) && conceptsOver(read, from, to).length === 0;
}

/** The Plus of `pH-Plus`: part of a name. */
function isNamePart({ text, atoms }: ReadText, at: number): boolean {
  return at > 0 && /^\p{Lu}\p{Ll}{2}/u.test(atoms[at]?.raw ?? '') && gapBefore(text, atoms, at) === '-';
}

function isEmptyWord(fold: string, raw: string): boolean {
  return STOP_WORDS.has(fold) || (fold.length === 1 && raw === fold);
}

/** Worth of a word that other names of the same products teach, and of one that only sounds the same. */
const LEARNED = 0.85;
const HEARD = 0.85;

/** What a known word is called in other languages, and catalogue words that sound like one we know by its meaning only. */
function addHearsay({ index, foreign }: QueryBuilder, folded: string, terms: Map<number, number>): void {
  const own = index.postings.idOf(stemWord(folded));
  if (own >= 0 && index.postings.count(own) > 0) {
    for (const id of learnedWords(index, own)) if (!terms.has(id)) terms.set(id, LEARNED);
    return;
  }
  if (!foreign || terms.size === 0) return;
  for (const id of index.sounds.same(stemWord(folded)))
    if (index.postings.count(id) > 0 && !terms.has(id)) terms.set(id, HEARD);
}

/** Shortest compound that is taken apart by the catalogue's own words, and the shortest part. */
const SHORTEST_COMPOUND = 9;
const SHORTEST_PART = 4;
/** Shortest part that counts when the other one is unknown. */
const SHORTEST_ALONE = 5;
/** Worth of a part of a compound. */
const PART = 0.8;
/** What stands between the parts of a German compound. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];

/** Terms for one part of a compound: the catalogue's words, spelt so or sounding so. */
function partTerms({ index }: QueryBuilder, part: string): Map<number, number> {
  const stem = stemWord(part);
  const ids = [index.postings.idOf(stem), ...(part.length >= SHORTEST_ALONE ? index.sounds.same(stem) : [])];
  return new Map(ids.filter((id) => id >= 0 && index.postings.count(id) > 0).map((id) => [id, PART]));
}

/**
 * An unknown compound by the words of the catalogue inside it: `Glukosesirup` where there is a sirop de glucose. Both parts are
 * asked for; of the longer cut whose other part is unknown that one stays unknown.
 */
function addParts(builder: QueryBuilder, feature: Feature, folded: string): boolean {
  if (folded.length < SHORTEST_COMPOUND || !/^[a-z]+$/.test(folded)) return false;
  let best: { head: Map<number, number>; modifier: Map<number, number>; known: number } | null = null;
  for (let cut = SHORTEST_PART; cut <= folded.length - SHORTEST_PART; cut += 1) {
    const head = partTerms(builder, folded.slice(cut));
    const modifier = modifierTerms(builder, folded.slice(0, cut));
    const known = (head.size > 0 ? folded.length - cut : 0) + (modifier.size > 0 ? cut : 0);
    const alone = head.size === 0 || modifier.size === 0;
    if (known >= (alone ? SHORTEST_ALONE : 0) && known > (best?.known ?? 0)) best = { head, modifier, known };
  }
  if (!best) return false;
  builder.add('word', feature, { terms: best.modifier });
  builder.add('word', feature, { terms: best.head });
  return true;
}

function modifierTerms(builder: QueryBuilder, first: string): Map<number, number> {
  for (const link of LINKS) {
    if (!first.endsWith(link) || first.length - link.length < SHORTEST_PART) continue;
    const terms = partTerms(builder, first.slice(0, first.length - link.length));
    if (terms.size > 0) return terms;
  }
  return new Map();
}
