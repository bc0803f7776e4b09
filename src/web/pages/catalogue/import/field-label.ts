import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';

const known: Readonly<Record<string, MessageKey>> = {
  sku: 'catalogue.sku',
  ean: 'catalogue.eans',
  name: 'catalogue.name',
  description: 'catalogue.description',
  brand: 'catalogue.brand',
  category: 'catalogue.category',
  unit: 'catalogue.unit',
  packaging: 'catalogue.packaging',
  priceNet: 'catalogue.netPrice',
  priceGross: 'import.field.priceGross',
  priceUnit: 'import.field.priceUnit',
  currency: 'catalogue.currency',
  customerGroup: 'catalogue.customerGroup',
  fromQuantity: 'catalogue.fromQuantity',
  validFrom: 'catalogue.validFrom',
  validTo: 'catalogue.validTo',
  prices: 'import.field.prices',
  vatRate: 'catalogue.vatRate',
  cost: 'catalogue.cost',
  stock: 'catalogue.stock',
  leadDays: 'import.field.leadDays',
  active: 'catalogue.active',
  media: 'import.field.media',
  substitutes: 'catalogue.substitutes',
  accessories: 'catalogue.accessories',
  attribute: 'import.field.attribute',
  attributes: 'import.field.attributes',
  custom: 'import.field.custom',
  source: 'import.field.source',
  kind: 'customers.kind',
  email: 'customers.email',
  phone: 'customers.phone',
  line1: 'address.line1',
  line2: 'address.line2',
  zip: 'address.zip',
  city: 'address.city',
  country: 'address.country',
  taxId: 'customers.taxId',
  language: 'customers.language',
  notes: 'customers.notes',
};

/** The name of an import field in the person's language; `name:de` is "Name (German)"; the door's label where we know none. */
export function useFieldLabel(): (field: { key: string; label: string }) => string {
  const { t, language } = useI18n();
  return ({ key, label }) => {
    const [field = '', code] = key.split(':');
    const message = known[field];
    if (!message) return label;
    if (code === undefined) return t(message);
    return `${t(message)} (${new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code})`;
  };
}
