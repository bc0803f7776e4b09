import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { renumbered } from '#app/document/element-line';
import { frozenInvoice } from '#app/invoice/invoice-texts';
import { priceInvoice } from '#app/invoice/price-invoice';
import { type ActivityRecord, type Change, change } from '#app/record';
import { Problem } from '#core/problem';
import { sumBilled } from '#store/invoice/billed-lines';
import { loadInvoice } from '#store/invoice/load-invoice';
import { saveInvoice } from '#store/invoice/save-invoice';
import type { StoredInvoice } from '#store/invoice/stored-invoice';

/** What a verb makes of an invoice. Absent parts stay as they are. */
export type InvoicePatch = Partial<
  Pick<
    StoredInvoice,
    'name' | 'customerId' | 'document' | 'terms' | 'lines' | 'dates' | 'paid' | 'reminded' | 'lockedAt' | 'deletedAt'
  >
>;

export interface InvoiceEdit {
  readonly id: string;
  /** Word for audit and event: `updated`, `sent`, `deleted` … */
  readonly action: string;
  /** Also when it is in the trash. */
  readonly trashed?: boolean;
  /** What people who follow it read. */
  readonly activity?: Omit<ActivityRecord, 'documentType'>;
  /** Decides under the row's lock. Null: nothing to change. */
  decide(current: StoredInvoice, c: Change): Promise<InvoicePatch | null>;
}

/**
 * The one way to change an invoice: locks its row, lets the verb decide, prices once, and writes invoice, audit row, event and
 * what was billed of the offer together.
 *
 * @throws Problem `not_found`, and what `decide` refuses.
 */
export function changeInvoice(app: App, actor: Actor, edit: InvoiceEdit): Promise<StoredInvoice> {
  return change(app, actor, (c) => changeInvoiceIn(app, actor, { c, edit }));
}

/** The same inside a transaction, for changes that happen together. Whoever changes several invoices locks them in one order. */
export async function changeInvoiceIn(
  app: App,
  actor: Actor,
  { c, edit }: { readonly c: Change; readonly edit: InvoiceEdit },
): Promise<StoredInvoice> {
  const current = await loadInvoice(c, edit.id, true);
  if (!current || (current.deletedAt !== null && !edit.trashed)) throw new Problem('not_found', 'Not found.');
  const patch = await edit.decide(current, c);
  if (!patch) return current;
  const after = await patched(app, actor, { c, current, patch });
  await saveInvoice(c, { before: current, after, also: history(c, { before: current, after, edit }) });
  if (after.sourceOfferId !== null) await sumBilled(c, after.sourceOfferId);
  return after;
}

interface Patching {
  readonly c: Change;
  readonly current: StoredInvoice;
  readonly patch: InvoicePatch;
}

async function patched(app: App, actor: Actor, { c, current, patch }: Patching): Promise<StoredInvoice> {
  const lines = patch.lines ? renumbered(patch.lines) : current.lines;
  const terms = patch.terms ?? current.terms;
  const isRepriced = patch.lines !== undefined || patch.terms !== undefined;
  const next: StoredInvoice = {
    ...current,
    ...patch,
    lines,
    priced: isRepriced ? priceInvoice(terms, lines) : current.priced,
    version: current.version + 1,
    updatedBy: actor.userId ?? current.updatedBy,
    updatedAt: app.ports.clock.now(),
  };
  return { ...next, document: await frozenInvoice(c, next) };
}

function history(
  c: Change,
  {
    before,
    after,
    edit,
  }: { readonly before: StoredInvoice; readonly after: StoredInvoice; readonly edit: InvoiceEdit },
) {
  const { action, activity } = edit;
  return c.history({
    entity: 'invoice',
    entityId: after.id,
    action,
    before: outline(before),
    after: outline(after),
    event: `invoices.invoice.${action === 'deleted' ? 'deleted' : 'updated'}`,
    data: { invoiceId: after.id, action },
    activity: { documentType: 'invoice', ...(activity ?? activityOf(before, after)) },
  });
}

/** What an audit row says of an invoice. */
export function outline({ number, name, dates, paid, lockedAt, reminded, priced, lines, deletedAt }: StoredInvoice) {
  return {
    number,
    name,
    ...dates,
    paid,
    lockedAt,
    reminded,
    lines: lines.length,
    net: priced.net,
    gross: priced.gross,
    deletedAt,
  };
}

function activityOf(before: StoredInvoice, after: StoredInvoice): Omit<ActivityRecord, 'documentType'> {
  if (before.dates.paidAt === null && after.dates.paidAt !== null) {
    return {
      event: 'updated',
      description: `Invoice paid on ${after.dates.paidAt}`,
      properties: { paid_at: after.dates.paidAt },
    };
  }
  if (before.lockedAt === null && after.lockedAt !== null) return { event: 'locked', description: 'Invoice locked' };
  if (before.lockedAt !== null && after.lockedAt === null)
    return { event: 'unlocked', description: 'Invoice unlocked' };
  return { event: 'updated', description: 'Invoice changed' };
}
