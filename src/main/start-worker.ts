import { linkBatch, linkNewAudit } from '#app/audit/link-new-audit';
import { draftFile } from '#app/batch/draft-file';
import { countSold, soldBatch } from '#app/catalogue/count-sold';
import { importJob } from '#app/import/import-job';
import { draftMail } from '#app/intake/draft-mail';
import { lookIntoMailboxes } from '#app/intake/look-into-mailbox';
import { deliverMail } from '#app/mail/deliver-mail';
import type { Composition } from '#main/compose';
import { repeatWork } from '#main/repeat-work';
import { forgetExpiredKeys } from '#store/idempotency/forget-expired-keys';
import { queues } from '#store/jobs/queues';

type OnProblem = (message: string, error: unknown) => void;

const linkEveryMs = 500;
const lookEveryMs = 2_000;
const forgetEveryMs = 3_600_000;
const countEveryMs = 2_000;

/** Works off the files of batches in this process. */
export async function workBatches({ jobs, ...app }: Composition['app']): Promise<void> {
  await jobs.work('draft-file', ({ tenantId, data, attempt }) =>
    draftFile({ ...app, jobs }, { ...data, tenantId, last: attempt > queues['draft-file'].retryLimit }),
  );
}

/**
 * Begins to work off background jobs in this process, and to keep house: the audit chain, keys of repeated requests.
 * The answer takes no more jobs and waits for what is under way.
 */
export async function startWorker(
  { app }: Pick<Composition, 'app'>,
  onProblem: OnProblem = () => {},
): Promise<() => Promise<void>> {
  await app.jobs.work('send-mail', ({ tenantId, data }) => deliverMail(app, tenantId, data.mailId));
  await app.jobs.work('import-products', importJob(app));
  await app.jobs.work('draft-mail', ({ tenantId, data, attempt }) =>
    draftMail(app, { tenantId, mailId: data.mailId, last: attempt > queues['draft-mail'].retryLimit }),
  );
  await workBatches(app);
  const stopLinking = repeatWork(async () => (await linkNewAudit(app)) === linkBatch, {
    everyMs: linkEveryMs,
    onError: (error) => onProblem('The audit was not linked', error),
  });
  const stopForgetting = repeatWork(async () => (await forgetExpiredKeys(app.database)) > 0, {
    everyMs: forgetEveryMs,
    onError: (error) => onProblem('Expired idempotency keys were not removed', error),
  });
  const stopCounting = repeatWork(async () => (await countSold(app)) === soldBatch, {
    everyMs: countEveryMs,
    onError: (error) => onProblem('What was sold was not counted', error),
  });
  const stopLooking = repeatWork(() => lookIntoMailboxes(app), {
    everyMs: lookEveryMs,
    onError: (error) => onProblem('Mailboxes were not looked into', error),
  });
  return async () => {
    await Promise.all([app.jobs.stop(), stopLinking(), stopForgetting(), stopCounting(), stopLooking()]);
  };
}
