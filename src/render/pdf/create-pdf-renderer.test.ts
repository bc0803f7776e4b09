import { afterEach, describe, expect, it } from 'vitest';
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

/** Answers with the offer's number as bytes; an offer numbered `crash`, `exit`, `hang` or `refuse` does what it says. */
const actor = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, print: { number } }) => {
      if (number === 'crash') throw new Error('out of ink');
      if (number === 'exit') process.exit(3);
      if (number === 'hang') for (;;);
      if (number === 'refuse') parentPort.postMessage({ id, error: 'no paper' });
      else parentPort.postMessage({ id, pdf: new TextEncoder().encode(number) });
    });
  `)}`,
);

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
  it('makes PDF files in a thread, several at once', async () => {
    const { renderOffer } = renderer({ workers: 2 });
    const pdfs = await Promise.all([1, 2, 3, 4].map((seed) => renderOffer(offerPrintFixture({ seed, logo: true }))));
    for (const [index, pdf] of pdfs.entries()) {
      expect((await pdfPages(pdf)).join(' ')).toContain(`A-0000${index + 1}`);
    }
  });

  it('gives the same bytes from every thread', async () => {
    const { renderOffer } = renderer({ workers: 2 });
    const [first, second] = await Promise.all([1, 2].map(() => renderOffer(offerPrintFixture({ lines: 40 }))));
    expect(first?.length).toBeGreaterThan(1000);
    expect(first).toEqual(second);
  });

  it.each([
    ['crash', 'out of ink'],
    ['exit', 'ended'],
    ['hang', 'longer than 2500 ms'],
    ['refuse', 'no paper'],
  ])('rejects an offer on which the thread does %s, and makes the next', async (number, reason) => {
    const { renderOffer } = renderer({ workerFile: actor, timeLimit: 2500 });
    const bad = renderOffer(numbered(number));
    const good = printed(renderOffer(numbered('A-1')));
    await expect(bad).rejects.toThrow(reason);
    expect(await good).toBe('A-1');
    expect(await printed(renderOffer(numbered('A-2')))).toBe('A-2');
  });

  it('refuses more offers than may wait, and takes new ones when the queue is shorter', async () => {
    const { renderOffer } = renderer({ workerFile: actor, queueLimit: 2 });
    const taken = ['1', '2', '3'].map((number) => printed(renderOffer(numbered(number))));
    await expect(renderOffer(numbered('4'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await Promise.all(taken)).toEqual(['1', '2', '3']);
    expect(await printed(renderOffer(numbered('5')))).toBe('5');
  });

  it('rejects what waits and what comes when it is closed', async () => {
    const { renderOffer, close } = renderer({ workerFile: actor });
    const outcomes = Promise.allSettled([renderOffer(numbered('hang')), renderOffer(numbered('2'))]);
    await close();
    const reasons = (await outcomes).map((outcome) =>
      outcome.status === 'rejected' ? String(outcome.reason) : 'made',
    );
    expect(reasons).toEqual(['Error: The PDF renderer was closed.', 'Problem: The PDF renderer is closed.']);
    await expect(renderOffer(numbered('3'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
