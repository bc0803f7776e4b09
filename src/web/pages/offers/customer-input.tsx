import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { SuggestInput } from '../../ui/suggest-input.tsx';
import { customersQuery } from './data/customers-query.ts';
import { useSettled } from './data/use-settled.ts';
import { stillFitting } from './model/still-fitting.ts';

/** For whom: somebody known (with id), or a name that the server finds or creates. An empty name is nobody. */
export interface CustomerChoice {
  readonly id: string | null;
  readonly name: string;
}

export const noCustomer: CustomerChoice = { id: null, name: '' };

export interface CustomerInputProps {
  value: CustomerChoice;
  onChange: (choice: CustomerChoice) => void;
  /** Called when a known customer is taken from the list. */
  onPick?: ((choice: CustomerChoice) => void) | undefined;
  placeholder?: string | undefined;
  /** Only known customers count: nothing is said about new ones. */
  knownOnly?: boolean | undefined;
  'aria-label'?: string | undefined;
}

/** A name with the known customers as suggestions. What is typed counts as it stands, so nothing typed is lost. */
export function CustomerInput({ value, onChange, onPick, knownOnly = false, ...rest }: CustomerInputProps) {
  const { t } = useI18n();
  const typed = useSettled(value.name);
  const found = useQuery(customersQuery(typed));
  const name = value.name.trim();
  const known = found.data ?? [];
  const settled = typed === value.name && found.isSuccess && !found.isPlaceholderData;
  const isKnown = known.some((customer) => customer.name.toLowerCase() === name.toLowerCase());
  const isNew = !knownOnly && settled && name !== '' && value.id === null && !isKnown;
  const badge = <Badge tone="accent">{t('offers.customer.new')}</Badge>;
  const pick = (choice: CustomerChoice) => {
    onChange(choice);
    onPick?.(choice);
  };
  return (
    <SuggestInput
      value={value.name}
      onChange={(name) => onChange({ id: null, name })}
      suggestions={(settled ? known : stillFitting(known, value.name, (customer) => customer.name)).map(
        ({ id, name }) => ({ value: id, label: name }),
      )}
      onPick={({ value: id, label }) => pick({ id, name: label })}
      busy={found.isFetching}
      end={isNew ? <span title={t('offers.customer.willBeNew', { name: value.name })}>{badge}</span> : undefined}
      placeholder={rest.placeholder}
      aria-label={rest['aria-label']}
    />
  );
}
