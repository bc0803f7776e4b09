import type { Actor } from '#app/actor';
import { fileUrl } from '#app/answer/file-url';
import type { App } from '#app/app';
import { getCompany } from '#app/company/get-company';
import { readDocument } from '#app/document/read-document';
import { presentNode } from '#doors/documents/present-node';

const shown = [
  ...['id', 'number', 'name', 'address_personalized', 'header_personalized', 'footer_personalized', 'elements'],
  ...['total', 'total_with_vat', 'total_optional', 'vat_detailed', 'show_vat', 'show_terms', 'show_signature'],
  ...['is_approved', 'is_rejected', 'pdf_url', 'approve_url', 'reject_url'],
];
/** Fields of an element that only staff see. */
const internal = ['remark', 'revenue_account_no', 'tag_id', 'is_external', 'is_excluded_from_budget'];

/**
 * An offer as everybody with a link may see it: no description, internal comments, custom fields, activities or billing.
 *
 * Source: the documents contract, §6.5.
 */
export async function presentPublic(app: App, actor: Actor, offerId: string): Promise<Record<string, unknown>> {
  const full = presentNode(await readDocument(app, actor, { id: offerId, include: { elements: {} } }), app);
  const view = Object.fromEntries(shown.map((key) => [key, full[key]]));
  const { name, logoId } = await getCompany(app, actor);
  const logo = logoId === null ? null : fileUrl(app, 'image', { id: logoId, name: 'logo' });
  return { ...view, elements: publicElements(full['elements']), organization: { name, logo_url: logo } };
}

function publicElements(elements: unknown): unknown {
  if (!Array.isArray(elements)) return [];
  return elements.map((element: Record<string, unknown>) => ({
    ...element,
    ...Object.fromEntries(internal.map((key) => [key, typeof element[key] === 'boolean' ? false : null])),
  }));
}
