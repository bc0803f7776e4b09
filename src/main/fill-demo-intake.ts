import { readdir, readFile } from 'node:fs/promises';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { draftMail } from '#app/intake/draft-mail';
import { keepMail } from '#app/intake/keep-mail';

const folder = new URL('../../demo/mails/', import.meta.url);

/** Mails that came in, as the mailbox would have taken them: one after the other, in the order of their names. */
export async function fillDemoIntake(app: App, { tenantId }: Actor): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
  for (const [at, name] of names.entries()) {
    const bytes = new Uint8Array(await readFile(new URL(name, folder)));
    const head = { subject: null, senderName: null, senderEmail: null };
    const mail = { uid: at + 1, size: bytes.length, arrivedAt: app.ports.clock.now(), ...head };
    const id = app.ports.ids.next();
    await app.database.tenant(tenantId, (t) => keepMail(app, t, { id, mail, bytes, uidValidity: 'demo' }));
    await draftMail(app, { tenantId, mailId: id, last: true });
  }
}
