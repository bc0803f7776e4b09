import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Path of a Chromium: named by PROFFER_CHROMIUM or CHROMIUM_PATH, the system's, Playwright's own; null without one. */
export function findChromium(): string | null {
  const { PROFFER_CHROMIUM, CHROMIUM_PATH } = process.env;
  const places = [PROFFER_CHROMIUM, CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', ownPath()];
  return places.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

function ownPath(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // Playwright knows no browser for this system.
  }
}

/** Why browser tests do not run here, printed once; null when they do. */
export function browserMissing(): string | null {
  if (findChromium()) return null;
  const reason = 'Browser tests are skipped: no Chromium. Install chromium, or name one with PROFFER_CHROMIUM.';
  console.log(reason);
  return reason;
}
