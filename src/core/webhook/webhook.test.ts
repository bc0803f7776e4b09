import { describe, expect, it } from 'vitest';
import { nextPause } from '#core/webhook/next-pause';
import { webhookNames } from '#core/webhook/webhook-event';
import { webhookUrlFault } from '#core/webhook/webhook-url';

describe('a fact', () => {
  it.each([
    ['offers.offer.created', {}, ['offer.created']],
    ['offers.offer.updated', { action: 'sent', state: 'open', from: 'draft' }, ['offer.updated', 'offer.sent']],
    [
      'offers.offer.updated',
      { action: 'updated', state: 'accepted', from: 'open' },
      ['offer.updated', 'offer.approved'],
    ],
    ['offers.offer.updated', { action: 'updated', state: 'accepted', from: 'accepted' }, ['offer.updated']],
    [
      'offers.offer.updated',
      { action: 'answered', state: 'declined', from: 'open' },
      ['offer.updated', 'offer.rejected'],
    ],
    ['invoices.invoice.deleted', {}, ['invoice.deleted']],
    ['customers.customer.updated', null, ['company.updated']],
    ['documents.project.created', null, ['project.created']],
    ['offers.history.imported', {}, []],
    ['documents.unit.created', {}, []],
  ])('%s %j is told as %j', (type, data, names) => {
    expect(webhookNames({ type, data })).toEqual(names);
  });
});

describe('an address', () => {
  it.each([
    ['https://hooks.example.test/in', null],
    ['http://hooks.example.test/in', 'must begin with https://'],
    ['ftp://hooks.example.test', 'must begin with https://'],
    ['https://user:pass@hooks.example.test', 'must hold no user and password'],
    ['https://localhost/x', 'must be on the public internet'],
    ['https://db.internal./x', 'must be on the public internet'],
    ['nonsense', 'must be an address'],
  ])('%s: %s', (url, fault) => {
    expect(webhookUrlFault(url, false)).toBe(fault);
  });

  it('may be near where that is allowed', () => {
    expect(webhookUrlFault('http://localhost:3000/x', true)).toBeNull();
  });
});

describe('a failed call', () => {
  it('is tried again five times, later and later', () => {
    expect([1, 2, 3, 4, 5, 6].map(nextPause)).toEqual([10, 60, 600, 3_600, 21_600, null]);
  });
});
