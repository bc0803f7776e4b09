import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Download } from 'lucide-react';
import { useEffect } from 'react';
import { type ImportJob, importsPath } from '../../../client/imports.ts';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
import { buttonClass } from '../../../ui/button-class.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Card } from '../../../ui/card.tsx';
import { importKinds } from './import-kinds.ts';

/** What became of the file. */
export function ImportResult({ job }: { job: ImportJob }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const { cached, to, open } = importKinds[job.kind];
  useEffect(() => {
    queries.invalidateQueries({ queryKey: [cached] }).catch(() => undefined);
  }, [queries, cached]);
  const failed = job.state === 'failed';
  return (
    <>
      <Card>
        <div className="flex flex-col gap-5" role="status">
          <div className="flex items-center gap-3">
            {failed ? (
              <CircleAlert className="size-6 shrink-0 text-danger" aria-hidden="true" />
            ) : (
              <CircleCheck className="size-6 shrink-0 text-ok-solid" aria-hidden="true" />
            )}
            <div className="min-w-0">
              <h2 className="text-lg font-semibold">{failed ? t('import.failedTitle') : t('import.doneTitle')}</h2>
              <p className="truncate text-muted">{failed ? (job.error ?? t('import.failedBody')) : job.fileName}</p>
            </div>
          </div>
          {!failed && <Figures job={job} />}
          <div className="flex flex-wrap gap-2">
            <ButtonLink to={to} variant="primary">
              {t(open)}
            </ButtonLink>
            <ButtonLink to={`${to}/import`}>{t('import.another')}</ButtonLink>
          </div>
        </div>
      </Card>
      {job.bad > 0 && <Problems job={job} />}
    </>
  );
}

const figures = [
  ['created', 'import.created'],
  ['updated', 'import.updated'],
  ['unchanged', 'import.unchanged'],
  ['bad', 'import.bad'],
] as const satisfies readonly (readonly [keyof ImportJob, MessageKey])[];

function Figures({ job }: { job: ImportJob }) {
  const { t, number } = useI18n();
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {figures.map(([key, label]) => (
        <div key={key} className="rounded-lg border border-line-soft bg-sunken px-3 py-2">
          <dt className="text-xs text-muted">{t(label)}</dt>
          <dd className={`text-xl font-semibold tabular-nums ${key === 'bad' && job.bad > 0 ? 'text-warn' : ''}`}>
            {number(job[key])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Problems({ job }: { job: ImportJob }) {
  const { t } = useI18n();
  const download = (
    <a href={`${importsPath}/${job.id}/problems.csv`} download={true} className={buttonClass('secondary', 'sm')}>
      <Download className="size-3.5" aria-hidden="true" />
      {t('import.downloadBad')}
    </a>
  );
  const more = job.bad > job.problems.length;
  return (
    <Card
      title={t('import.problems')}
      description={more ? t('import.problemsMore', { shown: job.problems.length, total: job.bad }) : undefined}
      actions={download}
      flush={true}
    >
      <table aria-label={t('import.problems')} className="w-full text-left">
        <thead>
          <tr className="bg-sunken text-xs text-muted">
            <th scope="col" className="numeric h-8 w-20 px-3 font-medium">
              {t('import.line')}
            </th>
            <th scope="col" className="px-3 font-medium">
              {t('import.reason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {job.problems.map((problem) => (
            <tr key={`${problem.line} ${problem.reason}`} className="border-t border-line-soft">
              <td className="numeric px-3 py-2 text-faint">{problem.line}</td>
              <td className="px-3 py-2">{problem.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
