import type { ImportJob } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Progress } from '../../../ui/progress.tsx';

/** Third step: how far it is. */
export function ImportRunning({ job }: { job: ImportJob }) {
  const { t, number } = useI18n();
  // Good rows are written together once all are read; how long that takes is not known.
  const writing = job.total > 0 && job.read >= job.total;
  const percent = job.total > 0 && !writing ? Math.round((job.read / job.total) * 100) : null;
  return (
    <Card>
      <div className="flex flex-col gap-3 py-6">
        <Progress
          label={t('import.running', { fileName: job.fileName })}
          percent={percent}
          detail={
            job.total > 0 ? t('import.progress', { read: number(job.read), total: number(job.total) }) : undefined
          }
        />
        <p className="text-xs text-faint">
          {writing && `${t('import.writing')} `}
          {t('import.leave')}
        </p>
      </div>
    </Card>
  );
}
