import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
import { contactName, type DocumentElement, type OfferDocument } from '../data/document.ts';
import type { MetField } from '../data/document-write.ts';
import { discountText } from '../grid/discount-text.ts';

const documentNames: Readonly<Record<string, MessageKey>> = {
  name: 'documents.name',
  header: 'documents.header',
  footer: 'documents.footer',
  valid_until: 'documents.validUntil',
  contact_id: 'documents.contact',
  project_id: 'documents.project',
  locked_at: 'documents.action.revise',
  order: 'documents.conflict.order',
};

const elementNames: Readonly<Record<string, MessageKey>> = {
  type: 'documents.line.type',
  name: 'documents.column.name',
  description: 'documents.line.description',
  remark: 'documents.line.remark',
  unit: 'documents.column.unit',
  quantity: 'documents.column.quantity',
  amount: 'documents.column.price',
  discount: 'documents.column.discount',
  vat_rate: 'documents.column.vat',
  is_optional: 'documents.column.optional',
  is_external: 'documents.line.external',
  page_break: 'documents.line.break',
  revenue_account_no: 'documents.line.account',
};

const nothing = '–';

/** Names a field that two people changed, and says what stands in it. */
export function useFieldWords() {
  const { t, language, date, number, percent, money } = useI18n();
  const nameOf = ({ field, label }: MetField): string => {
    const [, part] = field.split('.');
    if (part === undefined) return documentNames[field] ? t(documentNames[field]) : label;
    const column = elementNames[part];
    return column ? t('documents.line.cell', { column: t(column), name: label }) : label;
  };
  const partText = (element: DocumentElement, part: string): string => {
    if (part === 'discount') return discountText(element, language) || nothing;
    if (part === 'type') return t(`documents.type.${element.type}`);
    const value = element[part as keyof DocumentElement];
    if (part === 'vat_rate' && typeof value === 'number') return percent(value, 2);
    if (typeof value === 'number') return number(value);
    if (typeof value === 'boolean') return t(value ? 'documents.conflict.yes' : 'documents.conflict.no');
    return plainText(value);
  };
  /** Null where it is no longer there. */
  const textOf = (document: OfferDocument, field: string): string | null => {
    if (field === 'contact_id') return document.contact ? contactName(document.contact) : nothing;
    if (field === 'project_id') return document.project?.name ?? nothing;
    if (field === 'order') return document.elements.map(({ name }, at) => `${at + 1}. ${name}`).join('\n');
    if (field === 'valid_until') return document.valid_until ? date(document.valid_until) : nothing;
    const [id, part] = field.split('.');
    if (documentNames[field]) return plainText(document[field as 'name' | 'header' | 'footer']);
    const element = document.elements.find((one) => one.id === id);
    if (!element) return null;
    if (part !== undefined) return partText(element, part);
    return `${element.name} · ${money(element.total, document.currency)}`;
  };
  return { nameOf, textOf };
}

/** Written text without its markup. */
function plainText(value: unknown): string {
  if (value === null || value === undefined || value === '') return nothing;
  return String(value)
    .replaceAll(/<\/p>|<br\s*\/?>|<\/li>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .trim();
}
