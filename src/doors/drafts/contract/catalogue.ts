import { type Static, Type } from 'typebox';

const strict = { additionalProperties: false } as const;

export const product = Type.Object(
  {
    id: Type.String({ description: 'Product.' }),
    sku: Type.String({ description: 'Article number.' }),
    name: Type.String({ description: 'Main name.' }),
    description: Type.String({ description: 'Main text.' }),
    brand: Type.Union([Type.String(), Type.Null()], { description: 'Manufacturer.' }),
    category: Type.Union([Type.String(), Type.Null()], { description: 'Product type.' }),
    unit: Type.String({ description: 'Base unit.' }),
    unitPriceNet: Type.Union([Type.Number(), Type.Null()], {
      description: "Price in the company's currency, or null.",
    }),
    currency: Type.String({ description: 'ISO 4217.' }),
    vatRate: Type.Number({ description: 'Percent.' }),
    active: Type.Boolean({ description: 'False: not offered any more.' }),
  },
  { title: 'Product', description: 'A product of the catalogue.' },
);

export const foundProduct = Type.Object(
  {
    ...product.properties,
    similarity: Type.Number({ minimum: -1, maximum: 1, description: '−1…1, 4 decimals.' }),
  },
  { title: 'FoundProduct', description: 'A product and how well it fits.' },
);

export const searchBody = Type.Object(
  {
    prompt: Type.String({ minLength: 1, maxLength: 20_000, description: 'What to look for, in plain words.' }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, description: 'Default 5.' })),
    minSimilarity: Type.Optional(
      Type.Number({ minimum: -1, maximum: 1, description: 'Default 0.7; 0 returns the best whatever their score.' }),
    ),
  },
  { ...strict, title: 'SearchProducts', description: 'A search by meaning.' },
);

export const searchAnswer = Type.Object(
  {
    prompt: Type.String({ description: 'As searched.' }),
    answer: Type.String({ description: 'One sentence for people.' }),
    products: Type.Array(foundProduct, { description: 'Best first.' }),
  },
  { title: 'SearchAnswer', description: 'What was found.' },
);

export const textSearchBody = Type.Object(
  {
    query: Type.String({ minLength: 1, maxLength: 200, description: 'Part of the text; letter case is ignored.' }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, description: 'Default 20.' })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, description: 'Default 0.' })),
    searchFields: Type.Optional(
      Type.Array(Type.Union([Type.Literal('sku'), Type.Literal('name'), Type.Literal('description')]), {
        minItems: 1,
        maxItems: 3,
        uniqueItems: true,
        description: 'Default all three.',
      }),
    ),
  },
  { ...strict, title: 'TextSearchProducts', description: 'A search by substring.' },
);

export const textSearchAnswer = Type.Object(
  {
    products: Type.Array(product, { description: 'By name.' }),
    totalCount: Type.Integer({ description: 'Exact to 10,000.' }),
  },
  { title: 'TextSearchAnswer', description: 'A page of what was found.' },
);

export const productsQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 100, description: 'Rows a page.' })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0, description: 'Rows to skip.' })),
  },
  { description: 'A page of products.' },
);

export const productsAnswer = Type.Object(
  { products: Type.Array(product) },
  { title: 'ProductsAnswer', description: 'A page of products, by name.' },
);

export const customer = Type.Object(
  {
    id: Type.String({ description: 'Customer.' }),
    name: Type.String({ description: 'Unique, blanks and letter case ignored.' }),
    source: Type.Union([Type.String(), Type.Null()], { description: 'Where it came from.' }),
    createdAt: Type.String({ format: 'date-time', description: 'UTC.' }),
    updatedAt: Type.String({ format: 'date-time', description: 'UTC.' }),
  },
  { title: 'Customer', description: 'A company or person we offer to.' },
);

export const customersQuery = Type.Object(
  {
    query: Type.Optional(Type.String({ maxLength: 200, description: 'Part of the name.' })),
    q: Type.Optional(Type.String({ maxLength: 200, description: 'The same, short.' })),
    limit: Type.Optional(Type.Number({ default: 20, description: 'Clamped to 1–100.' })),
  },
  { description: 'A search by name.' },
);

export const customersAnswer = Type.Object(
  { customers: Type.Array(customer) },
  { title: 'CustomersAnswer', description: 'Customers by name.' },
);

export const customerBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S', description: 'Name.' }),
    source: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()], { description: 'Where from.' })),
  },
  { ...strict, title: 'NewCustomer', description: 'A customer to find or create.' },
);

export const customerAnswer = Type.Object({ customer }, { title: 'CustomerAnswer', description: 'One customer.' });

export const importBody = Type.Object(
  { content: Type.String({ minLength: 1, description: 'The CSV text.' }) },
  { ...strict, title: 'ImportText', description: 'Comma, semicolon or tab separated; the header line decides.' },
);

export const importAnswer = Type.Object(
  {
    count: Type.Integer({ description: 'Rows stored.' }),
    errors: Type.Array(Type.Object({ index: Type.Integer(), message: Type.String() }), {
      description: 'Rows left out, by number from 0.',
    }),
  },
  { title: 'ImportAnswer', description: 'What an import did.' },
);

export const requestBody = Type.Object(
  {
    clientRequest: Type.String({ minLength: 1, maxLength: 900_000, description: 'What the client wrote.' }),
    customerId: Type.Optional(Type.Union([Type.String({ format: 'uuid' }), Type.Null()], { description: 'Customer.' })),
  },
  { ...strict, title: 'NewRequest', description: 'A request to keep.' },
);

export const requestAnswer = Type.Object(
  {
    request: Type.Object({
      id: Type.String(),
      clientRequest: Type.String(),
      customerId: Type.Union([Type.String(), Type.Null()]),
      userId: Type.Union([Type.String(), Type.Null()]),
      createdAt: Type.String({ format: 'date-time' }),
    }),
  },
  { title: 'RequestAnswer', description: 'A stored request.' },
);

export type ProductBody = Static<typeof product>;
export type CustomerBody = Static<typeof customer>;
