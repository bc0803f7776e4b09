import { type Static, Type } from 'typebox';

const orderedProduct = Type.Object(
  {
    productId: Type.String({ description: 'Product.' }),
    sku: Type.Union([Type.String(), Type.Null()], { description: 'As on the last order.' }),
    name: Type.String({ description: 'As on the last order.' }),
    unit: Type.Union([Type.String(), Type.Null()], { description: 'Base unit.' }),
    orders: Type.Integer({ description: 'Orders it was on.' }),
    quantity: Type.Number({ description: 'All orders together.' }),
    lastQuantity: Type.Number({ description: 'On the last order.' }),
    lastOrderedAt: Type.String({ format: 'date-time', description: 'UTC.' }),
    available: Type.Boolean({ description: 'Still in the catalogue.' }),
  },
  { title: 'OrderedProduct', description: 'A product that a customer ordered before.' },
);

export const orderedProductsAnswer = Type.Object(
  { items: Type.Array(orderedProduct) },
  { title: 'OrderedProducts', description: 'The most often ordered first.' },
);

export type OrderedProductBody = Static<typeof orderedProduct>;
