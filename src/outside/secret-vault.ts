import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '#app/ports';

const nonceBytes = 12;
const tagBytes = 16;

/** Seals with AES-256-GCM under a key derived from the installation's secret. Stored as nonce, tag, content. */
export function secretVault(installationSecret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', installationSecret, 'proffer', 'vault 1', 32));
  return {
    seal(secret, context) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const content = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), content]);
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed);
      if (bytes.length < nonceBytes + tagBytes) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return `${decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8')}${decipher.final('utf8')}`;
      } catch {
        return null; // The secret of the installation is another one now.
      }
    },
  };
}
