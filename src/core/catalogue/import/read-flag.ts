import { foldText } from '#core/drafting/words/fold-text';

const yes: ReadonlySet<string> = new Set(
  '1 y yes true on active x j ja wahr aktiv t tak aktywny prawda o oui vrai actif s si vero attivo'.split(' '),
);
const no: ReadonlySet<string> = new Set(
  '0 n no false off inactive - nein falsch inaktiv nie nieaktywny falsz non faux inactif falso inattivo discontinued archived'.split(
    ' ',
  ),
);

/** Yes or no in five languages, `1`/`0`, `x`; null when it is neither. */
export function readFlag(text: string): boolean | null {
  const word = foldText(text.trim());
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
