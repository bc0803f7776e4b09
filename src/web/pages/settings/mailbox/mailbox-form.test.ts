import { expect, it } from 'vitest';
import { toMailboxBody, toMailboxForm } from './mailbox-form.ts';

it('keeps the stored password when none is typed, and reads empty as nothing', () => {
  const form = { ...toMailboxForm(null), host: ' imap.example.com ', user: 'ann' };
  expect(toMailboxBody(form)).toMatchObject({ host: 'imap.example.com', port: 993, password: null, moveTo: null });
  expect(toMailboxBody({ ...form, password: ' x ', moveTo: 'Done' })).toMatchObject({
    password: ' x ',
    moveTo: 'Done',
  });
});
