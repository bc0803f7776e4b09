import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorker } from '#main/start-worker';
import { type MailServer, startMailServer } from '#test/mail-server';
import { pdfPages } from '#test/pdf-pages';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json, Reply } from './test-server.ts';

/** What staff know of an offer and its client must not: cost, margin, remarks, their own talk, accounts. */
const secrets = ['13.37', '13,37', '86.63', '86,63', 'S3CRET', 'marginPercent', 'cost', '4711-ACC', 'internal note'];

let here: DocumentsSetting;
let mails: MailServer;
let stopWorker: () => Promise<void>;
let offer: Json;
beforeAll(async () => {
  mails = await startMailServer();
  here = await documentsSetting({ SMTP_URL: mails.url });
  stopWorker = await startWorker(here.server.composition);
  const content = 'sku,name,price_net,cost,vat_rate,currency\nP-1,Lamp,100.00,13.37,8.1,CHF';
  await here.ann.send('PATCH', '/api/admin/company', { currency: 'CHF' });
  await here.ann.send('POST', '/api/products/import', { content });
  const product = (await here.ann.get('/api/products')).json.products[0];
  offer = await here.offer({ description: 'S3CRET description', custom_fields: { note: 'S3CRET field' } });
  const add = (path: string, body: object) => here.key.send('POST', `/api/offer/${offer.id}/${path}`, body);
  expect((await add('add-products', { products: [product.id] })).status).toBe(200);
  const [line] = (await here.key.get(`/api/offer/${offer.id}?include=elements`)).json.elements;
  const marked = { remark: 'S3CRET remark', revenue_account_no: '4711-ACC', is_external: true };
  expect((await here.key.send('PATCH', `/api/document_element/${line.id}`, marked)).status).toBe(200);
  const noted = await add('comment', { text: 'S3CRET internal note', is_internal: true });
  expect(noted.status).toBeLessThan(300);
});
afterAll(async () => {
  await stopWorker?.();
  await here?.close();
  await mails?.close();
});

const textOf = ({ bytes }: Reply) => new TextDecoder().decode(bytes);
const pathOf = (url: string) => url.slice(new URL(url).origin.length);

it('is known to staff', async () => {
  const economics = await here.ann.get(`/api/admin/offers/${offer.id}/economics`);
  expect(textOf(economics)).toMatch(/13\.37|86\.63/);
});

it('is in nothing that the client gets: pages, data, PDF, mail, order confirmation', async () => {
  const sent = (await here.key.send('POST', `/api/offer/${offer.id}/send`, {})).json;
  const feedback = pathOf(new URL(sent.share_url).searchParams.get('api') ?? '');
  const page = here.server.client({ accept: 'application/vnd.proffer.page+json' });
  const html = here.server.client({ accept: 'text/html' });
  const plain = here.server.client({ accept: 'application/json' });
  const approve = { action: 'approve', name: 'Nora', terms_accepted: true };
  const seen: Record<string, string> = {
    page: textOf(await page.get(feedback)),
    data: textOf(await plain.get(feedback)),
    preview: textOf(await html.get(pathOf(sent.preview_url))),
    form: textOf(await html.get(pathOf(sent.approve_url))),
    pdf: (await pdfPages((await plain.get(pathOf(sent.pdf_url))).bytes)).join(),
    mailPreview: textOf(await here.key.get(pathOf(sent.mail_preview_url))),
    approved: textOf(await page.send('POST', feedback, approve)),
    confirmation: (await pdfPages((await plain.get(pathOf(sent.order_confirmation_pdf_url))).bytes)).join(),
  };
  await expect
    .poll(() => mails.received.filter(({ to }) => to[0]?.startsWith('nora')).length, { timeout: 60_000 })
    .toBe(2);
  for (const [at, { raw }] of mails.received.entries()) seen[`mail ${at}`] = raw;
  for (const name of ['page', 'data', 'preview', 'pdf', 'confirmation']) expect(seen[name], name).toContain('Lamp');
  const told = Object.entries(seen).flatMap(([name, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${name}: ${secret}`),
  );
  expect(told).toEqual([]);
});
