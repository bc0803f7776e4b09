import { type Static, Type } from 'typebox';
import {
  customFields,
  decimalOrNull,
  decimalText,
  listAnswer,
  listQuery,
  textOrNull,
  textsByName,
  timeText,
  versionNumber,
} from '#doors/admin/contract/list';

const dateOrNull = (description: string) => Type.Union([Type.String({ format: 'date' }), Type.Null()], { description });
const ids = (description: string) => Type.Array(Type.String({ format: 'uuid' }), { maxItems: 100, description });

const price = Type.Object(
  {
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.' }),
    amount: decimalText('Net price of one unit.'),
    validFrom: dateOrNull('First day, null for always.'),
    validTo: dateOrNull('Last day, null for always.'),
    customerGroup: textOrNull(100, 'Group it is for, null for everybody.'),
    fromQuantity: decimalText('Smallest quantity, `0` for any.'),
  },
  { additionalProperties: false, title: 'Price', description: 'A list price.' },
);

const packaging = Type.Object(
  {
    unit: Type.String({ minLength: 1, maxLength: 20, description: '`pack`, `roll` …' }),
    quantity: decimalText('How many base units it holds.'),
  },
  { additionalProperties: false, title: 'Packaging', description: 'A packaging unit.' },
);

const media = Type.Object(
  {
    url: Type.String({ maxLength: 1000, description: 'Web address.' }),
    title: Type.String({ maxLength: 200, description: 'What it shows.' }),
  },
  { additionalProperties: false },
);

const fields = {
  sku: Type.String({ minLength: 1, maxLength: 100, description: 'Article number, unique.' }),
  eans: Type.Array(Type.String({ pattern: '^\\d{6,14}$' }), { maxItems: 500, description: 'EAN, UPC or GTIN.' }),
  name: Type.String({ minLength: 1, maxLength: 500, description: "Name in the company's language." }),
  names: textsByName(500, 'Names by language code.'),
  description: Type.String({ maxLength: 20_000, description: "Description in the company's language." }),
  descriptions: textsByName(20_000, 'Descriptions by language code.'),
  brand: textOrNull(200, 'Brand.'),
  category: textOrNull(300, 'Category.'),
  unit: Type.String({ maxLength: 20, description: 'Base unit: `pcs`, `m`, `kg` …' }),
  packaging: Type.Array(packaging, { maxItems: 20, description: 'Packaging units above the base unit.' }),
  prices: Type.Array(price, { maxItems: 200, description: 'List prices.' }),
  vatRate: decimalOrNull("VAT in percent; null for the company's."),
  cost: decimalOrNull("Cost of one unit in the company's currency."),
  stock: decimalOrNull('In stock; null when unknown.'),
  leadDays: Type.Union([Type.Integer({ minimum: 0, maximum: 100_000 }), Type.Null()], {
    description: 'Days to get it.',
  }),
  attributes: textsByName(500, 'Identifying attributes.'),
  media: Type.Array(media, { maxItems: 20, description: 'Pictures and sheets.' }),
  customFields,
  active: Type.Boolean({ description: 'False: never offered.' }),
  substitutes: ids('Products that may take its place.'),
  accessories: ids('Products that go with it.'),
};

export const productBody = Type.Partial(Type.Object(fields), {
  additionalProperties: false,
  title: 'ProductEdit',
  description: 'Fields to write; absent ones stay.',
});

const { cost, ...open } = fields;

export const product = Type.Object(
  {
    id: Type.String({ description: 'Product.' }),
    ...open,
    cost: Type.Optional(cost),
    parsedAttributes: Type.Array(
      Type.Object({
        name: Type.String({ description: '`length`, `power`, `colour` …' }),
        value: Type.String({ description: 'As written.' }),
      }),
      { description: 'What the engine reads out of the name.' },
    ),
    version: versionNumber,
    createdAt: timeText,
    updatedAt: timeText,
  },
  { title: 'Product', description: 'A product of the catalogue. Viewers see no cost.' },
);

const productRow = Type.Object(
  {
    id: Type.String({ description: 'Product.' }),
    sku: Type.String({ description: 'Article number.' }),
    name: Type.String({ description: 'Name.' }),
    brand: Type.Union([Type.String(), Type.Null()], { description: 'Brand.' }),
    category: Type.Union([Type.String(), Type.Null()], { description: 'Category.' }),
    unit: Type.String({ description: 'Base unit.' }),
    price: Type.Union([Type.String(), Type.Null()], { description: "Today's net list price of one unit, if any." }),
    currency: Type.String({ description: 'Of the price.' }),
    stock: Type.Union([Type.String(), Type.Null()], { description: 'In stock.' }),
    active: Type.Boolean({ description: 'False: never offered.' }),
    updatedAt: timeText,
  },
  { title: 'ProductRow', description: 'A line of the catalogue.' },
);

const sort = Type.Union(
  [
    Type.Literal('name'),
    Type.Literal('-name'),
    Type.Literal('sku'),
    Type.Literal('-sku'),
    Type.Literal('updatedAt'),
    Type.Literal('-updatedAt'),
  ],
  { description: 'A minus puts the largest first; `name` unless given.' },
);

export const productsQuery = listQuery(sort, {
  category: Type.Optional(Type.String({ maxLength: 300, description: 'Only this category.' })),
  brand: Type.Optional(Type.String({ maxLength: 200, description: 'Only this brand.' })),
  active: Type.Optional(Type.Boolean({ description: 'Only active ones, or only the others.' })),
});

export const productsAnswer = listAnswer(productRow, 'Products');

export const facetsAnswer = Type.Object(
  {
    categories: Type.Array(Type.String(), { description: 'A to Z; the 300 most used.' }),
    brands: Type.Array(Type.String(), { description: 'A to Z; the 300 most used.' }),
  },
  { title: 'Facets', description: 'Values by which the catalogue can be narrowed.' },
);

export const exportQuery = Type.Object({
  format: Type.Optional(Type.Literal('csv', { description: 'The only one.' })),
});

export type ProductBody = Static<typeof product>;
export type ProductEdit = Static<typeof productBody>;
export type ProductRowBody = Static<typeof productRow>;
