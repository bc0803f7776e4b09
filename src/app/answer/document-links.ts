import type { App } from '#app/app';
import { BoundedCache } from '#core/bounded-cache';
import { withSignature } from '#core/link/signed-url';

/** What a link is made for. */
export interface LinkTarget {
  readonly id: string;
  readonly serial: number | string;
  /** The revision that it opens. */
  readonly revision: number;
  /** Of the client's page, BCP 47. */
  readonly language: string;
}

/** The addresses of an offer that need no sign-in; `mail_preview_url` alone needs a key. */
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
const secondsOfHour = 3600;

/** Addresses made in this hour, by signing key. Lists show the same offers again and again, with seven addresses a row. */
const kept = new WeakMap<object, BoundedCache<DocumentLinks>>();
const mostKept = 2000;

/** The addresses of an offer, signed. The same within an hour, so that what a client keeps of them stays what it is. */
export function documentLinks(app: App, target: LinkTarget): DocumentLinks {
  const made = kept.get(app.links) ?? new BoundedCache<DocumentLinks>(mostKept);
  kept.set(app.links, made);
  const { id, serial, revision, language } = target;
  const key = `${expiresIn(app, app.links.days)} ${id} ${serial} ${revision} ${language} ${app.origin()}`;
  return made.get(key, () => signLinks(app, target));
}

/** Written canonically right here: parameters in the order of their names, encoded. */
function signLinks(app: App, target: LinkTarget): DocumentLinks {
  const { mac, days } = app.links;
  const origin = app.origin();
  const { id, serial, revision } = target;
  const own = `${origin}/api/offer/${id}`;
  const expires = expiresIn(app, days);
  const bound = `expires=${expires}&rev=${revision}`;
  return {
    pdf_url: withSignature(`${own}/pdf?${bound}`, mac),
    order_confirmation_pdf_url: withSignature(
      `${own}/pdf?expires=${expires}&options%5Border_confirmation%5D=1&rev=${revision}`,
      mac,
    ),
    preview_url: withSignature(`${origin}/api/offer/${serial}/view`, mac),
    approve_url: withSignature(`${own}/approve?${bound}`, mac),
    reject_url: withSignature(`${own}/reject?${bound}`, mac),
    share_url: shareUrl(app, target),
    mail_preview_url: `${origin}/api/document/mail-preview?type=offer&id=${id}`,
  };
}

/** The address of the client's page. */
export function shareUrl(app: App, { id, revision, language }: Omit<LinkTarget, 'serial'>): string {
  const { mac, shareDays } = app.links;
  const origin = app.origin();
  const api = `${origin}/api/offer/${id}/feedback?expires=${expiresIn(app, shareDays)}&rev=${revision}`;
  return `${origin}/offer/feedback/?lang=${encodeURIComponent(language)}&api=${encodeURIComponent(withSignature(api, mac))}`;
}

/** Unix seconds, at the end of the hour: a link holds at least as long as it is said to. */
function expiresIn(app: App, days: number): number {
  const now = app.ports.clock.now().getTime() / 1000;
  return Math.ceil(now / secondsOfHour) * secondsOfHour + days * secondsOfDay;
}
