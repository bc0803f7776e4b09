import type { App } from '#app/app';
import { signedUrl } from '#core/link/signed-url';

/** The signed address of an invoice's PDF; it holds as long as those of offers. */
export function invoicePdfUrl(app: App, id: string): string {
  const expires = Math.floor(app.ports.clock.now().getTime() / 1000) + app.links.days * 86_400;
  return signedUrl(`${app.origin()}/api/invoice/${id}/pdf`, { expires: String(expires) }, app.links.mac);
}
