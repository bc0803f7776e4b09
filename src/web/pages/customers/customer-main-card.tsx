import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/text-field.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import type { CustomerForm } from './customer-form.ts';

export interface CustomerCardProps {
  draft: Draft<CustomerForm>;
  readOnly: boolean;
  issues: Readonly<Record<string, string>>;
}

/** Who they are and how to reach them. */
export function CustomerMainCard({ draft, readOnly, issues }: CustomerCardProps) {
  const { t } = useI18n();
  const { values, set } = draft;
  const text = (key: 'name' | 'email' | 'phone' | 'taxId', type: string) => (
    <TextField
      label={t(`customers.${key}`)}
      required={key === 'name'}
      value={values[key]}
      error={issues[key]}
      disabled={readOnly}
      input={{ type }}
      onChange={(value) => set(key, value)}
    />
  );
  const kinds = (['company', 'person'] as const).map((value) => ({ value, label: t(`customers.${value}`) }));
  return (
    <Card>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        {text('name', 'text')}
        <SelectField
          label={t('customers.kind')}
          options={kinds}
          value={values.kind}
          disabled={readOnly}
          onChange={(kind) => set('kind', kind === 'person' ? 'person' : 'company')}
        />
        {text('email', 'email')}
        {text('phone', 'tel')}
        {values.kind === 'company' && text('taxId', 'text')}
      </div>
    </Card>
  );
}
