import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditFacts, auditText, linkAudit } from './link-audit.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const row = (id: string, change: Partial<AuditFacts> = {}): AuditFacts => ({
  tenantId: '0190f000-0000-7000-8000-000000000001',
  id,
  seq: '1',
  actorType: 'user',
  actorId: 'u1',
  action: 'updated',
  entity: 'offer',
  entityId: 'o1',
  before: null,
  after: '{"a": 1}',
  requestId: null,
  createdAt: '2026-01-31T10:00:00.000000Z',
  ...change,
});

describe('linkAudit', () => {
  it('numbers from one and binds each row to the one before', () => {
    const text = [
      '["0190f000-0000-7000-8000-000000000001","a","1","user","u1","updated","offer","o1",null,"{\\"a\\": 1}",null,',
      '"2026-01-31T10:00:00.000000Z"]',
    ].join('');
    expect(auditText(row('a'))).toBe(text);
    const first = { position: 1, hash: sha256(`\n1\n${text}`) };
    const second = { position: 2, hash: sha256(`${first.hash}\n2\n${auditText(row('b'))}`) };
    expect(linkAudit(null, [row('a'), row('b')], sha256)).toEqual([first, second]);
    expect(linkAudit(null, [], sha256)).toEqual([]);
  });

  it('gives the same chain however the rows are cut into batches', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => row(id));
    const whole = linkAudit(null, rows, sha256);
    for (let cut = 0; cut <= rows.length; cut += 1) {
      const first = linkAudit(null, rows.slice(0, cut), sha256);
      expect([...first, ...linkAudit(first.at(-1) ?? null, rows.slice(cut), sha256)]).toEqual(whole);
    }
  });

  it('writes no two different rows the same way', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('null', '","', '', '\n'));
    const facts = fc.record({ action: text, entity: text, before: fc.option(text), after: fc.option(text) });
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(auditText(row('a', one)) === auditText(row('a', other))).toBe(same);
      }),
    );
  });
});
