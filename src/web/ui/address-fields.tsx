import { useI18n } from '../i18n/i18n-context.ts';
import { SelectField, TextField } from './text-field.tsx';
import { useCountryOptions } from './use-country-options.ts';

export interface AddressParts {
  readonly line1: string;
  readonly line2: string;
  readonly zip: string;
  readonly city: string;
  readonly country: string;
}

export interface AddressFieldsProps {
  value: AddressParts;
  onChange: (value: AddressParts) => void;
  /** Refusals by path, `address.zip`. */
  issues: Readonly<Record<string, string>>;
  disabled?: boolean | undefined;
}

/** The lines of a postal address. */
export function AddressFields({ value, onChange, issues, disabled }: AddressFieldsProps) {
  const { t } = useI18n();
  const countries = useCountryOptions();
  const line = (key: keyof AddressParts, className: string) => (
    <TextField
      className={className}
      label={t(`address.${key}`)}
      value={value[key]}
      error={issues[`address.${key}`]}
      disabled={disabled}
      onChange={(text) => onChange({ ...value, [key]: text })}
    />
  );
  return (
    <div className="grid grid-cols-6 gap-4">
      {line('line1', 'col-span-6 sm:col-span-3')}
      {line('line2', 'col-span-6 sm:col-span-3')}
      {line('zip', 'col-span-2 sm:col-span-1')}
      {line('city', 'col-span-4 sm:col-span-3')}
      <SelectField
        className="col-span-6 sm:col-span-2"
        label={t('address.country')}
        options={countries}
        value={value.country}
        disabled={disabled}
        onChange={(country) => onChange({ ...value, country })}
      />
    </div>
  );
}
