import { expect, it } from 'vitest';
import { mergeFacts, mergeWishes, type Wishes } from './merge-wishes.ts';

const wishes = (change: Partial<Wishes> = {}): Wishes => ({
  name: 'Pens',
  notes: ['Please call.'],
  requestedDate: '2026-05-01',
  deliveryAddress: { city: 'Leeds', zip: 'LS1' },
  ...change,
});

it('takes over what the request says now', () => {
  const fresh = wishes({
    name: 'Pens and mugs',
    notes: ['By Friday.'],
    requestedDate: '2026-06-01',
    deliveryAddress: null,
  });
  const current = wishes({ deliveryAddress: { zip: 'LS1', city: 'Leeds' } });
  expect(mergeWishes({ drafted: wishes(), current, fresh })).toEqual(fresh);
});

it('leaves what a person wrote', () => {
  const own = wishes({
    name: 'Stand 12',
    notes: ['[x] Please call.', 'Own note'],
    requestedDate: null,
    deliveryAddress: null,
  });
  const fresh = wishes({
    name: 'Other',
    notes: ['By Friday.'],
    requestedDate: '2026-06-01',
    deliveryAddress: { city: 'York' },
  });
  expect(mergeWishes({ drafted: wishes(), current: own, fresh })).toEqual({
    ...own,
    notes: [...own.notes, 'By Friday.'],
  });
});

it('keeps ticks of the checklist, and drops only what nobody ticked', () => {
  const fact = (text: string) => ({ kind: 'question' as const, text, span: [0, 4] as const, value: null });
  const current = [
    { ...fact('In stock?'), id: 'a', checked: true },
    { ...fact('Old?'), id: 'b', checked: false },
    { ...fact('Ticked and gone?'), id: 'c', checked: true },
  ];
  const merged = mergeFacts(current, { fresh: [fact('In stock?'), fact('New?')], newId: () => 'new' });
  expect(merged.map(({ id, text, checked }) => [id, text, checked])).toEqual([
    ['a', 'In stock?', true],
    ['new', 'New?', false],
    ['c', 'Ticked and gone?', true],
  ]);
});
