import type { App } from '#app/app';
import { signedUrl } from '#core/link/signed-url';

/** What a link is made for. */
export interface LinkTarget {
  readonly id: string;
  readonly serial: number | string;
  /** The revision that it opens. */
  readonly revision: number;
  /** Of the client's page, BCP 47. */
  readonly language: string;
}

/** The addresses of an offer that need no sign-in. Made anew on every read; `mail_preview_url` alone needs a key. */
export interface DocumentLinks {
  readonly pdf_url: string;
  readonly order_confirmation_pdf_url: string;
  readonly preview_url: string;
  readonly approve_url: string;
  readonly reject_url: string;
  readonly share_url: string;
  readonly mail_preview_url: string;
}

const secondsOfDay = 86_400;

/** Signs the addresses of an offer. */
export function documentLinks(app: App, target: LinkTarget): DocumentLinks {
  const { mac, days } = app.links;
  const origin = app.origin();
  const own = `${origin}/api/offer/${target.id}`;
  const parameters = { expires: expiresIn(app, days), rev: String(target.revision) };
  return {
    pdf_url: signedUrl(`${own}/pdf`, parameters, mac),
    order_confirmation_pdf_url: signedUrl(`${own}/pdf`, { ...parameters, 'options[order_confirmation]': '1' }, mac),
    preview_url: signedUrl(`${origin}/api/offer/${target.serial}/view`, {}, mac),
    approve_url: signedUrl(`${own}/approve`, parameters, mac),
    reject_url: signedUrl(`${own}/reject`, parameters, mac),
    share_url: shareUrl(app, target),
    mail_preview_url: `${origin}/api/document/mail-preview?type=offer&id=${target.id}`,
  };
}

/** The address of the client's page. */
export function shareUrl(app: App, { id, revision, language }: Omit<LinkTarget, 'serial'>): string {
  const { mac, shareDays } = app.links;
  const parameters = { expires: expiresIn(app, shareDays), rev: String(revision) };
  const api = signedUrl(`${app.origin()}/api/offer/${id}/feedback`, parameters, mac);
  return `${app.origin()}/offer/feedback/?lang=${encodeURIComponent(language)}&api=${encodeURIComponent(api)}`;
}

function expiresIn(app: App, days: number): string {
  return String(Math.floor(app.ports.clock.now().getTime() / 1000) + days * secondsOfDay);
}
