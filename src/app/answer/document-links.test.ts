import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { documentLinks, type LinkTarget, shareUrl } from '#app/answer/document-links';
import type { App } from '#app/app';
import { type LinkParameters, signedUrl } from '#core/link/signed-url';

const mac = (text: string) => createHmac('sha256', 'secret').update(text).digest('hex');
const app = {
  links: { mac, days: 30, shareDays: 90 },
  origin: () => 'https://offers.test:8443',
  ports: { clock: { now: () => new Date('2026-03-02T09:15:00.900Z') } },
} as unknown as App;
const id = '0190f000-0000-7000-8000-000000000001';
const target: LinkTarget = { id, serial: 42, revision: 3, language: 'pt-BR & co' };

const now = Date.parse('2026-03-02T09:15:00Z') / 1000;
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
