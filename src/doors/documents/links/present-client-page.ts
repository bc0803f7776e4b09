import type { ClientPageData } from '#app/answer/read-client-page';
import { unitWord } from '#core/catalogue/unit-word';
import { cleanHtml } from '#core/document/clean-html';
import { decimal } from '#core/money/decimal';
import { fromMinor } from '#core/money/minor-units';
import { escapeHtml } from '#core/offer/escape-html';
import { localeIn } from '#core/offer/locale-in';
import type { OfferLine } from '#core/offer/offer-content';
import { revisionDifference } from '#core/offer/revision-difference';
import { snapshotOf } from '#core/offer/revision-snapshot';
import type { ClientLine, ClientOffer, ClientPage, ClientTotals } from '#doors/documents/contract/client-page';
import { elementTypes } from '#doors/documents/present-element';
import { differenceWords } from '#render/difference-words';
import { discountText } from '#render/discount-text';
import { labelsFor } from '#render/labels/labels-for';

/** What our own page shows of an offer. */
export function presentClientPage(data: ClientPageData): ClientPage {
  const { company, written } = data;
  const { settings } = company;
  const status = statusOf(data);
  return {
    status,
    language: written.language,
    locale: localeOf(data),
    organization: {
      name: company.name,
      logo_url: data.logoUrl,
      accent_color: settings.accentColor,
      email: settings.email,
      phone: settings.phone,
      website: settings.website,
      address: addressOf(settings.address),
      contact_person: status === 'superseded' || status === 'revised' ? '' : data.seller,
    },
    offer: status === 'superseded' || status === 'revised' ? null : presentOffer(data, status),
  };
}

const addressOf = ({ line1, line2, zip, city }: ClientPageData['company']['settings']['address']): string =>
  [line1, line2, [zip, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');

function statusOf({ standing, offer, today }: ClientPageData): ClientPage['status'] {
  if (standing === 'superseded') return offer.state === 'draft' ? 'revised' : 'superseded';
  if (offer.state === 'accepted') return 'approved';
  if (['declined', 'canceled', 'bought_out'].includes(offer.state)) return 'rejected';
  return offer.state === 'expired' || (offer.validUntil !== null && offer.validUntil < today) ? 'expired' : 'open';
}

function localeOf({ company, written }: ClientPageData): string {
  return localeIn(written.language, company.settings.address.country);
}

function presentOffer(data: ClientPageData, status: ClientPage['status']): ClientOffer {
  const { offer, company, written, contact, answer, comments, links } = data;
  const { settings } = company;
  const labels = labelsFor(written.language);
  const terms = [
    { label: labels.delivery, text: settings.deliveryTerms },
    { label: labels.payment, text: settings.paymentTerms },
  ];
  return {
    number: offer.number ?? '',
    name: offer.header.name === 'Draft' ? '' : offer.header.name,
    currency: offer.header.currency,
    issue_date: offer.issueDate,
    valid_until: offer.validUntil,
    address: cleanHtml(written.texts.address ?? '') || recipientOf(data),
    header: cleanHtml(written.texts.header ?? ''),
    footer: cleanHtml(written.texts.footer ?? ''),
    lines: presentLines(data),
    totals: presentTotals(offer),
    show_vat: offer.header.vatLiable ?? true,
    show_terms: settings.showTerms,
    show_signature: settings.showSignature,
    terms: terms.filter(({ text }) => text !== ''),
    changes: changesOf(data),
    contact_name: [contact?.firstname, contact?.lastname].filter(Boolean).join(' '),
    answer: answer && { name: answer.name ?? '', comment: answer.comment ?? '', at: answer.createdAt.toISOString() },
    comments: comments.map(({ author, byContact, text, createdAt }) => ({
      author: author ?? company.name,
      is_ours: !byContact,
      text,
      created_at: createdAt.toISOString(),
    })),
    attachments: [...data.attachments],
    pdf_url: links.pdf_url,
    order_confirmation_pdf_url: status === 'approved' ? links.order_confirmation_pdf_url : null,
  };
}

/** The customer and the person there, where nobody wrote an address. */
function recipientOf({ offer, contact }: ClientPageData): string {
  const person = [contact?.firstname, contact?.lastname].filter(Boolean).join(' ');
  const lines = [...new Set([offer.header.customerName ?? '', person])].filter(Boolean);
  return lines.length === 0 ? '' : `<p>${lines.map(escapeHtml).join('<br>')}</p>`;
}

function presentLines({ offer, written }: ClientPageData): ClientLine[] {
  const amounts = new Map(offer.priced.lines.map((line) => [line.id, line]));
  const { currency } = offer.header;
  return offer.lines
    .filter(({ kind }) => kind !== 'discount')
    .map((line) => ({
      id: line.id,
      type: line.kind === 'text' ? 'text' : elementTypes[line.kind],
      name: line.name === '' ? line.requestItem : line.name,
      description: descriptionOf(line),
      sku: line.sku,
      quantity: line.quantity === null ? null : decimal(line.quantity),
      unit: unitWord(line.unit ?? '', written.language),
      unit_price: line.unitPrice === null ? null : decimal(line.unitPrice),
      discount: line.discount ? discountText(line.discount, currency) : null,
      vat_rate: line.vatRate === null ? null : decimal(line.vatRate),
      total: fromMinor(amounts.get(line.id)?.net ?? 0, currency),
      is_optional: line.optional,
    }));
}

/** Plain text stays what it is; markup is cleaned. */
function descriptionOf({ description, name }: OfferLine): string {
  if (description === '' || description === name) return '';
  return /<[a-z]/i.test(description) ? cleanHtml(description) : `<p>${escapeHtml(description)}</p>`;
}

function presentTotals({ priced }: ClientPageData['offer']): ClientTotals {
  const text = (minor: number) => fromMinor(minor, priced.currency);
  return {
    net: text(priced.net),
    gross: text(priced.payable),
    optional: text(priced.optional.net),
    vat: priced.rates.map(({ rate, vat }) => ({ rate, tax: text(vat) })),
  };
}

function changesOf(data: ClientPageData): string[] {
  if (!data.before) return [];
  const difference = revisionDifference(data.before, snapshotOf(data.offer));
  return [...differenceWords(difference, localeOf(data), data.offer.header.currency)].slice(0, 100);
}
