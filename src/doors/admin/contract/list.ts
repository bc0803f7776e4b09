import { type TProperties, type TSchema, Type } from 'typebox';

/** Query of a list: narrow with `query`, page with `cursor`. */
export function listQuery<S extends TSchema, P extends TProperties>(sort: S, more: P) {
  return Type.Object(
    {
      query: Type.Optional(Type.String({ maxLength: 200, description: 'Words to find; letter case does not matter.' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Rows a page, 50 unless given.' })),
      cursor: Type.Optional(Type.String({ maxLength: 2000, description: '`nextCursor` of the page before.' })),
      sort: Type.Optional(sort),
      ...more,
    },
    { additionalProperties: false },
  );
}

/** One page of a list. */
export function listAnswer<S extends TSchema>(item: S, title: string) {
  return Type.Object(
    {
      items: Type.Array(item, { description: 'The rows of this page.' }),
      nextCursor: Type.Union([Type.String(), Type.Null()], {
        description: 'Leads to the next page; null on the last.',
      }),
      totalCount: Type.Integer({ description: 'Rows of the whole list.' }),
      totalIsEstimate: Type.Optional(Type.Boolean({ description: 'True: there are at least `totalCount`.' })),
    },
    { title, description: 'A page of a list.' },
  );
}

/** Parameters of a path with one id. */
export const idParams = Type.Object({ id: Type.String({ description: 'UUID.' }) });

/** A text that may be unknown. */
export function textOrNull(maxLength: number, description: string) {
  return Type.Union([Type.String({ maxLength }), Type.Null()], { description });
}

/** A decimal number as text, such as `18.40`. */
export function decimalText(description: string) {
  return Type.String({ pattern: '^-?\\d{1,20}(\\.\\d{1,6})?$', description });
}

/** A decimal number as text that may be unknown. */
export function decimalOrNull(description: string) {
  return Type.Union([decimalText(description), Type.Null()], { description });
}

export const timeText = Type.String({ format: 'date-time', description: 'UTC.' });
export const versionNumber = Type.Integer({ description: 'Grows with every change; also the ETag.' });
/** A name and a text for each, such as language codes or attributes. */
export function textsByName(longest: number, description: string) {
  return Type.Record(Type.String({ minLength: 1, maxLength: 100 }), Type.String({ maxLength: longest }), {
    maxProperties: 100,
    description,
  });
}
export const customFields = Type.Record(
  Type.String({ minLength: 1, maxLength: 100 }),
  Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean(), Type.Null()]),
  { maxProperties: 100, description: 'Fields of your own.' },
);
