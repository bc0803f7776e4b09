import type { ResourceSource } from '#store/resource/resource-source';

/** The secret is nowhere here. */
const webhookSource: ResourceSource = {
  from: 'webhook r',
  columns: 'r.id, r.event, r.url, r.is_active, r.last_failed_at, r.failed_count, r.created_at, r.updated_at',
  live: 'r.deleted_at is null',
  order: 'r.created_at desc',
  filters: {},
  sorts: {},
};

/** The latest fifty calls of each webhook. */
const webhookCallSource: ResourceSource = {
  from: `(select c.*, row_number() over (partition by c.tenant_id, c.webhook_id order by c.created_at desc, c.id desc) as recent from webhook_call c) r`,
  columns: `r.id, r.webhook_id, r.event, r.attempt, r.status, r.error, r.duration_ms, r.created_at,
    (select d.body from webhook_delivery d where d.tenant_id = r.tenant_id and d.id = r.delivery_id) as body`,
  live: 'r.recent <= 50',
  order: 'r.created_at desc',
  filters: {},
  sorts: {},
};

export const webhookSources = { webhook: webhookSource, webhookCall: webhookCallSource } as const;
