import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

export interface VisitOptions {
  readonly language: 'en' | 'de';
  readonly width?: number;
  readonly height?: number;
  /** Where to begin; the staff pages unless given. */
  readonly path?: string;
  readonly dark?: boolean;
}

/** Somebody at a browser. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What a visitor must never cause: script errors, refused resources, pop-ups. Empty when all is well. */
  readonly troubles: readonly string[];
}

const shots = fileURLToPath(new URL('./shots/', import.meta.url));

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium');
  return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A fresh browser profile on the staff pages of `url`. */
export async function visit(browser: Browser, url: string, options: VisitOptions): Promise<Visit> {
  const { language, width = 1280, height = 900, path = '/app/', dark = false } = options;
  const context = await browser.newContext({
    baseURL: url,
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('console', (message) => {
    // A refused call is part of some steps; the browser reports each one here by itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      troubles.push(`console: ${message.text()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(path);
  return { page, context, troubles };
}

/** Keeps a picture of the page under test/browser/shots, for people. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}${name}.png`, animations: 'disabled' });
}

/** Keeps a picture in the light and one in the dark. */
export async function portray(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await shoot(page, colorScheme === 'dark' ? `${name}-dark` : name);
  }
}
