import { issuedTexts } from '#app/answer/issued-texts';
import { fromMinor } from '#core/money/minor-units';
import { localFormat } from '#core/offer/local-format';
import { localeIn } from '#core/offer/locale-in';
import { type Letter, letter } from '#render/mail/letter';
import type { LetterKind } from '#render/mail/letter-words';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadCompany } from '#store/tenant/load-company';
import { loadPerson } from '#store/tenant/load-person';

export interface LetterWish {
  readonly offer: StoredOffer;
  readonly kind: LetterKind;
  /** Whom it greets, or who did it. */
  readonly client: string;
  readonly message: string;
  readonly link: string | null;
  /** In the company's language, not the contact's. */
  readonly toOwner: boolean;
}

/** A mail about an offer, in the language of who reads it. */
export async function letterAbout(
  t: Tenant,
  { offer, kind, client, message, link, toOwner }: LetterWish,
): Promise<Letter> {
  const { name, language, settings } = await loadCompany(t);
  const wanted = toOwner ? language : (await issuedTexts(t, offer.id)).language;
  const format = localFormat(localeIn(wanted, settings.address.country), offer.header.currency);
  const member = await loadPerson(t, offer.document.ownerId);
  return letter({
    kind,
    language: wanted,
    company: name,
    accentColor: settings.accentColor,
    client,
    number: offer.number ?? '',
    name: offer.header.name === 'Draft' ? '' : offer.header.name,
    total: format.money(fromMinor(offer.priced.payable, offer.header.currency)),
    date: offer.validUntil === null ? '' : format.date(offer.validUntil),
    message,
    link,
    signOff: [member?.name ?? '', name].filter(Boolean),
  });
}
