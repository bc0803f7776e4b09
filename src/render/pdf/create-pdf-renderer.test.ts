import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { offerPrintFixture } from '#test/offer-print-fixture';
import { pdfPages } from '#test/pdf-pages';
import type { OfferPrint } from '../offer-print.ts';
import { createPdfRenderer, type PdfRenderer, type PdfRendererOptions } from './create-pdf-renderer.ts';

const renderers: PdfRenderer[] = [];

function renderer(options: PdfRendererOptions = {}): PdfRenderer {
  const made = createPdfRenderer(options);
  renderers.push(made);
  return made;
}

/**
 * Answers with the offer's number as bytes; an offer numbered `crash`, `exit`, `hang` or `refuse` does what it says, one numbered
 * `crash once` only to the first compiler.
 */
const folder = mkdtempSync(join(tmpdir(), 'proffer-compiler-'));
const actor = pathToFileURL(join(folder, 'actor.mjs'));
writeFileSync(
  actor,
  `import { existsSync, writeFileSync } from 'node:fs';
  const mark = new URL('crashed', import.meta.url);
  process.on('disconnect', () => process.exit());
  process.on('message', ({ id, print: { number } }) => {
    if (number === 'crash') process.kill(process.pid, 'SIGABRT');
    if (number === 'crash once' && !existsSync(mark)) {
      writeFileSync(mark, '');
      process.kill(process.pid, 'SIGKILL');
    }
    if (number === 'exit') process.exit(3);
    if (number === 'hang') for (;;);
    if (number === 'refuse') process.send({ id, error: 'no paper' });
    else process.send({ id, pdf: new TextEncoder().encode(number) });
  });`,
);
afterAll(() => rmSync(folder, { recursive: true }));

function numbered(number: string): OfferPrint {
  return { ...offerPrintFixture({ lines: 1 }), number };
}

async function printed(pdf: Promise<Uint8Array>): Promise<string> {
  return new TextDecoder().decode(await pdf);
}

afterEach(async () => {
  await Promise.all(renderers.splice(0).map(({ close }) => close()));
});

describe('createPdfRenderer', () => {
  it('makes PDF files in processes, several at once', async () => {
    const { renderOffer } = renderer({ workers: 2 });
    const pdfs = await Promise.all([1, 2, 3, 4].map((seed) => renderOffer(offerPrintFixture({ seed, logo: true }))));
    for (const [index, pdf] of pdfs.entries()) {
      expect((await pdfPages(pdf)).join(' ')).toContain(`A-0000${index + 1}`);
    }
  });

  it('gives the same bytes from every compiler', async () => {
    const { renderOffer } = renderer({ workers: 2 });
    const [first, second] = await Promise.all([1, 2].map(() => renderOffer(offerPrintFixture({ lines: 40 }))));
    expect(first?.length).toBeGreaterThan(1000);
    expect(first).toEqual(second);
  });

  it.each([
    ['crash', 'ended 2 times (SIGABRT)'],
    ['exit', 'ended 2 times (exit 3)'],
    ['hang', 'longer than 2500 ms'],
    ['refuse', 'no paper'],
  ])('rejects an offer on which the compiler does %s, and makes the next', async (number, reason) => {
    const { renderOffer } = renderer({ compilerFile: actor, timeLimit: 2500 });
    const bad = renderOffer(numbered(number));
    const good = printed(renderOffer(numbered('A-1')));
    await expect(bad).rejects.toThrow(reason);
    expect(await good).toBe('A-1');
    expect(await printed(renderOffer(numbered('A-2')))).toBe('A-2');
  });

  it('gives an offer whose compiler died a second one', async () => {
    const { renderOffer, processIds } = renderer({ compilerFile: actor });
    expect(await printed(renderOffer(numbered('1')))).toBe('1');
    const [first] = processIds();
    expect(await printed(renderOffer(numbered('crash once')))).toBe('crash once');
    expect(processIds()).not.toContain(first);
  });

  it('loses no offer when its compiler is killed in the middle of the work', async () => {
    const { renderOffer, processIds } = renderer();
    const pdfs = [1, 2, 3].map((seed) => renderOffer(offerPrintFixture({ seed, lines: 300 })));
    const [victim = 0] = processIds();
    process.kill(victim, 'SIGKILL');
    for (const [index, pdf] of (await Promise.all(pdfs)).entries()) {
      expect((await pdfPages(pdf)).join(' ')).toContain(`A-0000${index + 1}`);
    }
    expect(processIds()).not.toContain(victim);
  });

  it('makes a new compiler when an idle one was killed', async () => {
    const { renderOffer, processIds } = renderer({ compilerFile: actor });
    await renderOffer(numbered('1'));
    for (const id of processIds()) process.kill(id, 'SIGKILL');
    expect(await printed(renderOffer(numbered('2')))).toBe('2');
  });

  it('starts with the first offer, gives way to other work, and is gone when closed', async () => {
    const { renderOffer, processIds, close } = renderer({ compilerFile: actor });
    expect(processIds()).toEqual([]);
    await renderOffer(numbered('1'));
    const [id = 0] = processIds();
    expect(getPriority(id)).toBeGreaterThan(getPriority());
    await close();
    expect(processIds()).toEqual([]);
    expect(() => process.kill(id, 0)).toThrow('ESRCH');
  });

  it('lets the compiler finish when a whole group of processes is told to stop', async () => {
    const { renderOffer, processIds } = renderer();
    await renderOffer(offerPrintFixture({ lines: 1 }));
    const pdf = renderOffer(offerPrintFixture({ lines: 300 }));
    const [id = 0] = processIds();
    process.kill(id, 'SIGTERM');
    process.kill(id, 'SIGINT');
    expect((await pdf).length).toBeGreaterThan(1000);
    expect(processIds()).toEqual([id]);
  });

  it('refuses more offers than may wait, and takes new ones when the queue is shorter', async () => {
    const { renderOffer } = renderer({ compilerFile: actor, queueLimit: 2 });
    const taken = ['1', '2', '3'].map((number) => printed(renderOffer(numbered(number))));
    await expect(renderOffer(numbered('4'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await Promise.all(taken)).toEqual(['1', '2', '3']);
    expect(await printed(renderOffer(numbered('5')))).toBe('5');
  });

  it('rejects what waits and what comes when it is closed', async () => {
    const { renderOffer, close } = renderer({ compilerFile: actor });
    const outcomes = Promise.allSettled([renderOffer(numbered('hang')), renderOffer(numbered('2'))]);
    await close();
    const reasons = (await outcomes).map((outcome) =>
      outcome.status === 'rejected' ? String(outcome.reason) : 'made',
    );
    expect(reasons).toEqual(['Problem: The PDF renderer was closed.', 'Problem: The PDF renderer is closed.']);
    await expect(renderOffer(numbered('3'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
