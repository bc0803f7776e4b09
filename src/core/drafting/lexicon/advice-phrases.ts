import type { Language } from '#core/catalogue/product';

/** What is said where a model was heard, or was to be. */
export type AdvicePhrase = 'picked' | 'doubted' | 'none' | 'silent' | 'long';

const PHRASES: Readonly<Record<Language, Readonly<Record<AdvicePhrase, string>>>> = {
  en: {
    picked: 'Chosen by the model among {count} candidates.',
    doubted: 'The model found none of {count} candidates fitting.',
    none: 'The model found none of {count} candidates fitting.',
    silent: 'The model did not answer; drafted by the built-in engine.',
    long: 'The request is too long for the model; drafted by the built-in engine.',
  },
  de: {
    picked: 'Vom Modell aus {count} Kandidaten gewählt.',
    doubted: 'Das Modell fand keinen von {count} Kandidaten passend.',
    none: 'Das Modell fand keinen von {count} Kandidaten passend.',
    silent: 'Das Modell hat nicht geantwortet; Entwurf vom eingebauten Verfahren.',
    long: 'Die Anfrage ist zu lang für das Modell; Entwurf vom eingebauten Verfahren.',
  },
  fr: {
    picked: 'Choisi par le modèle parmi {count} candidats.',
    doubted: 'Le modèle n’a trouvé aucun des {count} candidats convenable.',
    none: 'Le modèle n’a trouvé aucun des {count} candidats convenable.',
    silent: 'Le modèle n’a pas répondu ; brouillon établi par le moteur intégré.',
    long: 'La demande est trop longue pour le modèle ; brouillon établi par le moteur intégré.',
  },
  it: {
    picked: 'Scelto dal modello tra {count} candidati.',
    doubted: 'Il modello non ha trovato adatto nessuno dei {count} candidati.',
    none: 'Il modello non ha trovato adatto nessuno dei {count} candidati.',
    silent: 'Il modello non ha risposto; bozza del motore integrato.',
    long: 'La richiesta è troppo lunga per il modello; bozza del motore integrato.',
  },
  pl: {
    picked: 'Wybrane przez model spośród {count} kandydatów.',
    doubted: 'Model nie uznał żadnego z {count} kandydatów za pasujący.',
    none: 'Model nie uznał żadnego z {count} kandydatów za pasujący.',
    silent: 'Model nie odpowiedział; szkic przygotował wbudowany mechanizm.',
    long: 'Zapytanie jest za długie dla modelu; szkic przygotował wbudowany mechanizm.',
  },
};

/** A phrase in a language with its count filled in. */
export function advicePhrase(
  language: Language,
  key: AdvicePhrase,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return PHRASES[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
