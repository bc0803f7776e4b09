import { offerLabels } from '#core/offer/offer-labels';
import type { PrintLabels } from './print-labels.ts';

export const en: PrintLabels = {
  ...offerLabels.en,
  carriedForward: 'Carried forward',
  broughtForward: 'Brought forward',
  taxId: 'Tax ID',
  yourTaxId: 'Your tax ID',
  taxableNet: 'Net',
  taxedGross: 'Gross',
  pageOf: ['Page ', ' of '],
  delivery: 'Delivery',
  payment: 'Payment',
  notes: 'Notes',
  orderConfirmation: 'Order confirmation',
  invoice: 'Invoice',
  dueDate: 'Due',
  optional: 'optional',
  optionalTotal: 'Optional items, net',
  placeAndDate: 'Place, date',
  signature: 'Signature',
  evidence: 'Record of approval',
  evidenceRows: {
    name: 'Accepted by',
    at: 'Time',
    ip: 'IP address',
    browser: 'Browser',
    terms: 'Terms accepted',
    comment: 'Comment',
    hash: 'Checksum of the content (SHA-256)',
  },
};
