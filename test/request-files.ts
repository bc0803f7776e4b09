import { deflateRawSync } from 'node:zlib';
import burner from '@kenjiuno/msgreader/lib/Burner.js';
import writeSheets from 'write-excel-file/node';

const text = (value: string): Buffer => Buffer.from(value, 'utf8');

/** Requests as files, made here so that no binary lies in the repository. */
export const wanted = ['12 x LED panel 60x60', '8 pcs MCB-B16-1P'] as const;

/** A zip file; `claimed` is the size its directory names for each entry, when it lies. */
export function zipFile(files: Readonly<Record<string, Uint8Array | string>>, claimed?: number): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = typeof content === 'string' ? text(content) : Buffer.from(content);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(raw), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claimed ?? raw.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, text(name), packed);
    directory.push(entry, text(name));
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const package_ = 'http://schemas.openxmlformats.org/package/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const paragraph = (value: string): string => `<w:p><w:r><w:t>${value}</w:t></w:r></w:p>`;

/** A Word document of paragraphs and a table. */
export function docxFile(paragraphs: readonly string[], table: readonly (readonly string[])[] = []): Uint8Array {
  const rows = table.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`);
  const body = paragraphs.map(paragraph).join('') + (rows.length > 0 ? `<w:tbl>${rows.join('')}</w:tbl>` : '');
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipFile({
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  });
}

/** A spreadsheet with one sheet. */
export async function xlsxFile(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return new Uint8Array(await writeSheets(data as never).toBuffer());
}

/** A PDF of one page: each text stands at its place. Without any, it is a page like a scan's. */
export function pdfFile(
  texts: readonly { readonly x: number; readonly y: number; readonly text: string }[],
): Uint8Array {
  const shown = texts.map(
    ({ x, y, text: said }) => `BT /F1 11 Tf ${x} ${y} Td (${said.replace(/[()\\]/g, '\\$&')}) Tj ET`,
  );
  const stream = shown.length > 0 ? shown.join('\n') : '0.5 g 50 50 400 600 re f';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = out.length;
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return text(out);
}

/** An Outlook message from its properties, such as `{ '0037': subject, '1000': body }`. */
export function msgFile(properties: Readonly<Record<string, string>>): Uint8Array {
  const { burn } = burner as unknown as { burn: (entries: readonly object[]) => Uint8Array };
  const streams = Object.entries(properties).map(([tag, value]) => {
    const bytes = new Uint8Array(Buffer.from(value, 'utf16le')); // the writer looks at the whole buffer behind it
    return { name: `__substg1.0_${tag}001F`, type: 2, binaryProvider: () => bytes, length: bytes.length };
  });
  const fixed = { name: '__properties_version1.0', type: 2, binaryProvider: () => new Uint8Array(32), length: 32 };
  const children = [fixed, ...streams];
  return burn([{ name: 'Root Entry', type: 5, length: 0, children: children.map((_, at) => at + 1) }, ...children]);
}

export interface EmlOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly encoding?: string;
  /** Bytes or text as they stand in the file. */
  readonly body?: Uint8Array | string;
}

/** A mail. */
export function emlFile({
  headers = {},
  type = 'text/plain; charset=utf-8',
  encoding = '8bit',
  body = wanted.join('\n'),
}: EmlOptions = {}): Uint8Array {
  const all = {
    From: 'Ann Buyer <ann@buyer.example>',
    To: 'sales@company.example',
    Subject: 'Request',
    Date: 'Mon, 02 Mar 2026 08:30:00 +0100',
    'Message-ID': `<${crypto.randomUUID()}@buyer.example>`,
    'MIME-Version': '1.0',
    'Content-Type': type,
    'Content-Transfer-Encoding': encoding,
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([text(`${head.join('')}\r\n`), typeof body === 'string' ? text(body) : Buffer.from(body)]);
}

/** Parts of a mail of several: each with its own head lines. */
export function multipart(
  parts: readonly { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array | string }[],
): Pick<EmlOptions, 'type' | 'body' | 'encoding'> {
  const cut = crypto.randomUUID();
  const pieces = parts.flatMap(({ headers, body }) => {
    const isText = typeof body === 'string';
    const all = { ...headers, ...(isText ? {} : { 'Content-Transfer-Encoding': 'base64' }) };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    const content = isText ? body : Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n');
    return `--${cut}\r\n${head.join('')}\r\n${content}\r\n`;
  });
  return { type: `multipart/mixed; boundary=${cut}`, encoding: '7bit', body: `${pieces.join('')}--${cut}--\r\n` };
}
