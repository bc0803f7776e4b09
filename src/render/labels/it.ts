import { offerLabels } from '#core/offer/offer-labels';
import type { PrintLabels } from './print-labels.ts';

export const it: PrintLabels = {
  ...offerLabels.it,
  carriedForward: 'A riportare',
  broughtForward: 'Riporto',
  taxId: 'P. IVA',
  yourTaxId: 'Vostra P. IVA',
  taxableNet: 'Imponibile',
  taxedGross: 'Lordo',
  pageOf: ['Pagina ', ' di '],
  delivery: 'Consegna',
  payment: 'Pagamento',
  notes: 'Note',
  orderConfirmation: 'Conferma d’ordine',
  invoice: 'Fattura',
  dueDate: 'Scadenza',
  optional: 'opzionale',
  optionalTotal: 'Voci opzionali, netto',
  placeAndDate: 'Luogo, data',
  signature: 'Firma',
  evidence: 'Prova di accettazione',
  evidenceRows: {
    name: 'Accettata da',
    at: 'Momento',
    ip: 'Indirizzo IP',
    browser: 'Browser',
    terms: 'Condizioni accettate',
    comment: 'Osservazione',
    hash: 'Impronta del contenuto (SHA-256)',
  },
};
