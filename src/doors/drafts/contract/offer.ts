import { type Static, Type } from 'typebox';
import { candidate, span, unmatchedDetail } from '#doors/drafts/contract/unmatched-detail';
import { customerProposal, deliveryAddress, fact, requestedDate, sender } from './intake.ts';

const nullableText = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
export const nullableId = (description: string) =>
  Type.Union([Type.String({ format: 'uuid' }), Type.Null()], { description });

export const item = Type.Object(
  {
    id: Type.String({ description: 'The line itself, not the product.' }),
    productId: nullableText('Product of the catalogue, or null for a free line.'),
    name: Type.String({ description: 'Copied when the line was made.' }),
    description: Type.String({ description: 'Copied when the line was made.' }),
    quantity: Type.Number({ description: 'In base units, up to 3 decimals.' }),
    unit: Type.Union([Type.String(), Type.Null()], { description: 'Base unit, e.g. `pcs` or `m`.' }),
    unitPriceNet: Type.Number({ description: 'Major units.' }),
    vatRate: Type.Number({ description: 'Percent, e.g. 23.' }),
    unitGrossPrice: Type.Number({ description: '4 decimals.' }),
    totalNet: Type.Number({ description: '4 decimals; unit arithmetic, never to be summed.' }),
    totalGross: Type.Number({ description: '4 decimals; unit arithmetic, never to be summed.' }),
    priceMissing: Type.Boolean({ description: 'The catalogue has no price in the currency; blocks accepting.' }),
    requestItem: Type.String({ description: "The customer's words for this line, verbatim." }),
    requestSpans: Type.Array(span, { description: 'Where they stand in `clientRequest`, UTF-16 offsets.' }),
    rationale: Type.String({ description: 'Why this product and this quantity.' }),
    matchSource: Type.Union([Type.Literal('exact'), Type.Literal('semantic'), Type.Literal('manual'), Type.Null()], {
      description: 'How the line came about.',
    }),
    matchScore: Type.Union([Type.Number(), Type.Null()], { description: '0–1; 1 for exact, null for manual.' }),
    matchReason: nullableText('`sku`, `ean`, `code_repaired`, `alias`, `history`, `standard` or `text`.'),
    alternatives: Type.Array(candidate, { description: 'What else was considered.' }),
    position: Type.Integer({ minimum: 0, description: 'Order of the lines; gaps are allowed.' }),
    product: Type.Union(
      [
        Type.Object({
          id: Type.String(),
          sku: Type.Optional(Type.String()),
          name: Type.String(),
          description: Type.Optional(Type.String()),
        }),
        Type.Null(),
      ],
      { description: 'Snapshot of the product.' },
    ),
  },
  { title: 'Item', description: 'One priced line.' },
);

export const totals = Type.Object(
  {
    net: Type.Number({ description: 'Major units, after discount.' }),
    vat: Type.Number({ description: 'Rounded once per rate.' }),
    gross: Type.Number({ description: 'net + vat.' }),
  },
  { title: 'Totals', description: 'From the stored snapshot.' },
);

export const draftsStatus = Type.Union(
  [Type.Literal('draft'), Type.Literal('accepted'), Type.Literal('rejected'), Type.Literal('imported')],
  { description: '`accepted`: finished and locked by the seller.' },
);

const offerFields = {
  id: Type.String({ description: 'The same id at every door.' }),
  customerId: nullableText('Customer, or null.'),
  requestId: nullableText('Stored request, or null.'),
  userId: nullableText('Who changed the offer last.'),
  name: Type.String({ description: 'Working title.' }),
  status: draftsStatus,
  currency: Type.String({ description: 'ISO 4217.' }),
  discountPercent: Type.Number({ description: '0–100, of the net sum; ignored while `discountAmount` is above 0.' }),
  discountAmount: Type.Number({ description: 'Major units off the net sum.' }),
  notes: Type.Array(Type.String(), { description: 'For the salesperson.' }),
  createdAt: Type.String({ format: 'date-time', description: 'UTC.' }),
  updatedAt: Type.String({ format: 'date-time', description: 'UTC.' }),
  customerName: nullableText('Name of the customer.'),
  userName: nullableText('Name of the user.'),
  version: Type.Integer({ description: 'Grows with every change; also the ETag.' }),
  hiddenLines: Type.Integer({ description: 'Lines of other kinds, which this door does not show.' }),
};

export const offer = Type.Object(
  {
    ...offerFields,
    clientRequest: nullableText('The request, verbatim.'),
    language: nullableText('Language of the texts.'),
    requestedDate,
    deliveryAddress: Type.Union([deliveryAddress, Type.Null()]),
    facts: Type.Array(fact, { description: 'What the request says beside its items, in its order.' }),
    sender: Type.Union([sender, Type.Null()]),
    customerProposal: Type.Union([customerProposal, Type.Null()]),
    unmatched: Type.Array(Type.Union([Type.String(), unmatchedDetail]), {
      description: 'Parts of the request without a line. Objects only when the company set `unmatchedFormat` so.',
    }),
    unmatchedDetails: Type.Array(unmatchedDetail, { description: 'The same with reasons.' }),
    items: Type.Array(item, { description: 'In order of position.' }),
    totals,
  },
  { title: 'Offer', description: 'A draft offer.' },
);

