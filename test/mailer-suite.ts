import { describe, expect, it } from 'vitest';
import type { Mail, Mailer } from '#app/ports';
import type { ReceivedMail } from './mail-server.ts';
import { header, leaves } from './read-mime.ts';

/** One way to deliver mail. `received` is what arrived outside; nothing ever, for the stand-in. */
export interface MailerUnderTest {
  readonly mailer: Mailer;
  readonly received: readonly ReceivedMail[];
}

const sender = 'Żółć & Co <offers@example.test>';
const pdf = Uint8Array.from({ length: 1000 }, (_, at) => at % 256);

export function aMail(change: Partial<Mail> = {}): Mail {
  return {
    id: crypto.randomUUID(),
    from: sender,
    to: ['ann@example.test'],
    subject: 'Angebot für Łukasz',
    text: 'Grüße,\n.\nAnn',
    ...change,
  };
}

/** What every mailer promises, whether mail leaves or stays. */
export function mailerSuite(name: string, start: () => MailerUnderTest): void {
  describe(`${name}, as a mailer`, () => {
    it('knows its sender', () => {
      expect(start().mailer.sender).toBe(sender);
    });

    it('takes a mail and leaves it unchanged', async () => {
      const { mailer, received } = start();
      const before = received.length;
      const mail = Object.freeze(
        aMail({ attachments: [{ name: 'Angebot ü.pdf', mimeType: 'application/pdf', bytes: pdf }] }),
      );
      expect(await mailer.send(mail)).toEqual({ refused: [] });
      expect(received.length - before).toBe(mailer.delivers ? 1 : 0);
      const arrived = received.at(-1);
      if (!arrived) return;
      expect([arrived.from, arrived.to]).toEqual(['offers@example.test', ['ann@example.test']]);
      expect(header(arrived.message, 'subject')).toBe(mail.subject);
      expect(header(arrived.message, 'message-id')).toBe(`<${mail.id}@example.test>`);
      const [text, file] = leaves(arrived.message);
      expect(new TextDecoder().decode(text?.bytes).replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text);
      expect([...(file?.bytes ?? [])]).toEqual([...pdf]);
      expect(header(file ?? arrived.message, 'content-type')).toContain('application/pdf');
    });

    it('takes HTML beside the text, and many at the same time', async () => {
      const { mailer, received } = start();
      const before = received.length;
      const mails = Array.from({ length: 8 }, (_, at) => aMail({ subject: `No ${at}`, html: `<p>${at}</p>` }));
      await Promise.all(mails.map((mail) => mailer.send(mail)));
      const subjects = received.slice(before).map(({ message }) => header(message, 'subject'));
      expect(subjects.sort()).toEqual(mailer.delivers ? mails.map(({ subject }) => subject).sort() : []);
    });

    it('lets no value become a header, a recipient or a second mail', async () => {
      const { mailer, received } = start();
      const before = received.length;
      const tricks = [
        '\r\nBcc: evil@example.test',
        '\nBcc: evil@example.test',
        '\r\n\r\nbody',
        '\r\n.\r\nMAIL FROM:<x>',
      ];
      for (const trick of tricks) {
        await mailer.send(aMail({ subject: `Offer${trick}`, text: `Text${trick}` }));
        const name = `a${trick}.pdf`;
        await mailer.send(aMail({ attachments: [{ name, mimeType: 'application/pdf', bytes: pdf }] }));
        await mailer.send(aMail({ to: [`ann@example.test${trick}`] })).catch(() => undefined);
      }
      await mailer.send(aMail({ to: ['ann@example.test, evil@example.test'] })).catch(() => undefined);
      await mailer.send(aMail({ to: ['<evil@example.test> ann@example.test'] })).catch(() => undefined);
      for (const { to, message } of received.slice(before)) {
        expect(to).not.toContain('evil@example.test');
        expect(message.headers.get('bcc')).toBeUndefined();
        expect(message.headers.get('subject')).toHaveLength(1);
      }
    });
  });
}
