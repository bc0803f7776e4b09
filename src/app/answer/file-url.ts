import type { App } from '#app/app';
import { signedUrl } from '#core/link/signed-url';

/** The signed address of a picture or an attachment. It holds until the signing key changes. */
export function fileUrl(
  app: App,
  kind: 'image' | 'media',
  file: { readonly id: string; readonly name: string },
): string {
  return signedUrl(`${app.origin()}/${kind}/${file.id}/${encodeURIComponent(file.name)}`, {}, app.links.mac);
}
