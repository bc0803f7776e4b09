import type { Browser } from 'playwright-core';
import { type Visit, type VisitOptions, visit } from './open-browser.ts';

/** A fresh browser profile of the demo company's owner, signed in. */
export async function visitSignedIn(browser: Browser, url: string, options: VisitOptions): Promise<Visit> {
  const at = await visit(browser, url, options);
  const data = { email: 'demo@proffer.test', password: 'proffer-demo' };
  const answer = await at.context.request.post('/api/auth/sign-in/email', { data, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`Nobody was signed in: ${answer.status()}`);
  return at;
}
