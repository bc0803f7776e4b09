import type { CatalogueEntry } from '#core/catalogue/product';
import { createProductIndex, type ProductIndex } from '#core/drafting/product-index/product-index';
import building from './catalogues/building.json' with { type: 'json' };
import electrical from './catalogues/electrical.json' with { type: 'json' };
import it from './catalogues/it.json' with { type: 'json' };
import office from './catalogues/office.json' with { type: 'json' };
import tools from './catalogues/tools.json' with { type: 'json' };
import requests from './requests.json' with { type: 'json' };

/** A line that a careful salesperson would draft. Any of the skus is right. */
export interface ExpectedLine {
  readonly requestItem: string;
  readonly quantity: number;
  readonly acceptable: readonly string[];
  readonly acceptableQuantities?: readonly number[];
  readonly alsoRequestedAs?: readonly string[];
}

/** A request with its answer. */
export interface EvaluationRequest {
  readonly id: number;
  readonly catalogue: string;
  readonly language: string;
  readonly style: string;
  readonly clientRequest: string;
  readonly expected: readonly ExpectedLine[];
  readonly unmatched: readonly string[];
  /** Text that may be reported as unmatched or left out. */
  readonly unmatchedOptional?: readonly string[];
}

/** A product as the catalogues of the sets write it. */
export interface ShortEntry {
  readonly sku: string;
  readonly name: string;
  readonly ean?: string;
  readonly brand?: string;
  readonly category?: string;
  readonly unit?: string;
  readonly packaging?: readonly { readonly unit: string; readonly quantity: string }[];
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly description?: string;
  readonly sold?: number;
  readonly names?: Readonly<Record<string, string | undefined>>;
}

function defined(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** A catalogue entry from its short form; the sku is the id. */
export function entryOf(short: ShortEntry): CatalogueEntry {
  return {
    id: short.sku,
    sku: short.sku,
    eans: short.ean === undefined ? [] : [short.ean],
    name: short.name,
    names: defined(short.names ?? {}),
    description: short.description ?? '',
    descriptions: {},
    brand: short.brand ?? null,
    category: short.category ?? null,
    unit: short.unit ?? 'pcs',
    packaging: short.packaging ?? [],
    attributes: defined(short.attributes ?? {}),
    sold: short.sold ?? 0,
    active: true,
  };
}

const CATALOGUES: Readonly<Record<string, readonly ShortEntry[]>> = { building, electrical, it, office, tools };

/** Our requests. */
export const REQUESTS: readonly EvaluationRequest[] = requests;

/** One index a catalogue of our set. */
export function evaluationIndexes(): ReadonlyMap<string, ProductIndex> {
  return new Map(
    Object.entries(CATALOGUES).map(([name, entries]) => [name, createProductIndex(entries.map(entryOf))] as const),
  );
}
