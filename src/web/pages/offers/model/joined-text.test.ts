import { expect, it } from 'vitest';
import { joinedText, type ReadFile, requestSource } from './joined-text.ts';

function file(name: string, kind: string, text: string): ReadFile {
  const from = kind === 'eml' ? { name: 'Ann', email: 'ann@buyer.example' } : null;
  const facts = { subject: kind === 'eml' ? 'Hello' : null, messageId: kind === 'eml' ? 'm1@x' : null, from };
  const rest = {
    to: [],
    date: null,
    inReplyTo: null,
    references: [],
    automatic: null,
    attachments: [],
    problem: null,
    troubles: [],
  };
  return { name, says: { kind, text, ...facts, ...rest } };
}

it('puts the mail first, then each list under its name', () => {
  const files = [file('list.xlsx', 'xlsx', '12\tpanel'), file('mail.eml', 'eml', 'See the list.')];
  expect(joinedText('', files)).toBe('See the list.\n\n----- list.xlsx -----\n12\tpanel');
  expect(joinedText('typed \n', [files[0] as ReadFile])).toBe('typed\n\n----- list.xlsx -----\n12\tpanel');
});

it('names the mail as the source, else the first file, else nothing', () => {
  const list = file('list.xlsx', 'xlsx', 'x');
  expect(requestSource([list, file('mail.eml', 'eml', 'y')])).toEqual({
    kind: 'file',
    name: 'mail.eml',
    messageId: 'm1@x',
    subject: 'Hello',
    senderName: 'Ann',
    senderEmail: 'ann@buyer.example',
  });
  expect(requestSource([list])).toMatchObject({ name: 'list.xlsx', senderEmail: null });
  expect(requestSource([])).toBe(null);
});
