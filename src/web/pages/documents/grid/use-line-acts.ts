import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import type { DocumentElement } from '../data/document.ts';
import { addElements, addProduct, changeElement, moveElement, removeElement } from '../data/document-calls.ts';
import { vatRatesQuery } from '../data/document-queries.ts';
import { type Desk, useDesk } from '../editor/desk-context.ts';
import { type ElementChange, elementBody, vatChange } from '../model/element-change.ts';
import { isTable, type NewElement, pastedRows } from '../model/pasted-rows.ts';

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
  const vat = useCurrent(useUsualVat(desk));
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

/** The newest value for acts that stay the same object. */
function useCurrent<T>(value: T): { current: T } {
  const now = useRef(value);
  now.current = value;
  return now;
}

/** New lines are taxed like the last priced line, else at the company's usual rate. */
function useUsualVat({ document }: Desk): (element: NewElement) => NewElement {
  const { company } = useSession();
  const rates = useQuery(vatRatesQuery).data ?? [];
  const before = document.elements.findLast(({ type }) => type === 'paragraph' || type === 'percentage');
  const usual = Number(company.defaultVatRate);
  const id = rates.find(({ rate }) => rate === usual)?.id ?? null;
  const vat = vatChange(before ? { id: before.vat_rate_id, rate: before.vat_rate } : { id, rate: usual });
  return (element) => {
    const isPriced = element.type === 'paragraph' || element.type === 'percentage';
    const isOpen = element.vat_rate_id === undefined && element.vat_rate === undefined;
    return isPriced && isOpen ? { ...element, ...vat } : element;
  };
}
