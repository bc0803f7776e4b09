import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { escapeHtml } from '#core/offer/escape-html';
import { type OfferPage, offerPage } from '#render/pdf/offer-page';
import { type Contender, fontFiles } from './contender.ts';

/**
 * Chromium: the offer as HTML with its fonts, set into one page that stays open. A page for every offer, which keeps
 * customers apart, takes three times as long; rewriting the body of a page that has the fonts, half as long.
 */
export async function withChromium(executablePath: string): Promise<Contender> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const style = styles();
  return {
    name: 'Chromium',
    render: async (print) => {
      const layout = offerPage(print);
      await page.setContent(
        `<!doctype html><html lang="${layout.language}"><meta charset="utf-8"><title>${escapeHtml(layout.documentTitle)}</title>
        <style>${style}</style>${html(layout)}</html>`,
      );
      return page.pdf({
        format: 'A4',
        tagged: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer(layout),
        margin: { top: '26mm', bottom: '30mm', left: '25mm', right: '20mm' },
      });
    },
    close: () => browser.close(),
  };
}

function styles(): string {
  const { resolve } = createRequire(import.meta.url);
  const faces = ([400, 500, 600] as const).map((weight) => {
    const file = { 400: fontFiles.regular, 500: fontFiles.medium, 600: fontFiles.bold }[weight];
    const data = readFileSync(resolve(file)).toString('base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  });
  return `${faces.join('')}
    body{font:9pt Inter;font-variant-numeric:tabular-nums;margin:0} small,th,.soft{font-size:7.5pt;color:#5b6470;font-weight:400}
    .apart{display:flex;justify-content:space-between;break-inside:avoid} table{border-collapse:collapse}
    td,th{padding:5px;border-bottom:1px solid #d9dde3;vertical-align:top;text-align:right} tr{break-inside:avoid}
    td:nth-child(2),td:nth-child(4){text-align:left} .name{font-weight:500} h1{font-size:17pt;margin-top:60px} .lines{width:100%}`;
}

function html(page: OfferPage): string {
  const { position, description, quantity, unitPrice, vat, net } = page.columns;
  const lines = page.parts
    .flat()
    .map((line) =>
      cells('td', [line.position, '', line.quantity, line.unit, line.unitPrice, line.vat, line.net]).replace(
        '<td></td>',
        `<td><span class="name">${escapeHtml(line.name)}</span><br><small>${escapeHtml(line.note)}</small></td>`,
      ),
    );
  return `
    <div class="apart"><h2>${escapeHtml(page.seller.name)}</h2><small>${rows(page.letterhead)}</small></div>
    <div class="apart"><div>${rows(page.buyer)}</div><table>${page.facts.map((fact) => cells('td', fact)).join('')}</table></div>
    <h1>${escapeHtml(page.heading)}</h1><p>${escapeHtml(page.subject)}</p><p>${escapeHtml(page.intro)}</p>
    <table class="lines"><thead>${cells('th', [position, description, quantity, '', unitPrice, vat, net])}</thead>
    <tbody>${lines.join('')}</tbody></table>
    <div class="apart"><table>${cells('th', page.vatHeads)}${page.vatRows.map((row) => cells('td', row)).join('')}</table>
    <table>${[...page.totals, page.grand].map((row) => cells('td', row)).join('')}</table></div>
    ${page.terms.map(([label, text]) => `<p><small>${escapeHtml(label)}</small> ${escapeHtml(text)}</p>`).join('')}`;
}

function footer(page: OfferPage): string {
  const [before, between] = page.pageOf;
  return `<div style="font-size:7pt;width:100%;margin:0 20mm 0 25mm;display:flex;justify-content:space-between">
    <span>${rows(page.footer)}</span><span>${before}<span class="pageNumber"></span>${between}<span class="totalPages"></span></span></div>`;
}

function rows(texts: readonly string[]): string {
  return texts.map(escapeHtml).join('<br>');
}

function cells(tag: 'td' | 'th', texts: readonly string[]): string {
  return `<tr>${texts.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
}
