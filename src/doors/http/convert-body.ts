/** The part of JSON Schema that a conversion looks at. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/**
 * A body whose texts are numbers, booleans or nothing where the schema wants those: forms know only text, and programs that
 * speak to us over forms send `"1"` in JSON too. An empty list is an object without fields: PHP writes both alike. What cannot
 * be converted stays, for the validation to refuse.
 */
export function convertBody(schema: unknown, value: unknown): unknown {
  const types = typesOf(schema as Shape);
  if (typeof value === 'string') return convertText(types, value);
  if (value === 1 || value === 0) return types.has('boolean') && !isNumeric(types) ? value === 1 : value;
  if (typeof value !== 'object' || value === null) return value;
  const shape = branchOf(schema as Shape, Array.isArray(value) ? 'array' : 'object');
  if (Array.isArray(value) && value.length === 0 && !shape && types.has('object')) return {};
  if (Array.isArray(value)) return shape?.items ? value.map((entry) => convertBody(shape.items, entry)) : value;
  const { properties } = shape ?? {};
  if (!properties) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const inner = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return [key, inner ? convertBody(inner, entry) : entry];
    }),
  );
}

function convertText(types: ReadonlySet<string>, text: string): unknown {
  if (types.has('string')) return text === '' && types.has('null') ? null : text;
  const plain = text.trim();
  if (plain === '' && types.has('null')) return null;
  if (isNumeric(types) && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(plain)) return Number(plain);
  if (types.has('boolean') && /^(1|0|true|false)$/.test(plain)) return plain === '1' || plain === 'true';
  return text;
}

function isNumeric(types: ReadonlySet<string>): boolean {
  return types.has('number') || types.has('integer');
}

function typesOf({ type, anyOf = [] }: Shape): ReadonlySet<string> {
  const own = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  return new Set([...own, ...anyOf.flatMap((branch) => [...typesOf(branch)])]);
}

function branchOf(shape: Shape, type: 'array' | 'object'): Shape | undefined {
  if (shape.type === type || (Array.isArray(shape.type) && shape.type.includes(type))) return shape;
  return shape.anyOf?.find((branch) => branch.type === type);
}
