import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAudit, checkAuditEnd, type LinkedAudit } from './check-audit.ts';
import { type AuditFacts, linkAudit } from './link-audit.ts';

/** Short and good enough to tell texts apart; the real one is passed in the same way. */
const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7).toString();

const facts = (id: string): AuditFacts => ({
  tenantId: 't',
  id,
  seq: id,
  actorType: 'user',
  actorId: null,
  action: 'created',
  entity: 'offer',
  entityId: id,
  before: null,
  after: null,
  requestId: null,
  createdAt: '',
});

function chain(length: number): LinkedAudit[] {
  const rows = Array.from({ length }, (_, at) => facts(String(at)));
  const links = linkAudit(null, rows, hash);
  return rows.map((row, at) => ({ facts: row, position: links[at]?.position ?? 0, hash: links[at]?.hash ?? '' }));
}

/** Everything that the check finds when it gets the rows in batches. */
function faultsOf(rows: readonly LinkedAudit[], head: LinkedAudit | null, batch = 3) {
  let last: LinkedAudit | null = null;
  const faults = [];
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch);
    faults.push(...checkAudit(last, part, hash).faults);
    last = part.at(-1) ?? last;
  }
  return [...faults, ...checkAuditEnd(last, head)];
}

describe('checkAudit', () => {
  const rows = chain(7);
  const head = rows.at(-1) ?? null;
  const at = (position: number) => rows[position - 1] as LinkedAudit;

  it('finds nothing in what was linked', () => {
    expect(faultsOf(rows, head)).toEqual([]);
    expect(faultsOf([], null)).toEqual([]);
  });

  it('finds a changed row, once', () => {
    const changed = rows.with(3, { ...at(4), facts: { ...at(4).facts, after: '{"price": 1}' } });
    expect(faultsOf(changed, head)).toEqual([{ kind: 'changed', position: 4 }]);
    expect(faultsOf(rows.with(3, { ...at(4), hash: '' }), head)).toContainEqual({ kind: 'changed', position: 4 });
  });

  it('finds a removed row, at the start, inside and at the end', () => {
    expect(faultsOf(rows.toSpliced(0, 1), head)).toEqual([{ kind: 'missing', position: 1 }]);
    expect(faultsOf(rows.toSpliced(3, 1), head)).toEqual([{ kind: 'missing', position: 4 }]);
    expect(faultsOf(rows.slice(0, -1), head)).toEqual([{ kind: 'missing', position: 7 }]);
    expect(faultsOf([], head)).toEqual([{ kind: 'missing', position: 1 }]);
    expect(faultsOf(rows, null)).toEqual([{ kind: 'missing', position: 8 }]);
  });

  it('finds two rows that changed places', () => {
    const moved = rows.with(2, { ...at(3), facts: at(5).facts }).with(4, { ...at(5), facts: at(3).facts });
    expect(faultsOf(moved, head)).toEqual([3, 5].map((position) => ({ kind: 'changed', position })));
  });

  it('finds any one change, wherever it is', () => {
    const fields = ['tenantId', 'id', 'seq', 'action', 'entityId', 'before', 'after', 'createdAt', 'actorId'] as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.constantFrom(...fields), (position, field) => {
        const other = { ...at(position).facts, [field]: 'other' };
        expect(faultsOf(rows.with(position - 1, { ...at(position), facts: other }), head, 2)).toEqual([
          { kind: 'changed', position },
        ]);
      }),
    );
  });
});
