import { useState } from 'react';
import type { ImportJob, ImportOptions } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { useTextLanguageOptions } from '../../../ui/use-country-options.ts';

export interface ImportFormatProps {
  job: ImportJob;
  onChange: (options: Partial<ImportOptions>) => void;
}

const encodings: readonly ImportOptions['encoding'][] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
];
const decimals = [
  { value: ',', label: '1.234,56' },
  { value: '.', label: '1,234.56' },
];

/** What was detected about the file; every guess can be corrected. */
export function ImportFormat({ job, onChange }: ImportFormatProps) {
  const { t } = useI18n();
  const { options } = job;
  return (
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-1">
      {!/\.xlsx$/i.test(job.fileName) && <TextFileFormat options={options} onChange={onChange} />}
      <SelectField
        label={t('import.decimal')}
        options={decimals}
        value={options.decimal}
        onChange={(decimal) => onChange({ decimal: decimal === ',' ? ',' : '.' })}
      />
      <CurrencyAndLanguage options={options} onChange={onChange} />
    </div>
  );
}

interface OptionProps {
  options: ImportOptions;
  onChange: ImportFormatProps['onChange'];
}

function TextFileFormat({ options, onChange }: OptionProps) {
  const { t } = useI18n();
  const delimiters = [
    ...[';', ',', '|'].map((value) => ({ value, label: value })),
    { value: '\t', label: t('import.tab') },
  ];
  return (
    <>
      <SelectField
        label={t('import.delimiter')}
        options={delimiters}
        value={options.delimiter}
        onChange={(delimiter) => onChange({ delimiter: delimiter as ImportOptions['delimiter'] })}
      />
      <SelectField
        label={t('import.encoding')}
        options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
        value={options.encoding}
        onChange={(encoding) => onChange({ encoding: encoding as ImportOptions['encoding'] })}
      />
    </>
  );
}

function CurrencyAndLanguage({ options, onChange }: OptionProps) {
  const { t } = useI18n();
  const languages = useTextLanguageOptions();
  const [currency, setCurrency] = useState(options.currency);
  return (
    <>
      <TextField
        label={t('import.currency')}
        value={currency}
        input={{ maxLength: 3, className: 'uppercase' }}
        onChange={(typed) => {
          setCurrency(typed);
          const code = typed.trim().toUpperCase();
          if (/^[A-Z]{3}$/.test(code)) onChange({ currency: code });
        }}
      />
      <SelectField
        label={t('import.language')}
        options={languages}
        value={options.language}
        onChange={(code) => onChange({ language: code })}
      />
    </>
  );
}
