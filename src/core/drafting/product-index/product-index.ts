import { BoundedCache } from '#core/bounded-cache';
import type { CatalogueEntry } from '#core/catalogue/product';
import { foldText } from '../words/fold-text.ts';
import { editDistance, Vocabulary } from '../words/vocabulary.ts';
import { MeasureTable } from './measure-table.ts';
import { productTerms } from './product-terms.ts';
import { SoundTable } from './sound-table.ts';
import { FIELD, numberOf, packPosting, TermPostings } from './term-postings.ts';

/** Settings of an index; none yet. */
export type IndexOptions = Readonly<Record<string, never>>;

/** A product inside the index: its number, and the terms it says, each with its field. */
export interface IndexedProduct {
  readonly document: number;
  readonly entry: CatalogueEntry;
  readonly terms: Uint32Array;
}

/** Strips everything but letters and digits and capitalises: how article numbers and EANs are compared. */
export function squashCode(code: string): string {
  return foldText(code)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toUpperCase();
}

/** The catalogue in memory, ready to be searched. Changes one product at a time; nothing is rebuilt. */
export class ProductIndex {
  readonly postings = new TermPostings();
  readonly words = new Vocabulary();
  readonly codes = new Vocabulary();
  readonly measures = new MeasureTable();
  readonly sounds = new SoundTable();
  readonly #documents = new Map<string, number>();
  readonly #entries: (CatalogueEntry | undefined)[] = [];
  readonly #terms: (Uint32Array | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #skus = new Map<string, number[]>();
  readonly #eans = new Map<string, number[]>();
  readonly #brands = new Map<string, number>();
  readonly #named = new Map<string, number>();
  #version = 0;

  /** Number of products. */
  get size(): number {
    return this.#documents.size;
  }

  /** Grows with every change; whoever caches answers compares it. */
  get version(): number {
    return this.#version;
  }

  /** Upper bound of document numbers. */
  get capacity(): number {
    return this.#entries.length;
  }

