import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/actor';
import { importProductsNow } from '#app/import/import-now';
import type { DraftProgress } from '#app/offer/draft-watch';
import { Problem } from '#core/problem';
import { type TestApp, testApp } from '#test/app';
import type { Desk } from './desk.ts';
import { type DeskThreadOptions, deskThread } from './desk-thread.ts';

const failing = new URL('../../../test/processes/failing-desk.ts', import.meta.url);
const text = Array.from({ length: 40 }, (_, n) => `${n + 1} pcs CB-${n}-X`).join('\n');

const now = new Date('2026-03-02T10:00:00Z');

let made: TestApp;
let actor: Actor;
let desk: Desk;
const problems: string[] = [];
beforeAll(async () => {
  made = await testApp();
  actor = await made.company();
  const rows = Array.from({ length: 40 }, (_, n) => `CB-${n}-X,Circuit breaker B${n} 1P,9.75,23,EUR`);
  const content = ['sku,name,price_net,vat_rate,currency', ...rows].join('\n');
  await importProductsNow(made.app, actor, content);
});
afterAll(() => made.close());
afterEach(() => desk.close());

function open(more: Partial<DeskThreadOptions> = {}): void {
  problems.length = 0;
  const { options: connection } = made.app.database;
  desk = deskThread({ connection, onProblem: (message) => problems.push(message), ...more });
}

const draft = (request: string, watch = {}) =>
  desk.run('draft', { tenantId: actor.tenantId, text: request, customerId: null, now, advice: null }, watch);

describe('a desk in a thread', () => {
  it('does what a desk in the process does, and tells how far it is', async () => {
    open();
    const told: DraftProgress[] = [];
    const drafted = await draft(text, { tell: (progress: DraftProgress) => told.push(progress) });
    expect(drafted.lines).toHaveLength(40);
    expect(drafted).toEqual(
      await made.app.desk.run('draft', { tenantId: actor.tenantId, text, customerId: null, now, advice: null }),
    );
    expect(told[0]).toMatchObject({ step: 'match', done: 1, total: 40 });
    const search = { tenantId: actor.tenantId, customerId: null, now, prompt: 'CB-7-X', limit: 3, minSimilarity: 0 };
    expect(await desk.run('search', search)).toEqual(await made.app.desk.run('search', search));
  });

  it('knows what was changed a moment ago', async () => {
    open();
    await draft(text);
    const content = 'sku,name,price_net,vat_rate,currency\nZX-900-K,Left-handed mug,1.00,23,EUR';
    await importProductsNow(made.app, actor, content);
    expect((await draft('3 pcs ZX-900-K')).lines.map(({ quantity }) => quantity)).toEqual([3]);
  });

  it('passes refusals and failures on', async () => {
    open();
    const failed = await desk
      .run('draft', { tenantId: 'no id', text, customerId: null, now, advice: null })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'Error', message: 'A tenant id is a UUID' });
    expect((await draft(text)).lines).toHaveLength(40);
  });

  it('leaves a work that nobody waits for any more', async () => {
    open();
    const stop = new AbortController();
    const left = draft(text.repeat(40), { signal: stop.signal, tell: () => stop.abort() });
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    await expect(draft(text, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect((await draft(text)).lines).toHaveLength(40);
  });

  it('gives the thread up when it has nothing to do, and starts another when it has', async () => {
    open({ idleMs: 1 });
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await draft(text)).lines).toHaveLength(40);
      await new Promise((go) => setTimeout(go, 5));
    }
    expect(problems).toEqual([]);
  });

  it('refuses work once it is closed', async () => {
    open();
    const under = draft(text.repeat(40)).catch((error: unknown) => error);
    await desk.close();
    expect(await under).toMatchObject({ code: 'unavailable' });
    await expect(draft(text)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('a thread that breaks down', () => {
  it.each(['end the thread', 'throw in the thread', 'fill the memory'])(
    '(%s) fails the request that does it with a clear refusal, and nobody else',
    { timeout: 120_000 },
    async (how) => {
      open({ file: failing, resourceLimits: { maxOldGenerationSizeMb: 400 } });
      const results = await Promise.allSettled([draft(text), draft(how), draft(text.repeat(20))]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const { reason } = results[1] as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(Problem);
      expect(reason).toMatchObject({ code: 'generation_failed' });
      expect((await draft(text)).lines).toHaveLength(40);
    },
  );

  it('is ended when it does not listen, and the others go on', async () => {
    open({ file: failing, stuckMs: 50 });
    await draft(text);
    const stop = new AbortController();
    const stuck = draft('never end', { signal: stop.signal });
    const other = draft(text);
    stop.abort();
    await expect(stuck).rejects.toMatchObject({ name: 'AbortError' });
    expect((await other).lines).toHaveLength(40);
  });
});
