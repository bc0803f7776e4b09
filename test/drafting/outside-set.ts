import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { CatalogueEntry } from '#core/catalogue/product';
import { createProductIndex, type ProductIndex } from '#core/drafting/product-index/product-index';
import type { EvaluationRequest } from './evaluation-set.ts';

/** Requests and catalogue of the evaluation data folder. */
export interface OutsideSet {
  readonly requests: readonly EvaluationRequest[];
  readonly entries: readonly CatalogueEntry[];
  readonly index: ProductIndex;
}

function text(row: Readonly<Record<string, unknown>>, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

function entryOf(row: Readonly<Record<string, unknown>>): CatalogueEntry {
  return {
    id: text(row, 'sku'),
    sku: text(row, 'sku'),
    eans: text(row, 'ean').split(';').filter(Boolean),
    name: text(row, 'name'),
    names: {},
    description: text(row, 'description'),
    descriptions: {},
    brand: text(row, 'brand') || null,
    category: text(row, 'category') || null,
    unit: 'pcs',
    packaging: [],
    attributes: {},
    sold: 0,
    active: true,
  };
}

/** Reads `requests/NNN.json` and `catalogue/products.csv` of a folder; a sentence when it cannot. */
export function readOutsideSet(folder: string | undefined): OutsideSet | string {
  if (!folder) return 'PROFFER_EVAL_DIR is not set';
  const requests = join(folder, 'requests');
  const catalogue = join(folder, 'catalogue', 'products.csv');
  if (!existsSync(requests) || !existsSync(catalogue)) return `no requests or catalogue in ${folder}`;
  const rows: Record<string, unknown>[] = parse(readFileSync(catalogue, 'utf8'), { columns: true });
  const files = readdirSync(requests).filter((file) => /^\d+\.json$/.test(file));
  const entries = rows.map(entryOf);
  return {
    entries,
    requests: files.sort().map((file): EvaluationRequest => JSON.parse(readFileSync(join(requests, file), 'utf8'))),
    index: createProductIndex(entries),
  };
}
