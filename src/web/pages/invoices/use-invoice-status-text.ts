import { useCallback } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { invoiceStatuses } from './data/invoice.ts';

/** The state of an invoice as a word. */
export function useInvoiceStatusText(): (status: string) => string {
  const { t } = useI18n();
  return useCallback(
    (status) => {
      const known = invoiceStatuses.find((one) => one === status);
      return known ? t(`invoices.status.${known}`) : status;
    },
    [t],
  );
}
