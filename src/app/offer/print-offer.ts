import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { contextOf, type OfferContext } from '#app/offer/offer-context';
import { printEvidence } from '#app/offer/print-evidence';
import { writtenParts } from '#app/offer/written-parts';
import { fromMinor } from '#core/money/minor-units';
import { addDays } from '#core/offer/local-date';
import { localFormat } from '#core/offer/local-format';
import { localeIn } from '#core/offer/locale-in';
import { Problem } from '#core/problem';
import { labelsFor } from '#render/labels/labels-for';
import { requestedDeliveryLabel } from '#render/labels/requested-delivery';
import type { OfferPrint, PrintImage, PrintParty } from '#render/offer-print';
import { printAmounts } from '#render/print-amounts';
import { type LineStyle, printLines } from '#render/print-lines';
import type { Tenant } from '#store/database';
import { loadOffer } from '#store/offer/load-offer';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadFile } from '#store/outbox/load-mail';
import type { StoredAddress } from '#store/schema/catalogue';
import type { Company } from '#store/tenant/load-company';

/** What is printed of an offer. */
export type PrintedAs = 'offer' | 'order_confirmation';

/**
 * Everything that is printed of an offer, from its stored amounts. A draft prints today; a locked offer its dates.
 *
 * @throws Problem `not_found`; `offer_not_approved` for the confirmation of an order that there is not.
 */
export function printOffer(
  app: App,
  actor: Actor,
  { offerId, kind = 'offer' }: { readonly offerId: string; readonly kind?: PrintedAs },
): Promise<OfferPrint> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const offer = await loadOffer(t, offerId);
    if (!offer) throw new Problem('not_found', 'The offer does not exist.');
    if (kind === 'order_confirmation' && offer.state !== 'accepted') {
      throw new Problem('offer_not_approved', 'The offer is not approved.');
    }
    const context = await contextOf(app, t, offer);
    const written = await writtenParts(t, offer);
    const texts = textsOf(offer, context, written.language);
    const style = { language: texts.language, withOptional: kind === 'offer' };
    const { buyer, ...parties } = await partiesOf(t, offer, context);
    return {
      kind,
      ...texts,
      ...amountsOf(offer, style),
      ...parties,
      buyer: written.address ?? buyer,
      ...written.print,
      ...(await printEvidence(t, offer, texts)),
    };
  });
}

/** The number on the document: its own, or a short form of the id that uses its last characters. */
export function printedNumber(offer: { readonly id: string; readonly number: string | null }): string {
  return offer.number ?? `OFR-${offer.id.slice(-8).toUpperCase()}`;
}

function textsOf(offer: StoredOffer, { company, customer, today }: OfferContext, contactLanguage: string | null) {
  const language = contactLanguage ?? customer?.language ?? offer.language ?? company.language;
  const issueDate = offer.issueDate ?? today;
  const { deliveryTerms, paymentTerms, validityDays } = company.settings;
  const labels = labelsFor(language);
  const locale = localeIn(language, company.settings.address.country);
  const terms = [
    ...requestedDelivery(offer, { language, locale, home: company.settings.address.country }),
    { label: labels.delivery, text: deliveryTerms },
    { label: labels.payment, text: paymentTerms },
  ].filter((term) => term.text !== '');
  return {
    language,
    locale,
    title: offer.header.name === 'Draft' ? '' : offer.header.name,
    number: printedNumber(offer),
    issueDate,
    validUntil: offer.validUntil ?? addDays(issueDate, validityDays),
    terms,
  };
}

/** When and where the customer asked for the goods; nothing when neither is set. */
function requestedDelivery(
  { header }: StoredOffer,
  { language, locale, home }: { readonly language: string; readonly locale: string; readonly home: string },
) {
  const { requestedDate, deliveryAddress, currency } = header;
  const date = requestedDate ? [localFormat(locale, currency).date(requestedDate)] : [];
  const place = deliveryAddress ? addressLines(deliveryAddress, home) : [];
  const text = [...date, ...place].join(', ');
  return text === '' ? [] : [{ label: requestedDeliveryLabel(language), text }];
}

function amountsOf({ header, lines, priced }: StoredOffer, style: LineStyle) {
  return {
    ...printAmounts(priced, header.discountAmount === '0' ? header.discountPercent : null),
    lines: printLines(lines, priced, style),
    ...(style.withOptional && lines.some((line) => line.optional)
      ? { optionalNet: fromMinor(priced.optional.net, priced.currency) }
      : {}),
  };
}

async function partiesOf(t: Tenant, offer: StoredOffer, { company, customer }: OfferContext) {
  const buyer: PrintParty = {
    name: customer?.name ?? offer.header.customerName ?? '',
    address: addressLines(customer?.address ?? {}, company.settings.address.country),
    ...(customer?.taxId ? { taxId: customer.taxId } : {}),
  };
  return { seller: await sellerOf(t, company), buyer };
}

/** The company as it is printed. */
export async function sellerOf(t: Tenant, { name, logoId, settings }: Company): Promise<OfferPrint['seller']> {
  const contact = [settings.email, settings.phone, settings.website].filter((text) => text !== '').join(' · ');
  const logo = logoId === null ? null : await loadFile(t, logoId);
  return {
    name,
    address: addressLines(settings.address, settings.address.country),
    ...(settings.taxId === '' ? {} : { taxId: settings.taxId }),
    ...(contact === '' ? {} : { contact }),
    accentColor: settings.accentColor,
    ...(logo && isImage(logo.mimeType) ? { logo: { mimeType: logo.mimeType, bytes: logo.bytes } } : {}),
  };
}

/** Language and locale of documents for nobody in particular. */
export function printStyle({ language, settings }: Company): { readonly language: string; readonly locale: string } {
  return { language, locale: localeIn(language, settings.address.country) };
}

/** Address rows. The country is named, in English as the post wants it, where mail would cross a border. */
function addressLines(address: StoredAddress, homeCountry: string): string[] {
  const { line1 = '', line2 = '', zip = '', city = '', country = '' } = address;
  const abroad = country === homeCountry ? '' : countryName(country);
  return [line1, line2, `${zip} ${city}`.trim(), abroad].filter((line) => line !== '');
}

function countryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return (new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country).toUpperCase();
}

function isImage(mimeType: string): mimeType is PrintImage['mimeType'] {
  return ['image/png', 'image/jpeg', 'image/svg+xml'].includes(mimeType);
}
