import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { ElementInput } from '#app/document/document-input';
import { blankLine, elementLine, newElementLines, renumbered } from '#app/document/element-line';
import { loadVatRates } from '#app/document/load-vat-rates';
import { insertAt, lineAmong, replaceLine, withoutLine } from '#app/document/replace-line';
import { unknownDocument } from '#app/document/unknown-document';
import { withProductFacts } from '#app/document/with-product-facts';
import { changeOfferIn, type OfferChange, type OfferEdit } from '#app/offer/change-offer';
import { lineFromProduct, manualMatch } from '#app/offer/line-from-product';
import { contextOf, lineContext } from '#app/offer/offer-context';
import { type Change, change } from '#app/record';
import { cleanText } from '#core/document/clean-html';
import { emptyElement } from '#core/offer/line-element';
import type { OfferLine } from '#core/offer/offer-content';
import { type Issue, Problem } from '#core/problem';
import { lockRows } from '#store/lock-rows';
import { findOfferOfLine } from '#store/offer/find-offer-of-line';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadProducts } from '#store/product/load-products';
import { readRows } from '#store/resource/read-rows';

/** The version that the writer saw; null: any. */
interface Seen {
  readonly ifVersion?: number | null;
}

/**
 * Adds an element, before the place `order` names, else at the end. Answers its id.
 *
 * @throws Problem `not_found` for the offer, `validation_failed`, `offer_locked`, `version_conflict`.
 */
export async function addElement(
  app: App,
  actor: Actor,
  add: Seen & { readonly offerId: string; readonly input: ElementInput },
): Promise<string> {
  const { input } = add;
  const id = app.ports.ids.next();
  await changeLines(app, actor, {
    ...add,
    async lines(current, c) {
      const line = elementLine(blankLine(id), input, await loadVatRates(c, [input]));
      return insertAt(current.lines, await withProductFacts(c, [line], current.header.currency), input.order);
    },
  });
  return id;
}

export interface AddElements extends Seen {
  readonly offerId: string;
  /** In their order; `order` of each is ignored. */
  readonly elements: readonly ElementInput[];
  /** Place from 1; the end unless given. */
  readonly beforeOrder: number | null;
}

/**
 * Adds several elements at one place, all or none.
 *
 * @throws Problem `not_found` for the offer, `validation_failed`, `offer_locked`, `version_conflict`.
 */
export async function addElements(app: App, actor: Actor, add: AddElements): Promise<void> {
  const { elements, beforeOrder } = add;
  await changeLines(app, actor, {
    ...add,
    async lines(current, c) {
      const rates = await loadVatRates(c, elements, 'elements');
      const known = await withProductFacts(c, newElementLines(app.ports.ids, elements, rates), current.header.currency);
      return insertAt(current.lines, known, beforeOrder ?? undefined);
    },
  });
}

export interface EditElement extends Seen {
  readonly id: string;
  readonly input: ElementInput;
  /** Moves it to another offer. */
  readonly offerId?: string;
}

/**
 * Changes fields of an element; `order` moves it, another document takes it over, all or nothing.
 *
 * @throws Problem `not_found`, `validation_failed`, `offer_locked`, `version_conflict`.
 */
export async function editElement(app: App, actor: Actor, edit: EditElement): Promise<void> {
  const { id, input, ifVersion = null } = edit;
  const from = await offerOfLine(app, actor, id);
  const to = edit.offerId ?? from;
  const written = async ({ lines, header: { currency } }: StoredOffer, c: Change) => {
    const line = lineAmong(lines, id);
    const next = elementLine(line, input, await loadVatRates(c, [input]));
    const isOther = next.productId !== line.productId;
    const [known = next] = isOther ? await withProductFacts(c, [next], currency) : [];
    return known;
  };
  await change(app, actor, async (c) => {
    if (to === from) {
      const lines = async (current: StoredOffer) => replaceLine(current.lines, await written(current, c), input.order);
      await changeLinesIn(app, actor, { c, offerId: from, ifVersion, lines });
      return;
    }
    if (!(await lockRows(c, 'offer', [from, to])).has(to)) throw unknownDocument();
    const taken: OfferLine[] = [];
    await changeLinesIn(app, actor, {
      c,
      offerId: from,
      ifVersion,
      async lines(current) {
        taken.push(await written(current, c));
        return withoutLine(current.lines, id);
      },
    });
    const lines = async ({ lines: all }: StoredOffer) => insertAt(all, taken, input.order);
    await changeLinesIn(app, actor, { c, offerId: to, lines });
  });
}

