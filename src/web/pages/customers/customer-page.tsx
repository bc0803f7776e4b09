import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { customerQuery } from '../../client/customers.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { CustomerEditor } from './customer-editor.tsx';

/** One customer: who they are, and what they were offered. */
export function CustomerPage() {
  const { t } = useI18n();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const customer = useQuery(customerQuery(id));
  if (customer.data) return <CustomerEditor key={`${id}-${customer.data.version}`} customer={customer.data} />;
  return (
    <Page title={t('nav.customers')} back={{ to: '/customers', label: t('nav.customers') }} layout="form">
      {customer.error ? (
        <ErrorState error={customer.error} onRetry={() => customer.refetch().catch(() => undefined)} />
      ) : (
        <SkeletonRows />
      )}
    </Page>
  );
}
