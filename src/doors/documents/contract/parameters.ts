import { type TSchema, Type } from 'typebox';

/** A query text; of several the handler takes the last. */
const text = (description: string): TSchema =>
  Type.Optional(
    Type.Unsafe<string>({
      type: ['string', 'array'],
      items: { type: 'string' },
      maxLength: 2000,
      maxItems: 20,
      description,
    }),
  );

/** `include` of a read, and `append` where there are figures to ask for. */
export function readParameters(includes: readonly string[], appends: readonly string[] = []): TSchema {
  return Type.Object({
    include: text(`Relations, separated by commas: ${includes.join(', ') || 'none'}.`),
    ...appendParameter(appends),
  });
}

function appendParameter(appends: readonly string[]): Readonly<Record<string, TSchema>> {
  return appends.length === 0 ? {} : { append: text(`Figures, separated by commas: ${appends.join(', ')}.`) };
}

/** Parameters of a list. Others are let through: the handler names unknown filters itself. */
export function listParameters(rules: {
  readonly filters: readonly string[];
  readonly sorts: readonly string[];
  readonly includes: readonly string[];
  readonly appends?: readonly string[];
}): TSchema {
  const filters = rules.filters.map((name) => [`filter[${name}]`, text(`Filter by ${name.replaceAll('_', ' ')}.`)]);
  return Type.Object({
    ...Object.fromEntries(filters),
    sort: text(`Order, \`-\` for descending: ${rules.sorts.join(', ') || 'none'}.`),
    include: text(`Relations, separated by commas: ${rules.includes.join(', ') || 'none'}.`),
    ...appendParameter(rules.appends ?? []),
    page: text('From 1.'),
    per_page: text('20 unless given, at most 50.'),
  });
}
