/** Offered when a company is started; any other can be set later. */
export const currencies = ['EUR', 'CHF', 'CZK', 'DKK', 'GBP', 'HUF', 'NOK', 'PLN', 'RON', 'SEK', 'USD'] as const;

const byRegion: Readonly<Record<string, string>> = {
  CH: 'CHF',
  LI: 'CHF',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HU: 'HUF',
  NO: 'NOK',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  US: 'USD',
};

/** The currency of the first region among the browser's languages (`de-CH`, `pl`), else EUR. */
export function guessCurrency(languages: readonly string[]): string {
  for (const language of languages) {
    const region = new Intl.Locale(language).region ?? (language.includes('-') ? undefined : onlyRegion[language]);
    if (region) return byRegion[region] ?? 'EUR';
  }
  return 'EUR';
}

// Languages without a region that point to one currency all the same.
const onlyRegion: Readonly<Record<string, string>> = {
  pl: 'PL',
  cs: 'CZ',
  da: 'DK',
  hu: 'HU',
  nb: 'NO',
  ro: 'RO',
  sv: 'SE',
};
