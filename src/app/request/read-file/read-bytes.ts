import { type FileTroubleCode, fileTrouble } from '#core/document/file-trouble';
import { FileFault, type FileReading } from './file-reading.ts';
import { deepestMail } from './read-msg.ts';
import { extensionOf, sniffRequestFile } from './sniff-request-file.ts';

/**
 * The text of a file of any kind that requests come in. Runs in the thread for files; readers are loaded when needed.
 *
 * @throws FileFault for what gives no text.
 */
export async function readBytes(bytes: Uint8Array, name: string, depth = 0): Promise<FileReading> {
  if (bytes.length === 0) throw new FileFault('no_text', fileTrouble('empty'));
  if (depth > deepestMail) throw new FileFault('unreadable_file', fileTrouble('mail_too_deep'));
  const reading = await readKind(bytes, name, depth);
  if (reading.text.trim() === '') throw new FileFault('no_text', fileTrouble('no_text'));
  return reading;
}

async function readKind(bytes: Uint8Array, name: string, depth: number): Promise<FileReading> {
  const kind = sniffRequestFile(bytes, name);
  switch (kind) {
    case 'eml':
      return (await import('./read-eml.ts')).readEml(bytes, depth, readBytes);
    case 'msg':
      return (await import('./read-msg.ts')).readMsg(bytes, depth, readBytes);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes);
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes);
    case 'xlsx':
      return (await import('./read-sheets.ts')).readSheets(bytes);
    case 'image':
      throw new FileFault('no_text', fileTrouble('picture'));
    case 'other':
      throw new FileFault('unreadable_file', fileTrouble(strangeKind(bytes, name)));
    default:
      return readPlain(kind, bytes);
  }
}

async function readPlain(kind: 'text' | 'html' | 'csv' | 'calendar', bytes: Uint8Array): Promise<FileReading> {
  const { readCalendar, readCsv, readHtml, readText } = await import('./read-text.ts');
  if (kind === 'html') return readHtml(bytes);
  if (kind === 'csv') return readCsv(bytes);
  return kind === 'calendar' ? readCalendar(bytes) : readText(bytes);
}

/** What a file is that is of no kind we read. */
function strangeKind(bytes: Uint8Array, name: string): FileTroubleCode {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const isOld = start.startsWith('\u00d0\u00cf\u0011\u00e0');
  if (isOld) return extensionOf(name) === 'xls' ? 'old_excel' : 'old_office';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('PK')) return 'archive';
  return extensionOf(name) === 'dat' ? 'winmail' : 'unknown_kind';
}
