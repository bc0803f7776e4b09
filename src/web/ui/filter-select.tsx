import { useI18n } from '../i18n/i18n-context.ts';
import { Select, type SelectOption } from './select.tsx';

export interface FilterSelectProps {
  label: string;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
}

/** A filter of a Toolbar: "Brand: any". An empty value is "any". */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  const { t } = useI18n();
  const all = [
    { value: '', label: `${label}: ${t('list.any')}` },
    ...options.map((option) => ({ ...option, label: option.label })),
  ];
  return (
    <Select aria-label={label} options={all} value={value} onChange={onChange} className="w-auto! max-w-56 min-w-28" />
  );
}
