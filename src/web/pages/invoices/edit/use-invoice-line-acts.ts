import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { vatRatesQuery } from '../../documents/data/document-queries.ts';
import type { LineActs } from '../../documents/grid/use-line-acts.ts';
import { elementBody, vatChange } from '../../documents/model/element-change.ts';
import { isTable, type NewElement, pastedRows } from '../../documents/model/pasted-rows.ts';
import type { InvoiceWrite } from '../data/use-invoice-writes.ts';
import { addElements, addProduct, changeElement, moveElement, removeElement } from './change-element.ts';
import { type InvoiceDesk, useInvoiceDesk } from './invoice-desk.ts';

/** What can be done with the lines of an invoice, in the same grid as those of an offer. The same object as long as the page is open. */
export function useInvoiceLineActs(): LineActs {
  const desk = useInvoiceDesk();
  const { t, language } = useI18n();
  const now = useCurrent(desk);
  const usualVat = useCurrent(useUsualVat(desk));
  return useMemo(() => {
    const elements = () => now.current.invoice.elements;
    const find = (id: string) => elements().find((one) => one.id === id);
    const quietly = (write: InvoiceWrite) => {
      now.current.write(write).catch(() => undefined);
    };
    const add: LineActs['add'] = (fresh, before) =>
      now.current.write(addElements(now.current.invoice.id, fresh.map(usualVat.current), before));
    return {
      change: (id, change) => quietly(changeElement(id, change)),
      move(id, order) {
        const place = Math.min(Math.max(order, 1), elements().length);
        if (elements().findIndex((one) => one.id === id) + 1 !== place) quietly(moveElement(id, place));
      },
      remove(id) {
        const element = find(id);
        if (!element) return;
        const order = elements().indexOf(element) + 1;
        quietly(removeElement(id));
        toast.ok(t('documents.line.removed', { name: element.name }), {
          label: t('offers.undo'),
          run: () => add([copyOf(element)], order).catch(() => undefined),
        });
      },
      duplicate(id) {
        const element = find(id);
        if (element) add([copyOf(element)], elements().indexOf(element) + 2).catch(() => undefined);
      },
      add,
      addProduct: (productId) => now.current.write(addProduct(now.current.invoice.id, productId)),
      paste(text, before) {
        const rows = isTable(text) ? pastedRows(text, language) : [];
        if (rows.length === 0) return false;
        add(rows, before)
          .then((done) => done && toast.ok(t('documents.lines.pasted', { count: rows.length })))
          .catch(() => undefined);
        return true;
      },
    };
  }, [t, language, now, usualVat]);
}

const copyOf = (element: Parameters<typeof elementBody>[0]): NewElement => ({
  ...(elementBody(element) as NewElement),
  name: element.name,
});

/** The newest value for acts that stay the same object. */
function useCurrent<T>(value: T): { current: T } {
  const now = useRef(value);
  now.current = value;
  return now;
}

/** New lines are taxed like the last priced line, else at the company's usual rate. */
function useUsualVat({ invoice }: InvoiceDesk): (element: NewElement) => NewElement {
  const { company } = useSession();
  const rates = useQuery(vatRatesQuery).data ?? [];
  const before = invoice.elements.findLast(({ type }) => type === 'paragraph' || type === 'percentage');
  const usual = Number(company.defaultVatRate);
  const id = rates.find(({ rate }) => rate === usual)?.id ?? null;
  const vat = vatChange(before ? { id: before.vat_rate_id, rate: before.vat_rate } : { id, rate: usual });
  return (element) => {
    const isPriced = element.type === 'paragraph' || element.type === 'percentage';
    const isOpen = element.vat_rate_id === undefined && element.vat_rate === undefined;
    return isPriced && isOpen ? { ...element, ...vat } : element;
  };
}
