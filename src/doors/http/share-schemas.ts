type Json = unknown;
type JsonObject = { readonly [key: string]: Json };

/** Moves every schema with a `title` to `components.schemas`, and leaves a reference. Another schema of the same title gets a number. */
export function shareSchemas(document: JsonObject): JsonObject {
  const shared = new Map<string, Json>();

  const nameFor = (title: string, schema: Json): string => {
    for (let turn = 1; ; turn += 1) {
      const name = turn === 1 ? title : `${title}${turn}`;
      const known = shared.get(name);
      if (known === undefined) shared.set(name, schema);
      if (known === undefined || JSON.stringify(known) === JSON.stringify(schema)) return name;
    }
  };

  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
    const { title } = value;
    if (typeof title !== 'string' || !isSchema(value)) return inner;
    return { $ref: `#/components/schemas/${nameFor(title, inner)}` };
  };

  const paths = visit(document['paths']);
  const components = isObject(document['components']) ? document['components'] : {};
  const schemas = Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...document, components: { ...components, schemas }, paths };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSchema(value: JsonObject): boolean {
  return (
    /^[A-Za-z0-9._-]+$/.test(String(value['title'])) && ['type', 'anyOf', 'allOf', 'enum'].some((key) => key in value)
  );
}
