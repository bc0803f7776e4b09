import { expect, it } from 'vitest';
import { mailboxOf } from './apply-imap-url.ts';

it('reads the address of a mailbox', () => {
  expect(mailboxOf('imaps://ann%40x.example:p%2Fw@imap.x.example/Requests?moveTo=Done&every=30')).toMatchObject({
    ...{ host: 'imap.x.example', port: 993, security: 'tls', user: 'ann@x.example', password: 'p/w' },
    ...{ folder: 'Requests', moveTo: 'Done', everySeconds: 30, readExisting: false, active: true },
  });
  expect(mailboxOf('imap://a:b@localhost:1143?tls=none')).toMatchObject({
    port: 1143,
    security: 'plain',
    folder: 'INBOX',
  });
  expect(mailboxOf('imap://a:b@mail.lan')).toMatchObject({ port: 143, security: 'starttls', moveTo: null });
});
