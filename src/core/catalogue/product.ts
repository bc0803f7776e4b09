/** Languages in which texts are kept and requests are read. */
export type Language = 'en' | 'de' | 'fr' | 'it' | 'pl';

/** A packaging unit above the base unit: `{ unit: 'roll', quantity: 100 }` is a roll of 100 base units. */
export interface Packaging {
  readonly unit: string;
  /** How many base units it holds, a decimal such as `"100"`. */
  readonly quantity: string;
}

/** One list price. Decimal strings in major units. Absent limits mean "always" and "everybody". */
export interface Price {
  readonly currency: string;
  /** Net price of one base unit, e.g. `"18.40"`. */
  readonly amount: string;
  /** ISO dates, both inclusive. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly customerGroup: string | null;
  /** Smallest quantity for which the price holds, a decimal such as `"10"`; `"0"` for any. */
  readonly fromQuantity: string;
}

/** What the drafting engine needs to know of a product. */
export interface CatalogueEntry {
  readonly id: string;
  readonly sku: string;
  readonly eans: readonly string[];
  readonly name: string;
  /** Further names by language code. */
  readonly names: Readonly<Record<string, string>>;
  readonly description: string;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly brand: string | null;
  readonly category: string | null;
  /** Base unit, e.g. `pcs`, `m`, `kg`. */
  readonly unit: string;
  readonly packaging: readonly Packaging[];
  /** Identifying attributes that people edited or an import gave: `{ length: '2 m', color: 'black' }`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** How many units were sold so far; breaks ties. */
  readonly sold: number;
  readonly active: boolean;
}

/** A product as the catalogue keeps it. */
export interface Product extends CatalogueEntry {
  readonly prices: readonly Price[];
  /** VAT in percent as a decimal (`"23"`), or null for the tenant's default. */
  readonly vatRate: string | null;
  /** Cost of one base unit in the tenant's currency, or null when unknown. */
  readonly cost: string | null;
  readonly stock: string | null;
  readonly leadDays: number | null;
  readonly media: readonly { readonly url: string; readonly title: string }[];
  readonly customFields: Readonly<Record<string, string | number | boolean | null>>;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