export const offerAnswer = Type.Object({ offer }, { title: 'OfferAnswer', description: 'One offer.' });

export const offerSummary = Type.Object(
  {
    ...offerFields,
    itemCount: Type.Integer({ description: 'Priced lines.' }),
    unmatchedCount: Type.Integer({ description: 'Open parts of the request.' }),
    totalNet: Type.Number({ description: 'Major units.' }),
    totalGross: Type.Number({ description: 'Major units.' }),
  },
  { title: 'OfferSummary', description: 'One row of the list.' },
);

export const offerList = Type.Object(
  {
    offers: Type.Array(offerSummary),
    totalCount: Type.Integer({ description: 'Exact to 10,000.' }),
    totalIsEstimate: Type.Optional(Type.Boolean({ description: 'True where `totalCount` is one.' })),
    nextCursor: nullableText('Pass as `cursor` for the next page; null on the last.'),
    statusCounts: Type.Optional(
      Type.Record(Type.String(), Type.Integer(), { description: 'Offers by status, whatever the filters.' }),
    ),
  },
  { title: 'OfferList', description: 'A page of offers.' },
);

export const newestOrList = Type.Union([offerAnswer, offerList]);

const quantity = Type.Integer({ exclusiveMinimum: 0, maximum: 100_000_000, description: 'In base units.' });
const strict = { additionalProperties: false } as const;

const sourceText = (maxLength: number, description: string) =>
  Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()], { description }));

const requestSource = Type.Object(
  {
    kind: Type.Union([Type.Literal('pasted'), Type.Literal('file')], { description: 'Typed, or read from a file.' }),
    name: sourceText(300, 'Name of the file.'),
    messageId: sourceText(1000, 'Message-ID of the mail.'),
    subject: sourceText(1000, 'Subject of the mail.'),
    senderName: sourceText(300, 'Who wrote the mail.'),
    senderEmail: sourceText(320, 'Address of who wrote it.'),
  },
  { ...strict, description: 'Where the request came from.' },
);

export const generateBody = Type.Object(
  {
    clientRequest: Type.String({ minLength: 1, maxLength: 900_000, description: 'What the client wrote, as it came.' }),
    customerName: Type.Optional(Type.String({ maxLength: 300, description: 'Found or created by name.' })),
    customerId: Type.Optional(nullableId('Known customer.')),
    source: Type.Optional(requestSource),
  },
  { ...strict, title: 'GenerateOffer', description: 'A request to turn into a draft.' },
);

export const quickBody = Type.Object(
  {
    customerId: Type.Optional(nullableId('Known customer.')),
    customerName: Type.Optional(Type.String({ maxLength: 300, description: 'Found or created by name.' })),
    items: Type.Array(
      Type.Object(
        {
          productId: Type.String({ minLength: 1, maxLength: 100, description: 'Product of the catalogue.' }),
          productName: Type.Optional(Type.String({ maxLength: 1000, description: 'Named if it is unknown.' })),
          productSku: Type.Optional(Type.String({ maxLength: 200, description: 'Named if it is unknown.' })),
          quantity,
        },
        strict,
      ),
      { minItems: 1, maxItems: 2000 },
    ),
  },
  { ...strict, title: 'QuickOffer', description: 'Picked products; needs a customer id or name.' },
);

export const addProductBody = Type.Object(
  {
    productId: Type.String({ format: 'uuid', description: 'Product of the catalogue.' }),
    quantity,
    requestItem: Type.Optional(Type.String({ maxLength: 20_000, description: "The customer's words." })),
  },
  { ...strict, title: 'AddProduct', description: 'A product to add as the last line.' },
);

export const changeLineBody = Type.Object(
  { quantity },
  { ...strict, title: 'ChangeLine', description: 'A new quantity.' },
);

export const listQuery = Type.Object(
  {
    list: Type.Optional(Type.String({ description: '`1` answers a list instead of the newest draft.' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'Rows a page.' })),
    cursor: Type.Optional(Type.String({ maxLength: 500, description: '`nextCursor` of the page before.' })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, description: 'Rows to skip.' })),
    status: Type.Optional(Type.String({ maxLength: 100, description: 'One or several of the statuses, by comma.' })),
    customerId: Type.Optional(Type.String({ maxLength: 100, description: "One customer's offers." })),
    query: Type.Optional(Type.String({ maxLength: 200, description: 'Part of number, name, customer or a line.' })),
    sort: Type.Optional(
      Type.String({
        maxLength: 50,
        description: '`-createdAt` (default), `createdAt`, `-updatedAt`, `name`, `-totalGross` or `totalGross`.',
      }),
    ),
  },
  { description: 'How to list.' },
);

export const offerParams = Type.Object({ offerId: Type.String({ description: 'Offer.' }) });
export const lineParams = Type.Object({
  offerId: Type.String({ description: 'Offer.' }),
  offerProductId: Type.String({ description: 'Line (`items[].id`).' }),
});

export type Offer = Static<typeof offer>;
export type OfferItem = Static<typeof item>;
export type OfferSummaryBody = Static<typeof offerSummary>;
export type OfferListBody = Static<typeof offerList>;
