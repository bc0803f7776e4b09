import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { importQuery } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { importKinds } from './import-kinds.ts';
import { ImportMapping } from './import-mapping.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportRunning } from './import-running.tsx';
import { ImportSteps } from './import-steps.tsx';

/** One import: its columns first, then its progress, then its result. */
export function ImportPage() {
  const { t } = useI18n();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const job = useQuery(importQuery(id));
  const { data } = job;
  const { title, to } = importKinds[data?.kind ?? 'products'];
  return (
    <Page title={t(title)} back={{ to: `${to}/import`, label: t(title) }} layout="wide">
      <div className="flex max-w-6xl flex-col gap-4">
        <ImportSteps step={!data || data.state === 'mapping' ? 'mapping' : 'run'} />
        {!data && job.error && <ErrorState error={job.error} onRetry={() => job.refetch().catch(() => undefined)} />}
        {!data && !job.error && <SkeletonRows />}
        {data?.state === 'mapping' && <ImportMapping job={data} />}
        {(data?.state === 'queued' || data?.state === 'running') && <ImportRunning job={data} />}
        {(data?.state === 'done' || data?.state === 'failed') && <ImportResult job={data} />}
      </div>
    </Page>
  );
}
