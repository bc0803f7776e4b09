import { createTransport } from 'nodemailer';
import { type Mail, type Mailer, MailRefused } from '#app/ports';

/**
 * Sends through a mail server, `smtp://user:password@host:587` or `smtps://…`. With a password to a server elsewhere the
 * connection must be encrypted and its certificate right; else it is encrypted where the server offers it. What the address
 * says (`?requireTLS=false`, `?tls.rejectUnauthorized=false`) comes first.
 */
export function smtpMailer(url: string, sender: string): Mailer {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };
  const transport = createTransport({ url, ...timeouts, ...encryption(new URL(url)) });
  return {
    delivers: true,
    sender,
    async send(mail) {
      try {
        const { rejected = [] } = await transport.sendMail(messageOf(mail));
        return { refused: rejected };
      } catch (error) {
        throw isFinal(error) ? new MailRefused(error.message, error) : error;
      }
    },
  };
}

function encryption({ protocol, username, hostname }: URL) {
  const isSecret = username !== '' && !/^(localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);
  return {
    requireTLS: isSecret && protocol === 'smtp:',
    tls: { rejectUnauthorized: isSecret || protocol === 'smtps:' },
  };
}

/** Addresses go as objects: text would be taken apart at commas, and one recipient could become two. */
function messageOf(mail: Mail) {
  const domain = /@([^\s>@]+)>?\s*$/.exec(mail.from)?.[1] ?? 'localhost';
  return {
    messageId: `<${mail.id}@${domain}>`,
    from: mail.from,
    to: mail.to.map((address) => ({ name: '', address })),
    subject: mail.subject.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    attachments: (mail.attachments ?? []).map((file) => ({
      filename: file.name,
      contentType: file.mimeType,
      content: Buffer.from(file.bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A refusal of the message or of all its recipients with 5xx. A refused sign-in may be put right in the settings. */
function isFinal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isAboutMessage && (typeof responseCode !== 'number' || responseCode >= 500);
}
