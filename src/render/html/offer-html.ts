import { escapeHtml } from '#core/offer/escape-html';
import { type LocalFormat, localFormat } from '#core/offer/local-format';
import { shownTotals } from '#core/offer/shown-totals';
import { labelsFor } from '../labels/labels-for.ts';
import type { PrintLabels } from '../labels/print-labels.ts';
import type { OfferPrint, PrintLine } from '../offer-print.ts';
import { accentInk } from '../pdf/accent-ink.ts';
import { blocksHtml } from './blocks-html.ts';

/** Lets the page's own styles and our font in, a form back to us, and nothing else. */
export const documentPagePolicy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

interface Wording {
  readonly labels: PrintLabels;
  readonly format: LocalFormat;
}

/** An offer as a page without scripts: what the PDF says. `extra` is HTML of ours, put before the lines. */
export function offerHtml(print: OfferPrint, extra = ''): string {
  const wording = { labels: labelsFor(print.language), format: localFormat(print.locale, print.currency) };
  const { labels, format } = wording;
  const title = print.kind === 'order_confirmation' ? labels.orderConfirmation : labels.offer;
  const facts = [
    format.date(print.issueDate),
    print.validUntil === '' ? '' : `${labels.validUntil} ${format.date(print.validUntil)}`,
  ];
  return page(
    print,
    `<p class="company">${escapeHtml(print.seller.name)}</p>
<address>${[print.buyer.name, print.buyer.contact ?? '', ...print.buyer.address].filter(Boolean).map(escapeHtml).join('<br>')}</address>
<h1>${escapeHtml(`${title} ${print.number}`)}</h1>
<p class="soft">${escapeHtml(print.title)}</p>
<p class="soft">${facts.filter(Boolean).map(escapeHtml).join(' · ')}</p>
${extra}
${blocksHtml(print.header ?? [])}
${linesHtml(print, wording)}
${totalsHtml(print, wording)}
${print.terms.map(({ label, text }) => `<h3>${escapeHtml(label)}</h3><p class="lines">${escapeHtml(text)}</p>`).join('\n')}
${blocksHtml(print.footer ?? [])}`,
  );
}

/** A page of a few words in the look of the offer. */
export function messageHtml(print: Pick<OfferPrint, 'language' | 'seller'>, title: string, body: string): string {
  return page(print, `<p class="company">${escapeHtml(print.seller.name)}</p><h1>${escapeHtml(title)}</h1>${body}`);
}

