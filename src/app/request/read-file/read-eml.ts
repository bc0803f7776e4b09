import type { Address, Attachment, Email } from 'postal-mime';
import { fileTrouble } from '#core/document/file-trouble';
import { automaticMail } from './automatic-mail.ts';
import { FileFault, type FileReading } from './file-reading.ts';
import { joinParts, type MailPart, mailBody, type ReadInner, readParts } from './mail-parts.ts';

const mostParts = 64;

/** A mail as a mail server keeps it (RFC 5322 with MIME). */
export async function readEml(bytes: Uint8Array, depth: number, readInner: ReadInner): Promise<FileReading> {
  const { default: PostalMime } = await import('postal-mime');
  const options = { forceRfc822Attachments: true, maxNestingDepth: mostParts, maxHeadersSize: 1_048_576 } as const;
  const mail = await PostalMime.parse(bytes, options).catch(() => {
    throw new FileFault('unreadable_file', fileTrouble('mail_damaged'));
  });
  const parts = mail.attachments.filter((part) => !isDecoration(part)).map((part) => partOf(part, depth, readInner));
  const attachments = await readParts(parts);
  const { text, troubles } = joinParts(mailBody(mail.text ?? '', mail.html ?? ''), attachments);
  return { ...mailFacts(mail), kind: 'eml', text, attachments, troubles };
}

/** Facts of a mail's head. */
export function mailFacts(mail: Email): Omit<FileReading, 'kind' | 'text' | 'attachments' | 'troubles'> {
  const from = firstOf(mail.from) ?? firstOf(mail.sender);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? null;
  return {
    subject: mail.subject?.replace(/\s+/g, ' ').trim().slice(0, 1000) || null,
    from: from ? { name: from.name.slice(0, 300), email: from.email.slice(0, 320) } : null,
    to: (mail.to ?? []).flatMap(addressesOf).slice(0, 50),
    date: mail.date && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date).toISOString() : null,
    messageId: messageIds(mail.messageId)[0] ?? null,
    inReplyTo: messageIds(mail.inReplyTo)[0] ?? null,
    references: messageIds(mail.references).slice(-50),
    automatic: automaticMail(header, from?.email ?? null),
  };
}

/** The ids in a header, without angle brackets. */
export function messageIds(value: string | undefined): readonly string[] {
  const inBrackets = [...(value ?? '').matchAll(/<([^<>\s]{1,998})>/g)].map(([, id = '']) => id);
  if (inBrackets.length > 0) return inBrackets;
  return (value ?? '').split(/\s+/).filter((word) => /^[^<>\s]+@[^<>\s]+$/.test(word));
}

function firstOf(address: Address | undefined): { readonly name: string; readonly email: string } | null {
  if (!address) return null;
  const one = address.group === undefined ? address : address.group[0];
  return one?.address ? { name: one.name, email: one.address } : null;
}

function addressesOf(address: Address): readonly string[] {
  const all = address.group === undefined ? [address] : address.group;
  return all.map((one) => one.address).filter(Boolean);
}

/** Logos of a signature and other pictures that belong to the HTML, signatures of the mail itself. */
function isDecoration({ mimeType, related, disposition }: Attachment): boolean {
  const isPicture = mimeType.startsWith('image/') && (related === true || disposition === 'inline');
  return isPicture || /^application\/(pgp|pkcs7|x-pkcs7)-/.test(mimeType);
}

const namesByType: Readonly<Record<string, string>> = {
  'message/rfc822': 'mail.eml',
  'text/calendar': 'invite.ics',
  'application/pdf': 'file.pdf',
};

function partOf(part: Attachment, depth: number, readInner: ReadInner): MailPart {
  const given = part.filename ?? namesByType[part.mimeType] ?? 'file';
  const isMail = part.mimeType === 'message/rfc822';
  const name = isMail && !/\.eml$/i.test(given) ? `${given}.eml` : given;
  const { content } = part;
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return { name: name.slice(0, 200), read: () => readInner(bytes, name, depth + 1) };
}