  /** Have some products a name in a language in which others have none? */
  get isPartlyNamed(): boolean {
    return [...this.#named.values()].some((count) => count < this.size);
  }

  /** The product with this id, or undefined. */
  get(productId: string): CatalogueEntry | undefined {
    const document = this.#documents.get(productId);
    return document === undefined ? undefined : this.#entries[document];
  }

  /** The product at a document number, or undefined. */
  at(document: number): IndexedProduct | undefined {
    const entry = this.#entries[document];
    const terms = this.#terms[document];
    return entry && terms ? { document, entry, terms } : undefined;
  }

  /** Document number of a product, or -1. */
  documentOf(productId: string): number {
    return this.#documents.get(productId) ?? -1;
  }

  /** Adds a product or replaces it. Inactive products are taken out. */
  put(entry: CatalogueEntry): void {
    this.remove(entry.id);
    if (!entry.active) return;
    this.#version += 1;
    const document = this.#free.pop() ?? this.#entries.length;
    this.#entries[document] = entry;
    this.#documents.set(entry.id, document);
    const said = productTerms(entry);
    const terms = new Uint32Array(said.size);
    let i = 0;
    for (const [term, field] of said) {
      const id = this.#intern(term);
      this.postings.add(id, packPosting(document, field));
      terms[i] = packPosting(id, field);
      i += 1;
    }
    this.#terms[document] = terms;
    this.#note(entry, document, 1);
  }

  /** Takes a product out; unknown ids are ignored. */
  remove(productId: string): void {
    const document = this.#documents.get(productId);
    if (document === undefined) return;
    this.#version += 1;
    const entry = this.#entries[document];
    for (const posting of this.#terms[document] ?? []) this.postings.remove(numberOf(posting), document);
    if (entry) this.#note(entry, document, -1);
    this.#entries[document] = undefined;
    this.#terms[document] = undefined;
    this.#documents.delete(productId);
    this.#free.push(document);
  }

  /** Documents whose sku is this code, written exactly (`exact`) or up to hyphens, blanks and letter case. */
  bySku(code: string): readonly number[] {
    return this.#skus.get(squashCode(code)) ?? [];
  }

  /** Documents with this EAN (leading zeros do not count). */
  byEan(digits: string): readonly number[] {
    return this.#eans.get(eanKey(digits)) ?? [];
  }

  /** How many products carry this brand, however it is written (`TP Link`, `StarTech` for StarTech.com); 0 when nobody does. */
  brandCount(name: string): number {
    return this.#brands.get(squashCode(name)) ?? 0;
  }

  /** Brand keys within `most` typing errors, nearest first, more products first. */
  nearBrands(squashed: string, most: number): string[] {
    const near: { name: string; edits: number }[] = [];
    for (const name of this.#brands.keys()) {
      if (name.length < 5 || Math.abs(name.length - squashed.length) > most) continue;
      const edits = isShuffled(squashed, name) ? 1 : editDistance(squashed, name, most);
      if (edits <= most) near.push({ name, edits });
    }
    near.sort((a, b) => a.edits - b.edits || this.brandCount(b.name) - this.brandCount(a.name));
    return near.map((brand) => brand.name);
  }

  /** Brand keys as `brandCount` compares them. */
  brands(): Iterable<string> {
    return this.#brands.keys();
  }

  #intern(term: string): number {
    const known = this.postings.idOf(term);
    if (known >= 0) return known;
    const id = this.postings.intern(term);
    const first = term.charCodeAt(0);
    if (first === 61) this.codes.add(term.slice(1), id);
    else if (first === 37) this.measures.add(term, id);
    else if (first > 57) {
      this.words.add(term, id);
      this.sounds.add(term, id);
    }
    return id;
  }

  #note(entry: CatalogueEntry, document: number, sign: 1 | -1): void {
    change(this.#skus, squashCode(entry.sku), { document, sign });
    for (const ean of entry.eans) change(this.#eans, eanKey(ean), { document, sign });
    for (const language of Object.keys(entry.names))
      this.#named.set(language, Math.max(0, (this.#named.get(language) ?? 0) + sign));
    if (!entry.brand) return;
    for (const brand of brandKeys(entry.brand)) {
      const count = (this.#brands.get(brand) ?? 0) + sign;
      if (count > 0) this.#brands.set(brand, count);
      else this.#brands.delete(brand);
    }
  }
}

/** The same letters, the first one in its place: `LIMUNA` for LUMINA. */
function isShuffled(a: string, b: string): boolean {
  return a.length === b.length && a[0] === b[0] && [...a].sort().join('') === [...b].sort().join('');
}

/** Legal forms and domains that people leave out. */
const BRAND_TAIL =
  /(?:\.com|\.de|\.pl|\.eu)?(?:[\s,]+(?:gmbh|ag|kg|inc|ltd|llc|co|corp|s\.?a\.?|spa|s\.?p\.?a\.?|sas|bv|technology|technologies|electronics|electric|international|group|products|solutions|industries))*\.?$/i;

/** Brands whose keys are kept: they are asked for with every product that is compared. */
const kept = new BoundedCache<readonly string[]>(10_000);

/** The ways a brand is written: whole, and without legal form, domain or a generic last word. */
export function brandKeys(brand: string): readonly string[] {
  return kept.get(brand, () => readBrandKeys(brand));
}

function readBrandKeys(brand: string): string[] {
  const whole = squashCode(brand);
  const short = squashCode(brand.replace(BRAND_TAIL, ''));
  return short.length >= 2 && short !== whole ? [whole, short] : whole ? [whole] : [];
}

function eanKey(digits: string): string {
  return digits.replace(/\D+/g, '').replace(/^0+/, '');
}

function change(map: Map<string, number[]>, key: string, { document, sign }: { document: number; sign: 1 | -1 }): void {
  if (!key) return;
  const list = map.get(key);
  if (sign > 0) {
    if (list) list.push(document);
    else map.set(key, [document]);
    return;
  }
  const left = (list ?? []).filter((other) => other !== document);
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}

/** An index of the given products. To build a large one in pieces, start with `[]` and call `put` for each product. */
export function createProductIndex(entries: Iterable<CatalogueEntry>, _options: IndexOptions = {}): ProductIndex {
  const index = new ProductIndex();
  for (const entry of entries) index.put(entry);
  return index;
}

export { FIELD };
