import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { ElementInput } from '#app/document/document-input';
import { blankLine, elementLine } from '#app/document/element-line';
import { loadVatRates } from '#app/document/load-vat-rates';
import { insertAt, lineAmong, replaceLine, withoutLine } from '#app/document/replace-line';
import { unknownDocument } from '#app/document/unknown-document';
import { changeInvoiceIn, type InvoiceEdit } from '#app/invoice/change-invoice';
import { type Change, change } from '#app/record';
import type { OfferLine } from '#core/offer/offer-content';
import { Problem } from '#core/problem';
import { noteSources, sourceOfLine } from '#store/invoice/billed-lines';
import { findInvoiceOfLine } from '#store/invoice/load-invoice';
import type { StoredInvoice } from '#store/invoice/stored-invoice';
import { lockRows } from '#store/lock-rows';

/**
 * Adds an element to an invoice, before the place `order` names, else at the end. Answers its id.
 *
 * @throws Problem `not_found`, `validation_failed`, `invoice_locked`.
 */
export async function addInvoiceElement(
  app: App,
  actor: Actor,
  { invoiceId, input }: { readonly invoiceId: string; readonly input: ElementInput },
): Promise<string> {
  const id = app.ports.ids.next();
  await changeLines(app, actor, {
    invoiceId,
    lines: async (current, c) => {
      const line = elementLine(blankLine(id), input, await loadVatRates(c, [input]));
      return insertAt(current.lines, [line], input.order);
    },
  });
  return id;
}

export interface InvoiceElementEdit {
  readonly id: string;
  readonly input: ElementInput;
  /** Another invoice takes it over. */
  readonly invoiceId?: string;
}

/**
 * Changes fields of an element; `order` moves it, another invoice takes it over, all or nothing. There it goes on billing its line
 * of an offer when that invoice bills the same offer; else the line may be billed again.
 *
 * @throws Problem `not_found`, `validation_failed`, `invoice_locked`.
 */
export async function editInvoiceElement(app: App, actor: Actor, edit: InvoiceElementEdit): Promise<void> {
  const { id, input } = edit;
  const from = await invoiceOfElement(app, actor, id);
  const to = edit.invoiceId ?? from;
  const written = async (lines: readonly OfferLine[], c: Change) =>
    elementLine(lineAmong(lines, id), input, await loadVatRates(c, [input]));
  await change(app, actor, async (c) => {
    if (to === from) {
      const lines = async ({ lines: all }: StoredInvoice) => replaceLine(all, await written(all, c), input.order);
      await changeLinesIn(app, actor, { c, invoiceId: from, lines });
      return;
    }
    if (!(await lockRows(c, 'invoice', [from, to])).has(to)) throw unknownDocument();
    const sourceId = await sourceOfLine(c, id);
    const taken: OfferLine[] = [];
    const left = await changeLinesIn(app, actor, {
      c,
      invoiceId: from,
      async lines({ lines }) {
        taken.push(await written(lines, c));
        return withoutLine(lines, id);
      },
    });
    const joined = await changeLinesIn(app, actor, {
      c,
      invoiceId: to,
      lines: async ({ lines }) => insertAt(lines, taken, input.order),
    });
    if (sourceId !== null && joined.sourceOfferId === left.sourceOfferId) await noteSources(c, [{ id, sourceId }]);
  });
}

/** @throws Problem `not_found`, `invoice_locked`. */
export async function removeInvoiceElement(app: App, actor: Actor, id: string): Promise<void> {
  const invoiceId = await invoiceOfElement(app, actor, id);
  await changeLines(app, actor, { invoiceId, lines: async ({ lines }) => withoutLine(lines, id) });
}

/** @throws Problem `not_found`. */
export async function invoiceOfElement(app: App, actor: Actor, id: string): Promise<string> {
  const found = await findInvoice(app, actor, id);
  if (found === null) throw new Problem('not_found', 'Not found.');
  return found;
}

/** The invoice that an element stands on, or null. */
export function findInvoice(app: App, actor: Actor, elementId: string): Promise<string | null> {
  return app.database.tenant(actor.tenantId, (t) => findInvoiceOfLine(t, elementId));
}

interface LineChange {
  readonly invoiceId: string;
  lines(current: StoredInvoice, c: Change): Promise<readonly OfferLine[]>;
}

async function changeLines(app: App, actor: Actor, wanted: LineChange): Promise<void> {
  await change(app, actor, (c) => changeLinesIn(app, actor, { c, ...wanted }));
}

function changeLinesIn(app: App, actor: Actor, wanted: LineChange & { readonly c: Change }): Promise<StoredInvoice> {
  const edit: InvoiceEdit = {
    id: wanted.invoiceId,
    action: 'updated',
    async decide(current) {
      if (current.lockedAt !== null) throw new Problem('invoice_locked', 'The invoice is locked.');
      return { lines: await wanted.lines(current, wanted.c) };
    },
  };
  return changeInvoiceIn(app, actor, { c: wanted.c, edit });
}
