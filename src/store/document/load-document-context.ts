import type { CompanySettings } from '#core/offer/company-settings';
import type { MergeValues } from '#core/offer/merge-fields';
import type { Tenant } from '#store/database';

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

const statement = `with c as (select * from contact where tenant_id = $1 and id = $2 and deleted_at is null)
select (select to_json(v) from (select c.id, c.salutation, c.firstname, c.lastname, c.email, c.position, c.address, c.address_line_2, c.zip, c.city,
          c.state, c.country, c.company_name, c.preferred_language from c) v) as contact,
  (select to_json(v) from (select m.id, m.name, m.website_url, m.currency, m.language, m.customer_group from customer m, c
          where m.tenant_id = $1 and m.id = c.customer_id) v) as company,
  (select to_json(v) from (select p.id, p.name, p.customer_id from project p
          where p.tenant_id = $1 and p.id = $3 and p.deleted_at is null) v) as project,
  (select to_json(v) from (select p.name, p.email from person p where p.tenant_id = $1 and p.id = $4) v) as member,
  json_build_object('name', n.name, 'language', n.language, 'currency', n.currency, 'timeZone', n.time_zone,
    'defaultVatRate', n.default_vat_rate::text, 'settings', n.settings) as organization
from tenant n where n.id = $1`;

/** Loads everything in one query. What is not there, or in the trash, is null. */
export async function loadDocumentContext(t: Tenant, ids: ContextIds): Promise<DocumentContext> {
  const { rows } = await t.pg.executeSql(statement, [t.id, ids.contactId, ids.projectId, ids.ownerId]);
  const [context] = rows;
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
