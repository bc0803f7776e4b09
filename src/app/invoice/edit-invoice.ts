import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { checkDocument } from '#app/document/check-document';
import { documentFields } from '#app/document/document-fields';
import { lockedFields } from '#app/document/locked-fields';
import { changeInvoice, type InvoicePatch } from '#app/invoice/change-invoice';
import type { InvoiceInput } from '#app/invoice/invoice-input';
import type { Change } from '#app/record';
import { type DueDates, type DueWish, dueDates } from '#core/offer/due-dates';
import { Problem } from '#core/problem';
import { loadDocumentContext } from '#store/document/load-document-context';
import { setBilling } from '#store/invoice/billed-lines';
import type { StoredInvoice } from '#store/invoice/stored-invoice';

/** Fields that a locked invoice keeps. */
const keptFields = [...lockedFields, 'includeVat', 'issuedAt'] as const satisfies readonly (keyof InvoiceInput)[];

/**
 * Changes fields of an invoice. A paid one is locked too.
 *
 * @throws Problem `not_found`, `validation_failed`, `invoice_locked`.
 */
export async function editInvoice(
  app: App,
  actor: Actor,
  { id, input }: { readonly id: string; readonly input: InvoiceInput },
): Promise<void> {
  await changeInvoice(app, actor, {
    id,
    action: 'updated',
    async decide(current, c) {
      refuseLocked(current, input);
      const dates = checkedDates(current.dates, input);
      const lockedAt = lockedAfter(app, { current, input, paidAt: dates.paidAt });
      return {
        ...(await contentPatch(c, current, input)),
        dates,
        lockedAt,
        ...(input.reminded === undefined ? {} : { reminded: input.reminded }),
      };
    },
  });
}

/** @throws Problem `validation_failed`. */
export function checkedDates(before: DueDates, wish: DueWish): DueDates {
  const { dates, issues } = dueDates(before, wish);
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  return dates;
}

/** @throws Problem `invoice_locked`. */
export function refuseLocked({ lockedAt }: StoredInvoice, input: InvoiceInput): void {
  const opens = input.lockedAt === null;
  if (lockedAt !== null && !opens && keptFields.some((field) => input[field] !== undefined)) {
    throw new Problem('invoice_locked', 'The invoice is locked.');
  }
}

function lockedAfter(
  app: App,
  {
    current,
    input,
    paidAt,
  }: { readonly current: StoredInvoice; readonly input: InvoiceInput; readonly paidAt: string | null },
): Date | null {
  const wanted = input.lockedAt === undefined ? current.lockedAt : input.lockedAt;
  if (wanted === null && input.lockedAt === null) {
    if (paidAt !== null) throw new Problem('invoice_locked', 'The invoice is paid.');
    if (current.paid > 0) throw new Problem('invoice_locked', 'The invoice is paid in part.');
  }
  return wanted ?? (paidAt === null ? null : app.ports.clock.now());
}

async function contentPatch(c: Change, current: StoredInvoice, input: InvoiceInput): Promise<InvoicePatch> {
  const context = await loadDocumentContext(c, {
    contactId: input.contactId ?? current.document.contactId,
    projectId: input.projectId === undefined ? current.document.projectId : input.projectId,
    ownerId: current.document.ownerId,
  });
  checkDocument(input, context);
  const { includeVat = current.terms.includeVat } = input;
  return {
    document: documentFields(current.document, input, context),
    ...(input.name === undefined ? {} : { name: input.name ?? '' }),
    ...(input.contactId === undefined ? {} : { customerId: context.company?.id ?? null }),
    ...(includeVat === current.terms.includeVat ? {} : { terms: { ...current.terms, includeVat } }),
  };
}

/**
 * Puts an invoice into the trash: what it billed may be billed again. A paid one stays.
 *
 * @throws Problem `not_found`, `invoice_locked`.
 */
export async function trashInvoice(app: App, actor: Actor, id: string): Promise<void> {
  await changeInvoice(app, actor, {
    id,
    action: 'deleted',
    activity: { event: 'deleted', description: 'Invoice deleted' },
    async decide(current, c) {
      if (current.dates.paidAt !== null || current.paid > 0)
        throw new Problem('invoice_locked', 'The invoice is paid, or a part of it; it stays.');
      await setBilling(c, id, false);
      return { deletedAt: app.ports.clock.now() };
    },
  });
}

/**
 * Takes an invoice out of the trash.
 *
 * @throws Problem `not_found`: also for one that is not in the trash; `already_billed` when another invoice bills its lines.
 */
export async function restoreInvoice(app: App, actor: Actor, id: string): Promise<void> {
  await changeInvoice(app, actor, {
    id,
    action: 'restored',
    trashed: true,
    activity: { event: 'restored', description: 'Invoice restored' },
    async decide(current, c) {
      if (current.deletedAt === null) throw new Problem('not_found', 'Not found.');
      if (!(await setBilling(c, id, true))) {
        throw new Problem('already_billed', 'Another invoice bills the same elements by now.');
      }
      return { deletedAt: null };
    },
  });
}
