import { importJob } from '#app/import/import-job';
import { deliverMail } from '#app/mail/deliver-mail';
import type { Composition } from '#main/compose';

/** Begins to work off background jobs in this process. The answer takes no more jobs and waits for those under way. */
export async function startWorker({ app }: Pick<Composition, 'app'>): Promise<() => Promise<void>> {
  await app.jobs.work('send-mail', ({ tenantId, data }) => deliverMail(app, tenantId, data.mailId));
  await app.jobs.work('import-products', importJob(app));
  return () => app.jobs.stop();
}
