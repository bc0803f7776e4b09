import { fileTrouble } from '#core/document/file-trouble';
import { checkArchive } from './check-archive.ts';
import { FileFault, type FileReading, plainReading } from './file-reading.ts';
import { htmlText } from './html-text.ts';

/** The text of a Word document; rows of tables become lines with tabs. Pictures and macros are left out. */
export async function readDocx(bytes: Uint8Array): Promise<FileReading> {
  checkArchive(bytes);
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false }).catch(() => {
    throw new FileFault('unreadable_file', fileTrouble('word_damaged'));
  });
  const { text } = htmlText(value);
  if (text.trim() === '') throw new FileFault('no_text', fileTrouble('word_no_text'));
  return plainReading('docx', text);
}
