import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/actor';
import { Problem } from '#core/problem';
import { loadProducts } from '#store/product/load-products';
import { loadCompany } from '#store/tenant/load-company';
import { type TestApp, testApp } from '#test/app';
import { importCustomersNow, importProductsNow } from './import-now.ts';
import { runImport } from './run-import.ts';

let made: TestApp;
beforeAll(async () => {
  made = await testApp();
});
afterAll(() => made.close());

async function catalogue(actor: Actor) {
  return made.app.database.tenant(actor.tenantId, async (t) => {
    const { rows } = await t.pg.executeSql('select id from product where tenant_id = $1 order by sku', [t.id]);
    const products = await loadProducts(
      t,
      rows.map((row: { id: string }) => row.id),
    );
    return products.sort((a, b) => a.sku.localeCompare(b.sku));
  });
}

async function counts(actor: Actor) {
  const { rows } = await made.app.database.tenant(actor.tenantId, (t) =>
    t.pg.executeSql(
      'select created, updated, unchanged, good, bad, state from import where tenant_id = $1 order by id desc',
      [t.id],
    ),
  );
  return rows[0];
}

describe('products', () => {
  test('the columns of the contract, and doing it again changes nothing', async () => {
    const actor = await made.company();
    const text =
      'sku,name,description,price_net,vat_rate,currency\nA-1,Panel,"Flat, white",18.4,23,PLN\nA-2,Cable,,64.2,8,PLN\n';
    expect(await importProductsNow(made.app, actor, text)).toEqual({ count: 2, errors: [] });
    const first = await catalogue(actor);
    expect(first).toMatchObject([
      {
        sku: 'A-1',
        name: 'Panel',
        description: 'Flat, white',
        vatRate: '23',
        prices: [{ amount: '18.4', currency: 'PLN' }],
      },
      { sku: 'A-2', vatRate: '8', unit: 'pcs', active: true, version: 1 },
    ]);
    expect(await counts(actor)).toMatchObject({ created: 2, updated: 0, unchanged: 0, state: 'done' });
    expect(await importProductsNow(made.app, actor, text)).toEqual({ count: 2, errors: [] });
    expect(await counts(actor)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await catalogue(actor)).toEqual(first);
  });

  test('what a file leaves out stays; prices, stock and texts that changed are taken', async () => {
    const actor = await made.company();
    await importProductsNow(
      made.app,
      actor,
      'sku;name;name_de;cena_netto;stan;opis\nA;Cable;Kabel;10,00;5;old\nB;Pipe;;3,00;1;x\n',
    );
    await importProductsNow(made.app, actor, 'sku;name_pl;cena_netto;stan\nA;Przewód;12,50;5\nB;;3,00;1\n');
    expect(await counts(actor)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect((await catalogue(actor))[0]).toMatchObject({
      name: 'Cable',
      names: { de: 'Kabel', pl: 'Przewód' },
      description: 'old',
      stock: '5',
      version: 2,
      prices: [{ amount: '12.5' }],
    });
    expect((await catalogue(actor))[1]).toMatchObject({ version: 1 });
  });

  test('a price alone, a text alone or a stock alone is a change', async () => {
    const actor = await made.company();
    await importProductsNow(made.app, actor, 'sku;name;price;stock\nA;Cable;10,00;5\n');
    for (const text of [
      'sku;price\nA;11,00\n',
      'sku;name\nA;Wire\n',
      'sku;stock\nA;6\n',
      'sku;prices\nA;11 PLN from 0\n',
    ]) {
      await importProductsNow(made.app, actor, text);
      const changed = text.includes('prices') ? 0 : 1;
      expect(await counts(actor)).toMatchObject({ created: 0, updated: changed, unchanged: 1 - changed });
    }
    expect(await catalogue(actor)).toMatchObject([
      { name: 'Wire', stock: '6', version: 4, prices: [{ amount: '11' }] },
    ]);
  });

  test('price lists with groups and quantities, several rows an article', async () => {
    const actor = await made.company();
    const list =
      'sku;name;price;customer group;from quantity\nA;Cable;10,00;;0\nA;Cable;9,00;;100\nA;Cable;8,00;dealer;0\n';
    await importProductsNow(made.app, actor, list);
    expect(await counts(actor)).toMatchObject({ created: 1, updated: 0, unchanged: 0, good: 3 });
    const prices = (await catalogue(actor))[0]?.prices ?? [];
    expect(prices.map((price) => [price.amount, price.customerGroup, price.fromQuantity]).sort()).toEqual([
      ['10', null, '0'],
      ['8', 'dealer', '0'],
      ['9', null, '100'],
    ]);
    await importProductsNow(made.app, actor, 'sku;prices\nA;"11 PLN; 7 PLN group dealer"\n');
    expect((await catalogue(actor))[0]?.prices.map((price) => price.amount).sort()).toEqual(['11', '7']);
    expect(await counts(actor)).toMatchObject({ updated: 1 });
  });

  test('bad rows are told by index and the good ones go in', async () => {
    const actor = await made.company();
    const text = 'sku;name;price;vat\nA;Cable;x;23\nB;Pipe;3,00;230\nC;Valve;4,00;23\n;Nameless;1;23\nD;;2,00;23\n';
    expect(await importProductsNow(made.app, actor, text)).toEqual({
      count: 1,
      errors: [
        { index: 0, message: 'price: "x" is no price' },
        { index: 1, message: 'vat: "230" is no VAT rate from 0 to 100' },
        { index: 3, message: 'sku: article number is missing' },
        { index: 4, message: 'name: a new product needs a name' },
      ],
    });
    expect((await catalogue(actor)).map((product) => product.sku)).toEqual(['C']);
    expect(await counts(actor)).toMatchObject({ good: 1, bad: 4 });
  });

  test('nothing to import is refused with every row', async () => {
    const actor = await made.company();
    const refusal = await importProductsNow(made.app, actor, 'sku,name,price\nA,Cable,x\n').catch((error) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({
      code: 'import_failed',
      issues: [{ path: '0', message: 'price: "x" is no price' }],
    });
    await expect(importProductsNow(made.app, actor, 'foo,bar\n1,2\n')).rejects.toThrow(
      'No column holds the article number',
    );
    await expect(importProductsNow(made.app, actor, '')).rejects.toThrow('The file is empty.');
    await expect(importProductsNow(made.app, actor, 'sku,name\n')).rejects.toMatchObject({ code: 'import_failed' });
  });

  test('the first import says in which currency the company trades', async () => {
    const actor = await made.company();
    const currency = async () => (await made.app.database.tenant(actor.tenantId, loadCompany)).currency;
    await importProductsNow(made.app, actor, 'sku;name;Preis (EUR)\nA;Cable;1,00\nB;Pipe;2,00\n');
    expect(await currency()).toBe('EUR');
    await importProductsNow(made.app, actor, 'sku;name;price;currency\nC;Valve;1,00;USD\n');
    expect(await currency()).toBe('EUR');
  });

  test('links by article number, also to rows further down', async () => {
    const actor = await made.company();
    const text = 'sku;name;accessories;substitutes\nA;Drill;C, B;\nB;Bit;;\nC;Case;;A, nobody\n';
    await importProductsNow(made.app, actor, text);
    const links = async () =>
      (
        await made.app.database.tenant(actor.tenantId, (t) =>
          t.pg.executeSql(
            `select p.sku as from, kind, o.sku as to from product_link l join product p on p.id = product_id
               join product o on o.id = other_id where l.tenant_id = $1 order by 1, 2, position`,
            [t.id],
          ),
        )
      ).rows;
    expect(await links()).toEqual([
      { from: 'A', kind: 'accessory', to: 'C' },
      { from: 'A', kind: 'accessory', to: 'B' },
      { from: 'C', kind: 'substitute', to: 'A' },
    ]);
    await importProductsNow(made.app, actor, text);
    expect(await counts(actor)).toMatchObject({ updated: 0, unchanged: 3 });
    await importProductsNow(made.app, actor, 'sku;accessories\nA;B\n');
    expect(await links()).toHaveLength(2);
    expect(await counts(actor)).toMatchObject({ updated: 1 });
  });

  test('what was imported can be found and drafted from', async () => {
    const actor = await made.company();
    await importProductsNow(made.app, actor, 'sku,name,price\nLP-6060,LED panel 600x600 40W,18\n');
    const index = await made.catalogue.index(actor.tenantId);
    expect(index.size).toBe(1);
    await importProductsNow(made.app, actor, 'sku,name\nLP-6060,Tile 60x60\n');
    const [product] = await catalogue(actor);
    expect((await made.catalogue.index(actor.tenantId)).get(product?.id ?? '')?.name).toBe('Tile 60x60');
    const { rows } = await made.app.database.tenant(actor.tenantId, (t) =>
      t.pg.executeSql(`select product_id as id from product_search where tenant_id = $1 and text ilike '%tile 60x%'`, [
        t.id,
      ]),
    );
    expect(rows).toEqual([{ id: product?.id }]);
  });

  test('a large import answers once its rows are in; a job makes them searchable', async () => {
    const actor = await made.company();
    const text = `sku,name,price\n${Array.from({ length: 2100 }, (_, i) => `L-${i},Panel ${i},1\n`).join('')}`;
    expect(await importProductsNow(made.app, actor, text)).toEqual({ count: 2100, errors: [] });
    expect(await counts(actor)).toMatchObject({ created: 2100, state: 'running' });
    expect((await made.catalogue.index(actor.tenantId)).size).toBe(2100);
    const job = made.enqueued.at(-1)?.[1] as { importId: string };
    await runImport(made.app, { tenantId: actor.tenantId, importId: job.importId, last: false });
    expect(await counts(actor)).toMatchObject({ created: 2100, good: 2100, state: 'done' });
    const { rows } = await made.app.database.tenant(actor.tenantId, (t) =>
      t.pg.executeSql(
        `select (select count(*) from product_search where tenant_id = $1)::integer as searchable,
                (select count(*) from import_row where tenant_id = $1)::integer as staged`,
        [t.id],
      ),
    );
    expect(rows).toEqual([{ searchable: 2100, staged: 0 }]);
  });

  test('an import whose server was killed long ago is given up by the next', async () => {
    const actor = await made.company();
    const run = (statement: string) =>
      made.app.database.tenant(actor.tenantId, (t) => t.pg.executeSql(statement, [t.id]));
    for (const minutes of [5, 90]) {
      await run(`insert into import (tenant_id, id, kind, state, file_name, updated_at)
        values ($1, gen_random_uuid(), 'products', 'running', '${minutes}', now() - interval '${minutes} minutes')`);
    }
    await importProductsNow(made.app, actor, 'sku,name\nA,Cable\n');
    const { rows } = await run('select file_name, state from import where tenant_id = $1 order by 1');
    expect(rows.map((row) => [row.file_name, row.state])).toEqual([
      ['5', 'running'],
      ['90', 'failed'],
      ['API', 'done'],
    ]);
  });

  test('another company sees and touches nothing of it', async () => {
    const [ann, bob] = [await made.company(), await made.company()];
    await importProductsNow(made.app, ann, 'sku,name,price\nA,Cable,18\n');
    await importProductsNow(made.app, bob, 'sku,name,price\nA,Pipe,1\n');
    expect((await catalogue(ann)).map((product) => product.name)).toEqual(['Cable']);
    expect((await catalogue(bob)).map((product) => product.name)).toEqual(['Pipe']);
  });

  test('a product that was deleted comes back as a new one', async () => {
    const actor = await made.company();
    const text = 'sku,name,price\nA,Cable,18\n';
    await importProductsNow(made.app, actor, text);
    await made.app.database.tenant(actor.tenantId, (t) =>
      t.pg.executeSql('update product set deleted_at = now() where tenant_id = $1', [t.id]),
    );
    await importProductsNow(made.app, actor, text);
    expect(await counts(actor)).toMatchObject({ created: 1, updated: 0 });
  });
});

describe('customers', () => {
  test('found or made by name; doing it again changes nothing', async () => {
    const actor = await made.company();
    const text = 'name,source,city\n Elektro  Nowak ,fair,Łódź\nACME,,\nacme,web,\n';
    expect(await importCustomersNow(made.app, actor, text)).toEqual({ count: 3, errors: [] });
    expect(await counts(actor)).toMatchObject({ created: 2, updated: 0, unchanged: 0 });
    await importCustomersNow(made.app, actor, text);
    expect(await counts(actor)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    await importCustomersNow(made.app, actor, 'name;PLZ\nELEKTRO NOWAK;90-001\n');
    expect(await counts(actor)).toMatchObject({ updated: 1 });
    const { rows } = await made.app.database.tenant(actor.tenantId, (t) =>
      t.pg.executeSql('select name, source, address, version from customer where tenant_id = $1 order by name_key', [
        t.id,
      ]),
    );
    expect(rows).toEqual([
      { name: 'acme', source: 'web', address: {}, version: 1 },
      { name: 'Elektro Nowak', source: 'fair', address: { city: 'Łódź', zip: '90-001' }, version: 2 },
    ]);
  });

  test('rows without a name are told', async () => {
    const actor = await made.company();
    expect(await importCustomersNow(made.app, actor, 'name,email\n,a@b.test\nACME,a@b.test\n')).toEqual({
      count: 1,
      errors: [{ index: 0, message: 'name: name is missing' }],
    });
  });
});
