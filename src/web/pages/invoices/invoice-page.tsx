import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSession } from '../../app/session-context.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { type Invoice, invoiceQuery } from './data/invoice.ts';
import { useInvoiceWrites } from './data/use-invoice-writes.ts';
import { InvoiceDeskContext } from './edit/invoice-desk.ts';
import { InvoiceFactsCard } from './edit/invoice-facts-card.tsx';
import { InvoiceLinesCard } from './edit/invoice-lines-card.tsx';
import { InvoiceTextCard } from './edit/invoice-text-card.tsx';
import { InvoiceActions } from './invoice-actions.tsx';
import { InvoiceHistoryCard } from './invoice-history-card.tsx';
import { InvoicePreview } from './invoice-preview.tsx';
import { InvoiceStatus } from './invoice-status.tsx';
import { PaymentsCard } from './pay/payments-card.tsx';

/** One invoice: what it says, what was paid, and the paper beside it. */
export function InvoicePage() {
  const { t } = useI18n();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: invoice, error, refetch } = useQuery(invoiceQuery(id));
  if (invoice) return <Desk key={id} invoice={invoice} />;
  return (
    <Page title={t('invoices.one')} back={{ to: '/invoices', label: t('nav.invoices') }}>
      {error ? (
        <ErrorState error={error} onRetry={() => refetch().catch(() => undefined)} />
      ) : (
        <SkeletonRows rows={8} />
      )}
    </Page>
  );
}

function Desk({ invoice }: { invoice: Invoice }) {
  const { t } = useI18n();
  const { role } = useSession();
  const { write, saving } = useInvoiceWrites(invoice.id);
  const readOnly = invoice.is_locked || !maySell(role);
  const desk = useMemo(() => ({ invoice, readOnly, write }), [invoice, readOnly, write]);
  return (
    <InvoiceDeskContext value={desk}>
      <Page
        title={[invoice.number, invoice.name].filter(Boolean).join(' · ')}
        badge={<InvoiceStatus status={invoice.status} />}
        back={{ to: '/invoices', label: t('nav.invoices') }}
        actions={<InvoiceActions invoice={invoice} />}
      >
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,38%)]">
          <div className="flex min-w-0 flex-col gap-4">
            <InvoiceFactsCard />
            <InvoiceTextCard field="header" />
            <InvoiceLinesCard />
            <InvoiceTextCard field="footer" />
            <PaymentsCard invoice={invoice} />
            <InvoiceHistoryCard invoice={invoice} />
          </div>
          <InvoicePreview invoice={invoice} saving={saving} />
        </div>
      </Page>
    </InvoiceDeskContext>
  );
}
