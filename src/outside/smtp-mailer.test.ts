import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailRefused } from '#app/ports';
import { type MailServer, startMailServer } from '#test/mail-server';
import { aMail, mailerSuite } from '#test/mailer-suite';
import { smtpMailer } from './smtp-mailer.ts';

const sender = 'Żółć & Co <offers@example.test>';
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());

mailerSuite('SMTP', () => ({ mailer: smtpMailer(server.url, sender), received: server.received }));

describe('SMTP', () => {
  const failure = (to: string[] = ['ann@example.test'], url = server.url) =>
    smtpMailer(url, sender)
      .send(aMail({ to }))
      .then(
        () => null,
        (error: unknown) => error,
      );

  it('tells a refusal for good from one for now', async () => {
    server.refuse(451);
    expect(await failure()).not.toBeInstanceOf(MailRefused);
    server.refuse(554);
    expect(await failure()).toBeInstanceOf(MailRefused);
    server.unknown.add('gone@example.test');
    expect(await failure(['gone@example.test'])).toBeInstanceOf(MailRefused);
    expect(await failure(['ann@example.test\r\nX: y'])).toBeInstanceOf(MailRefused);
    const away = await failure(['ann@example.test'], 'smtp://127.0.0.1:1');
    expect(away).toBeInstanceOf(Error);
    expect(away).not.toBeInstanceOf(MailRefused);
  });

  it('says which of several recipients were not taken', async () => {
    server.unknown.add('gone@example.test');
    const to = ['ann@example.test', 'gone@example.test'];
    expect(await smtpMailer(server.url, sender).send(aMail({ to }))).toEqual({ refused: ['gone@example.test'] });
    expect(server.received.at(-1)?.to).toEqual(['ann@example.test']);
  });

  it('encrypts on this machine whoever vouches, and elsewhere never tells a password unencrypted', async () => {
    const encrypting = await startMailServer({ encrypts: true });
    try {
      await smtpMailer(encrypting.url, sender).send(aMail());
      expect(encrypting.received).toHaveLength(1);
      expect(encrypting.received[0]?.raw).toContain('Subject');
    } finally {
      await encrypting.close();
    }
    const { port } = new URL(server.url);
    // 127.0.0.1 by another name, which does not say that it is this machine.
    const elsewhere = `smtp://ann:secret@[::ffff:127.0.0.1]:${port}`;
    expect(String(await failure(['ann@example.test'], elsewhere))).toMatch(/STARTTLS|TLS/i);
  });
});
