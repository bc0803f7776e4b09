/** What an audit row says, every field as the database writes it; null is absent. */
export interface AuditFacts {
  readonly tenantId: string;
  readonly id: string;
  readonly seq: string;
  readonly actorType: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  /** JSON text. */
  readonly before: string | null;
  readonly after: string | null;
  readonly requestId: string | null;
  /** ISO 8601 with microseconds. */
  readonly createdAt: string;
}

/** Place of a row in its company's chain, 1 for the first, and the hash that binds it to all rows before. */
export interface AuditLink {
  readonly position: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly hash: string;
}

/** SHA-256 of UTF-8 text, lower-case hexadecimal. */
export type Hash = (text: string) => string;

/**
 * Links the rows of one company to the end of its chain, in the order given. `head` is the last link so far.
 * A transaction's number is not part of it: it means nothing after a restore.
 */
export function linkAudit(head: AuditLink | null, rows: readonly AuditFacts[], hash: Hash): readonly AuditLink[] {
  const links: AuditLink[] = [];
  let last = head;
  for (const row of rows) {
    last = nextLink(last, row, hash);
    links.push(last);
  }
  return links;
}

/** The link of `row` when it stands right behind `previous`. */
export function nextLink(previous: AuditLink | null, row: AuditFacts, hash: Hash): AuditLink {
  const position = (previous?.position ?? 0) + 1;
  return { position, hash: hash(`${previous?.hash ?? ''}\n${position}\n${auditText(row)}`) };
}

/** The one way to write a row down: a JSON array, so that no two different rows read the same. */
export function auditText(row: AuditFacts): string {
  const { tenantId, id, seq, actorType, actorId, action, entity, entityId, before, after, requestId, createdAt } = row;
  const what = [action, entity, entityId, before, after];
  return JSON.stringify([tenantId, id, seq, actorType, actorId, ...what, requestId, createdAt]);
}
