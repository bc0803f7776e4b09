import { expect, it } from 'vitest';
import { presentDocumentsRefusal } from '#doors/documents/envelope';
import type { Refusal } from '#doors/http/refusal';

const refusal = (change: Partial<Refusal>): Refusal => ({
  code: 'validation_failed',
  status: 400,
  message: 'The request is not valid.',
  issues: [],
  requestId: 'r',
  method: 'POST',
  path: '/api/offer',
  route: null,
  ...change,
});

it('repeats the first problem and counts the others', () => {
  const issues = [
    { path: 'contact_id', rule: 'required', message: 'is required' },
    { path: 'name', rule: 'maxLength', message: 'must have at most 255 characters' },
    { path: 'name', rule: 'exists', message: 'The selected name is invalid.' },
  ];
  expect(presentDocumentsRefusal(refusal({ issues: issues.slice(0, 1) }))).toEqual({
    status: 422,
    body: {
      message: 'The contact id field is required.',
      errors: { contact_id: ['The contact id field is required.'] },
    },
  });
  expect(presentDocumentsRefusal(refusal({ issues })).body).toEqual({
    message: 'The contact id field is required. (and 2 more errors)',
    errors: {
      contact_id: ['The contact id field is required.'],
      name: ['The name field must have at most 255 characters.', 'The selected name is invalid.'],
    },
  });
});

it('answers for a state with its code, and for strangers with one sentence', () => {
  const locked = presentDocumentsRefusal(refusal({ code: 'offer_locked', status: 403, message: 'Locked.' }));
  expect(locked).toEqual({ status: 409, body: { message: 'Locked.', code: 'offer_locked' } });
  const unknown = presentDocumentsRefusal(refusal({ code: 'unauthenticated', status: 401 }));
  expect(unknown).toEqual({ status: 401, body: { message: 'Unauthenticated.' } });
});
