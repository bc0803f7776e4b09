import { type TSchema, Type } from 'typebox';
import type { Field, Resource } from '#core/resource/resource';

const mostKeys = 50;
const mostNames = 50;

/** Custom fields as they are written: no nesting. */
export const customFieldsSchema = Type.Unsafe<Readonly<Record<string, string | number | boolean | null>> | null>({
  type: ['object', 'null'],
  maxProperties: mostKeys,
  propertyNames: { maxLength: 191 },
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'], maxLength: 5000 },
  description: 'Replaces all custom fields; null empties them.',
});

const settingsSchema = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  properties: { autoSendInvoiceReminders: { type: 'boolean' } },
  maxProperties: mostKeys,
});

const nullable = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);

/** The body of a create or update. Unknown fields are let through, and then ignored. */
export function resourceBody(resource: Resource, isNew: boolean): TSchema {
  const entries = Object.entries(resource.fields)
    .filter(([, field]) => !field.readOnly && !(isNew && field.onlyOnUpdate))
    .map(([name, field]) => [name, isNew && field.required ? fieldSchema(field) : Type.Optional(fieldSchema(field))]);
  return Type.Object(Object.fromEntries(entries), { additionalProperties: true });
}

function fieldSchema(field: Field): TSchema {
  const schema = plainSchema(field);
  if (field.kind === 'customFields' || field.kind === 'settings') return schema;
  const takesNull = !field.required && field.kind !== 'boolean' && field.nullable !== false;
  return takesNull ? nullable(schema) : schema;
}

function plainSchema(field: Field): TSchema {
  const { kind, max, min, pattern, values } = field;
  switch (kind) {
    case 'names':
      return Type.Array(
        Type.String({ minLength: 1, pattern: '^[^,]*[^,\\s][^,]*$', ...(max ? { maxLength: max } : {}) }),
        {
          maxItems: mostNames,
        },
      );
    case 'text':
      if (values) return Type.Unsafe<string>({ type: 'string', enum: [...values] });
      return Type.String({
        ...(field.required ? { minLength: 1 } : {}),
        ...(max === undefined ? {} : { maxLength: max }),
        ...(pattern === undefined ? {} : { pattern }),
      });
    case 'number':
      return Type.Number(range(min, max));
    case 'integer':
      return Type.Integer(range(min, max));
    case 'boolean':
      return Type.Boolean();
    case 'date':
    case 'moment':
      return dateSchema;
    case 'reference':
      return Type.String({ minLength: 10, maxLength: 100 });
    case 'member':
      return Type.Integer({ minimum: 0 });
    case 'members':
      return Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 500 });
    case 'customFields':
      return customFieldsSchema;
    default:
      return settingsSchema;
  }
}

/** An ISO date or date-time. */
export const dateSchema = Type.String({
  pattern:
    '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?)?$',
  maxLength: 40,
  description: 'ISO date or date-time.',
});

function range(min: number | undefined, max: number | undefined) {
  return { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
}
