import { ArrowRight } from 'lucide-react';
import type { ImportJob } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Select } from '../../../ui/select.tsx';
import { useFieldLabel } from './field-label.ts';

export interface ImportColumnsProps {
  job: ImportJob;
  onAssign: (column: string, field: string) => void;
}

/** Each column of the file with examples, and the field it becomes. */
export function ImportColumns({ job, onAssign }: ImportColumnsProps) {
  const { t } = useI18n();
  const label = useFieldLabel();
  const options = [
    { value: '', label: t('import.skip') },
    ...job.fields.map((field) => ({ value: field.key, label: label(field) })),
  ];
  return (
    <ul>
      {job.columns.map((column) => (
        <li
          key={column.name}
          className="grid items-center gap-x-3 gap-y-1.5 border-b border-line-soft px-4 py-2 last:border-0 sm:grid-cols-[minmax(0,1fr)_1rem_13rem]"
        >
          <div className="min-w-0">
            <p className="truncate font-medium">{column.name}</p>
            <p className="truncate text-xs text-faint">
              {column.samples.filter((sample) => sample !== '').join(' · ')}
            </p>
          </div>
          <ArrowRight className="size-4 text-faint max-sm:hidden" aria-hidden="true" />
          <Select
            aria-label={`${column.name}: ${t('import.field')}`}
            options={options}
            value={job.mapping[column.name] ?? ''}
            onChange={(field) => onAssign(column.name, field)}
          />
        </li>
      ))}
    </ul>
  );
}
