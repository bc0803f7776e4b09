import type { App } from '#app/app';
import { findCustomerOrNull } from '#app/customer/resolve-customer';
import { lineFromProduct, manualMatch } from '#app/offer/line-from-product';
import { lineContext, offerContext } from '#app/offer/offer-context';
import type { Product } from '#core/catalogue/product';
import type { Candidate } from '#core/drafting/draft';
import { compareDecimals, type DecimalInput, decimal } from '#core/money/decimal';
import { roundTo } from '#core/money/round-to';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadProducts } from '#store/product/load-products';

/** One wanted product line. With the id of a line it keeps that line's price; without one it is a new line. */
export interface LineEdit {
  readonly id?: string;
  readonly productId?: string | null;
  readonly name?: string;
  readonly description?: string;
  readonly quantity?: DecimalInput;
  readonly requestItem?: string;
  readonly rationale?: string;
  readonly matchSource?: 'exact' | 'semantic' | 'manual' | null;
  readonly matchScore?: number | null;
}

interface LinesEdit {
  readonly current: StoredOffer;
  readonly header: OfferHeader;
  readonly items: readonly LineEdit[];
}

/**
 * The lines after an edit: the wanted product lines in their order, then the lines of other kinds as they were.
 *
 * @throws Problem `product_not_found`, `duplicate_product`, `validation_failed`.
 */
export async function editLines(app: App, t: Tenant, { current, header, items }: LinesEdit): Promise<OfferLine[]> {
  refuseFineQuantities(items);
  const lines = new Map(current.lines.filter((l) => l.kind === 'product').map((line) => [line.id, line]));
  const hidden = current.lines.filter((line) => line.kind !== 'product');
  const products = await productsFor(t, items, lines);
  const customer = await findCustomerOrNull(t, header.customerId);
  const context = await offerContext(app, t, customer);
  const terms = lineContext(context, header.currency, current.language ?? context.company.language);
  const wanted = items.map((item, position) => {
    const old = item.id === undefined ? undefined : lines.get(item.id);
    if (old) lines.delete(old.id);
    const product = item.productId && item.productId !== old?.productId ? products.get(item.productId) : undefined;
    const base = old ?? { ...freeLine(app, terms.defaultVatRate), name: item.requestItem ?? '' };
    if (!product) return { ...base, ...givenFields(item), position };
    const seed = {
      ...base,
      ...manualMatch,
      requestItem: base.requestItem,
      requestSpans: base.requestSpans,
      alternatives: old ? runnersUp(old, product.id) : [],
      position,
      quantity: base.quantity ?? '1',
    };
    const given = givenFields(item);
    return { ...lineFromProduct(product, { ...seed, ...quantityOf(item) }, terms), ...given };
  });
  refuseDuplicates(wanted);
  return [...wanted, ...hidden.map((line, at) => ({ ...line, position: wanted.length + at }))];
}

/** When a person takes another product, the one before stays at hand. */
function runnersUp(
  { productId, sku, name, matchScore, alternatives }: OfferLine,
  chosen: string,
): readonly Candidate[] {
  const before = productId === null ? [] : [{ productId, sku: sku ?? '', name, score: matchScore ?? 0 }];
  return [...before, ...alternatives].filter((candidate) => candidate.productId !== chosen).slice(0, 5);
}

async function productsFor(
  t: Tenant,
  items: readonly LineEdit[],
  lines: ReadonlyMap<string, OfferLine>,
): Promise<ReadonlyMap<string, Product>> {
  const ids = items.flatMap(({ id, productId }) => {
    const kept = id !== undefined && lines.get(id)?.productId === productId;
    return productId && !kept ? [productId] : [];
  });
  const products = new Map((await loadProducts(t, ids)).map((product) => [product.id, product]));
  if (ids.some((id) => !products.has(id))) throw new Problem('product_not_found', 'The product does not exist.');
  return products;
}

function quantityOf({ quantity }: LineEdit): { quantity?: string } {
  return quantity === undefined ? {} : { quantity: decimal(quantity) };
}

function givenFields(item: LineEdit): Partial<OfferLine> {
  const { id: _, productId: __, quantity: ___, ...texts } = item;
  return { ...texts, ...quantityOf(item) };
}

/** A line without a product, at price 0 until somebody gives it one. */
function freeLine(app: App, vatRate: string): OfferLine {
  return {
    ...manualMatch,
    id: app.ports.ids.next(),
    position: 0,
    kind: 'product',
    productId: null,
    sku: null,
    name: '',
    description: '',
    unit: null,
    quantity: '1',
    unitPrice: '0',
    priceMissing: false,
    priceRule: null,
    vatRate,
    discount: null,
    optional: false,
    cost: null,
  };
}

/** Quantities are stored with three decimals; a finer one would change silently. */
function refuseFineQuantities(items: readonly LineEdit[]): void {
  const message = 'must have at most 3 decimals';
  const issues = items.flatMap(({ quantity }, at) =>
    quantity === undefined || compareDecimals(roundTo(quantity, 3), quantity) === 0
      ? []
      : [{ path: `items.${at}.quantity`, rule: 'decimals', message }],
  );
  if (issues.length > 0) throw new Problem('validation_failed', 'A quantity is too fine.', issues);
}

function refuseDuplicates(lines: readonly OfferLine[]): void {
  const ids = lines.flatMap((line) => (line.productId === null ? [] : [line.productId]));
  if (new Set(ids).size < ids.length) throw new Problem('duplicate_product', 'A product is on the offer twice.');
}
