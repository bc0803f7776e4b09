import { expect, it } from 'vitest';
import { notesBesideFacts } from './notes-beside-facts.ts';

it('leaves out notes that the checklist shows already', () => {
  const facts = [{ text: 'Delivery by\n12 December.' }];
  const notes = ['Delivery by 12 December', '[x] delivery by 12 December.', 'Call Ann'];
  expect(notesBesideFacts(notes, facts)).toEqual(['Call Ann']);
  expect(notesBesideFacts(notes, [])).toEqual(notes);
  const parts = [{ text: 'Delivery by 12 December' }, { text: 'payment 30 days please.' }];
  expect(notesBesideFacts(['Delivery by 12 December, payment 30 days please.', 'payment 30 days?!'], parts)).toEqual([
    'payment 30 days?!',
  ]);
});
