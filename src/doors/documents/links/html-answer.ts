import type { Answer } from '#doors/http/route';
import { documentPagePolicy } from '#render/html/offer-html';

/** A page of ours without scripts. It tells no other site where it came from. */
export function htmlAnswer(html: string): Answer {
  return {
    body: html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': documentPagePolicy,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  };
}
