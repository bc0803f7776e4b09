import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { findCustomerOrNull } from '#app/customer/resolve-customer';
import { sendMail } from '#app/mail/send-mail';
import { printOffer } from '#app/offer/print-offer';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { type OfferMail, offerMail } from '#render/mail/offer-mail';
import { pdfFileName } from '#render/pdf-file-name';
import { loadOffer } from '#store/offer/load-offer';

/** An offer as an answer to paste or to send. */
export interface OfferReply extends OfferMail {
  /** The customer's address, when known. */
  readonly to: string | null;
}

/** @throws Problem `not_found`. */
export async function offerReply(app: App, actor: Actor, offerId: string): Promise<OfferReply> {
  const print = await printOffer(app, actor, { offerId });
  const to = await app.database.tenant(actor.tenantId, async (t) => {
    const offer = await loadOffer(t, offerId);
    return (await findCustomerOrNull(t, offer?.header.customerId ?? null))?.email ?? null;
  });
  return { ...offerMail(print), to };
}

export interface MailOfferInput {
  readonly offerId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/**
 * Mails an offer with its PDF. Changes nothing of the offer.
 *
 * @throws Problem `not_found`, `price_missing`.
 */
export async function mailOffer(app: App, actor: Actor, input: MailOfferInput): Promise<string> {
  const { offerId, ...mail } = input;
  const print = await printOffer(app, actor, { offerId });
  const bytes = await app.pdf.renderOffer(print);
  const attachment = { name: pdfFileName(print.number), mimeType: 'application/pdf', bytes };
  return change(app, actor, async (c) => {
    const offer = await loadOffer(c, offerId);
    if (!offer) throw new Problem('not_found', 'The offer does not exist.');
    if (offer.lines.some((line) => line.priceMissing)) {
      throw new Problem('price_missing', 'Some lines have no price yet; give them one before the offer leaves.');
    }
    const mailId = await sendMail(app, actor, { c, mail: { ...mail, html: null, attachments: [attachment] } });
    await c.record({
      entity: 'offer',
      entityId: offerId,
      action: 'mailed',
      after: { recipients: input.to.length, mailId },
      event: 'offers.offer.mailed',
      data: { offerId, mailId },
    });
    return mailId;
  });
}
