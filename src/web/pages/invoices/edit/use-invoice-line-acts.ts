import { useMemo } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { useCurrent } from '../../documents/grid/use-current.ts';
import type { LineActs } from '../../documents/grid/use-line-acts.ts';
import { useUsualVat } from '../../documents/grid/use-usual-vat.ts';
import { elementBody } from '../../documents/model/element-change.ts';
import { isTable, type NewElement, pastedRows } from '../../documents/model/pasted-rows.ts';
import type { InvoiceWrite } from '../data/use-invoice-writes.ts';
import { addElements, addProduct, changeElement, moveElement, removeElement } from './change-element.ts';
import { useInvoiceDesk } from './invoice-desk.ts';

/** What can be done with the lines of an invoice, in the same grid as those of an offer. The same object as long as the page is open. */
export function useInvoiceLineActs(): LineActs {
  const desk = useInvoiceDesk();
  const { t, language } = useI18n();
  const now = useCurrent(desk);
  const usualVat = useCurrent(useUsualVat(desk.invoice.elements));
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
