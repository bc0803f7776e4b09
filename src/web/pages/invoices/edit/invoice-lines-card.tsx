import { useCallback, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { LineDetails } from '../../documents/grid/line-details.tsx';
import { LineRows } from '../../documents/grid/line-rows.tsx';
import { NewLine } from '../../documents/grid/new-line.tsx';
import { useInvoiceDesk } from './invoice-desk.ts';
import { InvoiceTotals } from './invoice-totals.tsx';
import { useInvoiceLineActs } from './use-invoice-line-acts.ts';

/** The lines of an invoice in the grid of offers, and what they come to. */
export function InvoiceLinesCard() {
  const { t } = useI18n();
  const { invoice, readOnly } = useInvoiceDesk();
  const { elements, currency } = invoice;
  const acts = useInvoiceLineActs();
  const [detailsOf, setDetailsOf] = useState<string | null>(null);
  const onDetails = useCallback((id: string) => setDetailsOf(id), []);
  const details = elements.find(({ id }) => id === detailsOf);
  return (
    <Card title={t('invoices.lines')} description={readOnly ? undefined : t('documents.lines.hint')} flush={true}>
      <div data-lines={true} className="@container">
        <LineRows elements={elements} acts={acts} currency={currency} readOnly={readOnly} onDetails={onDetails} />
        {elements.length === 0 && <p className="p-4 text-sm text-muted">{t('invoices.noLines')}</p>}
        <NewLine acts={acts} lines={elements.map(({ id }) => id)} readOnly={readOnly} />
      </div>
      <InvoiceTotals invoice={invoice} />
      {details && <LineDetails element={details} acts={acts} onClose={() => setDetailsOf(null)} />}
    </Card>
  );
}
