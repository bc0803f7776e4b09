import { isWholePng } from '#app/answer/is-whole-png';
import type { App } from '#app/app';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import { insertFile } from '#store/outbox/insert-mail';

/** A drawn signature. */
export interface SignatureImage {
  readonly bytes: Uint8Array;
}

const mostBytes = 300_000;
/** A sheet across a large screen at double density. */
const mostPixels = 8_000_000;

/**
 * Keeps a drawn signature as a file. Answers its id, null without one.
 *
 * @throws Problem `validation_failed` when it is no whole PNG or larger than 300 kB: it is evidence, and has to print.
 */
export async function keepSignature(app: App, t: Tenant, signature: SignatureImage | null): Promise<string | null> {
  if (!signature) return null;
  const { bytes } = signature;
  if (bytes.length > mostBytes || !isWholePng(bytes, mostPixels)) {
    const message = 'The signature must be a PNG picture of at most 300 kB.';
    throw new Problem('validation_failed', message, [{ path: 'signature', rule: 'png', message }]);
  }
  const id = app.ports.ids.next();
  await insertFile(t, { id, name: 'signature.png', mimeType: 'image/png', bytes, size: bytes.length, createdBy: null });
  return id;
}
