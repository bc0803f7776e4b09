import { api } from '../../../client/api.ts';
import type { DocumentElement } from '../../documents/data/document.ts';
import type { ElementChange } from '../../documents/model/element-change.ts';
import type { NewElement } from '../../documents/model/pasted-rows.ts';
import type { Invoice } from '../data/invoice.ts';
import type { InvoiceWrite } from '../data/use-invoice-writes.ts';

const elementPath = '/api/document_element';
const documentType = 'Modules\\Salesforce\\Invoice';

export function changeElement(id: string, change: ElementChange): InvoiceWrite {
  // Shown at once; the door works out the percentage from the id.
  const { vat_rate: rate, ...rest } = change;
  const body = rest.vat_rate_id === undefined && rate !== undefined ? { ...rest, vat_rate: rate } : rest;
  return {
    send: () => api.patch(`${elementPath}/${id}`, { body }),
    show: (invoice) => withElements(invoice, (all) => all.map((one) => (one.id === id ? { ...one, ...change } : one))),
  };
}

/** To a place from 1. */
export function moveElement(id: string, order: number): InvoiceWrite {
  return {
    send: () => api.patch(`${elementPath}/${id}`, { body: { order } }),
    show: (invoice) =>
      withElements(invoice, (all) => {
        const moved = all.filter((one) => one.id === id);
        return all.filter((one) => one.id !== id).toSpliced(order - 1, 0, ...moved);
      }),
  };
}

export function removeElement(id: string): InvoiceWrite {
  return {
    send: () => api.delete(`${elementPath}/${id}`),
    show: (invoice) => withElements(invoice, (all) => all.filter((one) => one.id !== id)),
  };
}

/** One after the other, from a place on; null for the end. */
export function addElements(invoiceId: string, elements: readonly NewElement[], before: number | null): InvoiceWrite {
  return {
    async send() {
      for (const [at, element] of elements.entries()) {
        const order = before === null ? {} : { order: before + at };
        await api.post(elementPath, {
          body: { ...element, document_type: documentType, document_id: invoiceId, ...order },
        });
      }
    },
  };
}

interface Product {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly price: number | null;
  readonly vat_rate_id: string | null;
  readonly unit?: { readonly name: string } | null;
}

export function addProduct(invoiceId: string, productId: string): InvoiceWrite {
  return {
    async send() {
      const product = await api.get<Product>(`/api/product/${productId}`, { query: { include: 'unit' } });
      const { name, description, price, vat_rate_id, unit } = product;
      await api.post(elementPath, {
        body: {
          document_type: documentType,
          document_id: invoiceId,
          type: 'paragraph',
          product_id: productId,
          quantity: 1,
          amount: price,
          unit: unit?.name ?? null,
          ...{ name, description, vat_rate_id },
        },
      });
    },
  };
}

function withElements(
  invoice: Invoice,
  change: (elements: readonly DocumentElement[]) => readonly DocumentElement[],
): Invoice {
  return { ...invoice, elements: change(invoice.elements).map((one, at) => ({ ...one, order: at + 1 })) };
}
