import { createRequire } from 'node:module';
import { Document, type DocumentProps, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import { type OfferPage, offerPage } from '#render/pdf/offer-page';
import { type Contender, fontFiles } from './contender.ts';

/** @react-pdf/renderer: the offer as flex boxes with a fixed table header. */
export function withReactPdf(): Contender {
  const { resolve } = createRequire(import.meta.url);
  const fonts = [
    { src: resolve(fontFiles.regular), fontWeight: 400 },
    { src: resolve(fontFiles.medium), fontWeight: 500 },
    { src: resolve(fontFiles.bold), fontWeight: 600 },
  ];
  Font.register({ family: 'Inter', fonts });
  Font.registerHyphenationCallback((word) => [word]);
  return {
    name: '@react-pdf/renderer',
    render: (print) => renderToBuffer(offerDocument(offerPage(print))),
    close: async () => {},
  };
}

const soft = { color: '#5b6470' } as const;
const styles = StyleSheet.create({
  page: { fontFamily: 'Inter', fontSize: 9, paddingTop: 90, paddingBottom: 90, paddingLeft: 71, paddingRight: 57 },
  apart: { flexDirection: 'row', justifyContent: 'space-between' },
  row: { flexDirection: 'row', borderBottomWidth: 0.4, borderBottomColor: '#d9dde3', paddingVertical: 5 },
  small: { fontSize: 7.5, ...soft },
  name: { fontWeight: 500 },
  heading: { fontSize: 17, fontWeight: 600, marginTop: 60 },
  grand: { fontSize: 11, fontWeight: 600 },
  footer: { position: 'absolute', bottom: 30, left: 71, right: 57, fontSize: 7, ...soft },
});

const widths = ['5%', '49%', '7%', '9%', '11%', '8%', '11%'] as const;

function offerDocument(page: OfferPage): ReactElement<DocumentProps> {
  const { footer, pageOf } = page;
  const pageNumber = ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }): string =>
    `${pageOf[0]}${pageNumber}${pageOf[1]}${totalPages}`;
  return h(
    Document,
    { title: page.documentTitle, author: page.author, language: page.language },
    h(
      Page,
      { size: 'A4', style: styles.page },
      h(View, { style: styles.apart }, h(Text, { style: styles.grand }, page.seller.name), small(page.letterhead)),
      h(View, { style: styles.apart }, h(Text, null, page.buyer.join('\n')), factsOf(page)),
      h(Text, { style: styles.heading }, page.heading),
      h(Text, null, page.subject),
      h(Text, null, page.intro),
      ...linesOf(page),
      h(View, { style: styles.apart, wrap: false }, h(View, null, ...vatOf(page)), h(View, null, ...totalsOf(page))),
      ...page.terms.map(([label, text]) =>
        h(View, { key: label, style: styles.apart }, small([label]), h(Text, null, text)),
      ),
      h(View, { style: [styles.footer, styles.apart], fixed: true }, small(footer), h(Text, { render: pageNumber })),
    ),
  );
}

function small(rows: readonly string[]): ReactElement {
  return h(Text, { style: styles.small }, rows.join('\n'));
}

function factsOf({ facts }: OfferPage): ReactElement {
  return h(View, null, ...facts.map((fact) => h(Text, { key: fact[0] }, fact.join('   '))));
}

function linesOf({ columns, parts }: OfferPage): readonly ReactElement[] {
  const { position, description, quantity, unitPrice, vat, net } = columns;
  const heads = [position, description, quantity, '', unitPrice, vat, net];
  return [
    h(View, { key: 'head', style: styles.row, fixed: true }, ...heads.map((head, index) => cell(small([head]), index))),
    ...parts.flat().map((line) => {
      const name = h(View, null, h(Text, { style: styles.name }, line.name), small([line.note]));
      const texts = [line.quantity, line.unit, line.unitPrice, line.vat, line.net];
      const cells = [h(Text, null, line.position), name, ...texts.map((text) => h(Text, null, text))];
      return h(View, { key: line.count, style: styles.row, wrap: false }, ...cells.map(cell));
    }),
  ];
}

function cell(content: ReactElement, index: number): ReactElement {
  const alignItems = index < 2 || index === 3 ? 'flex-start' : 'flex-end';
  return h(View, { key: index, style: { width: widths[index] ?? '10%', alignItems } }, content);
}

function vatOf({ vatHeads, vatRows }: OfferPage): readonly ReactElement[] {
  return [vatHeads, ...vatRows].map((row, index) =>
    h(
      View,
      { key: index, style: styles.row },
      ...row.map((text, at) => h(View, { key: at, style: { width: 55 } }, small([text]))),
    ),
  );
}

function totalsOf({ totals, grand }: OfferPage): readonly ReactElement[] {
  return [...totals, grand].map(([label, amount], index) =>
    h(
      View,
      { key: label, style: [styles.apart, { width: 215 }] },
      ...[label, amount].map((text) =>
        h(Text, { key: text, style: index === totals.length ? styles.grand : {} }, text),
      ),
    ),
  );
}
