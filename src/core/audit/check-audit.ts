import { type AuditFacts, type AuditLink, type Hash, nextLink } from './link-audit.ts';

/** A row that was linked, with what was stored. `hash` is empty where somebody took it away. */
export interface LinkedAudit extends AuditLink {
  readonly facts: AuditFacts;
}

/** `missing`: no row at this position. `changed`: the row there is not the one that was linked, or was moved. */
export interface AuditFault {
  readonly kind: 'missing' | 'changed';
  readonly position: number;
}

export interface AuditCheck {
  readonly faults: readonly AuditFault[];
  /** Where the next rows go on. */
  readonly last: AuditLink | null;
}

/**
 * Checks the next rows of one company's chain, in order of position, behind `previous`. What follows a fault is judged by
 * the stored hashes, so that one fault is told once.
 */
export function checkAudit(previous: AuditLink | null, rows: readonly LinkedAudit[], hash: Hash): AuditCheck {
  const faults: AuditFault[] = [];
  let last = previous;
  for (const row of rows) {
    const expected = nextLink(last, row.facts, hash);
    if (row.position !== expected.position) faults.push({ kind: 'missing', position: expected.position });
    else if (row.hash !== expected.hash) faults.push({ kind: 'changed', position: row.position });
    last = { position: row.position, hash: row.hash };
  }
  return { faults, last };
}

/** Compares the end of a chain with the head that was noted when it was linked. */
export function checkAuditEnd(last: AuditLink | null, head: AuditLink | null): readonly AuditFault[] {
  const at = last?.position ?? 0;
  if (head === null) return last === null ? [] : [{ kind: 'missing', position: at + 1 }];
  if (at < head.position) return [{ kind: 'missing', position: at + 1 }];
  return last?.hash === head.hash ? [] : [{ kind: 'changed', position: at }];
}
