import { type FileTrouble, fileTrouble, troubleInside } from '#core/document/file-trouble';
import { FileFault, type FileKind, type FileReading, type ReadAttachment, tidyText } from './file-reading.ts';
import { htmlText } from './html-text.ts';

/** Reads one file found inside another. `depth` is how many files it is in. */
export type ReadInner = (bytes: Uint8Array, name: string, depth: number) => Promise<FileReading>;

/** A file inside a mail, before it is read. `read` does that. */
export interface MailPart {
  readonly name: string;
  readonly read: () => Promise<FileReading>;
}

const mostAttachments = 50;
const mostCharacters = 900_000;
/** Files that come with a mail and are no list of wishes. */
const aside =
  /(^|[^\p{L}])(agb|avb|terms?|conditions?|cgv|owu|regulamin|datenschutz|privacy|impressum|brosch(ü|ue)re|brochure|prospekt|flyer|katalog|catalogue?|datenblatt|datasheet|data sheet|fiche technique|signature|logo|certificate|zertifikat)([^\p{L}]|$)/iu;
const holdsLists: ReadonlySet<FileKind> = new Set(['xlsx', 'csv', 'pdf', 'docx', 'text', 'html', 'eml', 'msg']);

/**
 * What a person sees of a mail. HTML is taken where the plain text has lost a table that the HTML has: mail programs write
 * each cell of it on a line of its own.
 */
export function mailBody(plain: string, html: string): string {
  if (html.trim() === '') return tidyText(plain);
  const read = htmlText(html);
  const isBetter = plain.trim() === '' || (read.tableRows >= 2 && !plain.includes('\t'));
  return tidyText(isBetter ? read.text : plain);
}

/** Reads what a mail carries, each for itself: a broken file among them does not spoil the mail. */
export async function readParts(parts: readonly MailPart[]): Promise<readonly ReadAttachment[]> {
  const found: ReadAttachment[] = [];
  for (const part of parts.slice(0, mostAttachments)) found.push(await readPart(part));
  return found;
}

async function readPart({ name, read }: MailPart): Promise<ReadAttachment> {
  try {
    const { kind, text, troubles } = await read();
    const used = holdsLists.has(kind) && !aside.test(name.replace(/[_-]/g, ' '));
    return { name, kind, text, used, troubles };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const kind: FileKind = /\.(png|jpe?g|gif|bmp|webp|tiff?|heic)$/i.test(name) ? 'image' : 'other';
    return { name, kind, text: null, used: false, troubles: error.troubles };
  }
}

/**
 * Text of a mail and of the files it carries, each under a heading; and what is missing from it.
 *
 * @throws FileFault `no_text` where nothing can be read.
 */
export function joinParts(
  body: string,
  attachments: readonly ReadAttachment[],
): { readonly text: string; readonly troubles: readonly FileTrouble[] } {
  const lists = attachments.filter(({ used, text }) => used && text !== null && text.trim() !== '');
  const invitation = attachments.find(({ kind }) => kind === 'calendar');
  const main = body === '' && lists.length === 0 ? (invitation?.text ?? '') : body;
  const parts = [main, ...lists.map(({ name, text }) => `${heading(name)}\n${text}`)].filter((part) => part !== '');
  const text = parts.join('\n\n').slice(0, mostCharacters);
  if (text === '') {
    const why = attachments.flatMap(troublesOf);
    throw new FileFault('no_text', ...(why.length > 0 ? why : [fileTrouble('mail_no_text')]));
  }
  return { text, troubles: attachments.filter(({ kind }) => kind !== 'image').flatMap(troublesOf) };
}

function troublesOf({ name, troubles }: ReadAttachment): readonly FileTrouble[] {
  return troubles.map((trouble) => troubleInside(name, trouble));
}

/** Above the text of a file in a mail. */
export function heading(name: string): string {
  return `----- ${name.replace(/\s+/g, ' ').slice(0, 100)} -----`;
}
