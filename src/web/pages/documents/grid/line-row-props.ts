import type { DocumentElement } from '../data/document.ts';
import type { VatRate } from '../data/document-queries.ts';
import type { LineActs } from './use-line-acts.ts';

/** What every part of a line's row is given. */
export interface LineRowProps {
  element: DocumentElement;
  /** From 1. */
  order: number;
  acts: LineActs;
  rates: readonly VatRate[];
  currency: string;
  readOnly: boolean;
  marginPercent: number | null;
  belowFloor: boolean;
  onDetails: (id: string) => void;
}
