import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../../client/api.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { CustomerInput, noCustomer } from '../customer-input.tsx';

export interface CustomerFilterProps {
  /** Customer id, '' for any. */
  value: string;
  onChange: (customerId: string) => void;
}

/** Narrows the list to one customer: found by name while typing, then shown as a tag that takes it off again. */
export function CustomerFilter({ value, onChange }: CustomerFilterProps) {
  const { t } = useI18n();
  const [choice, setChoice] = useState(noCustomer);
  if (value !== '') return <CustomerTag customerId={value} onRemove={() => onChange('')} />;
  return (
    <div className="grow basis-44 sm:w-56 sm:grow-0 sm:basis-auto">
      <CustomerInput
        value={choice}
        onChange={setChoice}
        onPick={({ id }) => {
          setChoice(noCustomer);
          onChange(id ?? '');
        }}
        knownOnly={true}
        aria-label={t('offers.filterCustomer')}
        placeholder={t('offers.filterCustomer')}
      />
    </div>
  );
}

function CustomerTag({ customerId, onRemove }: { customerId: string; onRemove: () => void }) {
  const { t } = useI18n();
  const path = `/api/admin/customers/${customerId}`;
  const customer = useQuery({
    queryKey: ['/api/admin/customers', 'one', customerId, 'name'],
    queryFn: ({ signal }) => api.get<{ name?: string; customer?: { name: string } }>(path, { signal }),
    select: (body) => body.customer?.name ?? body.name,
  });
  return (
    <span className="inline-flex h-8 max-w-72 items-center gap-1 rounded-md border border-accent-line bg-accent-soft pr-1 pl-2.5 text-sm text-accent-text coarse:h-10">
      <span className="truncate">{customer.data ?? t('offers.oneCustomer')}</span>
      <button
        type="button"
        aria-label={t('offers.clearCustomer')}
        onClick={onRemove}
        className="flex size-6 shrink-0 items-center justify-center rounded-sm hover:bg-press"
      >
        <X className="size-3.5" aria-hidden="true" />
      </button>
    </span>
  );
}
