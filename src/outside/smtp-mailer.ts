import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from '#app/ports';

/** Sends through a mail server, `smtp://user:password@host:587` or `smtps://…`. Encrypts where the server offers it. */
export function smtpMailer(url: string, sender: string): Mailer {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 });
  return {
    delivers: true,
    sender,
    async send(mail: Mail) {
      await transport.sendMail({
        from: mail.from,
        to: [...mail.to],
        subject: mail.subject,
        text: mail.text,
        ...(mail.html === undefined ? {} : { html: mail.html }),
        attachments: (mail.attachments ?? []).map((file) => ({
          filename: file.name,
          contentType: file.mimeType,
          content: Buffer.from(file.bytes),
        })),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
  };
}
