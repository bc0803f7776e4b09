import type { Language } from '#core/catalogue/product';
import { detectLanguage } from '#core/drafting/words/detect-language';
import { foldText } from '#core/drafting/words/fold-text';
import { tokeniseText } from '#core/drafting/words/tokenise-text';

/** What somebody wants to know about an offer. */
export type Intent =
  | 'summary'
  | 'totals'
  | 'unmatched'
  | 'missing'
  | 'why'
  | 'alternatives'
  | 'margin'
  | 'delivery'
  | 'unknown';

/** A question as it was understood. */
export interface Question {
  readonly intent: Intent;
  readonly language: Language;
  /** Number of a line, from 1, when one is named. */
  readonly line: number | null;
}

/** Beginnings of folded words in five languages, most telling intent first. */
const CUES: readonly (readonly [Intent, RegExp])[] = [
  ['margin', /\b(?:margin|marge|marza|marzy|marze|profit|gewinn|deckungsbeitrag|benefice|guadagn|zysk|earn|verdien)/],
  ['why', /\b(?:why|warum|wieso|weshalb|pourquoi|perche|dlaczego|czemu|how come|reason|grund)/],
  [
    'alternatives',
    /\b(?:alternativ|instead|other (?:option|choice|product)|else|substitut|ersatz|statt|andere|autre|remplac|invece|altr[aio]|sostitu|zamiast|zamiennik|inn[aey]|runner)/,
  ],
  [
    'unmatched',
    /\b(?:unmatched|not matched|no match|not found|open part|zugeordnet|nicht gefunden|offen|sans correspondance|introuvable|non trouve|corrispondenz|non trovat|niedopasowan|nie znalezion|otwart)/,
  ],
  [
    'missing',
    /\b(?:missing|complete|check|valid|anything left|cover|fehl|vollstandig|pruf|manqu|complet|verifi|manc|complet|brak|kompletn|sprawdz)/,
  ],
  [
    'delivery',
    /\b(?:deliver|ship|when|lead time|stock|liefer|wann|versand|lager|livr|quand|consegn|quando|sped|magazzin|dostaw|kiedy|termin|magazyn)/,
  ],
  [
    'totals',
    /\b(?:total|sum\b|price|cost|how much|net\b|gross|vat\b|tax|gesamt|summe|preis|kostet|netto|brutto|mwst|steuer|combien|prix|tva\b|ttc\b|ht\b|quanto|prezzo|iva\b|lordo|ile\b|suma|sumy|razem|cena|kosztuje)/,
  ],
  [
    'summary',
    /\b(?:summar|overview|zusammenfass|uberblick|resume|apercu|riepilog|riassun|sommario|podsumow|przeglad|what is in|list)/,
  ],
];

const LINE = /(?:\b(?:line|item|position|pos|zeile|ligne|riga|voce|pozycj\p{L}*|poz|nr|no)\.?\s*|#\s*)(\d{1,4})\b/u;
const LONGEST = 4000;

/** Understands a question in one of five languages; `fallback` is the language when the words do not tell. */
export function readQuestion(text: string, fallback: Language): Question {
  const folded = foldText(text.slice(0, LONGEST));
  const intent = CUES.find(([, cue]) => cue.test(folded))?.[0] ?? 'unknown';
  const number = Number(LINE.exec(folded)?.[1] ?? 0);
  return { intent, language: languageOf(text, folded, fallback), line: number > 0 ? number : null };
}

/** Words that questions consist of, which requests do not. */
const ASKING: readonly (readonly [Language, RegExp])[] = [
  ['en', /\b(?:what|why|which|how|show|is|are|there|summary|line|when|anything)\b/],
  [
    'de',
    /\b(?:was|warum|wieso|welche\w*|wie|zeig\w*|ist|gibt|fehlt|marge|zeile|summe|zusammenfassung|wann|alternativen)\b/,
  ],
  ['fr', /\b(?:que|quoi|quel\w*|pourquoi|combien|est|montre\w*|manque|ligne|resume|quand|autres)\b/],
  ['it', /\b(?:che|cosa|perche|quale|quanto|mostra\w*|manca|riga|riepilogo|quando|altre)\b/],
  ['pl', /\b(?:co|dlaczego|jak\w*|ile|pokaz\w*|brakuje|pozycj\w*|podsumowanie|kiedy|inne|jest)\b/],
];

function languageOf(text: string, folded: string, fallback: Language): Language {
  const asking = ASKING.map(
    ([language, words]) => [language, folded.match(new RegExp(words, 'g'))?.length ?? 0] as const,
  );
  const best = Math.max(...asking.map(([, count]) => count));
  const candidates = asking.filter(([, count]) => count === best).map(([language]) => language);
  const [only] = candidates;
  if (best > 0 && candidates.length === 1 && only) return only;
  const guess = detectLanguage(text, tokeniseText(text.slice(0, LONGEST)));
  if (best > 0) return candidates.includes(guess) ? guess : candidates.includes(fallback) ? fallback : guess;
  return guess === 'en' ? fallback : guess;
}
