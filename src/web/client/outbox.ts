import type { MailBody } from '#doors/admin/contract';

export const outboxPath = '/api/admin/outbox';

/** A mail that left, waits, or could not leave. */
export type OutboxMail = MailBody;

export const attachmentPath = (mail: OutboxMail, fileId: string): string => `${outboxPath}/${mail.id}/files/${fileId}`;
