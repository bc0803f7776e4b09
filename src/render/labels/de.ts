import { offerLabels } from '#core/offer/offer-labels';
import type { PrintLabels } from './print-labels.ts';

export const de: PrintLabels = {
  ...offerLabels.de,
  carriedForward: 'Übertrag',
  broughtForward: 'Übertrag',
  taxId: 'USt-IdNr.',
  yourTaxId: 'Ihre USt-IdNr.',
  taxableNet: 'Netto',
  taxedGross: 'Brutto',
  pageOf: ['Seite ', ' von '],
  delivery: 'Lieferung',
  payment: 'Zahlung',
  notes: 'Hinweise',
  orderConfirmation: 'Auftragsbestätigung',
  invoice: 'Rechnung',
  dueDate: 'Zahlbar bis',
  optional: 'optional',
  optionalTotal: 'Optionale Positionen, netto',
  placeAndDate: 'Ort, Datum',
  signature: 'Unterschrift',
  evidence: 'Nachweis der Annahme',
  evidenceRows: {
    name: 'Angenommen von',
    at: 'Zeitpunkt',
    ip: 'IP-Adresse',
    browser: 'Browser',
    terms: 'Bedingungen akzeptiert',
    comment: 'Bemerkung',
    hash: 'Prüfsumme des Inhalts (SHA-256)',
  },
};
