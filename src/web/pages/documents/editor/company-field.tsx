import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Field } from '../../../ui/field.tsx';
import { SuggestInput } from '../../../ui/suggest-input.tsx';
import { customersQuery } from '../../offers/data/customers-query.ts';
import { useSettled } from '../../offers/data/use-settled.ts';
import type { Company } from '../data/document.ts';

export interface CompanyFieldProps {
  value: Company | null;
  onChange: (company: Company | null) => void;
  required?: boolean | undefined;
  error?: string | undefined;
}

/** One of the customers by name; an emptied field is nobody. */
export function CompanyField({ value, onChange, required, error }: CompanyFieldProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(value?.name ?? '');
  const found = useQuery(customersQuery(useSettled(typed)));
  return (
    <Field label={t('documents.company')} required={required} error={error}>
      <SuggestInput
        value={typed}
        placeholder={t('documents.companySearch')}
        onChange={(name) => {
          setTyped(name);
          if (name !== value?.name) onChange(null);
        }}
        suggestions={(found.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onPick={({ value: id, label }) => {
          setTyped(label);
          onChange({ id, name: label });
        }}
        busy={found.isFetching}
      />
    </Field>
  );
}
