import { expect, test } from 'vitest';
import type { OfferDocument } from '../data/document.ts';
import {
  addElements,
  changeContact,
  changeDocument,
  changeElement,
  moveElement,
  removeElement,
} from '../data/document-calls.ts';
import type { DocumentWrite } from '../data/document-write.ts';
import { fieldValue } from './field-value.ts';
import { lostTexts } from './lost-texts.ts';

const seen = {
  id: 'o',
  header: '<p>Dear Nora</p>',
  contact: { id: 'c1', firstname: 'Nora' },
  elements: [
    { id: 'a', name: 'Design', quantity: 1 },
    { id: 'b', name: 'Build', quantity: 2 },
  ],
} as unknown as OfferDocument;

const lost = (...writes: readonly DocumentWrite[]) => lostTexts(writes.map((write) => ({ write, seen })));

test('keeps what was written last of each place', () => {
  const found = lost(
    changeDocument('o', { header: '<p>Dear</p>' }, 'Text'),
    changeDocument('o', { header: '<p>Dear Jonas</p>' }, 'Text'),
    changeElement('a', { name: 'Concept' }, 'Design'),
  );
  expect(found.map(({ field, mine }) => [field, fieldValue(mine, field)])).toEqual([
    ['header', '<p>Dear Jonas</p>'],
    ['a.name', 'Concept'],
  ]);
});

test('keeps the names of lines that were to be added', () => {
  const elements = [{ type: 'paragraph', name: 'Launch' } as const];
  expect(lost(addElements('o', { elements, beforeOrder: null }, 'New')).map(({ added }) => added)).toEqual([
    ['Launch'],
  ]);
});

test('a move or a removal is no text', () => {
  expect(lost(moveElement('a', 2, 'Design'), removeElement('a', 'Design'))).toEqual([]);
});

test('a chosen contact stands in what the person wanted', () => {
  const contact = { id: 'c2', firstname: 'Jonas' } as NonNullable<OfferDocument['contact']>;
  const [found] = lost(changeContact('o', contact, 'Contact'));
  expect(found?.mine.contact).toMatchObject({ id: 'c2', firstname: 'Jonas' });
});
