import type { FieldsData } from '@kenjiuno/msgreader';
import { fileTrouble } from '#core/document/file-trouble';
import { automaticMail } from './automatic-mail.ts';
import { FileFault, type FileReading } from './file-reading.ts';
import { joinParts, type MailPart, mailBody, type ReadInner, readParts } from './mail-parts.ts';
import { messageIds } from './read-eml.ts';

/** How deep mails may lie in mails. */
export const deepestMail = 3;

interface Message {
  readonly fields: FieldsData;
  readonly content: (attachment: FieldsData) => Uint8Array;
  readonly depth: number;
}

/** A message as Outlook saves it. */
export async function readMsg(bytes: Uint8Array, depth: number, readInner: ReadInner): Promise<FileReading> {
  const MsgReader = await messageReader();
  try {
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const reader = new MsgReader(copy);
    const fields = reader.getFileData();
    if (fields.error) throw new Error(fields.error);
    const content = (attachment: FieldsData) => reader.getAttachment(attachment).content;
    return await readMessage({ fields, content, depth }, readInner);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault('unreadable_file', fileTrouble('outlook_damaged'));
  }
}

type Reader = new (
  bytes: ArrayBuffer,
) => {
  getFileData(): FieldsData;
  getAttachment(attachment: FieldsData): { readonly content: Uint8Array };
};

/** The package is CommonJS with a default export: its class lies one level deeper than the types say. */
async function messageReader(): Promise<Reader> {
  const loaded: { readonly default: unknown } = await import('@kenjiuno/msgreader');
  const inner = loaded.default as { readonly default?: Reader } & Reader;
  return inner.default ?? inner;
}

async function readMessage(message: Message, readInner: ReadInner): Promise<FileReading> {
  const { fields, depth } = message;
  if (depth > deepestMail) throw new FileFault('unreadable_file', fileTrouble('mail_too_deep'));
  const parts = (fields.attachments ?? [])
    .filter((part) => !isDecoration(part))
    .map((part) => partOf(part, message, readInner));
  const attachments = await readParts(parts);
  const html = fields.bodyHtml ?? (fields.html ? new TextDecoder().decode(fields.html) : '');
  const { text, troubles } = joinParts(mailBody(fields.body ?? '', html), attachments);
  return { ...messageFacts(fields), kind: 'msg', text, attachments, troubles };
}

function isDecoration({ attachmentHidden, pidContentId, extension, fileName }: FieldsData): boolean {
  const isPicture = /^\.?(png|jpe?g|gif|bmp)$/i.test(extension ?? /\.\w+$/.exec(fileName ?? '')?.[0] ?? '');
  return attachmentHidden === true || (isPicture && pidContentId !== undefined && pidContentId !== '');
}

function partOf(part: FieldsData, message: Message, readInner: ReadInner): MailPart {
  const depth = message.depth + 1;
  const name = (part.fileName ?? part.fileNameShort ?? part.name ?? 'file').slice(0, 200);
  const inner = part.innerMsgContentFields;
  if (part.innerMsgContent && inner) {
    return { name: `${name}.msg`, read: () => readMessage({ ...message, fields: inner, depth }, readInner) };
  }
  return { name, read: () => readInner(message.content(part), name, depth) };
}

function messageFacts(fields: FieldsData): Omit<FileReading, 'kind' | 'text' | 'attachments' | 'troubles'> {
  const headers = fields.headers ?? '';
  const header = (name: string) => headerOf(headers, name);
  const addresses = [
    fields.senderSmtpAddress,
    fields.sentRepresentingSmtpAddress,
    fields.creatorSMTPAddress,
    fields.senderEmail,
  ];
  const email = addresses.find((address) => address !== undefined && /^[^\s@]+@[^\s@]+$/.test(address));
  const when = fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '';
  return {
    subject: fields.subject?.replace(/\s+/g, ' ').trim().slice(0, 1000) || null,
    from: email ? { name: (fields.senderName ?? '').slice(0, 300), email: email.slice(0, 320) } : null,
    to: (fields.recipients ?? []).flatMap(({ smtpAddress, email: to }) => smtpAddress ?? to ?? []).slice(0, 50),
    date: Number.isNaN(Date.parse(when)) ? null : new Date(when).toISOString(),
    messageId: messageIds(fields.messageId ?? header('message-id') ?? undefined)[0] ?? null,
    inReplyTo: messageIds(header('in-reply-to') ?? undefined)[0] ?? null,
    references: messageIds(header('references') ?? undefined).slice(-50),
    automatic: automaticMail(header, email ?? null),
  };
}

function headerOf(headers: string, name: string): string | null {
  const lines = headers.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}
