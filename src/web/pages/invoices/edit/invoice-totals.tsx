import { shownRates } from '#core/offer/shown-rates';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { Money } from '../../../ui/money.tsx';
import type { Invoice } from '../data/invoice.ts';

/** Net, VAT by rate, total, and what is open of it once something was paid. */
export function InvoiceTotals({ invoice }: { invoice: Invoice }) {
  const { t, percent } = useI18n();
  const { currency, include_vat: includesVat } = invoice;
  const rates = includesVat ? shownRates(Object.values(invoice.vat_detailed)) : [];
  const isPaidInPart = invoice.paid_total > 0 && invoice.open_total > 0;
  return (
    <dl className="ml-auto flex max-w-sm flex-col gap-1 px-4 py-3 text-sm">
      {rates.length > 0 && <Sum label={t('invoices.net')} amount={invoice.total} currency={currency} />}
      {rates.map(({ rate, tax }) => (
        <Sum key={rate} label={`${t('invoices.vatWord')} ${percent(rate, 2)}`} amount={tax} currency={currency} />
      ))}
      <Sum label={t('invoices.total')} amount={invoice.total_with_vat} currency={currency} strong={true} />
      {isPaidInPart && (
        <>
          <Sum label={t('invoices.paid')} amount={-invoice.paid_total} currency={currency} />
          <Sum label={t('invoices.open')} amount={invoice.open_total} currency={currency} strong={true} />
        </>
      )}
    </dl>
  );
}

interface SumProps {
  label: string;
  amount: number;
  currency: string;
  strong?: boolean;
}

function Sum({ label, amount, currency, strong = false }: SumProps) {
  return (
    <div
      className={cx(
        'flex justify-between gap-4',
        strong ? 'mt-1 border-t border-line pt-2 text-base font-semibold' : 'text-muted',
      )}
    >
      <dt>{label}</dt>
      <dd>
        <Money amount={amount} currency={currency} />
      </dd>
    </div>
  );
}
