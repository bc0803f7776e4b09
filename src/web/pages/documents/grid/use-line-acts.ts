import { useMemo } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import type { DocumentElement } from '../data/document.ts';
import { addElements, addProduct, changeElement, moveElement, removeElement } from '../data/document-calls.ts';
import { type Desk, useDesk } from '../editor/desk-context.ts';
import { type ElementChange, elementBody } from '../model/element-change.ts';
import { isTable, type NewElement, pastedRows } from '../model/pasted-rows.ts';
import { useCurrent } from './use-current.ts';
import { useUsualVat } from './use-usual-vat.ts';

export interface LineActs {
  readonly change: (id: string, change: ElementChange) => void;
  readonly move: (id: string, order: number) => void;
  readonly remove: (id: string) => void;
  readonly duplicate: (id: string) => void;
  readonly add: (elements: readonly NewElement[], beforeOrder: number | null) => Promise<boolean>;
  readonly addProduct: (productId: string) => Promise<boolean>;
  /** Takes rows of a spreadsheet as lines; false for plain words. */
  readonly paste: (text: string, beforeOrder: number | null) => boolean;
}

/** What can be done with lines. The same object for as long as the page is open, so that rows need not be drawn again. */
export function useLineActs(): LineActs {
  const desk = useDesk();
  const { t, language } = useI18n();
  const now = useCurrent(desk);
  const vat = useCurrent(useUsualVat(desk.document.elements));
  return useMemo(() => {
    const find = (id: string): DocumentElement | undefined =>
      now.current.document.elements.find((one) => one.id === id);
    const labelOf = (id: string) => find(id)?.name ?? '';
    const run = (write: Parameters<Desk['write']>[0]) => now.current.write(write);
    const quietly = (write: Parameters<Desk['write']>[0]) => {
      run(write).catch(() => undefined);
    };
    const add: LineActs['add'] = (elements, beforeOrder) =>
      run(
        addElements(
          now.current.document.id,
          { elements: elements.map(vat.current), beforeOrder },
          t('documents.lines.title'),
        ),
      );
    return {
      change: (id, change) => quietly(changeElement(id, change, labelOf(id))),
      move(id, order) {
        const { elements } = now.current.document;
        const place = Math.min(Math.max(order, 1), elements.length);
        if (elements.findIndex((one) => one.id === id) + 1 !== place) quietly(moveElement(id, place, labelOf(id)));
      },
      remove(id) {
        const element = find(id);
        if (!element) return;
        const order = now.current.document.elements.indexOf(element) + 1;
        const again = { ...elementBody(element), name: element.name } as NewElement;
        quietly(removeElement(id, element.name));
        toast.ok(t('documents.line.removed', { name: element.name }), {
          label: t('offers.undo'),
          run: () => add([again], order).catch(() => undefined),
        });
      },
      duplicate(id) {
        const element = find(id);
        if (!element) return;
        const copy = { ...elementBody(element), name: element.name } as NewElement;
        add([copy], now.current.document.elements.indexOf(element) + 2).catch(() => undefined);
      },
      add,
      addProduct: (productId) => run(addProduct(now.current.document.id, productId, t('documents.lines.title'))),
      paste(text, beforeOrder) {
        if (!isTable(text)) return false;
        const rows = pastedRows(text, language);
        if (rows.length === 0) return false;
        add(rows, beforeOrder)
          .then((done) => done && toast.ok(t('documents.lines.pasted', { count: rows.length })))
          .catch(() => undefined);
        return true;
      },
    };
  }, [t, language, now, vat]);
}
