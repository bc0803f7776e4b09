import type { ImportJob } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportFormat } from './import-format.tsx';
import { importKinds } from './import-kinds.ts';
import { ImportPreview } from './import-preview.tsx';
import { useImportMapping } from './use-import-mapping.ts';

/** Second step: which column is what, with a preview that follows every change. */
export function ImportMapping({ job }: { job: ImportJob }) {
  const { t } = useI18n();
  const text = useErrorText();
  const mapping = useImportMapping(job);
  const { to, key, keyMissing } = importKinds[job.kind];
  const hasKey = Object.values(job.mapping).includes(key);
  return (
    <>
      {mapping.error && <Notice tone="danger">{text(mapping.error)}</Notice>}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Card title={t('import.columns')} description={t('import.columnsHint')} flush={true}>
          <ImportColumns job={job} onAssign={mapping.assign} />
        </Card>
        <Card title={t('import.format')} description={job.fileName}>
          <ImportFormat job={job} onChange={mapping.setOption} />
        </Card>
      </div>
      <Card title={t('import.preview')} description={t('import.previewHint')} flush={true}>
        <ImportPreview job={job} stale={mapping.isPreviewing} />
      </Card>
      <div className="sticky -bottom-7 z-10 flex flex-wrap items-center justify-end gap-3 rounded-xl bg-raised px-4 py-2.5 shadow-pop">
        {!hasKey && <p className="flex-1 text-warn">{t(keyMissing)}</p>}
        <ButtonLink to={to} variant="ghost">
          {t('action.cancel')}
        </ButtonLink>
        <Button
          variant="primary"
          disabled={!hasKey || mapping.isPreviewing}
          busy={mapping.isStarting}
          onClick={mapping.start}
        >
          {job.total > 0 ? t('import.startRows', { count: job.total }) : t('import.start')}
        </Button>
      </div>
    </>
  );
}
