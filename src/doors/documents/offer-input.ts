import type { DocumentInput, ElementInput } from '#app/document/document-input';
import type { InvoiceInput } from '#app/invoice/invoice-input';
import { type Issue, Problem } from '#core/problem';
import { readMoment } from '#core/resource/read-moment';
import { isUuid } from '#core/uuid';
import type { InvoiceBody } from '#doors/documents/contract/invoice';
import type { ElementBody, OfferBody } from '#doors/documents/contract/offer';

/**
 * The fields of a body as the verbs take them.
 *
 * @throws Problem `validation_failed` for dates that are none and ids that name nothing.
 */
export function offerInput(body: OfferBody): DocumentInput {
  const issues: Issue[] = [];
  const moment = (path: 'locked_at' | 'approved_at' | 'valid_until') => readDate(path, body[path], issues);
  const [lockedAt, approvedAt, validUntil] = [moment('locked_at'), moment('approved_at'), moment('valid_until')];
  const contactId = readId('contact_id', body.contact_id, issues);
  const projectId = readId('project_id', body.project_id, issues);
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  return defined({
    contactId,
    projectId,
    ...textsOf(body),
    lockedAt,
    approvedAt,
    validUntil: validUntil instanceof Date ? validUntil.toISOString().slice(0, 10) : validUntil,
  });
}

/**
 * The fields of an invoice's body as the verbs take them; of a moment only its day counts.
 *
 * @throws Problem `validation_failed` for dates that are none and ids that name nothing.
 */
export function invoiceInput(body: InvoiceBody): InvoiceInput {
  const issues: Issue[] = [];
  const day = (path: 'issued_at' | 'due_at' | 'paid_at') => {
    const moment = readDate(path, body[path], issues);
    return moment instanceof Date ? moment.toISOString().slice(0, 10) : moment;
  };
  const [issuedAt, dueAt, paidAt] = [day('issued_at'), day('due_at'), day('paid_at')];
  const lockedAt = readDate('locked_at', body.locked_at, issues);
  const contactId = readId('contact_id', body.contact_id, issues);
  const projectId = readId('project_id', body.project_id, issues);
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  return defined({
    ...textsOf(body),
    contactId,
    projectId,
    includeVat: body.include_vat,
    issuedAt: issuedAt ?? undefined,
    dueAt,
    dueWithin: body.due_within,
    paidAt,
    lockedAt,
    reminded: body.reminded,
  });
}

function textsOf(body: OfferBody | InvoiceBody) {
  return {
    name: body.name,
    description: body.description,
    address: body.address,
    header: body.header,
    footer: body.footer,
    hasPageBreakAfterHeader: body.has_page_break_after_header,
    hasPageBreakBeforeFooter: body.has_page_break_before_footer,
    customFields: body.custom_fields,
  };
}

/** The fields of an element's body as the verbs take them. Ids that are none name nothing, which the verb says. */
export function elementInput(body: ElementBody): ElementInput {
  return defined({
    type: body.type,
    name: body.name,
    description: body.description,
    remark: body.remark,
    unit: body.unit,
    quantity: body.quantity,
    amount: body.amount,
    discountType: body.discount_type,
    discountValue: body.discount_value,
    vatRateId: body.vat_rate_id?.toLowerCase() ?? body.vat_rate_id,
    vatRate: body.vat_rate,
    tagId: body.tag_id?.toLowerCase() ?? body.tag_id,
    productId: body.product_id?.toLowerCase() ?? body.product_id,
    isOptional: body.is_optional,
    isExternal: body.is_external,
    isExcludedFromBudget: body.is_excluded_from_budget,
    pageBreak: body.page_break,
    revenueAccountNo: body.revenue_account_no,
    order: body.order,
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that were not given. */
function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function readDate(path: string, text: string | null | undefined, issues: Issue[]): Date | null | undefined {
  if (text === null || text === undefined) return text;
  const moment = readMoment(text);
  if (!moment) issues.push({ path, rule: 'date', message: 'must be a valid date' });
  return moment;
}

function readId<T extends string | null | undefined>(path: string, text: T, issues: Issue[]): T {
  if (typeof text !== 'string') return text;
  if (!isUuid(text))
    issues.push({ path, rule: 'exists', message: `The selected ${path.replaceAll('_', ' ')} is invalid.` });
  return text.toLowerCase() as T;
}
