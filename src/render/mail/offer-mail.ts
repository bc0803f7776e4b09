import type { Language } from '#core/catalogue/product';
import { escapeHtml } from '#core/offer/escape-html';
import { offerAsHtml } from '#core/offer/offer-as-html';
import { offerAsText } from '#core/offer/offer-as-text';
import { labelLanguage } from '#core/offer/offer-labels';
import type { OfferPrint } from '../offer-print.ts';

/** The words of a mail that carries an offer. */
export interface OfferMail {
  readonly subject: string;
  readonly text: string;
  /** An HTML fragment; every text in it is escaped. */
  readonly html: string;
}

interface MailWords {
  /** `Angebot A-00042 von Hellwerk`. */
  readonly subject: (number: string, seller: string) => string;
  readonly greeting: string;
  readonly opening: string;
  readonly closing: string;
}

const words: Readonly<Record<Language, MailWords>> = {
  en: {
    subject: (number, seller) => `Offer ${number} from ${seller}`,
    greeting: 'Hello,',
    opening: 'thank you for your request. Here is our offer; the PDF is attached.',
    closing: 'Kind regards',
  },
  de: {
    subject: (number, seller) => `Angebot ${number} von ${seller}`,
    greeting: 'Guten Tag,',
    opening: 'vielen Dank für Ihre Anfrage. Hier ist unser Angebot, das PDF liegt bei.',
    closing: 'Mit freundlichen Grüßen',
  },
  fr: {
    subject: (number, seller) => `Devis ${number} de ${seller}`,
    greeting: 'Bonjour,',
    opening: 'Merci de votre demande. Voici notre devis ; vous trouverez le PDF en pièce jointe.',
    closing: 'Cordialement',
  },
  it: {
    subject: (number, seller) => `Offerta ${number} di ${seller}`,
    greeting: 'Buongiorno,',
    opening: 'grazie per la Sua richiesta. Ecco la nostra offerta; il PDF è allegato.',
    closing: 'Cordiali saluti',
  },
  pl: {
    subject: (number, seller) => `Oferta ${number} – ${seller}`,
    greeting: 'Dzień dobry,',
    opening: 'dziękujemy za zapytanie. Poniżej przesyłamy naszą ofertę; plik PDF jest w załączniku.',
    closing: 'Z poważaniem',
  },
};

/** Subject and body of the mail that sends an offer to the customer. */
export function offerMail(print: OfferPrint): OfferMail {
  const { subject, greeting, opening, closing } = words[labelLanguage(print.language)];
  const { name, contact } = print.seller;
  const signature = [closing, name, ...(contact ? [contact] : [])];
  const paragraph = (rows: readonly string[]): string => `<p>${rows.map(escapeHtml).join('<br>')}</p>`;
  return {
    subject: oneRow(subject(print.number, name)),
    text: `${greeting}\n\n${opening}\n\n${offerAsText(print)}\n${signature.join('\n')}\n`,
    html: [paragraph([greeting]), paragraph([opening]), offerAsHtml(print), paragraph(signature)].join('\n'),
  };
}

/** A line break in a subject would start a header of its own. */
function oneRow(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
