import type { CompanySettings } from '#core/offer/company-settings';
import type { MergeValues } from '#core/offer/merge-fields';
import type { Template } from '#core/offer/template';
import type { Tenant } from '#store/database';
import { keptStatement } from '#store/kept-statement';

/** What an offer is written under, as it is now. */
export interface DocumentContext {
  readonly contact: ContactPart | null;
  /** The contact's company. */
  readonly company: CompanyPart | null;
  readonly project: { readonly id: string; readonly name: string; readonly customer_id: string | null } | null;
  readonly member: { readonly name: string; readonly email: string } | null;
  readonly organization: OrganizationPart;
}

export type ContactPart = Readonly<Record<string, string | null>> & {
  readonly id: string;
  readonly preferred_language: string | null;
};

export interface CompanyPart {
  readonly id: string;
  readonly name: string;
  readonly website_url: string | null;
  readonly currency: string | null;
  readonly language: string | null;
  readonly customer_group: string | null;
}

export interface OrganizationPart {
  readonly name: string;
  readonly language: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly defaultVatRate: string;
  readonly settings: Partial<CompanySettings>;
}

export interface ContextIds {
  readonly contactId: string | null;
  readonly projectId: string | null;
  /** The user who is responsible. */
  readonly ownerId: string | null;
}

/** What the elements of a new document name, and whether the company's own texts are wanted. */
export interface NamedThings {
  readonly vatRateIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly productIds: readonly string[];
  readonly withTexts: boolean;
}

/** The same with what a new document needs beside; null where nothing was asked for or found. */
export interface NewDocumentContext extends DocumentContext {
  /** Percent by id. */
  readonly rates: Readonly<Record<string, string>> | null;
  readonly tags: readonly string[] | null;
  readonly products: readonly string[] | null;
  /** The company's default texts. */
  readonly texts: readonly DefaultText[] | null;
}

export interface DefaultText extends Template {
  readonly html: string;
}

const there = (table: string, ids: string) =>
  `(select json_agg(x.id) from ${table} x where x.tenant_id = $1 and x.id = any (${ids}) and x.deleted_at is null)`;

/** Tenant, contact, project, owner; then VAT rates, tags, products, and with texts. */
export const documentContextStatement = keptStatement({
  name: 'document_context',
  parameters: ['uuid', 'uuid', 'uuid', 'text', 'uuid[]', 'uuid[]', 'uuid[]', 'boolean'],
  body: `with c as (select * from contact where tenant_id = $1 and id = $2 and deleted_at is null)
select json_build_object(
  'contact', (select to_json(v) from (select c.id, c.salutation, c.firstname, c.lastname, c.email, c.position, c.address, c.address_line_2, c.zip, c.city,
          c.state, c.country, c.company_name, c.preferred_language from c) v),
  'company', (select to_json(v) from (select m.id, m.name, m.website_url, m.currency, m.language, m.customer_group from customer m
          where m.tenant_id = $1 and m.id = (select c.customer_id from c)) v),
  'project', (select to_json(v) from (select p.id, p.name, p.customer_id from project p
          where p.tenant_id = $1 and p.id = $3 and p.deleted_at is null) v),
  'member', (select to_json(v) from (select p.name, p.email from person p where p.tenant_id = $1 and p.id = $4) v),
  'organization', json_build_object('name', n.name, 'language', n.language, 'currency', n.currency, 'timeZone', n.time_zone,
    'defaultVatRate', n.default_vat_rate::text, 'settings', n.settings),
  'rates', (select json_object_agg(x.id, x.rate::text) from vat_rate x
          where x.tenant_id = $1 and x.id = any ($5) and x.deleted_at is null),
  'tags', ${there('tag', '$6')},
  'products', ${there('product', '$7')},
  'texts', case when $8 then (select json_agg(json_build_object('kind', x.kind, 'language', x.language, 'html', x.html)
          order by x.kind, lower(x.name), x.id) from text_template x where x.tenant_id = $1 and x.is_default) end)
from tenant n where n.id = $1`,
});

const nothing: NamedThings = { vatRateIds: [], tagIds: [], productIds: [], withTexts: false };

/** Loads everything in one query. What is not there, or in the trash, is null. */
export function loadDocumentContext(t: Tenant, ids: ContextIds): Promise<DocumentContext> {
  return loadNewDocumentContext(t, ids, nothing);
}

/** The same for a new document. */
export async function loadNewDocumentContext(
  t: Tenant,
  { contactId, projectId, ownerId }: ContextIds,
  { vatRateIds, tagIds, productIds, withTexts }: NamedThings,
): Promise<NewDocumentContext> {
  const values = [t.id, contactId, projectId, ownerId, vatRateIds, tagIds, productIds, withTexts];
  const { rows } = await t.pg.executeSql(documentContextStatement.call, values);
  const context: NewDocumentContext | undefined = rows[0]?.answer;
  if (!context) throw new Error('The tenant has no company row.');
  return context;
}

/** The values that texts are filled from. */
export function mergePeople({ contact, company, project, member }: DocumentContext): MergeValues {
  return {
    contact,
    company: company ? { name: company.name, website_url: company.website_url } : null,
    project: project ? { name: project.name } : null,
    member: member ? { ...member } : null,
  };
}
