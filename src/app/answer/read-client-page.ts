import type { Actor } from '#app/actor';
import { documentLinks } from '#app/answer/document-links';
import { fileUrl } from '#app/answer/file-url';
import { type IssuedTexts, issuedTexts } from '#app/answer/issued-texts';
import { linkedOffer } from '#app/answer/linked-offer';
import { previewChoice } from '#app/answer/preview-choice';
import type { App } from '#app/app';
import { type LinkStanding, linkStanding } from '#core/link/link-standing';
import { localDate } from '#core/offer/local-date';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import { Problem } from '#core/problem';
import { loadAnswer, type StoredAnswer } from '#store/answer/answers';
import { loadOpenComments, type OpenComment } from '#store/comment/load-open-comments';
import { loadContact } from '#store/contact/load-contact';
import type { StoredContact } from '#store/contact/stored-contact';
import { loadMedia } from '#store/file/load-media';
import { loadOffer } from '#store/offer/load-offer';
import { loadSnapshot } from '#store/offer/load-snapshot';
import type { StoredOffer } from '#store/offer/stored-offer';
import { type Company, loadCompany } from '#store/tenant/load-company';
import { loadPerson } from '#store/tenant/load-person';

/** Everything that the client's page shows. */
export interface ClientPageData {
  readonly standing: Exclude<LinkStanding, 'refused'>;
  readonly company: Company;
  readonly offer: StoredOffer;
  readonly written: IssuedTexts;
  readonly contact: StoredContact | null;
  /** Name of the person behind the offer; empty when there is none. */
  readonly seller: string;
  readonly answer: StoredAnswer | null;
  readonly comments: readonly OpenComment[];
  /** The revision that went out before this one; null when this is the first. */
  readonly before: RevisionSnapshot | null;
  readonly links: ReturnType<typeof documentLinks>;
  readonly logoUrl: string | null;
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  /** Today in the company's time zone. */
  readonly today: string;
}

/**
 * Reads what a feedback link leads to. `chosen` shows the sums with some optional lines taken.
 *
 * @throws Problem `invalid_signature` for an offer that is gone or a link that was revoked.
 */
export function readClientPage(
  app: App,
  actor: Actor,
  wanted: { readonly offerId: string; readonly revision: number; readonly chosen?: readonly string[] },
): Promise<ClientPageData> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const offer = await loadOffer(t, wanted.offerId);
    if (!offer) throw new Problem('invalid_signature', 'Invalid signature.');
    const linked = await linkedOffer(t, offer);
    const standing = linkStanding(linked, wanted.revision);
    if (standing === 'refused') throw new Problem('invalid_signature', 'Invalid signature.');
    const company = await loadCompany(t);
    const written = await issuedTexts(t, offer.id);
    const earlier = linked.issues.filter(({ revision }) => revision < wanted.revision).at(-1);
    const { contactId } = offer.document;
    return {
      standing,
      company,
      // The lines stay optional, so that a choice can be taken back; only the sums are those of the choice.
      offer: { ...offer, priced: previewChoice(offer, wanted.chosen ?? []).priced },
      written,
      contact: contactId === null ? null : await loadContact(t, contactId),
      seller: (await loadPerson(t, offer.document.ownerId ?? offer.createdBy))?.name ?? '',
      answer: await loadAnswer(t, offer.id),
      comments: await loadOpenComments(t, offer.id),
      before: earlier ? await loadSnapshot(t, offer.id, earlier.revision) : null,
      links: documentLinks(app, { ...offer, revision: wanted.revision, language: written.language }),
      logoUrl: company.logoId === null ? null : fileUrl(app, 'image', { id: company.logoId, name: 'logo' }),
      attachments: (await loadMedia(t, offer.id)).map((one) => ({ name: one.name, url: fileUrl(app, 'media', one) })),
      today: localDate(app.ports.clock.now(), company.timeZone),
    };
  });
}
