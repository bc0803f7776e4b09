import type { Actor } from '#app/actor';
import { shareUrl } from '#app/answer/document-links';
import { issuedTexts } from '#app/answer/issued-texts';
import { letterAbout } from '#app/answer/letter-about';
import { revisionForLinks } from '#app/answer/linked-offer';
import type { App } from '#app/app';
import { Problem } from '#core/problem';
import type { Letter } from '#render/mail/letter';
import { loadOffer } from '#store/offer/load-offer';

/**
 * The mail that sending the offer would make, without a message of the sender.
 *
 * @throws Problem `not_found`.
 */
export function previewMail(app: App, actor: Actor, offerId: string): Promise<Letter> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const offer = await loadOffer(t, offerId);
    if (!offer || offer.state === 'history') throw new Problem('not_found', 'Not found.');
    const { language } = await issuedTexts(t, offerId);
    const link = shareUrl(app, { id: offerId, revision: await revisionForLinks(t, offer), language });
    return letterAbout(t, {
      offer,
      kind: 'sent',
      client: offer.document.contactName ?? '',
      message: '',
      link,
      toOwner: false,
    });
  });
}
