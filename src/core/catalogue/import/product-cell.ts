import { readAttributeNotation } from '#core/catalogue/import/attribute-notation';
import { htmlToText } from '#core/catalogue/import/html-to-text';
import { readPriceCell } from '#core/catalogue/import/price-cell';
import { readPriceNotation } from '#core/catalogue/import/price-notation';
import type { ProductDraft } from '#core/catalogue/import/product-draft';
import { readAmount } from '#core/catalogue/import/read-amount';
import { readCodes } from '#core/catalogue/import/read-codes';
import { readFlag } from '#core/catalogue/import/read-flag';
import { readPackaging } from '#core/catalogue/import/read-packaging';
import { readVat } from '#core/catalogue/import/read-vat';
import type { PlannedColumn } from '#core/catalogue/import/row-plan';
import type { RowPrice } from '#core/catalogue/import/row-price';
import { canonicalUnit } from '#core/catalogue/unit';

/** The row under construction. */
export interface ProductTarget {
  readonly draft: ProductDraft;
  readonly price: RowPrice;
}

/** Longest texts, in characters. What is longer was not meant for the field. */
const limits: Readonly<Record<string, number>> = {
  sku: 100,
  name: 500,
  description: 20_000,
  brand: 200,
  category: 300,
};

/**
 * Reads one filled cell into the row.
 *
 * @returns what is wrong with it, or null.
 */
export function readProductCell(cell: string, column: PlannedColumn, target: ProductTarget): string | null {
  const { draft } = target;
  const [field = '', language] = column.field.split(':');
  switch (field) {
    case 'sku':
    case 'brand':
    case 'category':
    case 'name':
    case 'description':
      return readText(cell, { field, language }, draft);
    case 'unit':
      draft.unit = canonicalUnit(cell);
      return null;
    case 'attribute':
      draft.attributes = { ...draft.attributes, ...Object.fromEntries([[column.name, cell.slice(0, 500)]]) };
      return null;
    case 'custom':
      draft.customFields = { ...draft.customFields, ...Object.fromEntries([[column.name, cell.slice(0, 2000)]]) };
      return null;
    case 'substitutes':
    case 'accessories':
      draft[field] = cell
        .split(/[;|\n]+|,\s*/)
        .map((sku) => sku.trim())
        .filter(Boolean)
        .slice(0, 100);
      return null;
    default:
      return readValue(cell, column, target);
  }
}

function readText(
  cell: string,
  { field, language }: { field: 'sku' | 'brand' | 'category' | 'name' | 'description'; language: string | undefined },
  draft: ProductDraft,
): string | null {
  const text = field === 'description' ? htmlToText(cell) : htmlToText(cell).replace(/\s+/g, ' ');
  const most = limits[field] ?? 0;
  if (text.length > most) return `longer than ${most} characters`;
  if (text === '') return null;
  if (language === undefined) draft[field] = text;
  else if (field === 'name') draft.names = { ...draft.names, [language]: text };
  else draft.descriptions = { ...draft.descriptions, [language]: text };
  return null;
}

function readValue(cell: string, column: PlannedColumn, { draft, price }: ProductTarget): string | null {
  switch (column.field) {
    case 'ean':
      return readEans(cell, draft);
    case 'packaging':
      return keep(readPackaging(cell), 'is no packaging such as "pack of 12"', (packaging) => {
        draft.packaging = [...(draft.packaging ?? []), ...packaging];
      });
    case 'vatRate':
      return keep(readVat(cell, column.decimal), 'is no VAT rate from 0 to 100', (rate) => {
        draft.vatRate = rate;
      });
    case 'cost':
      return keep(positive(cell, column), 'is no cost', (cost) => {
        draft.cost = cost;
      });
    case 'stock':
      return keep(readAmount(cell, column.decimal), 'is no number', (stock) => {
        draft.stock = stock;
      });
    case 'leadDays':
      return keep(readDays(cell), 'is no number of days', (days) => {
        draft.leadDays = days;
      });
    case 'active':
      return keep(readFlag(cell), 'is neither yes nor no', (active) => {
        draft.active = active;
      });
    case 'media':
      return readMedia(cell, draft);
    case 'attributes':
      return keep(readAttributeNotation(cell), 'is no list such as "length=2 m; colour=black"', (attributes) => {
        draft.attributes = { ...draft.attributes, ...attributes };
      });
    case 'prices':
      return keep(readPriceNotation(cell), 'is no list of prices such as "18.40 EUR; 17.50 EUR from 10"', (prices) => {
        draft.prices = prices;
        draft.allPrices = true;
      });
    default:
      return readPriceCell(cell, column, price);
  }
}

/** Stores a value that could be read. */
function keep<T>(value: T | null, reason: string, store: (value: T) => void): string | null {
  if (value === null) return reason;
  store(value);
  return null;
}

function positive(cell: string, column: PlannedColumn): string | null {
  const amount = readAmount(cell, column.decimal);
  return amount === null || amount.startsWith('-') ? null : amount;
}

function readEans(cell: string, draft: ProductDraft): string | null {
  const codes = readCodes(cell);
  const wrong = codes.find((code) => !/^\d{6,14}$/.test(code) && !/^(?:-|n\/?a|none|brak|keine?)$/i.test(code));
  if (wrong !== undefined) return `"${wrong}" is no EAN`;
  const good = codes.filter((code) => /^\d+$/.test(code));
  draft.eans = [...new Set([...(draft.eans ?? []), ...good])].slice(0, 500);
  return null;
}

/** "3", "3-5 days", "2 weeks", "1 Woche": the longer end, in days. */
function readDays(cell: string): number | null {
  const [, first = '', last = first, word = ''] = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*(\p{L}*)/u.exec(cell) ?? [];
  if (first === '') return null;
  return Number(last) * (/^(?:w(?!or|er)|tyg|sem|sett)/i.test(word) ? 7 : 1);
}

function readMedia(cell: string, draft: ProductDraft): string | null {
  const urls = cell.split(/[\s|]+|[,;]\s*(?=https?:)/).filter(Boolean);
  if (urls.some((url) => !/^https?:\/\/[^\s<>"']{1,1000}$/.test(url))) return 'is no web address';
  draft.media = [...(draft.media ?? []), ...urls.map((url) => ({ url, title: '' }))].slice(0, 20);
  return null;
}
