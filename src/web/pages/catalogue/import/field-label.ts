import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';

const known: Readonly<Record<string, MessageKey>> = {
  sku: 'catalogue.sku',
  name: 'catalogue.name',
  description: 'catalogue.description',
  brand: 'catalogue.brand',
  category: 'catalogue.category',
  unit: 'catalogue.unit',
  ean: 'catalogue.eans',
  eans: 'catalogue.eans',
  price: 'catalogue.netPrice',
  priceNet: 'catalogue.netPrice',
  price_net: 'catalogue.netPrice',
  currency: 'catalogue.currency',
  vatRate: 'catalogue.vatRate',
  vat_rate: 'catalogue.vatRate',
  cost: 'catalogue.cost',
  stock: 'catalogue.stock',
  leadDays: 'catalogue.leadDays',
  customerGroup: 'catalogue.customerGroup',
  fromQuantity: 'catalogue.fromQuantity',
  packaging: 'catalogue.packaging',
  active: 'catalogue.active',
};

/** The name of an import field in the person's language; the door's own label where we know none. */
export function useFieldLabel(): (field: { key: string; label: string }) => string {
  const { t } = useI18n();
  return ({ key, label }) => {
    const message = known[key];
    return message ? t(message) : label;
  };
}
