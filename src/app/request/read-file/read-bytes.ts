import { FileFault, type FileReading } from './file-reading.ts';
import { deepestMail } from './read-msg.ts';
import { extensionOf, sniffRequestFile } from './sniff-request-file.ts';

/**
 * The text of a file of any kind that requests come in. Runs in the thread for files; readers are loaded when needed.
 *
 * @throws FileFault for what gives no text.
 */
export async function readBytes(bytes: Uint8Array, name: string, depth = 0): Promise<FileReading> {
  if (bytes.length === 0) throw new FileFault('no_text', 'The file is empty.');
  if (depth > deepestMail)
    throw new FileFault('unreadable_file', 'Mails lie in mails too deeply; this one was not read.');
  const reading = await readKind(bytes, name, depth);
  if (reading.text.trim() === '') throw new FileFault('no_text', 'The file has no text.');
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
      throw new FileFault(
        'no_text',
        'This is a picture. Its text cannot be read: paste the text, or ask for the original file.',
      );
    case 'other':
      throw new FileFault('unreadable_file', refusal(bytes, name));
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

/** What to do with a file that is of no kind we read. */
function refusal(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const isOld = start.startsWith('\u00d0\u00cf\u0011\u00e0');
  if (isOld && extensionOf(name) === 'xls') return 'This is an old .xls file. Save it as .xlsx or CSV.';
  if (isOld) return 'This is an old Office file. Save it as .docx, .xlsx or PDF.';
  if (start.startsWith('{\\rtf')) return 'This is an RTF file. Save it as .docx or PDF.';
  if (start.startsWith('PK')) return 'This is an archive. Unpack it and take the files one by one.';
  if (extensionOf(name) === 'dat')
    return 'This is a winmail.dat, which only Outlook can open. Ask for the files themselves.';
  return 'This kind of file cannot be read. Requests come as .eml, .msg, .txt, .pdf, .docx, .csv or .xlsx.';
}
