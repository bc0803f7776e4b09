import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { documentLinks, type LinkTarget, shareUrl } from '#app/answer/document-links';
import type { App } from '#app/app';
import { type LinkParameters, signedUrl } from '#core/link/signed-url';

const mac = (text: string) => createHmac('sha256', 'secret').update(text).digest('hex');
const appAt = (at: string, links = { mac, days: 30, shareDays: 90 }) =>
  ({
    links,
    origin: () => 'https://offers.test:8443',
    ports: { clock: { now: () => new Date(at) } },
  }) as unknown as App;
const app = appAt('2026-03-02T09:15:00.900Z');
const id = '0190f000-0000-7000-8000-000000000001';
const target: LinkTarget = { id, serial: 42, revision: 3, language: 'pt-BR & co' };

/** The end of the hour. */
const now = Date.parse('2026-03-02T10:00:00Z') / 1000;
const bound = { expires: String(now + 30 * 86_400), rev: '3' };
const own = (path: string, parameters: LinkParameters) =>
  signedUrl(`https://offers.test:8443/api/offer/${path}`, parameters, mac);

it('writes every address as signedUrl would', () => {
  expect(documentLinks(app, target)).toEqual({
    pdf_url: own(`${id}/pdf`, bound),
    order_confirmation_pdf_url: own(`${id}/pdf`, { ...bound, 'options[order_confirmation]': '1' }),
    preview_url: own('42/view', {}),
    approve_url: own(`${id}/approve`, bound),
    reject_url: own(`${id}/reject`, bound),
    share_url: shareUrl(app, target),
    mail_preview_url: `https://offers.test:8443/api/document/mail-preview?type=offer&id=${id}`,
  });
});

it('hands the client page its own signed address, which holds longer', () => {
  const page = new URL(shareUrl(app, target));
  expect(page.searchParams.get('lang')).toBe(target.language);
  expect(page.searchParams.get('api')).toBe(own(`${id}/feedback`, { ...bound, expires: String(now + 90 * 86_400) }));
});

it('is the same for an hour, and of another key, offer, revision, language or hour another one', () => {
  const later = (at: string, more: Partial<LinkTarget> = {}) =>
    documentLinks(appAt(at, app.links), { ...target, ...more });
  const first = documentLinks(app, target);
  expect(later('2026-03-02T09:59:59Z')).toEqual(first);
  expect(later('2026-03-02T10:00:01Z').pdf_url).not.toBe(first.pdf_url);
  expect(later('2026-03-02T09:20:00Z', { revision: 4 }).approve_url).not.toBe(first.approve_url);
  expect(later('2026-03-02T09:20:00Z', { serial: 43 }).preview_url).not.toBe(first.preview_url);
  expect(later('2026-03-02T09:20:00Z', { language: 'fr' }).share_url).not.toBe(first.share_url);
  const other = appAt('2026-03-02T09:20:00Z', { mac: (text) => mac(`${text}.`), days: 30, shareDays: 90 });
  expect(documentLinks(other, target).reject_url).not.toBe(first.reject_url);
});
