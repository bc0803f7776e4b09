import type { Language } from '#core/catalogue/product';

/** What the engine says about earlier orders. */
const PHRASES: Readonly<Record<Language, Readonly<Record<'changed' | 'none', string>>>> = {
  en: { changed: 'There it was {before}; the request changes that.', none: 'No earlier order fits this reference.' },
  de: {
    changed: 'Dort waren es {before}; die Anfrage ändert das.',
    none: 'Keine frühere Bestellung passt zu diesem Verweis.',
  },
  fr: {
    changed: 'C’était {before} ; la demande change cela.',
    none: 'Aucune commande antérieure ne correspond à cette référence.',
  },
  it: {
    changed: 'Allora erano {before}; la richiesta lo cambia.',
    none: 'Nessun ordine precedente corrisponde a questo riferimento.',
  },
  pl: {
    changed: 'Wtedy było {before}; zapytanie to zmienia.',
    none: 'Żadne wcześniejsze zamówienie nie pasuje do tego odwołania.',
  },
};

/** A sentence about an earlier order. */
export function historyPhrase(language: Language, key: 'changed' | 'none', before = ''): string {
  return PHRASES[language][key].replace('{before}', before);
}
