import { LEGAL_FORM } from '#core/drafting/lexicon/legal-form';

/** What two spellings of a company have in common: letters and digits without legal forms, accents and letter case. */
export function companyKey(name: string): string {
  const bare = name.replace(new RegExp(LEGAL_FORM.source, 'giu'), ' ');
  const key = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return key(bare) || key(name);
}
