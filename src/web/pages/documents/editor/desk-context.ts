import { createContext, useContext } from 'react';
import type { OfferDocument } from '../data/document.ts';
import type { DocumentWrites } from '../data/use-document-writes.ts';

/** The document on the desk, as the person sees it, and how it is changed. */
export interface Desk {
  readonly document: OfferDocument;
  readonly readOnly: boolean;
  readonly write: DocumentWrites['write'];
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs DeskContext above it');
  return desk;
}