function linesHtml({ lines, showVat = true, currency }: OfferPrint, { labels, format }: Wording): string {
  const heads = [
    labels.position,
    labels.description,
    labels.quantity,
    labels.unitPrice,
    ...(showVat ? [labels.vat] : []),
    `${labels.amount} ${currency}`,
  ];
  const width = heads.length;
  const rows = lines.map((line) => lineHtml(line, { labels, format }, { showVat, width }));
  return `<table class="offer"><thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function lineHtml(
  line: PrintLine,
  { labels, format }: Wording,
  { showVat, width }: { showVat: boolean; width: number },
): string {
  const { kind = 'product' } = line;
  const details = line.details
    ? blocksHtml(line.details)
    : line.description
      ? `<p class="soft">${escapeHtml(line.description)}</p>`
      : '';
  const badge = line.optional ? ` <em class="soft">${escapeHtml(labels.optional)}</em>` : '';
  const name = `<strong>${escapeHtml(line.name)}</strong>${badge}${details}`;
  if (kind === 'heading' || kind === 'text') return `<tr><td colspan="${width}" class="${kind}">${name}</td></tr>`;
  if (kind === 'subtotal') {
    return `<tr class="sum"><td colspan="${width - 1}"><strong>${escapeHtml(line.name)}</strong></td><td><strong>${format.amount(line.net)}</strong></td></tr>`;
  }
  const isShare = kind === 'percentage';
  const cells = [
    escapeHtml(line.position),
    name,
    isShare ? '' : escapeHtml(`${format.quantity(line.quantity)} ${line.unit}`),
    isShare ? format.percent(line.unitPrice) : format.amount(line.unitPrice),
    ...(showVat ? [format.percent(line.vatRate)] : []),
    format.amount(line.net),
  ];
  return `<tr class="priced">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function totalsHtml(print: OfferPrint, { labels, format }: Wording): string {
  const { parts, payable } = shownTotals(print);
  const optional =
    print.optionalNet === undefined ? [] : [{ label: labels.optionalTotal, amount: format.money(print.optionalNet) }];
  const rows = [...optional, ...parts].map(
    ({ label, amount }) => `<tr><td>${escapeHtml(label)}</td><td>${escapeHtml(amount)}</td></tr>`,
  );
  return `<table class="totals">${rows.join('')}<tr class="grand"><td>${escapeHtml(payable.label)}</td><td>${escapeHtml(payable.amount)}</td></tr></table>`;
}

function page({ language, seller }: Pick<OfferPrint, 'language' | 'seller'>, body: string): string {
  const { rule } = accentInk(seller.accentColor);
  return `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><title>${escapeHtml(seller.name)}</title><link rel="stylesheet" href="/app/inter.css"><style>
:root{color-scheme:light dark}body{margin:0;background:light-dark(#f5f5f7,#0d0e11);color:light-dark(#16181d,#eceef1);font:16px/1.5 'Inter Variable',system-ui,sans-serif;font-variant-ligatures:no-contextual}
main{max-width:820px;margin:24px auto;padding:28px;background:light-dark(#fff,#15171b);border-radius:14px;border-top:4px solid ${rule};overflow-wrap:break-word}
h1{font-size:1.6rem;margin:.4em 0}.company{font-weight:650}.soft{color:light-dark(#575c67,#a9adb7);margin:.2em 0}address{font-style:normal;margin:1em 0}.lines{white-space:pre-line}
table{border-collapse:collapse;width:100%;margin:1em 0}th,td{padding:8px;border-bottom:1px solid light-dark(#e3e4e9,#2a2d34);text-align:left;vertical-align:top}
.offer :is(th,td):nth-child(n+3),.totals td:last-child{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.grand td{font-weight:650;font-size:1.15rem}
h1,.soft,td:nth-child(2),.heading,.text{overflow-wrap:anywhere}.offer td:nth-child(2){min-width:11em}.offer .sum td:last-child{min-width:0;text-align:right;white-space:nowrap}.item{margin:.2em 0}
@media(max-width:640px){main{margin:0;padding:20px;border-radius:0}.offer,.offer tbody{display:block}.offer tr:not(.priced){display:flex;justify-content:space-between;border-bottom:1px solid light-dark(#e3e4e9,#2a2d34)}.offer tr:not(.priced) td{border:0;padding:10px 0}.offer thead,.priced td:nth-child(1),.priced td:nth-child(n+5):not(:last-child){display:none}.priced{display:grid;grid-template-columns:1fr auto;gap:2px 12px;padding:10px 0;border-bottom:1px solid light-dark(#e3e4e9,#2a2d34)}.priced td{padding:0;border:0}.offer .priced td:nth-child(2){grid-row:1;grid-column:1;min-width:0}.offer .priced td:last-child{grid-row:1;grid-column:2}.offer .priced td:nth-child(3){grid-row:2;grid-column:1;text-align:left}.offer .priced td:nth-child(4){grid-row:2;grid-column:2}}
blockquote{margin:0;padding-left:12px;border-left:3px solid light-dark(#e3e4e9,#2a2d34)}form{display:grid;gap:10px;margin:20px 0;padding:16px;border:1px solid light-dark(#e3e4e9,#2a2d34);border-radius:10px}
input:not([type=checkbox]),textarea{padding:10px;font:inherit;border:1px solid #767b86;border-radius:8px;width:100%;box-sizing:border-box}button{min-height:44px;padding:8px 20px;font:inherit;font-weight:600;border:0;border-radius:8px;background:light-dark(#16181d,#eceef1);color:light-dark(#fff,#16181d);cursor:pointer}
</style></head><body><main>
${body}
</main></body></html>`;
}
