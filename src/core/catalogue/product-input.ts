import type { Price, Product } from '#core/catalogue/product';

/** What people can write of a product. */
export type ProductFields = Omit<Product, 'id' | 'sold' | 'version' | 'createdAt' | 'updatedAt'>;

/** The products it points to, by id. */
export interface ProductLinks {
  readonly substitutes: readonly string[];
  readonly accessories: readonly string[];
}

/** Fields to write; absent ones stay as they are. */
export type ProductInput = Partial<ProductFields & ProductLinks>;

/** A product about which only its number and name are known. */
export const blankProduct: ProductFields = {
  sku: '',
  eans: [],
  name: '',
  names: {},
  description: '',
  descriptions: {},
  brand: null,
  category: null,
  unit: 'pcs',
  packaging: [],
  prices: [],
  vatRate: null,
  cost: null,
  stock: null,
  leadDays: null,
  attributes: {},
  media: [],
  customFields: {},
  active: true,
};

/** What makes two prices the same entry of a price list. */
export function priceKey({ currency, customerGroup, fromQuantity, validFrom, validTo }: Price): string {
  return JSON.stringify([currency, customerGroup, Number(fromQuantity), validFrom, validTo]);
}
