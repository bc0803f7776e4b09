import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type Change, change } from '#app/record';
import { insertEvent } from '#store/events/insert-event';
import { productsChanged } from '#store/held/load-changes';
import { countStaged } from '#store/import/count-staged';
import { lastStagedLine } from '#store/import/last-staged-line';
import { loadImport } from '#store/import/load-import';
import { saveImport } from '#store/import/save-import';
import { isCurrencyOpen, stagedCurrency } from '#store/import/staged-currency';
import type { StagedRange } from '#store/import/staged-range';
import type { StoredImport } from '#store/import/stored-import';
import { upsertCustomers } from '#store/import/upsert-customers';
import { upsertLinks } from '#store/import/upsert-links';
import { upsertProducts } from '#store/import/upsert-products';
import { indexProducts } from '#store/product/index-products';
import { touchProducts } from '#store/product/touch-products';
import { loadCompany } from '#store/tenant/load-company';
import { saveCompany } from '#store/tenant/save-company';

/** Rows a statement handles at once: on the embedded database nobody else gets a turn meanwhile. */
const rangeLines = 2000;
/** Up to so many changed products become searchable in the same transaction; more of them after it, bit by bit. */
const indexedAtOnce = 2000;
const idsPerEvent = 1000;

/**
 * Writes all good rows of an import in one transaction, with the audit row and the events. Does nothing when that was
 * done already.
 */
export async function writeImport(app: App, actor: Actor, importId: string): Promise<void> {
  await change(app, actor, async (c) => {
    const stored = await loadImport(c, importId, true);
    if (stored?.state !== 'running' || stored.phase !== 'write') return;
    const now = app.ports.clock.now();
    const result =
      stored.kind === 'products' ? await writeProducts(c, stored, now) : await writeCustomers(c, stored, now);
    const entities = result.created.size + result.updated.size;
    const small = stored.kind === 'customers' || entities <= indexedAtOnce;
    if (small && stored.kind === 'products') await indexProducts(c, [...result.created, ...result.updated]);
    const counts = { created: result.created.size, updated: result.updated.size, unchanged: result.unchanged };
    const rows = { good: stored.good - result.refused, bad: stored.bad + result.refused };
    await saveImport(c, importId, {
      ...counts,
      ...rows,
      phase: 'index',
      updatedAt: now,
      ...(small ? { state: 'done', finishedAt: now } : {}),
    });
    // Nobody waits for the search index of a large import; one that came without a file has no job of its own yet.
    if (!small && stored.fileId === null) await app.jobs.enqueue(c, 'import-products', { importId });
    await announce(app, c, { stored, ids: [...result.created, ...result.updated] });
    await c.record({
      entity: 'import',
      entityId: importId,
      action: 'imported',
      after: { kind: stored.kind, fileName: stored.fileName, ...counts, ...rows },
      event: 'catalogue.import.written',
      data: { kind: stored.kind },
    });
  });
}

interface Written {
  readonly created: ReadonlySet<string>;
  readonly updated: ReadonlySet<string>;
  readonly unchanged: number;
  readonly refused: number;
}

async function* ranges(c: Change, stored: StoredImport, now: Date): AsyncGenerator<StagedRange> {
  const last = await lastStagedLine(c, stored.id);
  for (let after = 0; after < last; after += rangeLines) {
    yield { importId: stored.id, after, upTo: after + rangeLines, now };
  }
}

async function writeProducts(c: Change, stored: StoredImport, now: Date): Promise<Written> {
  await takeCurrency(c, stored, now);
  const created = new Set<string>();
  const updated = new Set<string>();
  let refused = 0;
  for await (const range of ranges(c, stored, now)) {
    const written = await upsertProducts(c, range);
    for (const id of written.created) created.add(id);
    for (const id of written.updated) if (!created.has(id)) updated.add(id);
    refused += written.refused;
  }
  for await (const range of ranges(c, stored, now)) {
    const linked = (await upsertLinks(c, range)).filter((id) => !created.has(id) && !updated.has(id));
    await touchProducts(c, linked, now);
    for (const id of linked) updated.add(id);
  }
  const unchanged = (await countStaged(c, stored.id, 'sku')) - created.size - updated.size;
  return { created, updated, unchanged, refused };
}

async function writeCustomers(c: Change, stored: StoredImport, now: Date): Promise<Written> {
  const created = new Set<string>();
  const updated = new Set<string>();
  for await (const range of ranges(c, stored, now)) {
    const written = await upsertCustomers(c, range);
    for (const id of written.created) created.add(id);
    for (const id of written.updated) if (!created.has(id)) updated.add(id);
  }
  const unchanged = (await countStaged(c, stored.id, 'nameKey')) - created.size - updated.size;
  return { created, updated, unchanged, refused: 0 };
}

/** The first priced import says which currency the company trades in, as long as nothing else has. */
async function takeCurrency(c: Change, stored: StoredImport, now: Date): Promise<void> {
  const company = await loadCompany(c);
  const currency = await stagedCurrency(c, stored.id);
  if (currency === null || currency === company.currency || !(await isCurrencyOpen(c, company.currency))) return;
  await saveCompany(c, { ...company, currency, version: company.version + 1 }, now);
  await c.record({
    entity: 'company',
    entityId: company.id,
    action: 'updated',
    before: { currency: company.currency },
    after: { currency },
    event: 'company.company.updated',
  });
}

/** Tells every process which products it holds in memory are old. */
async function announce(
  app: App,
  c: Change,
  written: { readonly stored: StoredImport; readonly ids: readonly string[] },
) {
  if (written.stored.kind !== 'products') return;
  for (let from = 0; from < written.ids.length; from += idsPerEvent) {
    await insertEvent(c, {
      id: app.ports.ids.next(),
      type: productsChanged,
      subject: written.stored.id,
      data: { ids: written.ids.slice(from, from + idsPerEvent) },
      createdAt: app.ports.clock.now(),
    });
  }
}
