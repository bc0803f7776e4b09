import { fileTrouble } from '#core/document/file-trouble';
import { FileFault, type FileReading, plainReading } from './file-reading.ts';
import { type PdfItem, pdfLines, withoutFurniture } from './pdf-lines.ts';

const mostPages = 200;
const mostCharacters = 900_000;

/** The text layer of a PDF, line by line; columns of tables are parted by tabs. */
export async function readPdf(bytes: Uint8Array): Promise<FileReading> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false }).catch(refuse);
  if (pdf.numPages > mostPages) {
    throw new FileFault('unreadable_file', fileTrouble('pdf_pages', { pages: pdf.numPages, most: mostPages }));
  }
  const { items } = await extractTextItems(pdf).catch(refuse);
  const pages = withoutFurniture(items.map((page) => pdfLines(page as readonly PdfItem[])));
  const text = pages.map((lines) => lines.join('\n')).join('\n');
  if (text.replace(/\W/gu, '').length < 3 && !/\p{L}{2}/u.test(text)) {
    throw new FileFault('no_text', fileTrouble('pdf_scan'));
  }
  return plainReading('pdf', text.slice(0, mostCharacters));
}

function refuse(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') throw new FileFault('unreadable_file', fileTrouble('pdf_locked'));
  throw new FileFault('unreadable_file', fileTrouble('pdf_damaged'));
}
