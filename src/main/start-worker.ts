import { mailAnswer } from '#app/answer/mail-answer';
import { mailQuestion } from '#app/answer/mail-question';
import { draftFile } from '#app/batch/draft-file';
import { mailDocument } from '#app/document/mail-document';
import { importJob } from '#app/import/import-job';
import { draftMail } from '#app/intake/draft-mail';
import { mailInvoice } from '#app/invoice/mail-invoice';
import { deliverMail } from '#app/mail/deliver-mail';
import { followVat } from '#app/offer/follow-vat';
import { callWebhook } from '#app/webhook/call-webhook';
import type { Composition } from '#main/compose';
import { housekeeping } from '#main/housekeeping';
import { repeatWork } from '#main/repeat-work';
import { queues } from '#store/jobs/queues';

type OnProblem = (message: string, error: unknown) => void;

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
  await app.jobs.work('mail-document', ({ tenantId, data }) => mailDocument(app, tenantId, data));
  await app.jobs.work('mail-answer', ({ tenantId, data }) => mailAnswer(app, tenantId, data));
  await app.jobs.work('mail-question', ({ tenantId, data }) => mailQuestion(app, tenantId, data));
  await app.jobs.work('mail-invoice', ({ tenantId, data }) => mailInvoice(app, tenantId, data));
  await app.jobs.work('follow-vat', ({ tenantId }) => followVat(app, tenantId));
  await app.jobs.work('call-webhook', ({ tenantId, data }) => callWebhook(app, tenantId, data));
  await app.jobs.work('import-products', importJob(app));
  await app.jobs.work('draft-mail', ({ tenantId, data, attempt }) =>
    draftMail(app, { tenantId, mailId: data.mailId, last: attempt > queues['draft-mail'].retryLimit }),
  );
  await workBatches(app);
  const stops = housekeeping(app).map(({ work, everyMs, failure }) =>
    repeatWork(work, { everyMs, onError: (error) => onProblem(failure, error) }),
  );
  return async () => {
    await Promise.all([app.jobs.stop(), ...stops.map((stop) => stop())]);
  };
}
