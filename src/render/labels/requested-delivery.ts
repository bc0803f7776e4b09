/** Heading of the date and place that the customer asked for. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'Requested delivery',
  de: 'Gewünschte Lieferung',
  fr: 'Livraison souhaitée',
  it: 'Consegna richiesta',
  pl: 'Oczekiwana dostawa',
};

/** The heading in a language (BCP 47); English where there is none. */
export function requestedDeliveryLabel(language: string): string {
  return WORDS[language.slice(0, 2).toLowerCase()] ?? WORDS['en'] ?? '';
}
