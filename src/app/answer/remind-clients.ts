import { v5 as uuidFrom } from 'uuid';
import { shareUrl } from '#app/answer/document-links';
import { issuedTexts } from '#app/answer/issued-texts';
import { letterAbout } from '#app/answer/letter-about';
import { revisionForLinks } from '#app/answer/linked-offer';
import { systemActor } from '#app/answer/system-actor';
import type { App } from '#app/app';
import { sendMail } from '#app/mail/send-mail';
import { change } from '#app/record';
import { dueReminder, type ReminderKind } from '#core/document/due-reminder';
import { loadContact } from '#store/contact/load-contact';
import { findOpenOffers, type OpenOffer } from '#store/offer/find-open-offers';
import { loadOffer } from '#store/offer/load-offer';
import { loadMail } from '#store/outbox/load-mail';

const mostOffers = 5_000;
const kinds: readonly ReminderKind[] = ['expiring', 'silent'];

/** Reminds clients of offers that are out, as their companies want it: each reminder once. Answers how many it sent. */
export async function remindClients(app: App): Promise<number> {
  const open = await findOpenOffers(app.database, app.ports.clock.now(), mostOffers);
  let sent = 0;
  for (const offer of open) if (await remind(app, offer)) sent += 1;
  return sent;
}

/** The mail's id follows from the revision that went out, so a reminder that was sent is known. */
function reminderId({ revisionId }: OpenOffer, kind: ReminderKind): string {
  return uuidFrom(`reminder ${kind}`, revisionId);
}

function remind(app: App, open: OpenOffer): Promise<boolean> {
  return change(app, systemActor(open.tenantId), async (c) => {
    const offer = await loadOffer(c, open.id, true);
    if (offer?.state !== 'open') return false;
    const reminded: ReminderKind[] = [];
    for (const kind of kinds) if (await loadMail(c, reminderId(open, kind))) reminded.push(kind);
    const kind = dueReminder({ ...open, reminded }, open, open.today);
    const { contactId } = offer.document;
    const contact = contactId === null ? null : await loadContact(c, contactId);
    if (kind === null || !contact?.email) return false;
    const { language } = await issuedTexts(c, offer.id);
    const link = shareUrl(app, { id: offer.id, revision: await revisionForLinks(c, offer), language });
    const client = offer.document.contactName ?? '';
    const letter = await letterAbout(c, { offer, kind, client, message: '', link, toOwner: false });
    const mail = { ...letter, to: [contact.email], attachments: [], id: reminderId(open, kind) };
    await sendMail(app, systemActor(open.tenantId), { c, mail });
    await c.record({
      entity: 'offer',
      entityId: offer.id,
      action: 'reminded',
      after: { kind },
      event: 'offers.offer.reminded',
      data: { offerId: offer.id, kind },
      activity: {
        documentType: 'offer',
        event: 'sent',
        description: `Reminder sent to ${contact.email}`,
        properties: { recipients: [contact.email], reminder: kind },
      },
    });
    return true;
  });
}
