import type { ImportJob, ImportOptions } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { SelectField, TextField } from '../../../ui/text-field.tsx';

export interface ImportFormatProps {
  job: ImportJob;
  onChange: (options: Partial<ImportOptions>) => void;
}

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** What was detected about the file; every guess can be corrected. */
export function ImportFormat({ job, onChange }: ImportFormatProps) {
  const { t, language } = useI18n();
  const { options } = job;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const isTable = !/\.xlsx$/i.test(job.fileName);
  const delimiters = [...same([';', ',', '|']), { value: '\t', label: t('import.tab') }];
  const languages = ['en', 'de', 'fr', 'it', 'pl'].map((code) => ({ value: code, label: names.of(code) ?? code }));
  return (
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-1">
      {isTable && (
        <>
          <SelectField
            label={t('import.delimiter')}
            options={delimiters}
            value={options.delimiter}
            onChange={(delimiter) => onChange({ delimiter })}
          />
          <SelectField
            label={t('import.encoding')}
            options={same([...new Set(['utf-8', 'windows-1252', options.encoding])])}
            value={options.encoding}
            onChange={(encoding) => onChange({ encoding })}
          />
        </>
      )}
      <SelectField
        label={t('import.decimal')}
        options={[
          { value: ',', label: '1.234,56' },
          { value: '.', label: '1,234.56' },
        ]}
        value={options.decimal}
        onChange={(decimal) => onChange({ decimal })}
      />
      <TextField
        label={t('import.currency')}
        value={options.currency}
        input={{ maxLength: 3, className: 'uppercase' }}
        onChange={(text) => text.length === 3 && onChange({ currency: text.toUpperCase() })}
      />
      <SelectField
        label={t('import.language')}
        options={languages}
        value={options.language}
        onChange={(code) => onChange({ language: code })}
      />
    </div>
  );
}
