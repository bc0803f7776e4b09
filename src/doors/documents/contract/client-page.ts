import { type Static, Type } from 'typebox';

/** Asked for with `Accept`, a feedback link answers what our own page needs beside the public view. */
export const clientPageType = 'application/vnd.proffer.page+json';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const clientLine = Type.Object({
  id: Type.String(),
  /** `paragraph`, `percentage`, `heading`, `subtotal` or `text`. */
  type: Type.String(),
  name: Type.String(),
  /** Sanitised HTML. */
  description: Type.String(),
  sku: nullable(Type.String()),
  quantity: nullable(Type.String({ description: 'Decimal.' })),
  unit: Type.String(),
  unit_price: nullable(Type.String({ description: 'Decimal, major units; the percentage of a percentage line.' })),
  discount: nullable(Type.String({ description: 'As people read it: `10 %`.' })),
  vat_rate: nullable(Type.String({ description: 'Percent.' })),
  total: Type.String({ description: 'Net, major units.' }),
  is_optional: Type.Boolean(),
});

export const clientTotals = Type.Object({
  net: Type.String(),
  gross: Type.String(),
  optional: Type.String(),
  vat: Type.Array(Type.Object({ rate: Type.String(), tax: Type.String() })),
});

export const clientPage = Type.Object({
  status: Type.Union(
    [
      Type.Literal('open'),
      Type.Literal('approved'),
      Type.Literal('rejected'),
      Type.Literal('expired'),
      Type.Literal('superseded'),
      Type.Literal('revised'),
    ],
    {
      description:
        '`superseded`: a newer one went out; `revised`: the seller is changing it. Nothing else is told then.',
    },
  ),
  language: Type.String(),
  locale: Type.String(),
  organization: Type.Object({
    name: Type.String(),
    logo_url: nullable(Type.String()),
    accent_color: Type.String(),
    email: Type.String(),
    phone: Type.String(),
    website: Type.String(),
    address: Type.String({ description: 'In one line; empty when it is not known.' }),
    contact_person: Type.String({ description: 'Who wrote the offer; empty when nobody in particular.' }),
  }),
  offer: nullable(
    Type.Object({
      number: Type.String(),
      name: Type.String(),
      currency: Type.String(),
      issue_date: nullable(Type.String()),
      valid_until: nullable(Type.String()),
      address: Type.String(),
      header: Type.String(),
      footer: Type.String(),
      lines: Type.Array(clientLine),
      totals: clientTotals,
      show_vat: Type.Boolean(),
      show_terms: Type.Boolean(),
      show_signature: Type.Boolean(),
      terms: Type.Array(Type.Object({ label: Type.String(), text: Type.String() })),
      /** What changed since the revision that went out before, in sentences. */
      changes: Type.Array(Type.String()),
      contact_name: Type.String(),
      answer: nullable(Type.Object({ name: Type.String(), comment: Type.String(), at: Type.String() })),
      comments: Type.Array(
        Type.Object({ author: Type.String(), is_ours: Type.Boolean(), text: Type.String(), created_at: Type.String() }),
      ),
      attachments: Type.Array(Type.Object({ name: Type.String(), url: Type.String() })),
      pdf_url: Type.String(),
      order_confirmation_pdf_url: nullable(Type.String()),
    }),
  ),
});

export type ClientPage = Static<typeof clientPage>;
export type ClientOffer = NonNullable<ClientPage['offer']>;
export type ClientLine = Static<typeof clientLine>;
export type ClientTotals = Static<typeof clientTotals>;
