import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../app/session-context.ts';
import type { DocumentElement } from '../data/document.ts';
import { vatRatesQuery } from '../data/document-queries.ts';
import { vatChange } from '../model/element-change.ts';
import type { NewElement } from '../model/pasted-rows.ts';

type Taxed = Pick<DocumentElement, 'type' | 'vat_rate_id' | 'vat_rate'>;

/** New lines are taxed like the last priced line, else at the company's usual rate. */
export function useUsualVat(elements: readonly Taxed[]): (element: NewElement) => NewElement {
  const { company } = useSession();
  const rates = useQuery(vatRatesQuery).data ?? [];
  const before = elements.findLast(({ type }) => type === 'paragraph' || type === 'percentage');
  const usual = Number(company.defaultVatRate);
  const id = rates.find(({ rate }) => rate === usual)?.id ?? null;
  const vat = vatChange(before ? { id: before.vat_rate_id, rate: before.vat_rate } : { id, rate: usual });
  return (element) => {
    const isPriced = element.type === 'paragraph' || element.type === 'percentage';
    const isOpen = element.vat_rate_id === undefined && element.vat_rate === undefined;
    return isPriced && isOpen ? { ...element, ...vat } : element;
  };
}
