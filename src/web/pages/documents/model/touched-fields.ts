import type { DocumentElement, OfferDocument } from '../data/document.ts';

/** Fields of a document that people write. */
const documentFields = ['name', 'description', 'address', 'header', 'footer', 'valid_until'] as const;
const elementFields = [
  'type',
  'name',
  'description',
  'remark',
  'unit',
  'quantity',
  'amount',
  'discount_type',
  'discount_value',
  'vat_rate',
  'is_optional',
  'is_external',
  'page_break',
  'revenue_account_no',
] as const;

/**
 * What differs between two states of a document, one name a field: `header`, `contact_id`, `order`, `<element>.name`,
 * `<element>` for one that came or went.
 */
export function touchedFields(before: OfferDocument, after: OfferDocument): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const field of documentFields) if (before[field] !== after[field]) touched.add(field);
  if (before.contact?.id !== after.contact?.id) touched.add('contact_id');
  if (before.project?.id !== after.project?.id) touched.add('project_id');
  if (before.is_locked !== after.is_locked) touched.add('locked_at');
  const old = new Map(before.elements.map((element) => [element.id, element]));
  const now = new Map(after.elements.map((element) => [element.id, element]));
  for (const [id, element] of old) addElement(touched, element, now.get(id));
  for (const id of now.keys()) if (!old.has(id)) touched.add(id);
  const kept = (elements: readonly DocumentElement[]) =>
    elements.map(({ id }) => id).filter((id) => old.has(id) && now.has(id));
  if (kept(before.elements).join() !== kept(after.elements).join()) touched.add('order');
  return touched;
}

function addElement(touched: Set<string>, before: DocumentElement, after: DocumentElement | undefined): void {
  if (!after) {
    touched.add(before.id);
    return;
  }
  for (const field of elementFields) if (before[field] !== after[field]) touched.add(`${before.id}.${field}`);
}

/** Do two people's changes meet? A change of an element meets its removal. */
export function fieldsMeet(mine: readonly string[], theirs: ReadonlySet<string>): boolean {
  return mine.some((field) => theirs.has(field) || theirs.has(field.split('.')[0] ?? field) || removes(field, theirs));
}

function removes(field: string, theirs: ReadonlySet<string>): boolean {
  return !field.includes('.') && [...theirs].some((other) => other.startsWith(`${field}.`));
}
