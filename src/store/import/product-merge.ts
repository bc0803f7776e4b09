/** A column that an import may fill. */
interface MergedColumn {
  readonly column: string;
  /** Key in the staged row. */
  readonly key: string;
  readonly type: string;
  /** Value of a new product whose row leaves it out. */
  readonly otherwise: string;
  /** Laid over what is there, key by key, instead of replacing it. */
  readonly layered?: boolean;
}

/** A file with translated names only: one of them is the name of a new product. */
const firstName = `coalesce(d.names->>'en', (select min(value) from jsonb_each_text(d.names)))`;

const columns: readonly MergedColumn[] = [
  { column: 'eans', key: 'eans', type: 'text[]', otherwise: `'{}'` },
  { column: 'name', key: 'name', type: 'text', otherwise: firstName },
  { column: 'names', key: 'names', type: 'jsonb', otherwise: `'{}'`, layered: true },
  { column: 'description', key: 'description', type: 'text', otherwise: `''` },
  { column: 'descriptions', key: 'descriptions', type: 'jsonb', otherwise: `'{}'`, layered: true },
  { column: 'brand', key: 'brand', type: 'text', otherwise: 'null' },
  { column: 'category', key: 'category', type: 'text', otherwise: 'null' },
  { column: 'unit', key: 'unit', type: 'text', otherwise: `'pcs'` },
  { column: 'packaging', key: 'packaging', type: 'jsonb', otherwise: `'[]'` },
  { column: 'vat_rate', key: 'vatRate', type: 'numeric(7,4)', otherwise: 'null' },
  { column: 'cost', key: 'cost', type: 'numeric(18,4)', otherwise: 'null' },
  { column: 'stock', key: 'stock', type: 'numeric(18,3)', otherwise: 'null' },
  { column: 'lead_days', key: 'leadDays', type: 'integer', otherwise: 'null' },
  { column: 'attributes', key: 'attributes', type: 'jsonb', otherwise: `'{}'`, layered: true },
  { column: 'media', key: 'media', type: 'jsonb', otherwise: `'[]'` },
  { column: 'custom_fields', key: 'customFields', type: 'jsonb', otherwise: `'{}'`, layered: true },
  { column: 'active', key: 'active', type: 'boolean', otherwise: 'true' },
];

const given = ({ key }: MergedColumn): string => `d."${key}"`;
const fresh = (c: MergedColumn): string => `coalesce(${given(c)}, ${c.otherwise}::${c.type})`;
const merged = (c: MergedColumn): string =>
  c.layered ? `(p.${c.column} || coalesce(${given(c)}, '{}'::jsonb))` : `coalesce(${given(c)}, p.${c.column})`;

/** Cheaper than comparing with what would be written: a row that leaves a field out cannot change it. */
const differs = (c: MergedColumn): string =>
  c.layered
    ? `(${given(c)} is not null and not p.${c.column} @> ${given(c)})`
    : `(${given(c)} is not null and ${given(c)} is distinct from p.${c.column})`;

/** SQL fragments that lay a staged row `d` over a product `p`. */
export const productMerge = {
  /** Column list for `jsonb_to_record`. */
  record: ['id uuid', 'sku text', ...columns.map(({ key, type }) => `"${key}" ${type}`)].join(', '),
  /** Names of the columns, in the order of `fresh`. */
  columns: columns.map(({ column }) => column).join(', '),
  /** Values of a new product. */
  fresh: columns.map(fresh).join(', '),
  firstName,
  /** `set` list of a product that is there. */
  assignments: columns.map((c) => `${c.column} = ${merged(c)}`).join(', '),
  /** Would the assignments change anything? */
  differs: `(${columns.map(differs).join(' or ')})`,
} as const;
