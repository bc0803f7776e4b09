import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ProductDetail, productDetail } from '#app/catalogue/get-product';
import { type Change, change } from '#app/record';
import { checkProduct } from '#core/catalogue/check-product';
import type { Price } from '#core/catalogue/product';
import { blankProduct, type ProductInput } from '#core/catalogue/product-input';
import { type Issue, Problem } from '#core/problem';
import { isDuplicate } from '#store/database-error';
import { productsChanged } from '#store/held/load-changes';
import { indexProducts } from '#store/product/index-products';
import { loadProducts } from '#store/product/load-products';
import { type LinkList, replaceLinks } from '#store/product/replace-links';
import {
  insertProduct,
  lockProduct,
  type ProductColumns,
  replacePrices,
  saveProduct,
  trashProduct,
} from '#store/product/save-product';

/**
 * Makes a product.
 *
 * @throws Problem `validation_failed` with every fault; `name_conflict` when the article number is taken.
 */
export async function createProduct(app: App, actor: Actor, input: ProductInput): Promise<ProductDetail> {
  refuse([...checkProduct({ sku: '', name: '', ...input })]);
  const id = app.ports.ids.next();
  return change(app, actor, async (c) => {
    const { prices, substitutes, accessories, ...own } = input;
    const fields = tidied({ ...blankColumns, ...own });
    await refusingTakenSku(() => insertProduct(c, { id, fields, at: app.ports.clock.now() }));
    await writeParts(app, c, { id, input: { prices, substitutes, accessories } });
    await indexProducts(c, [id]);
    const after = await productDetail(c, id);
    await record(c, { id, action: 'created', after });
    return after;
  });
}

/**
 * Changes fields of a product.
 *
 * @throws Problem `not_found`, `validation_failed` with every fault, `version_conflict`, `name_conflict`.
 */
export async function editProduct(
  app: App,
  actor: Actor,
  edit: { readonly id: string; readonly input: ProductInput; readonly ifVersion: number | null },
): Promise<ProductDetail> {
  const { id, input, ifVersion } = edit;
  refuse(checkProduct(input));
  return change(app, actor, async (c) => {
    const version = await lockedVersion(c, id, ifVersion);
    const before = await productDetail(c, id);
    const { prices, substitutes, accessories, ...own } = input;
    if (Object.keys(input).length === 0) return before;
    const fields = tidied(own);
    await refusingTakenSku(() => saveProduct(c, id, { fields, version: version + 1, at: app.ports.clock.now() }));
    await writeParts(app, c, { id, input: { prices, substitutes, accessories } });
    await indexProducts(c, [id]);
    const after = await productDetail(c, id);
    await record(c, { id, action: 'updated', before: only(before, input), after: only(after, input) });
    return after;
  });
}

/**
 * Puts a product in the trash. Offers keep their lines.
 *
 * @throws Problem `not_found`, `version_conflict`.
 */
export async function deleteProduct(
  app: App,
  actor: Actor,
  { id, ifVersion }: { readonly id: string; readonly ifVersion: number | null },
): Promise<void> {
  await change(app, actor, async (c) => {
    await lockedVersion(c, id, ifVersion);
    const before = await productDetail(c, id);
    await trashProduct(c, id, app.ports.clock.now());
    await indexProducts(c, [id]);
    await record(c, { id, action: 'deleted', before });
  });
}

const { prices: _noPrices, ...blankColumns } = blankProduct;

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Problem('validation_failed', 'The product is not valid.', issues);
}

async function lockedVersion(c: Change, id: string, ifVersion: number | null): Promise<number> {
  const version = await lockProduct(c, id);
  if (version === null) throw new Problem('not_found', 'The product does not exist.');
  if (ifVersion !== null && ifVersion !== version) {
    throw new Problem('version_conflict', 'The product was changed meanwhile. Load it again.');
  }
  return version;
}

async function refusingTakenSku(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isDuplicate(error, 'product_sku')) throw error;
    const message = 'Another product has this article number.';
    throw new Problem('name_conflict', message, [{ path: 'sku', rule: 'unique', message }]);
  }
}

/** Trims what people type. */
function tidied<T extends Partial<ProductColumns>>(fields: T): T {
  const { sku, name, unit } = fields;
  return {
    ...fields,
    ...(sku === undefined ? {} : { sku: sku.trim() }),
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(unit === undefined ? {} : { unit: unit.trim() || 'pcs' }),
  };
}

interface Parts {
  readonly id: string;
  readonly input: {
    readonly prices: readonly Price[] | undefined;
    readonly substitutes: readonly string[] | undefined;
    readonly accessories: readonly string[] | undefined;
  };
}

/** Prices and links, where they are given. */
async function writeParts(app: App, c: Change, { id, input }: Parts): Promise<void> {
  const { prices, substitutes, accessories } = input;
  if (prices)
    await replacePrices(
      c,
      id,
      prices.map((price) => ({ ...price, id: app.ports.ids.next() })),
    );
  const lists: LinkList[] = [];
  if (substitutes) lists.push({ productId: id, kind: 'substitute', otherIds: substitutes });
  if (accessories) lists.push({ productId: id, kind: 'accessory', otherIds: accessories });
  await refuseUnknown(c, { substitutes: substitutes ?? [], accessories: accessories ?? [] });
  await replaceLinks(c, lists);
}

async function refuseUnknown(c: Change, links: Readonly<Record<'substitutes' | 'accessories', readonly string[]>>) {
  const wanted = [...links.substitutes, ...links.accessories];
  if (wanted.length === 0) return;
  const known = new Set((await loadProducts(c, wanted)).map((product) => product.id));
  const message = 'There is no such product.';
  const issues = (['substitutes', 'accessories'] as const).flatMap((field) =>
    links[field].flatMap((id, i) => (known.has(id) ? [] : [{ path: `${field}.${i}`, rule: 'product', message }])),
  );
  refuse(issues);
}

function only(product: ProductDetail, input: ProductInput): Partial<ProductDetail> {
  return Object.fromEntries(Object.entries(product).filter(([field]) => field in input));
}

function record(
  c: Change,
  change: { readonly id: string; readonly action: string; readonly before?: unknown; readonly after?: unknown },
): Promise<void> {
  const { id, ...rest } = change;
  return c.record({ ...rest, entity: 'product', entityId: id, event: productsChanged, data: { ids: [id] } });
}
