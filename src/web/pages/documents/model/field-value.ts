import type { DocumentElement, OfferDocument } from '../data/document.ts';

/** Fields of a document that people write. */
export const documentFields = [
  'name',
  'description',
  'address',
  'header',
  'footer',
  'valid_until',
  'contact_id',
  'project_id',
  'locked_at',
] as const;

/** Fields of an element that people write. Type and value of a discount are one. */
export const elementFields = [
  'type',
  'name',
  'description',
  'remark',
  'unit',
  'quantity',
  'amount',
  'discount',
  'vat_rate',
  'is_optional',
  'is_external',
  'page_break',
  'revenue_account_no',
] as const;

export type FieldValue = string | number | boolean | null;

/**
 * What stands in a field: `header`, `contact_id`, `order` (the ids of the lines), `<element>.name`; the id of an element
 * for all that is in it. Undefined where the element is not there.
 */
export function fieldValue(document: OfferDocument, field: string): FieldValue | undefined {
  if (field === 'contact_id') return document.contact?.id ?? null;
  if (field === 'project_id') return document.project?.id ?? null;
  if (field === 'locked_at') return document.is_locked;
  if (field === 'order') return document.elements.map(({ id }) => id).join();
  const [id = '', part] = field.split('.');
  if (part === undefined && (documentFields as readonly string[]).includes(field))
    return document[field as 'name' | 'header'];
  const element = document.elements.find((one) => one.id === id);
  if (!element) return undefined;
  return part === undefined
    ? elementFields.map((name) => String(elementValue(element, name))).join('\n')
    : elementValue(element, part);
}

function elementValue(element: DocumentElement, part: string): FieldValue {
  if (part === 'discount') return element.discount_type && `${element.discount_value} ${element.discount_type}`;
  return (element[part as keyof DocumentElement] as FieldValue | undefined) ?? null;
}

/** Name under which a field of the door is told apart: both halves of a discount are one, a rate is its percentage. */
export function touchedName(id: string, field: string): string {
  if (field.startsWith('discount_')) return `${id}.discount`;
  return field === 'vat_rate_id' ? `${id}.vat_rate` : `${id}.${field}`;
}
