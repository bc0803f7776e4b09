import type { App } from '#app/app';
import { runImport } from '#app/import/run-import';
import type { JobHandler } from '#store/jobs/create-jobs';
import { queues } from '#store/jobs/queues';

/** Works off queued imports. */
export function importJob(app: App): JobHandler<'import-products'> {
  return ({ tenantId, data, attempt }) =>
    runImport(app, { tenantId, importId: data.importId, last: attempt > queues['import-products'].retryLimit });
}
