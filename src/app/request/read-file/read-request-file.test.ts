import { describe, expect, it } from 'vitest';
import { docxFile, emlFile, msgFile, multipart, pdfFile, wanted, xlsxFile, zipFile } from '#test/request-files';
import { readRequestFile } from './read-request-file.ts';

const read = (bytes: Uint8Array | string, name: string) =>
  readRequestFile({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name });
const refusal = (bytes: Uint8Array | string, name: string) =>
  read(bytes, name).then(
    (reading) => `read: ${reading.text.slice(0, 80)}`,
    ({ code, message }) => `${code}: ${message}`,
  );
const table = [
  ['Qty', 'Article'],
  [12, 'LED panel 60x60'],
  [8, 'MCB-B16-1P'],
] as const;
const tabbed = 'Qty\tArticle\n12\tLED panel 60x60\n8\tMCB-B16-1P';

describe('mails', () => {
  it('says who wrote what when', async () => {
    const bytes = emlFile({
      headers: {
        From: '=?utf-8?Q?J=C3=B6rg_M=C3=BCller?= <joerg@buyer.example>',
        Subject: '=?iso-8859-1?Q?Anfrage_f=FCr_Halle?=',
        'Message-ID': '<one@buyer.example>',
        'In-Reply-To': '<zero@company.example>',
        References: '<a@x> <zero@company.example>',
      },
    });
    expect(await read(bytes, 'any name')).toMatchObject({
      kind: 'eml',
      subject: 'Anfrage für Halle',
      from: { name: 'Jörg Müller', email: 'joerg@buyer.example' },
      to: ['sales@company.example'],
      date: '2026-03-02T07:30:00.000Z',
      messageId: 'one@buyer.example',
      inReplyTo: 'zero@company.example',
      references: ['a@x', 'zero@company.example'],
      text: wanted.join('\n'),
      automatic: null,
      troubles: [],
    });
  });

  it('undoes code pages and transfer encodings', async () => {
    const western = emlFile({
      type: 'text/plain; charset=windows-1252',
      body: Buffer.from('5 St\u00fcck \u0080 10', 'latin1'),
    });
    expect((await read(western, 'a.eml')).text).toBe('5 Stück € 10');
    const quoted = emlFile({ encoding: 'quoted-printable', body: '5 St=C3=BCck Leuchten, =\r\nweiss' });
    expect((await read(quoted, 'a.eml')).text).toBe('5 Stück Leuchten, weiss');
  });

  it('shows HTML as people see it: tables as rows, nothing hidden', async () => {
    const body = `<html><head><title>no</title><style>p{color:red}</style></head><body><script>alert(1)</script>
      <p>Hello,<br>we need</p><div style="display:none">99 x secret thing</div>
      <table><tr><th>Qty</th><th>Article</th></tr><tr><td><p>12</p></td><td><p>LED panel <b>60x60</b></p></td></tr>
      <tr><td>8</td><td>MCB-B16-1P</td></tr></table><blockquote><p>older</p></blockquote></body></html>`;
    const { text } = await read(emlFile({ type: 'text/html; charset=utf-8', body }), 'a.eml');
    expect(text).toBe(`Hello,\nwe need\n\n${tabbed}\n> older`);
  });

  it('prefers the table of the HTML to cells that the plain text has torn apart', async () => {
    const html = `<table>${table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const parts = `--b\r\nContent-Type: text/plain\r\n\r\nQty\r\n\r\nArticle\r\n\r\n12\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b--`;
    expect((await read(emlFile({ type: 'multipart/alternative; boundary=b', body: parts }), 'a.eml')).text).toBe(
      tabbed,
    );
  });

  it('reads the list that is attached, and leaves terms aside', async () => {
    const mail = emlFile(
      multipart([
        { headers: { 'Content-Type': 'text/plain' }, body: 'See the list.' },
        { headers: { 'Content-Type': 'application/octet-stream; name="list.xlsx"' }, body: await xlsxFile(table) },
        {
          headers: { 'Content-Type': 'application/pdf; name="AGB_2026.pdf"' },
          body: pdfFile([{ x: 50, y: 700, text: 'Terms and conditions' }]),
        },
        { headers: { 'Content-Type': 'image/png; name="photo.png"' }, body: Buffer.from('\x89PNG\r\n', 'latin1') },
      ]),
    );
    const reading = await read(mail, 'a.eml');
    expect(reading.text).toBe(`See the list.\n\n----- list.xlsx -----\n${tabbed}`);
    expect(reading.attachments.map(({ name, kind, used }) => [name, kind, used])).toEqual([
      ['list.xlsx', 'xlsx', true],
      ['AGB_2026.pdf', 'pdf', false],
      ['photo.png', 'image', false],
    ]);
    expect(reading.attachments[1]?.text).toBe('Terms and conditions');
  });

  it('reads a mail in a mail, three deep and no deeper', async () => {
    let mail = emlFile({ body: 'innermost' });
    for (const depth of [4, 3, 2, 1]) {
      mail = emlFile(
        multipart([
          { headers: { 'Content-Type': 'text/plain' }, body: `level ${depth}` },
          { headers: { 'Content-Type': 'message/rfc822' }, body: mail.toString() },
        ]),
      );
    }
    const { text, troubles } = await read(mail, 'a.eml');
    expect(text).toContain('level 4');
    expect(text).not.toContain('innermost');
    expect(troubles).toMatchObject([{ code: 'mail_too_deep', file: expect.stringContaining('.eml: ') }]);
  });

  it('reads an invitation that says all there is', async () => {
    const calendar =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Delivery of 12 LED panels\r\nDESCRIPTION:at gate 3\\, please\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const mail = emlFile(multipart([{ headers: { 'Content-Type': 'text/calendar; method=REQUEST' }, body: calendar }]));
    expect((await read(mail, 'a.eml')).text).toBe('Delivery of 12 LED panels\nat gate 3, please');
  });

  it.each([
    ['reply', { 'Auto-Submitted': 'auto-replied' }],
    ['bounce', { From: 'Mail Delivery <MAILER-DAEMON@mx.example>' }],
    ['bounce', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' }],
    ['bulk', { 'List-Id': '<news.shop.example>' }],
    ['bulk', { Precedence: 'bulk' }],
    [null, { 'Auto-Submitted': 'no' }],
  ] as const)('knows mail of machines: %s', async (automatic, headers) => {
    const found = await read(emlFile({ headers, body: '--x\r\n\r\nhello\r\n--x--' }), 'a.eml');
    expect(found.automatic).toBe(automatic);
  });

  it('reads messages of Outlook', async () => {
    const bytes = msgFile({
      '0037': 'Request',
      '1000': wanted.join('\r\n'),
      '0C1A': 'Ann Buyer',
      '5D01': 'ann@buyer.example',
      '1035': '<two@buyer.example>',
    });
    expect(await read(bytes, 'a.msg')).toMatchObject({
      kind: 'msg',
      subject: 'Request',
      from: { name: 'Ann Buyer', email: 'ann@buyer.example' },
      messageId: 'two@buyer.example',
      text: wanted.join('\n'),
    });
  });
});

describe('documents', () => {
  it('reads Word, with its tables', async () => {
    const { kind, text } = await read(
      docxFile(
        ['We need:'],
        table.map((row) => row.map(String)),
      ),
      'a.docx',
    );
    expect([kind, text]).toEqual(['docx', `We need:\n\n${tabbed}`]);
  });

  it('reads spreadsheets, whatever they are called, without empty rows and columns', async () => {
    const rows = [
      [null, 'Qty', null, 'Article'],
      [null, null, null, null],
      [null, 12, null, 'LED panel 60x60'],
      [null, 8, null, 'MCB-B16-1P'],
    ];
    expect(await read(await xlsxFile(rows), 'list.csv')).toMatchObject({ kind: 'xlsx', text: tabbed });
  });

  it('reads CSV of any delimiter and code page', async () => {
    const csv = Buffer.from('Menge;Artikel\r\n12;"Leuchte; weiß"\r\n', 'latin1');
    expect((await read(csv, 'a.csv')).text).toBe('Menge\tArtikel\n12\tLeuchte; weiß');
  });

  it('reads PDF, columns as tabs', async () => {
    const page = table.flatMap(([qty, article], row) => [
      { x: 50, y: 700 - row * 20, text: String(qty) },
      { x: 150, y: 700 - row * 20, text: article },
    ]);
    expect(await read(pdfFile(page), 'a.pdf')).toMatchObject({ kind: 'pdf', text: tabbed });
  });

  it('reads text', async () => {
    expect((await read(`\uFEFF${wanted.join('\r\n')}\r\n\r\n\r\n\r\nBye`, 'a.txt')).text).toBe(
      `${wanted.join('\n')}\n\nBye`,
    );
  });
});

describe('what gives no text', () => {
  it.each([
    ['no_text: This PDF is a scan', pdfFile([]), 'a.pdf'],
    ['no_text: This is a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a.png'],
    ['no_text: The file is empty', '', 'a.txt'],
    ['no_text: The file has no text', ' \n ', 'a.txt'],
    ['no_text: The Word document has no text', docxFile([]), 'a.docx'],
    [
      'no_text: ',
      emlFile(multipart([{ headers: { 'Content-Type': 'application/pdf; name=scan.pdf' }, body: pdfFile([]) }])),
      'a.eml',
    ],
    ['unreadable_file: The PDF is damaged', '%PDF-1.7 nothing', 'a.pdf'],
    ['unreadable_file: The file is damaged', zipFile({ 'xl/workbook.xml': 'x' }).subarray(0, 60), 'a.xlsx'],
    ['unreadable_file: The spreadsheet cannot be read', zipFile({ 'xl/workbook.xml': '<no' }), 'a.xlsx'],
    ['unreadable_file: The Word document is damaged', zipFile({ 'word/document.xml': '<no' }), 'a.docx'],
    ['unreadable_file: This is an archive', zipFile({ 'a.txt': 'x' }), 'a.zip'],
    ['unreadable_file: This is an RTF', '{\\rtf1 hello}', 'a.rtf'],
    ['unreadable_file: This is an old .xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), 'a.xls'],
    ['unreadable_file: This kind of file', Buffer.from(Array.from({ length: 500 }, (_, at) => at % 256)), 'a.bin'],
  ])('%s', async (expected, bytes, name) => {
    expect((await refusal(bytes, name)).slice(0, expected.length)).toBe(expected);
  });

  it('refuses what unpacks to more than a request, whatever it claims', async () => {
    const bomb = zipFile({ 'xl/workbook.xml': new Uint8Array(210 * 1_048_576) }, 1000);
    expect(bomb.length).toBeLessThan(1_048_576);
    expect(await refusal(bomb, 'a.xlsx')).toContain('unpacks to far more');
  });

  it('refuses files above 20 MB unread', async () => {
    expect(await refusal(new Uint8Array(21 * 1_048_576), 'a.txt')).toContain('payload_too_large');
  });
});
