import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { insertFile } from '#store/outbox/insert-mail';
import { loadFile, type StoredFile } from '#store/outbox/load-mail';
import { type Company, loadCompany } from '#store/tenant/load-company';
import { saveCompany } from '#store/tenant/save-company';

const signatures = [
  { mimeType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mimeType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
] as const;

/**
 * Sets the company's logo. What it is follows from its first bytes, not from what it is called.
 *
 * @throws Problem `validation_failed` for anything but PNG and JPEG.
 */
export function setLogo(app: App, actor: Actor, bytes: Uint8Array): Promise<Company> {
  const kind = signatures.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (!kind) {
    const issue = { path: '', rule: 'image', message: 'must be a PNG or JPEG picture' };
    throw new Problem('validation_failed', 'The logo must be a PNG or JPEG picture.', [issue]);
  }
  const id = app.ports.ids.next();
  const file = { id, name: 'logo', mimeType: kind.mimeType, size: bytes.byteLength, bytes, createdBy: actor.userId };
  return changeLogo(app, actor, { logoId: id, file });
}

/** Takes the logo away. */
export function removeLogo(app: App, actor: Actor): Promise<Company> {
  return changeLogo(app, actor, { logoId: null, file: null });
}

/**
 * The logo's bytes.
 *
 * @throws Problem `not_found` when there is none.
 */
export async function getLogo(app: App, actor: Actor): Promise<StoredFile> {
  const file = await app.database.tenant(actor.tenantId, async (t) => {
    const { logoId } = await loadCompany(t);
    return logoId === null ? null : loadFile(t, logoId);
  });
  if (!file) throw new Problem('not_found', 'There is no logo.');
  return file;
}

interface NewLogo {
  readonly logoId: string | null;
  readonly file: Parameters<typeof insertFile>[1] | null;
}

function changeLogo(app: App, actor: Actor, { logoId, file }: NewLogo): Promise<Company> {
  return change(app, actor, async (c) => {
    const before = await loadCompany(c, true);
    if (file) await insertFile(c, file);
    const after = { ...before, logoId, version: before.version + 1 };
    await saveCompany(c, after, app.ports.clock.now());
    const action = logoId === null ? 'logo removed' : 'logo set';
    await c.record({ entity: 'company', entityId: actor.tenantId, action, event: 'company.updated' });
    return after;
  });
}
