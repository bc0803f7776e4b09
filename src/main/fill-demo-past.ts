import { readFile } from 'node:fs/promises';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { draftOffer } from '#app/offer/draft-offer';
import type { LineEdit } from '#app/offer/edit-lines';
import { editOffer } from '#app/offer/edit-offer';
import { appAt } from '#main/app-at';
import type { StoredOffer } from '#store/offer/stored-offer';
import { productsBySku } from '#store/product/products-by-sku';

/** What somebody made of a line, or of words that had none. */
interface DemoCorrection {
  /** Part of the customer's words. */
  readonly words: string;
  readonly sku?: string;
  readonly quantity?: number;
}

interface PastOffer {
  readonly daysAgo: number;
  /** From the draft to the finished offer. */
  readonly minutes: number;
  readonly customer: string;
  readonly text: string;
  readonly corrections: readonly DemoCorrection[];
}

const file = new URL('../../demo/past-offers.json', import.meta.url);
const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Offers of the last weeks, each drafted, corrected and finished at its time, through the verbs that people use. */
export async function fillDemoPast(app: App, actor: Actor): Promise<void> {
  const past: readonly PastOffer[] = JSON.parse(await readFile(file, 'utf8'));
  const now = app.ports.clock.now().getTime();
  for (const one of past) await live(app, actor, { one, at: new Date(now - one.daysAgo * dayMs) });
}

async function live(app: App, actor: Actor, { one, at }: { one: PastOffer; at: Date }): Promise<void> {
  const then = appAt(app, at);
  const input = { clientRequest: one.text, customerId: null, customerName: one.customer };
  let offer = await draftOffer(then, actor, input);
  const later = appAt(app, new Date(at.getTime() + one.minutes * minuteMs));
  for (const correction of one.corrections) offer = await correct(later, actor, { offer, correction });
  await editOffer(later, actor, { offerId: offer.id, status: 'accepted' });
}

interface Correcting {
  readonly offer: StoredOffer;
  readonly correction: DemoCorrection;
}

async function correct(app: App, actor: Actor, { offer, correction }: Correcting): Promise<StoredOffer> {
  const { words, sku, quantity } = correction;
  const offerId = offer.id;
  const productId = sku === undefined ? null : await productOf(app, actor, sku);
  const kept: LineEdit[] = offer.lines.map((line) => ({ id: line.id, productId: line.productId }));
  const at = offer.lines.findIndex(({ requestItem }) => requestItem.includes(words));
  const open = offer.unmatched.find(({ item }) => item.includes(words));
  const wanted = { ...(productId ? { productId } : {}), ...(quantity ? { quantity } : {}) };
  if (at >= 0) {
    const items = kept.with(at, { ...kept[at], ...wanted });
    return (await editOffer(app, actor, { offerId, items })).offer;
  }
  if (!open) throw new Error(`The demo request says nothing of “${words}”.`);
  const items = [...kept, { ...wanted, requestItem: open.item }];
  const unmatched = offer.unmatched.filter((part) => part !== open);
  return (await editOffer(app, actor, { offerId, items, unmatched })).offer;
}

async function productOf(app: App, actor: Actor, sku: string): Promise<string> {
  const products = await app.database.tenant(actor.tenantId, (t) => productsBySku(t, [sku]));
  const product = products.get(sku);
  if (!product) throw new Error(`The demo catalogue has no ${sku}.`);
  return product.id;
}
