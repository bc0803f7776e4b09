/**
 * A language as it is written in a country: `de` in Switzerland is `de-CH`, whose numbers and dates look so. One that names
 * its country keeps it, and what is no two-letter country changes nothing.
 */
export function localeIn(language: string, country: string | null | undefined): string {
  const tag = language.replace('_', '-');
  const isPlain = /^[A-Za-z]{2}$/.test(tag) && /^[A-Za-z]{2}$/.test(country ?? '');
  return isPlain ? `${tag.toLowerCase()}-${country?.toUpperCase()}` : tag;
}
