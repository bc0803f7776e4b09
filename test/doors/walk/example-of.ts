/** The part of JSON Schema that our routes use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
}

/** Values for fields whose name says what they hold, such as ids. */
export type Known = (name: string) => unknown;

const byPattern: readonly (readonly [RegExp, string])[] = [
  [/A-Z\]\{3\}/, 'EUR'],
  [/#\[0-9a-fA-F\]/, '#336699'],
  [/a-z\]\{2\}/, 'en'],
  [/\\d/, '7'],
];

/** A value that a schema accepts: every property filled, the first branch of a union. */
export function exampleOf(schema: Schema, known: Known = () => undefined, name = ''): unknown {
  const given = known(name);
  if (given !== undefined) return given;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return exampleOf(schema.anyOf[0] ?? {}, known, name);
  switch (typeof schema.type === 'object' ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, exampleOf(value, known, key)]),
      );
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
        exampleOf(schema.items ?? {}, known, name),
      );
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum === undefined ? 1 : schema.exclusiveMinimum + 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return exampleText(schema);
  }
}

function exampleText({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'uuid') return crypto.randomUUID();
  if (format === 'date') return '2026-03-02';
  if (format === 'date-time') return '2026-03-02T07:30:00.000Z';
  if (format === 'email') return 'somebody@example.test';
  const fits = byPattern.find(([shape]) => pattern !== undefined && shape.test(pattern));
  return fits?.[1] ?? 'x'.repeat(Math.max(1, minLength));
}

/** Every place in a schema that a body can be wrong at, as a path. */
export function fieldPaths(schema: Schema, path: readonly string[] = []): readonly (readonly string[])[] {
  if (schema.type === 'object' || schema.type?.includes('object')) {
    const inner = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => fieldPaths(value, [...path, key]));
    return [path, ...inner];
  }
  if (schema.type === 'array') return [path, ...fieldPaths(schema.items ?? {}, [...path, '0'])];
  return [path];
}

/** A copy of a body with another value at a path. */
export function withValue(body: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(body)) return body.map((entry, at) => (String(at) === key ? withValue(entry, rest, value) : entry));
  const object = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return { ...object, [key]: withValue(object[key], rest, value) };
}
