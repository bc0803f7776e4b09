import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { synonymsPath, synonymWrites } from '../../client/synonyms.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { useWrite } from '../../ui/use-write.ts';

/** Takes groups from a CSV file: language or nothing, then the words, one a cell. */
export function SynonymsImport() {
  const { t } = useI18n();
  const picker = useRef<HTMLInputElement>(null);
  const { run, busy } = useWrite(synonymsPath);
  const take = (file: File) =>
    run(async () => {
      const { count, errors } = await synonymWrites.importFile(await file.text());
      toast.ok(t('engine.synonyms.imported', { count }));
      const [first] = errors;
      if (first) toast.problem(t('engine.synonyms.rowsLeftOut', { count: errors.length, first: first.message }));
    });
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".csv,text/csv,text/plain"
        aria-label={t('engine.synonyms.import')}
        className="hidden"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) take(file).catch(() => undefined);
        }}
      />
      <Button busy={busy} onClick={() => picker.current?.click()}>
        <Upload className="size-4" aria-hidden="true" />
        <span className="max-sm:sr-only">{t('engine.synonyms.import')}</span>
      </Button>
    </>
  );
}
