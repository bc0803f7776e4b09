import { createPdfRenderer } from '#render/pdf/create-pdf-renderer';
import type { Contender } from './contender.ts';

/** Proffer's own renderer as the server runs it: one worker thread. */
export function withProffer(): Contender {
  const { renderOffer, close } = createPdfRenderer();
  return { name: 'Proffer', render: renderOffer, close };
}
