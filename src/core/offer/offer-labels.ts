import type { Language } from '#core/catalogue/product';

/** Words of an offer in one language, for replies and on paper. */
export interface OfferLabels {
  readonly offer: string;
  readonly number: string;
  readonly date: string;
  readonly validUntil: string;
  readonly position: string;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly vat: string;
  /** Net of one line. */
  readonly amount: string;
  readonly linesNet: string;
  readonly discount: string;
  readonly net: string;
  readonly rounding: string;
  readonly total: string;
}

const en: OfferLabels = {
  offer: 'Offer',
  number: 'Number',
  date: 'Date',
  validUntil: 'Valid until',
  position: 'No.',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  vat: 'VAT',
  amount: 'Net',
  linesNet: 'Subtotal',
  discount: 'Discount',
  net: 'Net total',
  rounding: 'Rounding',
  total: 'Total',
};

const de: OfferLabels = {
  offer: 'Angebot',
  number: 'Nummer',
  date: 'Datum',
  validUntil: 'Gültig bis',
  position: 'Pos.',
  description: 'Bezeichnung',
  quantity: 'Menge',
  unitPrice: 'Einzelpreis',
  vat: 'MwSt.',
  amount: 'Netto',
  linesNet: 'Zwischensumme',
  discount: 'Rabatt',
  net: 'Summe netto',
  rounding: 'Rundung',
  total: 'Gesamtbetrag',
};

const fr: OfferLabels = {
  offer: 'Devis',
  number: 'Numéro',
  date: 'Date',
  validUntil: 'Valable jusqu’au',
  position: 'N°',
  description: 'Désignation',
  quantity: 'Quantité',
  unitPrice: 'Prix unitaire HT',
  vat: 'TVA',
  amount: 'Montant HT',
  linesNet: 'Sous-total HT',
  discount: 'Remise',
  net: 'Total HT',
  rounding: 'Arrondi',
  total: 'Total TTC',
};

const it: OfferLabels = {
  offer: 'Offerta',
  number: 'Numero',
  date: 'Data',
  validUntil: 'Valida fino al',
  position: 'N.',
  description: 'Descrizione',
  quantity: 'Quantità',
  unitPrice: 'Prezzo unitario',
  vat: 'IVA',
  amount: 'Importo netto',
  linesNet: 'Subtotale',
  discount: 'Sconto',
  net: 'Totale netto',
  rounding: 'Arrotondamento',
  total: 'Totale',
};

const pl: OfferLabels = {
  offer: 'Oferta',
  number: 'Numer',
  date: 'Data',
  validUntil: 'Ważna do',
  position: 'Lp.',
  description: 'Nazwa',
  quantity: 'Ilość',
  unitPrice: 'Cena netto',
  vat: 'VAT',
  amount: 'Wartość netto',
  linesNet: 'Wartość pozycji',
  discount: 'Rabat',
  net: 'Razem netto',
  rounding: 'Zaokrąglenie',
  total: 'Razem brutto',
};

export const offerLabels: Readonly<Record<Language, OfferLabels>> = { en, de, fr, it, pl };

/** The language of the labels for a BCP 47 tag: `de-CH` → `de`; English for languages without labels. */
export function labelLanguage(tag: string): Language {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(offerLabels, language) ? (language as Language) : 'en';
}
