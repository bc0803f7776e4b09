import { offerLabels } from '#core/offer/offer-labels';
import type { PrintLabels } from './print-labels.ts';

export const fr: PrintLabels = {
  ...offerLabels.fr,
  carriedForward: 'À reporter',
  broughtForward: 'Report',
  taxId: 'N° TVA',
  yourTaxId: 'Votre n° TVA',
  taxableNet: 'HT',
  taxedGross: 'TTC',
  pageOf: ['Page ', ' sur '],
  delivery: 'Livraison',
  payment: 'Paiement',
  notes: 'Remarques',
  orderConfirmation: 'Confirmation de commande',
  invoice: 'Facture',
  dueDate: 'Échéance',
  optional: 'en option',
  optionalTotal: 'Positions en option, HT',
  placeAndDate: 'Lieu, date',
  signature: 'Signature',
  evidence: 'Preuve d’acceptation',
  evidenceRows: {
    name: 'Acceptée par',
    at: 'Moment',
    ip: 'Adresse IP',
    browser: 'Navigateur',
    terms: 'Conditions acceptées',
    comment: 'Remarque',
    hash: 'Empreinte du contenu (SHA-256)',
  },
};
