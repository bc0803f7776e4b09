import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ImportKind, importQuery, importWrites, recentImportsQuery } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { FileDrop } from './file-drop.tsx';
import { importKinds } from './import-kinds.ts';
import { ImportSteps } from './import-steps.tsx';

/** First step of importing products: the file. */
export function ImportStartPage() {
  return <ImportStart kind="products" />;
}

/** The same for customers. */
export function CustomerImportStartPage() {
  return <ImportStart kind="customers" />;
}

function ImportStart({ kind }: { kind: ImportKind }) {
  const { t } = useI18n();
  const text = useErrorText();
  const { title, to, list, formats } = importKinds[kind];
  const queries = useQueryClient();
  const navigate = useNavigate();
  const upload = useMutation({
    mutationFn: (file: File) => importWrites.upload(kind, file),
    onSuccess: async (job) => {
      queries.setQueryData(importQuery(job.id).queryKey, job);
      await navigate({ to: `${to}/import/${job.id}` });
    },
  });
  return (
    <Page title={t(title)} back={{ to, label: t(list) }} layout="form">
      <ImportSteps step="file" />
      {upload.error && <Notice tone="danger">{text(upload.error)}</Notice>}
      <FileDrop formats={t(formats)} busy={upload.isPending} onFile={(file) => upload.mutate(file)} />
      <RecentImports kind={kind} />
    </Page>
  );
}

function RecentImports({ kind }: { kind: ImportKind }) {
  const { t, ago } = useI18n();
  const recent = useQuery(recentImportsQuery);
  const jobs = recent.data?.filter((job) => job.kind === kind) ?? [];
  if (jobs.length === 0) return null;
  return (
    <Card title={t('import.recent')} flush={true}>
      <ul>
        {jobs.map((job) => (
          <li
            key={job.id}
            className="relative flex h-11 items-center gap-3 border-b border-line-soft px-4 last:border-0 hover:bg-hover"
          >
            <Link
              to={`${importKinds[kind].to}/import/${job.id}`}
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
