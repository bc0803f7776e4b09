import type { Row } from '#app/resource/node';
import { wireTime } from '#doors/documents/wire';

/** A webhook, or one call of it. The secret is never among them. */
export function presentWebhook(kind: 'webhook' | 'webhookCall', row: Row): Record<string, unknown> {
  if (kind === 'webhook') {
    return {
      id: row['id'],
      event: row['event'],
      url: row['url'],
      is_active: row['is_active'],
      last_failed_at: wireTime(row['last_failed_at']),
      failed_count: row['failed_count'],
    };
  }
  return {
    id: row['id'],
    event: row['event'],
    attempt: row['attempt'],
    status: row['status'] ?? null,
    error: row['error'] ?? null,
    duration_ms: row['duration_ms'],
    body: row['body'] ?? null,
    created_at: wireTime(row['created_at']),
  };
}
