import { v5 as uuidFrom } from 'uuid';
import type { Actor } from '#app/actor';
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
import { loadAnswer, type StoredAnswer } from '#store/answer/answers';
import { loadContact } from '#store/contact/load-contact';
import { loadOffer } from '#store/offer/load-offer';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadPerson } from '#store/tenant/load-person';

/**
 * Tells the owner what a client answered, and sends the client the order confirmation. Comes any number of times and mails
 * once: the mails' ids follow from the answer's.
 */
export async function mailAnswer(
  app: App,
  tenantId: string,
  wanted: { readonly offerId: string; readonly answerId: string },
): Promise<void> {
  const actor = systemActor(tenantId);
  const found = await app.database.tenant(tenantId, async (t) => {
    const offer = await loadOffer(t, wanted.offerId);
    const answer = await loadAnswer(t, wanted.offerId);
    return offer && answer?.id === wanted.answerId ? { offer, answer } : null;
  });
  // Deleted, or taken back meanwhile: nothing to tell.
  if (!found) return;
  const { offer, answer } = found;
  await tellOwner(app, actor, {
    offer,
    kind: answer.action === 'approve' ? 'owner_approved' : 'owner_rejected',
    answer,
  });
  if (answer.action === 'approve') await confirmOrder(app, actor, found);
}

interface Answered {
  readonly offer: StoredOffer;
  readonly answer: StoredAnswer;
}

/** The mail to the person who is responsible; nothing when nobody is. */
export async function tellOwner(
  app: App,
  actor: Actor,
  told: {
    readonly offer: StoredOffer;
    readonly kind: 'owner_approved' | 'owner_rejected' | 'owner_commented';
    readonly answer: Pick<StoredAnswer, 'id' | 'name' | 'comment'>;
  },
): Promise<void> {
  const { offer, kind, answer } = told;
  await change(app, actor, async (c) => {
    const owner = await loadPerson(c, offer.document.ownerId ?? offer.createdBy);
    if (!owner) return;
    const letter = await letterAbout(c, {
      offer,
      kind,
      client: answer.name ?? offer.document.contactName ?? offer.header.customerName ?? '',
      message: answer.comment ?? '',
      link: `${app.origin()}/app/offers/${offer.id}`,
      toOwner: true,
    });
    await sendMail(app, actor, {
      c,
      mail: { ...letter, to: [owner.email], attachments: [], id: uuidFrom('owner', answer.id) },
    });
  });
}

async function confirmOrder(app: App, actor: Actor, { offer, answer }: Answered): Promise<void> {
  const print = await printOffer(app, actor, { offerId: offer.id, kind: 'order_confirmation' });
  const bytes = await app.pdf.renderOffer(print);
  const name = pdfFileName(print.number, '-order-confirmation');
  await change(app, actor, async (c) => {
    const { contactId } = offer.document;
    const contact = contactId === null ? null : await loadContact(c, contactId);
    if (!contact?.email) return;
    const { language } = await issuedTexts(c, offer.id);
    const revision = await revisionForLinks(c, offer);
    const letter = await letterAbout(c, {
      offer,
      kind: 'confirmed',
      client: answer.name ?? offer.document.contactName ?? '',
      message: '',
      link: shareUrl(app, { id: offer.id, revision, language }),
      toOwner: false,
    });
    const attachments = [{ name, mimeType: 'application/pdf', bytes }];
    await sendMail(app, actor, {
      c,
      mail: { ...letter, to: [contact.email], attachments, id: uuidFrom('client', answer.id) },
    });
  });
}
