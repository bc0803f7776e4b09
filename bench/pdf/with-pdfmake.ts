import { createRequire } from 'node:module';
import { type OfferPage, offerPage } from '#render/pdf/offer-page';
import { type Contender, fontFiles } from './contender.ts';

/** The little of pdfmake that is used; it ships no types. */
interface PdfMake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

/** pdfmake: the offer as one definition with a repeated table header. */
export function withPdfmake(): Contender {
  const require = createRequire(import.meta.url);
  const pdfmake: PdfMake = require('pdfmake');
  const { regular, medium, bold } = fontFiles;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    Inter: {
      normal: require.resolve(regular),
      bold: require.resolve(bold),
      italics: require.resolve(medium),
      bolditalics: require.resolve(bold),
    },
  });
  return {
    name: 'pdfmake',
    render: (print) => pdfmake.createPdf(definition(offerPage(print))).getBuffer(),
    close: async () => {},
  };
}

const soft = '#5b6470';

function definition(page: OfferPage): unknown {
  return {
    info: { title: page.documentTitle, author: page.author },
    pageMargins: [71, 90, 57, 90],
    defaultStyle: { font: 'Inter', fontSize: 9 },
    header: (number: number) => (number > 1 ? { text: page.runningHead, margin: [71, 40, 57, 0], color: soft } : ''),
    footer: (number: number, count: number) => ({
      columns: [page.footer.join('\n'), { text: page.pageOf.join(`${number}`) + count, alignment: 'right' }],
      fontSize: 7,
      color: soft,
      margin: [71, 20, 57, 0],
    }),
    content: [
      {
        columns: [
          { text: page.seller.name, fontSize: 15, bold: true },
          { text: page.letterhead.join('\n'), alignment: 'right', fontSize: 7.5, color: soft },
        ],
      },
      { columns: [page.buyer.join('\n'), factsTable(page)], margin: [0, 60, 0, 60] },
      { text: page.heading, fontSize: 17, bold: true },
      { text: page.subject, fontSize: 11, color: soft, margin: [0, 4] },
      { text: page.intro, margin: [0, 8] },
      linesTable(page),
      { columns: [vatTable(page), totalsTable(page)], margin: [0, 16], columnGap: 30 },
      ...page.terms.map(([label, text]) => ({
        columns: [
          { text: label, width: 100, color: soft },
          { text, width: '*' },
        ],
        margin: [0, 3],
      })),
    ],
  };
}

function factsTable({ facts }: OfferPage): unknown {
  return { layout: 'noBorders', table: { body: facts.map(([label, value]) => [{ text: label, color: soft }, value]) } };
}

function linesTable({ columns, parts }: OfferPage): unknown {
  const right = (text: string): unknown => ({ text, alignment: 'right' });
  const head = (text: string): unknown => ({ text, color: soft, fontSize: 7.5 });
  const { position, description, quantity, unitPrice, vat, net } = columns;
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['auto', '*', 'auto', 'auto', 'auto', 'auto', 'auto'],
      body: [
        [position, description, quantity, '', unitPrice, vat, net].map(head),
        ...parts.flat().map((line) => [
          { text: line.position, color: soft },
          [
            { text: line.name, italics: true },
            { text: line.note, fontSize: 7.5, color: soft },
          ],
          right(line.quantity),
          line.unit,
          right(line.unitPrice),
          right(line.vat),
          right(line.net),
        ]),
      ],
    },
  };
}

function vatTable({ vatHeads, vatRows }: OfferPage): unknown {
  return { layout: 'lightHorizontalLines', fontSize: 7.5, table: { headerRows: 1, body: [vatHeads, ...vatRows] } };
}

function totalsTable({ totals, grand }: OfferPage): unknown {
  const row = ([label, amount]: readonly [string, string], bold: boolean): unknown => [
    { text: label, bold },
    { text: amount, bold, alignment: 'right' },
  ];
  return {
    layout: 'noBorders',
    table: { widths: ['*', 'auto'], body: [...totals.map((total) => row(total, false)), row(grand, true)] },
  };
}
