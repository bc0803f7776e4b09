import { filters } from '#store/resource/filters';
import type { ResourceSource } from '#store/resource/resource-source';

const contactSource: ResourceSource = {
  from: 'contact r',
  columns: `r.id, r.firstname, r.lastname, r.position, r.company_name, r.email, r.phone_landline, r.phone_mobile, r.address,
    r.address_line_2, r.city, r.zip, r.state, r.country, r.remarks, r.preferred_language, r.salutation, r.custom_fields, r.customer_id`,
  live: 'r.deleted_at is null',
  order: 'r.created_at desc',
  filters: {
    search: (value, context) =>
      `(${filters.found('search_contacts')(value, context)}
        or r.customer_id in (select c.id from customer c where c.tenant_id = r.tenant_id and ${filters.contains('c.name')(value, context)}))`,
    company: filters.ids('r.customer_id'),
    custom_field: filters.customField,
  },
  sorts: { firstname: 'lower(r.firstname)', lastname: 'lower(r.lastname)', created_at: 'r.created_at' },
};

/** What the documents call a company is any customer. */
const companySource: ResourceSource = {
  from: 'customer r',
  columns: 'r.id, r.name, r.description, r.website_url, r.is_archived, r.custom_fields, r.settings, r.tags, r.kind',
  live: 'r.deleted_at is null',
  order: 'r.created_at desc',
  filters: {
    search: filters.found('search_customers'),
    is_archived: filters.flag('r.is_archived'),
    tags: (value, { bind }) => `r.tags && ${bind(value.split(',').map((tag) => tag.trim()))}::text[]`,
    custom_field: filters.customField,
  },
  sorts: { name: 'lower(r.name)', created_at: 'r.created_at', is_archived: 'r.is_archived' },
};

export const customerSources = { contact: contactSource, company: companySource } as const;
