import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { findOrCreateCustomer } from '#app/customer/resolve-customer';
import type { ImportedNow } from '#app/import/import-now';
import { pastOrder } from '#app/import/past-order';
import { readRecords } from '#app/import/read-records';
import { change } from '#app/record';
import { detectDelimiter } from '#core/catalogue/import/detect-delimiter';
import { type OrderRow, orderColumns, readOrderRow } from '#core/offer/import/order-row';
import type { OfferLine } from '#core/offer/offer-content';
import { Problem } from '#core/problem';
import { insertOffer } from '#store/offer/insert-offer';
import { loadImportedNumbers } from '#store/offer/load-imported-numbers';
import { noteSold } from '#store/product/note-sold';
import { productsBySku } from '#store/product/products-by-sku';
import { loadCompany } from '#store/tenant/load-company';

/** Orders stored in one transaction: others wait meanwhile on the embedded database. */
const batch = 100;
const mostErrors = 1000;

/**
 * Imports past orders from a CSV text as read-only history. An order that is there already (by its reference) stays as
 * it is, so that repeating the import changes nothing.
 *
 * @returns how many orders the file holds that are now there, and the rows that were left out.
 * @throws Problem `import_failed` when no row can be taken.
 */
export async function importOffersNow(app: App, actor: Actor, text: string): Promise<ImportedNow> {
  const { rows, errors } = await readOrders(text);
  const orders = [...Map.groupBy(rows, (row) => row.orderRef).values()];
  if (orders.length === 0) {
    const issues = errors.map(({ index, message }) => ({ path: String(index), rule: 'row', message }));
    throw new Problem('import_failed', 'No row of the file can be imported.', issues);
  }
  for (let from = 0; from < orders.length; from += batch) {
    await storeOrders(app, actor, orders.slice(from, from + batch));
  }
  return { count: orders.length, errors };
}

async function readOrders(text: string) {
  const rows: OrderRow[] = [];
  const errors: { index: number; message: string }[] = [];
  let columns: ReturnType<typeof orderColumns> | null = null;
  let index = -1;
  for await (const records of readRecords([text], detectDelimiter(text.slice(0, 262_144)))) {
    for (const { cells } of records) {
      if (columns === null) columns = orderColumns(cells);
      else {
        index += 1;
        const row = readOrderRow(cells, columns);
        if ('orderRef' in row) rows.push(row);
        else if (errors.length < mostErrors) errors.push({ index, message: row.join('; ') });
      }
    }
  }
  return { rows, errors };
}

function storeOrders(app: App, actor: Actor, orders: readonly (readonly OrderRow[])[]): Promise<void> {
  return change(app, actor, async (c) => {
    const refs = orders.flatMap(([first]) => (first ? [first.orderRef] : []));
    const known = await loadImportedNumbers(c, refs);
    const company = await loadCompany(c);
    const skus = orders.flat().map((row) => row.sku);
    const products = await productsBySku(
      c,
      [...new Set(skus)].filter((sku) => sku !== ''),
    );
    const ids: string[] = [];
    const sold: OfferLine[] = [];
    for (const order of orders) {
      const [first] = order;
      if (!first || known.has(first.orderRef)) continue;
      const { customer } = await findOrCreateCustomer(app, c, { name: first.customer, source: 'import' });
      const offer = pastOrder(app, actor, { rows: order, customer, company, products });
      await insertOffer(c, offer);
      sold.push(...offer.lines);
      ids.push(offer.id);
    }
    if (ids.length === 0) return;
    await noteSold(c, sold, 1);
    await c.record({
      entity: 'import',
      entityId: ids[0] ?? actor.tenantId,
      action: 'orders imported',
      after: { orders: ids.length },
      event: 'offers.history.imported',
      data: { ids },
    });
  });
}