/** @throws Problem `not_found`, `offer_locked`, `version_conflict`. */
export async function removeElement(
  app: App,
  actor: Actor,
  { id, ifVersion = null }: Seen & { readonly id: string },
): Promise<void> {
  const offerId = await offerOfLine(app, actor, id);
  await changeLines(app, actor, {
    offerId,
    ifVersion,
    lines: async ({ lines }) => withoutLine(lines, id),
  });
}

export interface AddProducts extends Seen {
  readonly offerId: string;
  /** In their order; the same may come twice. */
  readonly productIds: readonly string[];
  /** Place from 1; the end unless given. */
  readonly beforeOrder: number | null;
}

/**
 * Adds one element for each product, at its price of today.
 *
 * @throws Problem `not_found` for the offer, `validation_failed` naming unknown products, `offer_locked`.
 */
export async function addProducts(app: App, actor: Actor, add: AddProducts): Promise<void> {
  const { productIds, beforeOrder } = add;
  await changeLines(app, actor, {
    ...add,
    lines: async (current, c) =>
      insertAt(current.lines, await productLines(app, c, { current, productIds }), beforeOrder ?? undefined),
  });
}

async function productLines(
  app: App,
  c: Change,
  { current, productIds }: { readonly current: StoredOffer; readonly productIds: readonly string[] },
): Promise<readonly OfferLine[]> {
  const products = new Map((await loadProducts(c, productIds)).map((product) => [product.id, product]));
  const issues: Issue[] = productIds.flatMap((id, at) =>
    products.has(id)
      ? []
      : [{ path: `products.${at}`, rule: 'exists', message: `The selected products.${at} is invalid.` }],
  );
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  const rows = new Map(
    (await readRows(c, 'product', { column: 'r.id', values: productIds })).map((row) => [row['id'], row]),
  );
  const context = await contextOf(app, c, current);
  const terms = lineContext(context, current.header.currency, current.language ?? context.company.language);
  return productIds.flatMap((id) => {
    const product = products.get(id);
    const row = rows.get(id);
    if (!product || !row) return [];
    const line = lineFromProduct(
      product,
      { ...manualMatch, id: app.ports.ids.next(), position: 0, quantity: '1' },
      terms,
    );
    return [
      {
        ...line,
        description: cleanText(line.description),
        kind: row['is_percentage'] === true ? ('percentage' as const) : line.kind,
        element: elementOf(row),
      },
    ];
  });
}

function elementOf(row: Readonly<Record<string, unknown>>) {
  const text = (name: string) => (typeof row[name] === 'string' ? (row[name] as string) : null);
  return {
    ...emptyElement,
    remark: text('remark'),
    vatRateId: text('vat_rate_id'),
    tagId: text('tag_id'),
    revenueAccountNo: text('revenue_account_no'),
    isExcludedFromBudget: row['is_excluded_from_budget'] === true,
  };
}

interface LineChange extends Seen {
  readonly offerId: string;
  lines(current: StoredOffer, c: Change): Promise<readonly OfferLine[]>;
}

function changeLines(app: App, actor: Actor, wanted: LineChange): Promise<void> {
  return change(app, actor, (c) => changeLinesIn(app, actor, { c, ...wanted }));
}

async function changeLinesIn(app: App, actor: Actor, wanted: LineChange & { readonly c: Change }): Promise<void> {
  const { c, offerId, ifVersion = null } = wanted;
  const edit: OfferEdit = {
    offerId,
    ifVersion,
    action: 'updated',
    async decide(current): Promise<OfferChange> {
      if (current.state === 'history') throw new Problem('not_found', 'Not found.');
      if (current.state !== 'draft' && current.state !== 'preparing')
        throw new Problem('offer_locked', 'The offer is locked.');
      return { lines: renumbered(await wanted.lines(current, c)) };
    },
  };
  await changeOfferIn(app, actor, { c, edit });
}

async function offerOfLine(app: App, actor: Actor, lineId: string): Promise<string> {
  const offerId = await app.database.tenant(actor.tenantId, (t) => findOfferOfLine(t, lineId));
  if (offerId === null) throw new Problem('not_found', 'Not found.');
  return offerId;
}
