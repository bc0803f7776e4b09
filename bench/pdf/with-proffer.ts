import { createPdfRenderer } from '#render/pdf/create-pdf-renderer';
import type { Contender } from './contender.ts';

/** Proffer's own renderer as the server runs it: one compiler process. */
export function withProffer(): Contender & { readonly processIds: () => readonly number[] } {
  const { renderOffer, processIds, close } = createPdfRenderer();
  return { name: 'Proffer', render: renderOffer, processIds, close };
}
