import { type Static, Type } from 'typebox';
import { timeText, versionNumber } from '#doors/admin/contract/list';

const fields = {
  kind: Type.Union(
    [
      Type.Literal('header'),
      Type.Literal('footer'),
      Type.Literal('mail'),
      Type.Literal('snippet'),
      Type.Literal('offer'),
    ],
    { description: 'Where it belongs; `offer` is a whole document.' },
  ),
  language: Type.Union([Type.String({ pattern: '^[a-z]{2}$' }), Type.Null()], { description: 'Null: any.' }),
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'For staff.' }),
  html: Type.String({ maxLength: 100_000, description: 'The text, with merge fields; of a document its header.' }),
  footer: Type.String({ maxLength: 100_000, description: 'Of a whole document.' }),
  isDefault: Type.Boolean({ description: 'Taken where nobody wrote anything; one a kind and language.' }),
};

const nullable = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Number>>(schema: T) =>
  Type.Optional(Type.Union([schema, Type.Null()]));

const element = Type.Object(
  {
    type: Type.Union([
      Type.Literal('paragraph'),
      Type.Literal('heading'),
      Type.Literal('percentage'),
      Type.Literal('subtotal'),
    ]),
    name: Type.String({ minLength: 1, maxLength: 1000 }),
    description: nullable(Type.String({ maxLength: 20_000 })),
    unit: nullable(Type.String({ maxLength: 50 })),
    quantity: nullable(Type.Number({ minimum: -10_000_000, maximum: 10_000_000 })),
    amount: nullable(Type.Number({ minimum: -1_000_000_000, maximum: 1_000_000_000 })),
    is_optional: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, description: 'A line, as the documents door writes it.' },
);

const elements = Type.Array(element, { maxItems: 200, description: 'Lines of a whole document.' });

export const template = Type.Object(
  {
    id: Type.String({ description: 'Template.' }),
    ...fields,
    elements,
    version: versionNumber,
    createdAt: timeText,
    updatedAt: timeText,
  },
  { title: 'Template', description: 'A text that documents are made of.' },
);

const { kind, name, ...rest } = fields;

export const templateBody = Type.Object(
  { kind, name, ...Type.Partial(Type.Object({ ...rest, elements })).properties },
  { additionalProperties: false, title: 'NewTemplate', description: 'A template to add.' },
);

export const templateEdit = Type.Partial(Type.Object({ ...fields, elements }), {
  additionalProperties: false,
  title: 'TemplateEdit',
  description: 'Fields to change; absent ones stay.',
});

export const templatesAnswer = Type.Object(
  { items: Type.Array(template) },
  { title: 'Templates', description: 'All templates by kind and name.' },
);

export type TemplateBody = Static<typeof template>;
export type NewTemplate = Static<typeof templateBody>;
