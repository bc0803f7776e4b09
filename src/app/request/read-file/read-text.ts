import { decodeText } from '#app/import/decode-text';
import { sniffFile } from '#app/import/sniff-file';
import { detectDelimiter } from '#core/catalogue/import/detect-delimiter';
import { fileTrouble } from '#core/document/file-trouble';
import { FileFault, type FileReading, plainReading } from './file-reading.ts';
import { htmlText } from './html-text.ts';
import { tableLines } from './read-sheets.ts';

const mostRows = 5000;

/** Text in whatever encoding it is. */
export function decodeAny(bytes: Uint8Array): string {
  const found = sniffFile(bytes);
  return [...decodeText(bytes, found.format === 'text' ? found.encoding : 'utf-8')].join('');
}

/** A plain text. */
export function readText(bytes: Uint8Array): FileReading {
  return plainReading('text', decodeAny(bytes));
}

/** A page of HTML. */
export function readHtml(bytes: Uint8Array): FileReading {
  return plainReading('html', htmlText(decodeAny(bytes)).text);
}

/** A table of text, its cells parted by tabs whatever parted them before. */
export async function readCsv(bytes: Uint8Array): Promise<FileReading> {
  const text = decodeAny(bytes).replace(/^\uFEFF/, '');
  const { parse } = await import('csv-parse/sync');
  try {
    const rows: string[][] = parse(text, {
      delimiter: detectDelimiter(text.slice(0, 65_536)),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: mostRows,
    });
    const lines = tableLines(rows.map((row) => row.slice(0, 100).map((cell) => cell.replace(/\s+/g, ' ').trim())));
    return plainReading(
      'csv',
      lines.join('\n'),
      rows.length >= mostRows ? [fileTrouble('rows_cut', { most: mostRows })] : [],
    );
  } catch {
    return plainReading('csv', text); // Not a table after all: it is still a text.
  }
}

/** What an invitation says: summary, description, place. */
export function readCalendar(bytes: Uint8Array): FileReading {
  const lines = decodeAny(bytes)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  const value = (name: string) =>
    lines
      .find((line) => line.toUpperCase().startsWith(name) && /^[\w-]+[:;]/.test(line))
      ?.replace(/^[^:]*:/, '')
      .replace(/\\n/gi, '\n')
      .replace(/\\([,;\\])/g, '$1');
  const said = ['SUMMARY', 'DESCRIPTION', 'LOCATION'].flatMap((name) => value(name) ?? []);
  if (said.length === 0) throw new FileFault('no_text', fileTrouble('invitation_empty'));
  return plainReading('calendar', said.join('\n'));
}
