import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followVat } from '#app/offer/follow-vat';
import { pdfPages } from '#test/pdf-pages';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

const element = () => ({ type: 'paragraph', name: 'Work', quantity: 2, amount: 100, vat_rate_id: here.vat81.id });
const read = async (id: string, query = '') => (await here.key.get(`/api/offer/${id}${query}`)).json;
const patch = async (path: string, body: Json) => (await here.key.send('PATCH', `/api/${path}`, body)).json;

/** Says whether the company is liable for VAT, and waits until drafts followed. */
async function beLiable(vatLiable: boolean): Promise<void> {
  const { status } = await here.ann.send('PATCH', '/api/admin/company', { vatLiable });
  expect(status).toBe(200);
  const { app } = here.server.composition;
  const { rows } = await app.database.pg.executeSql(
    `delete from pgboss.job where name = 'follow-vat' returning id`,
    [],
  );
  if (rows.length > 0) await followVat(app, here.tenantId);
}

const withVat = {
  total: 200,
  total_with_vat: 216.2,
  show_vat: true,
  vat_detailed: { '8.1': { rate: 8.1, net: 200, tax: 16.2 } },
};
const withoutVat = {
  total: 200,
  total_with_vat: 200,
  show_vat: false,
  vat_detailed: { '0.0': { rate: 0, net: 200, tax: 0 } },
};

describe('a company that is not liable for VAT', () => {
  it('charges none on new offers, on their page, on their paper, and on their invoices', async () => {
    await beLiable(false);
    const offer = await here.offer({ elements: [element()] });
    expect(offer).toMatchObject(withoutVat);
    expect(await read(offer.id)).toMatchObject(withoutVat);
    const drafts = (await here.ann.get(`/api/offers/${offer.id}`)).json;
    expect(drafts).toMatchObject({
      offer: { totals: { net: 200, vat: 0, gross: 200 }, items: [{ vatRate: 0, totalNet: 200, totalGross: 200 }] },
    });
    await patch(`offer/${offer.id}`, { approved_at: '2026-03-02' });
    const feedback = new URL(new URL((await read(offer.id)).share_url).searchParams.get('api') ?? '');
    const page = (
      await here.server.client({ accept: 'application/json' }).get(`${feedback.pathname}${feedback.search}`)
    ).json;
    expect(page).toMatchObject({ total_with_vat: 200, show_vat: false });
    const { pathname, search } = new URL((await read(offer.id)).pdf_url);
    const paper = (await pdfPages((await here.key.get(`${pathname}${search}`)).bytes)).join(' ');
    expect(paper).not.toMatch(/216[.,]20|MwSt|8[.,]1 ?%/);
    const invoice = await here.create(`offer/${offer.id}/invoice`, {});
    expect(invoice).toMatchObject({ total: 200, total_with_vat: 200, include_vat: false });
  });

  it('has its drafts follow when that changes; what is locked stays until it is opened', async () => {
    await beLiable(true);
    const draft = await here.offer({ elements: [element()] });
    const locked = await here.offer({ elements: [element()], locked_at: '2026-03-02' });
    expect([draft, locked]).toMatchObject([withVat, withVat]);
    await beLiable(false);
    expect(await read(draft.id)).toMatchObject(withoutVat);
    expect(await read(locked.id)).toMatchObject(withVat);
    const copy = (await here.key.send('POST', `/api/offer/${locked.id}/duplicate`, {})).json;
    expect(await read(copy.id)).toMatchObject(withoutVat);
    expect(await patch(`offer/${locked.id}`, { locked_at: null })).toMatchObject(withoutVat);
    await beLiable(true);
    expect(await read(draft.id)).toMatchObject(withVat);
  });

  it('keeps the VAT of an offer that was approved, and leaves it out of the invoice', async () => {
    await beLiable(true);
    const offer = await here.offer({ elements: [element()], approved_at: '2026-03-02' });
    await beLiable(false);
    expect(await read(offer.id)).toMatchObject(withVat);
    const invoice = await here.create(`offer/${offer.id}/invoice`, {});
    expect(invoice).toMatchObject({ total_with_vat: 200, include_vat: false });
  });
});
