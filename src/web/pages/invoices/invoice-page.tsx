import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { contactName } from '../documents/data/document.ts';
import { ownPath } from '../documents/editor/own-path.ts';
import { type Invoice, invoiceQuery } from './data/invoice.ts';
import { InvoiceActions } from './invoice-actions.tsx';
import { InvoiceStatus } from './invoice-status.tsx';

/** One invoice: what it says, and the paper beside it. */
export function InvoicePage() {
  const { t } = useI18n();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: invoice, error, refetch } = useQuery(invoiceQuery(id));
  const back = { to: '/invoices', label: t('nav.invoices') };
  if (!invoice) {
    return (
      <Page title={t('invoices.one')} back={back}>
        {error ? (
          <ErrorState error={error} onRetry={() => refetch().catch(() => undefined)} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={[invoice.number, invoice.name].filter(Boolean).join(' · ')}
      badge={<InvoiceStatus status={invoice.status} />}
      back={back}
      actions={<InvoiceActions key={invoice.version} invoice={invoice} />}
    >
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <FactsCard invoice={invoice} />
          <LinesCard invoice={invoice} />
          <HistoryCard invoice={invoice} />
        </div>
        <iframe
          key={invoice.version}
          title={t('invoices.preview')}
          src={`${ownPath(invoice.pdf_url)}#toolbar=0&navpanes=0&view=FitH`}
          className="h-[80dvh] w-full rounded-xl border border-line bg-sunken lg:sticky lg:top-0"
        />
      </div>
    </Page>
  );
}

function FactsCard({ invoice }: { invoice: Invoice }) {
  const { t, date } = useI18n();
  const { contact, company, source_offer: offer } = invoice;
  return (
    <Card title={t('invoices.facts')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
        <Fact label={t('invoices.for')}>
          {[company?.name, contact ? contactName(contact) : null].filter(Boolean).join(', ')}
        </Fact>
        {offer && (
          <Fact label={t('invoices.offer')}>
            <Link to={`/documents/${offer.id}`} className="text-accent hover:underline">
              {offer.number}
            </Link>
          </Fact>
        )}
        <Fact label={t('invoices.issued')}>{date(invoice.issued_at ?? '')}</Fact>
        <Fact label={t('invoices.due')}>{date(invoice.due_at ?? '')}</Fact>
        {invoice.paid_at && <Fact label={t('invoices.paid')}>{date(invoice.paid_at)}</Fact>}
        {invoice.reminded > 0 && <Fact label={t('invoices.reminded')}>{String(invoice.reminded)}</Fact>}
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 text-ink">{children}</dd>
    </>
  );
}

function LinesCard({ invoice }: { invoice: Invoice }) {
  const { t } = useI18n();
  const { currency, elements = [] } = invoice;
  return (
    <Card title={t('invoices.lines')} flush={true}>
      <ul>
        {elements.map((line) => (
          <li key={line.id} className="flex gap-3 border-b border-line-soft px-4 py-2 text-sm">
            <span className="min-w-0 flex-1">
              {line.name}
              {line.quantity !== null && (
                <span className="text-muted">
                  {' '}
                  · {line.quantity} {line.unit ?? ''}
                </span>
              )}
            </span>
            {line.type !== 'heading' && <Money amount={line.total} currency={currency} />}
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-1 px-4 py-3 text-sm">
        <Sum label={t('invoices.net')} amount={invoice.total} currency={currency} />
        {Object.values(invoice.vat_detailed).map(({ rate, tax }) => (
          <Sum key={rate} label={t('invoices.vat', { rate: String(rate) })} amount={tax} currency={currency} />
        ))}
        <div className="font-semibold">
          <Sum label={t('invoices.total')} amount={invoice.total_with_vat} currency={currency} />
        </div>
      </dl>
    </Card>
  );
}

function Sum({ label, amount, currency }: { label: string; amount: number; currency: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt>{label}</dt>
      <dd>
        <Money amount={amount} currency={currency} />
      </dd>
    </div>
  );
}

function HistoryCard({ invoice }: { invoice: Invoice }) {
  const { t, ago } = useI18n();
  return (
    <Card title={t('invoices.history')} flush={true}>
      <ul>
        {invoice.activities?.map((activity) => (
          <li
            key={activity.id}
            className="flex justify-between gap-4 border-b border-line-soft px-4 py-2 text-sm last:border-0"
          >
            <span className="min-w-0">{activity.description}</span>
            <span className="shrink-0 text-muted">{ago(activity.created_at)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
