import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { ElementInput } from '#app/document/document-input';
import { insertAt } from '#app/document/edit-element';
import { blankLine, elementLine } from '#app/document/element-line';
import { loadVatRates } from '#app/document/load-vat-rates';
import { changeInvoice } from '#app/invoice/change-invoice';
import type { Change } from '#app/record';
import type { OfferLine } from '#core/offer/offer-content';
import { Problem } from '#core/problem';
import { findInvoiceOfLine } from '#store/invoice/load-invoice';
import type { StoredInvoice } from '#store/invoice/stored-invoice';

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
    change: async (current, c) => {
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
 * Changes fields of an element; `order` moves it, another invoice takes it over.
 *
 * @throws Problem `not_found`, `validation_failed`, `invoice_locked`.
 */
export async function editInvoiceElement(app: App, actor: Actor, edit: InvoiceElementEdit): Promise<void> {
  const { id, input, invoiceId } = edit;
  const from = await invoiceOfElement(app, actor, id);
  const isMove = invoiceId !== undefined && invoiceId !== from;
  const moved: OfferLine[] = [];
  await changeLines(app, actor, {
    invoiceId: from,
    change: async ({ lines }, c) => {
      const line = lines.find((other) => other.id === id);
      if (!line) throw new Problem('not_found', 'Not found.');
      const next = elementLine(line, input, await loadVatRates(c, [input]));
      const others = lines.filter((other) => other !== line);
      if (isMove) moved.splice(0, 1, next);
      if (isMove) return others;
      return input.order === undefined
        ? lines.map((other) => (other === line ? next : other))
        : insertAt(others, [next], input.order);
    },
  });
  if (isMove) {
    await changeLines(app, actor, { invoiceId, change: async ({ lines }) => insertAt(lines, moved, input.order) });
  }
}

/** @throws Problem `not_found`, `invoice_locked`. */
export async function removeInvoiceElement(app: App, actor: Actor, id: string): Promise<void> {
  const invoiceId = await invoiceOfElement(app, actor, id);
  await changeLines(app, actor, { invoiceId, change: async ({ lines }) => lines.filter((line) => line.id !== id) });
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

type LineChange = (current: StoredInvoice, c: Change) => Promise<readonly OfferLine[]>;

async function changeLines(
  app: App,
  actor: Actor,
  { invoiceId, change }: { readonly invoiceId: string; readonly change: LineChange },
): Promise<void> {
  await changeInvoice(app, actor, {
    id: invoiceId,
    action: 'updated',
    async decide(current, c) {
      if (current.lockedAt !== null) throw new Problem('invoice_locked', 'The invoice is locked.');
      return { lines: await change(current, c) };
    },
  });
}
