import type { App } from '#app/app';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import { insertFile } from '#store/outbox/insert-mail';

/** A drawn signature. */
export interface SignatureImage {
  readonly bytes: Uint8Array;
}

const mostBytes = 300_000;
const pngMagic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Keeps a drawn signature as a file. Answers its id, null without one.
 *
 * @throws Problem `validation_failed` when it is no PNG or larger than 300 kB.
 */
export async function keepSignature(app: App, t: Tenant, signature: SignatureImage | null): Promise<string | null> {
  if (!signature) return null;
  const { bytes } = signature;
  if (bytes.length > mostBytes || pngMagic.some((byte, at) => bytes[at] !== byte)) {
    const message = 'The signature must be a PNG picture of at most 300 kB.';
    throw new Problem('validation_failed', message, [{ path: 'signature', rule: 'png', message }]);
  }
  const id = app.ports.ids.next();
  await insertFile(t, { id, name: 'signature.png', mimeType: 'image/png', bytes, size: bytes.length, createdBy: null });
  return id;
}
