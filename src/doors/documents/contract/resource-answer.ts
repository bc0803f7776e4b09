import { type TSchema, Type } from 'typebox';
import type { Field, Resource } from '#core/resource/resource';

/** The shape of a resource in answers, for the document. */
export function resourceAnswer(resource: Resource): TSchema {
  const fields = Object.entries(resource.fields)
    .filter(([, field]) => !field.writeOnly && field.kind !== 'settings')
    .map(([name, field]) => [name, answerField(field)]);
  const id = resource.name === 'member' ? Type.Integer() : Type.String();
  return Type.Object(
    { id, ...Object.fromEntries(fields) },
    { title: titleOf(resource.name), additionalProperties: true },
  );
}

function answerField({ kind, required }: Field): TSchema {
  const schema = plainField(kind);
  return required || kind === 'boolean' || kind === 'customFields' ? schema : Type.Union([schema, Type.Null()]);
}

function plainField(kind: Field['kind']): TSchema {
  switch (kind) {
    case 'number':
      return Type.Number();
    case 'integer':
    case 'member':
      return Type.Integer();
    case 'boolean':
      return Type.Boolean();
    case 'customFields':
      return Type.Record(Type.String(), Type.Unknown());
    default:
      return Type.String();
  }
}

function titleOf(name: string): string {
  return name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
