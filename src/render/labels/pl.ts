import { offerLabels } from '#core/offer/offer-labels';
import type { PrintLabels } from './print-labels.ts';

export const pl: PrintLabels = {
  ...offerLabels.pl,
  carriedForward: 'Do przeniesienia',
  broughtForward: 'Z przeniesienia',
  taxId: 'NIP',
  yourTaxId: 'NIP nabywcy',
  taxableNet: 'Netto',
  taxedGross: 'Brutto',
  pageOf: ['Strona ', ' z '],
  delivery: 'Dostawa',
  payment: 'Płatność',
  notes: 'Uwagi',
  orderConfirmation: 'Potwierdzenie zamówienia',
  invoice: 'Faktura',
  dueDate: 'Termin płatności',
  optional: 'opcjonalnie',
  optionalTotal: 'Pozycje opcjonalne, netto',
  placeAndDate: 'Miejscowość, data',
  signature: 'Podpis',
  evidence: 'Potwierdzenie akceptacji',
  evidenceRows: {
    name: 'Przyjęta przez',
    at: 'Czas',
    ip: 'Adres IP',
    browser: 'Przeglądarka',
    terms: 'Warunki zaakceptowane',
    comment: 'Uwagi',
    hash: 'Suma kontrolna treści (SHA-256)',
  },
};
