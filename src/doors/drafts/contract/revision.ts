import { type Static, Type } from 'typebox';
import { deliveryAddress, requestedDate } from '#doors/drafts/contract/intake';
import { offer } from '#doors/drafts/contract/offer';

const revisionFields = {
  id: Type.String({ description: 'Revision.' }),
  offerId: Type.String({ description: 'Its offer.' }),
  revisionNumber: Type.Integer({ minimum: 1, description: '1, 2, 3 … without gaps.' }),
  createdBy: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()], {
    description: 'Who made it.',
  }),
  createdAt: Type.String({ format: 'date-time', description: 'UTC.' }),
  acceptedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
    description: 'When the seller finished the offer with it.',
  }),
};

export const revision = Type.Object(revisionFields, { title: 'Revision', description: 'A saved state of an offer.' });

const snapshotItem = Type.Object({
  id: Type.String({ description: 'The line: the same in each revision until one is put back.' }),
  productId: Type.Union([Type.String(), Type.Null()]),
  sku: Type.Union([Type.String(), Type.Null()]),
  name: Type.String(),
  description: Type.String(),
  requestItem: Type.String(),
  quantity: Type.Number(),
  unit: Type.Union([Type.String(), Type.Null()]),
  unitPriceNet: Type.Number(),
  vatRate: Type.Number(),
  unitGrossPrice: Type.Number(),
  totalNet: Type.Number(),
  totalGross: Type.Number(),
  rationale: Type.String(),
  matchSource: Type.Union([Type.String(), Type.Null()]),
  matchScore: Type.Union([Type.Number(), Type.Null()]),
  position: Type.Integer(),
});

const snapshot = Type.Object(
  {
    name: Type.String(),
    customerId: Type.Union([Type.String(), Type.Null()]),
    customerName: Type.Union([Type.String(), Type.Null()]),
    requestId: Type.Union([Type.String(), Type.Null()]),
    clientRequest: Type.Union([Type.String(), Type.Null()]),
    status: Type.String(),
    currency: Type.String(),
    discountPercent: Type.Number(),
    discountAmount: Type.Number(),
    notes: Type.Array(Type.String()),
    requestedDate,
    deliveryAddress: Type.Union([deliveryAddress, Type.Null()]),
    unmatched: Type.Array(Type.Object({ item: Type.String(), reason: Type.String() })),
    items: Type.Array(snapshotItem),
  },
  { description: 'The offer as it stood.' },
);

export const fullRevision = Type.Object(
  { ...revisionFields, snapshot },
  { title: 'FullRevision', description: 'A saved state with its content.' },
);

export type RevisionBody = Static<typeof revision>;
export type DraftedBody = Static<typeof draftedAnswer>['draft'];
export type FullRevisionBody = Static<typeof fullRevision>;

export const revisionsAnswer = Type.Object(
  { revisions: Type.Array(revision) },
  { title: 'RevisionsAnswer', description: 'Newest first.' },
);
export const revisionAnswer = Type.Object({ revision }, { title: 'RevisionAnswer', description: 'One revision.' });
export const fullRevisionAnswer = Type.Object(
  { revision: fullRevision },
  { title: 'FullRevisionAnswer', description: 'One revision with its content.' },
);
export const restoreAnswer = Type.Object(
  { offer, revision },
  { title: 'RestoreAnswer', description: 'The offer after restoring, and the revision that made.' },
);

export const draftedAnswer = Type.Object(
  { draft: Type.Object({ createdBy: revisionFields.createdBy, createdAt: revisionFields.createdAt, snapshot }) },
  { title: 'DraftedAnswer', description: 'The offer as the engine drafted it, before anybody changed it.' },
);

export const revisionParams = Type.Object({
  offerId: Type.String({ description: 'Offer.' }),
  revisionId: Type.String({ description: 'Revision.' }),
});
