import { FileSpreadsheet } from 'lucide-react';
import { useId, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { buttonClass } from '../../../ui/button-class.ts';
import { cx } from '../../../ui/cx.ts';
import { Spinner } from '../../../ui/spinner.tsx';
import { checkFile } from './check-file.ts';

export interface FileDropProps {
  busy: boolean;
  /** Which files are taken, and how rows are recognised. */
  formats: string;
  onFile: (file: File) => void;
}

/** Takes a dropped or chosen price list; says at once when it cannot be one. */
export function FileDrop({ busy, formats, onFile }: FileDropProps) {
  const { t } = useI18n();
  const id = useId();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<'import.wrongType' | 'error.tooLarge' | null>(null);
  const take = (file: File | undefined) => {
    setOver(false);
    if (!file || busy) return;
    const found = checkFile(file);
    setProblem(found);
    if (!found) onFile(file);
  };
  return (
    <section
      aria-label={t('import.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
      className={cx(
        'flex flex-col items-center gap-3 rounded-xl border-2 border-dashed px-6 py-16 text-center transition-colors has-focus-visible:border-ring',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
      )}
    >
      <span className="flex size-11 items-center justify-center rounded-xl bg-accent-soft text-accent-text">
        {busy ? <Spinner className="size-5" /> : <FileSpreadsheet className="size-5" aria-hidden="true" />}
      </span>
      <p className="text-base font-semibold" role="status">
        {busy ? t('import.uploading') : t('import.drop')}
      </p>
      <label htmlFor={id} className={cx(buttonClass('secondary'), busy && 'pointer-events-none opacity-55')}>
        {t('import.choose')}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        disabled={busy}
        className="sr-only"
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {problem && (
        <p role="alert" className="text-danger">
          {t(problem)}
        </p>
      )}
      <p className="max-w-md text-xs text-faint">{formats}</p>
    </section>
  );
}
