type Mapping = Readonly<Record<string, string>>;

/** The mapping with `column` going to `field` ('' for nowhere). A field has one column: another one that had it loses it. */
export function assignField(mapping: Mapping, column: string, field: string): Mapping {
  const others = Object.entries(mapping).filter(([name, target]) => name !== column && target !== field);
  return field === '' ? Object.fromEntries(others) : Object.fromEntries([...others, [column, field]]);
}
