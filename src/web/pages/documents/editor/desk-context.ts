import { createContext, useContext } from 'react';
import type { OfferDocument } from '../data/document.ts';
import type { DocumentWrite } from '../data/document-write.ts';

/** The document on the desk, as the person sees it, and how it is changed. */
export interface Desk {
  readonly document: OfferDocument;
  readonly readOnly: boolean;
  /** Names of lines that were added and have not arrived yet. */
  readonly arriving: readonly string[];
  /** Does a change after those before it. False when it was refused or given up; the person has been told. */
  readonly write: (write: DocumentWrite) => Promise<boolean>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs DeskContext above it');
  return desk;
}
