/** An audit row as `AuditFacts`: every value as text, the same on every server and after a restore. */
export const auditColumns = `audit.tenant_id::text as "tenantId", audit.id::text, audit.seq::text,
  audit.actor_type as "actorType", audit.actor_id as "actorId", audit.action, audit.entity, audit.entity_id as "entityId",
  audit.before::text, audit.after::text, audit.request_id as "requestId",
  to_char(audit.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"`;
