import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { importQuery, importWrites, recentImportsQuery } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { FileDrop } from './file-drop.tsx';
import { ImportSteps } from './import-steps.tsx';

/** First step: the file. */
export function ImportStartPage() {
  const { t } = useI18n();
  const text = useErrorText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const upload = useMutation({
    mutationFn: importWrites.upload,
    onSuccess: async (job) => {
      queries.setQueryData(importQuery(job.id).queryKey, job);
      await navigate({ to: `/catalogue/import/${job.id}` });
    },
  });
  return (
    <Page title={t('import.title')} back={{ to: '/catalogue', label: t('nav.catalogue') }} layout="form">
      <ImportSteps step="file" />
      {upload.error && <Notice tone="danger">{text(upload.error)}</Notice>}
      <FileDrop busy={upload.isPending} onFile={(file) => upload.mutate(file)} />
      <RecentImports />
    </Page>
  );
}

function RecentImports() {
  const { t, ago } = useI18n();
  const recent = useQuery(recentImportsQuery);
  if (!recent.data?.length) return null;
  return (
    <Card title={t('import.recent')} flush={true}>
      <ul>
        {recent.data.map((job) => (
          <li
            key={job.id}
            className="relative flex h-11 items-center gap-3 border-b border-line-soft px-4 last:border-0 hover:bg-hover"
          >
            <Link
              to={`/catalogue/import/${job.id}`}
              className="min-w-0 flex-1 truncate font-medium after:absolute after:inset-0"
            >
              {job.fileName}
            </Link>
            <span className="text-xs text-muted">{ago(job.createdAt)}</span>
            <StatusBadge status={job.state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
