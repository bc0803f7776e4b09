import { readFile } from 'node:fs/promises';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { findCustomers } from '#app/customer/find-customers';
import { importOffersNow } from '#app/import/import-offers-now';
import { createAlias } from '#app/memory/edit-alias';
import { createStandard } from '#app/memory/edit-standard';
import { createSynonyms } from '#app/memory/edit-synonyms';
import { productsBySku } from '#store/product/products-by-sku';

interface DemoMemory {
  readonly learned: readonly { readonly requestItem: string; readonly sku: string; readonly customer: string | null }[];
  readonly synonyms: readonly { readonly words: readonly string[]; readonly language: string | null }[];
  readonly standards: readonly {
    readonly customer: string | null;
    readonly attribute: string;
    readonly value: string;
  }[];
}

const folder = new URL('../../demo/', import.meta.url);

/** What the demo company has learned, and what its customers ordered before. */
export async function fillDemoMemory(app: App, actor: Actor): Promise<void> {
  const memory: DemoMemory = JSON.parse(await readFile(new URL('memory.json', folder), 'utf8'));
  await importOffersNow(app, actor, await readFile(new URL('orders.csv', folder), 'utf8'));
  const skus = memory.learned.map(({ sku }) => sku);
  const products = await app.database.tenant(actor.tenantId, (t) => productsBySku(t, skus));
  for (const { requestItem, sku, customer } of memory.learned) {
    const product = products.get(sku);
    if (!product) throw new Error(`The demo catalogue has no ${sku}.`);
    const customerId = await customerIdOf(app, actor, customer);
    await createAlias(app, actor, { requestItem, productId: product.id, customerId });
  }
  for (const group of memory.synonyms) await createSynonyms(app, actor, group);
  for (const { customer, attribute, value } of memory.standards) {
    await createStandard(app, actor, { customerId: await customerIdOf(app, actor, customer), attribute, value });
  }
}

async function customerIdOf(app: App, actor: Actor, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const [found] = await findCustomers(app, actor, { text: name, limit: 1 });
  if (!found) throw new Error(`The demo has no customer ${name}.`);
  return found.id;
}
