import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNote, writeNote } from './note.ts';

it('keeps whether a note is done in its text', () => {
  expect(readNote('call back')).toEqual({ text: 'call back', done: false });
  expect(readNote('[x] call back')).toEqual({ text: 'call back', done: true });
  expect(writeNote({ text: 'call back', done: true })).toBe('[x] call back');
});

it('writes what it read', () => {
  fc.assert(fc.property(fc.string(), (stored) => writeNote(readNote(stored)) === stored));
});
