import type { FactAddress } from '../read-facts/fact.ts';

/** Who wrote a request, as far as headers and signature say. Absent parts are null. */
export interface Sender {
  /** Person. */
  readonly name: string | null;
  readonly company: string | null;
  readonly role: string | null;
  /** Lower case. */
  readonly email: string | null;
  /** As written. */
  readonly phone: string | null;
  /** Of the e-mail address or website; null for mail services that everybody uses. Lower case. */
  readonly domain: string | null;
  readonly address: FactAddress | null;
  /** VAT id without blanks. */
  readonly taxId: string | null;
  /** Where it was read: `header`, `signature`, or both. */
  readonly source: 'header' | 'signature' | 'both';
}
