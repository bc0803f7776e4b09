import type { Page } from 'playwright-core';

/** What a page owes to people who cannot see it well or use no pointer. Answers what is wrong; empty is good. */
export async function pageFaults(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return await page.evaluate(() => {
    const faults: string[] = [];
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const describe = (element: Element) => element.outerHTML.slice(0, 120);
    const textOf = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    const labelOf = (element: Element) =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ')
        : '';
    const nameOf = (element: Element) =>
      [
        element.getAttribute('aria-label') ?? '',
        textOf(element.getAttribute('aria-labelledby')),
        labelOf(element),
        element.textContent ?? '',
        element.getAttribute('title') ?? '',
      ].join('');
    const controls = 'a[href], button, input, textarea, select, summary, [role="button"], [role="checkbox"], iframe';
    for (const element of document.querySelectorAll(controls)) {
      if (shown(element) && !element.closest('[aria-hidden="true"]') && nameOf(element).trim() === '')
        faults.push(`no name: ${describe(element)}`);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) faults.push(`id twice: ${id}`);
    for (const image of document.querySelectorAll('img:not([alt])')) faults.push(`no alt: ${describe(image)}`);
    const headings = [...document.querySelectorAll('h1')].filter(shown).length;
    if (headings !== 1) faults.push(`${headings} main headings`);
    if (document.documentElement.lang.length !== 2) faults.push('no language');
    for (const element of document.querySelectorAll('[tabindex]')) {
      if (Number(element.getAttribute('tabindex')) > 0) faults.push(`jumps the tab order: ${describe(element)}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`);
    return faults;
  });
}

/** Names of what Tab reaches, in order, from where the focus is; each must be visible. */
export async function tabStops(page: Page, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return '(nowhere)';
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return element.checkVisibility({ visibilityProperty: true }) ? name.trim() : `(hidden) ${name}`;
      }),
    );
  }
  return names;
}
