import { shareUrl } from '#app/answer/document-links';
import { issuedTexts } from '#app/answer/issued-texts';
import { letterAbout } from '#app/answer/letter-about';
import { revisionForLinks } from '#app/answer/linked-offer';
import { systemActor } from '#app/answer/system-actor';
import type { App } from '#app/app';
import { sendMail } from '#app/mail/send-mail';
import { printOffer } from '#app/offer/print-offer';
import { change } from '#app/record';
import { pdfFileName } from '#render/pdf-file-name';
import { loadMedia } from '#store/file/load-media';
import type { QueueData } from '#store/jobs/queues';
import { loadOffer } from '#store/offer/load-offer';
import { loadFile, loadMail } from '#store/outbox/load-mail';

/**
 * Puts the mail that takes an offer to its contact into the outbox: letter, link, PDF, attachments. A job; comes any number
 * of times and mails once, because the mail has the id that was given when the offer was sent.
 */
export async function mailDocument(app: App, tenantId: string, job: QueueData['mail-document']): Promise<void> {
  const actor = systemActor(tenantId);
  const { offerId, mailId } = job;
  const isDue = await app.database.tenant(tenantId, async (t) => {
    return (await loadMail(t, mailId)) === null && (await loadOffer(t, offerId)) !== null;
  });
  // Mailed already, or trashed meanwhile.
  if (!isDue) return;
  const print = await printOffer(app, actor, { offerId });
  const bytes = await app.pdf.renderOffer(print);
  const pdf = { name: pdfFileName(print.number), mimeType: 'application/pdf', bytes };
  await change(app, actor, async (c) => {
    const offer = await loadOffer(c, offerId);
    if (!offer) return;
    const { language } = await issuedTexts(c, offerId);
    const link = shareUrl(app, { id: offerId, revision: await revisionForLinks(c, offer), language });
    const client = offer.document.contactName ?? '';
    const message = job.message ?? '';
    const letter = await letterAbout(c, { offer, kind: 'sent', client, message, link, toOwner: false });
    const attachments = [pdf];
    for (const medium of await loadMedia(c, offerId)) {
      const file = job.attachments.includes(medium.id) ? await loadFile(c, medium.fileId) : null;
      if (file) attachments.push({ name: medium.name, mimeType: file.mimeType, bytes: file.bytes });
    }
    await sendMail(app, actor, { c, mail: { ...letter, to: job.to, attachments, id: mailId, about: offerId } });
  });
}
