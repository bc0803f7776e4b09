import { expect, it } from 'vitest';
import { localeIn } from '#core/offer/locale-in';

it.each([
  ['de', 'CH', 'de-CH'],
  ['DE', 'ch', 'de-CH'],
  ['de-AT', 'CH', 'de-AT'],
  ['de_AT', 'CH', 'de-AT'],
  ['fr', '', 'fr'],
  ['fr', null, 'fr'],
  ['fr', undefined, 'fr'],
  ['fr', 'Switzerland', 'fr'],
  ['gsw', 'CH', 'gsw'],
])('%s in %s is %s', (language, country, locale) => {
  expect(localeIn(language, country)).toBe(locale);
});
