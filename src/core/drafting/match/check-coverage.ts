import type { Language } from '#core/catalogue/product';
import { BULK_UNITS } from '../lexicon/order-units.ts';
import type { Fragment } from '../read-request/fragment.ts';
import { readRequest } from '../read-request/read-request.ts';
import { foldText } from '../words/fold-text.ts';

/** What the check needs of a line. */
export interface CoveredLine {
  /** The customer's words, fragments joined by ` + `. */
  readonly requestItem: string;
  readonly quantity: number;
  /** 0–1, or null for a line made by hand. */
  readonly matchScore: number | null;
  readonly name?: string;
}

/** Answer of the check. `missingRequirements` never repeats what `issues` says. */
export interface Coverage {
  readonly verdict: 'pass' | 'partial' | 'fail';
  readonly summary: string;
  readonly issues: readonly string[];
  readonly missingRequirements: readonly string[];
}

/** Below this score a line is a concern. */
const WEAK_SCORE = 0.6;

type Says = Readonly<Record<'pass' | 'partial' | 'fail' | 'quantity' | 'score' | 'unmatched', string>>;

const SAYS: Readonly<Record<Language, Says>> = {
  en: {
    pass: 'Every item of the request is covered.',
    partial: 'Every item is covered; {count} to look at.',
    fail: '{count} items of the request are not covered.',
    quantity: '"{item}": {asked} asked for, {offered} offered.',
    score: '"{item}": uncertain match ({score}).',
    unmatched: 'Not matched: "{item}".',
  },
  de: {
    pass: 'Alle Positionen der Anfrage sind abgedeckt.',
    partial: 'Alle Positionen sind abgedeckt; {count} zu prüfen.',
    fail: '{count} Positionen der Anfrage sind nicht abgedeckt.',
    quantity: '„{item}“: {asked} angefragt, {offered} angeboten.',
    score: '„{item}“: unsichere Zuordnung ({score}).',
    unmatched: 'Nicht zugeordnet: „{item}“.',
  },
  fr: {
    pass: 'Tous les articles de la demande sont couverts.',
    partial: 'Tous les articles sont couverts ; {count} à vérifier.',
    fail: '{count} articles de la demande ne sont pas couverts.',
    quantity: '« {item} » : {asked} demandés, {offered} proposés.',
    score: '« {item} » : correspondance incertaine ({score}).',
    unmatched: 'Sans correspondance : « {item} ».',
  },
  it: {
    pass: 'Tutti gli articoli della richiesta sono coperti.',
    partial: 'Tutti gli articoli sono coperti; {count} da verificare.',
    fail: '{count} articoli della richiesta non sono coperti.',
    quantity: '«{item}»: richiesti {asked}, offerti {offered}.',
    score: '«{item}»: corrispondenza incerta ({score}).',
    unmatched: 'Senza corrispondenza: «{item}».',
  },
  pl: {
    pass: 'Wszystkie pozycje zapytania są uwzględnione.',
    partial: 'Wszystkie pozycje są uwzględnione; do sprawdzenia: {count}.',
    fail: 'Nieuwzględnione pozycje zapytania: {count}.',
    quantity: '„{item}”: zapytano o {asked}, zaoferowano {offered}.',
    score: '„{item}”: niepewne dopasowanie ({score}).',
    unmatched: 'Niedopasowane: „{item}”.',
  },
};

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

const key = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Do these words of an offer stand for this fragment? */
function covers(item: string, fragment: Fragment): boolean {
  const [a, b] = [key(item), key(fragment.item)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}

/** Can quantities be compared as they are? Packs, pairs and lengths are converted, so the offer may rightly differ. */
function isCounted(fragment: Fragment): boolean {
  const { unit, stated } = fragment.quantity;
  return stated && (unit === null || unit === 'piece') && !BULK_UNITS.has(unit ?? '');
}

/** What is wrong with one line, given the fragments it stands for. */
function lineIssues(line: CoveredLine, fragments: readonly Fragment[], says: Says): string[] {
  const issues: string[] = [];
  const item = line.requestItem;
  if (fragments.length > 0 && fragments.every(isCounted)) {
    const most = fragments.reduce((sum, fragment) => sum + fragment.quantity.value, 0);
    const least = fragments.reduce((sum, fragment) => sum + fragment.quantity.least, 0);
    if (line.quantity < least || line.quantity > most)
      issues.push(fill(says.quantity, { item, asked: most, offered: line.quantity }));
  }
  if (line.matchScore !== null && line.matchScore < WEAK_SCORE)
    issues.push(fill(says.score, { item, score: line.matchScore.toFixed(2) }));
  return issues;
}

/** Does the offer cover its request? Issues and summary are in the request's language. */
export function checkCoverage(text: string, lines: readonly CoveredLine[], unmatched: readonly string[]): Coverage {
  const request = readRequest(text);
  const says = SAYS[request.language];
  const wanted = request.fragments.filter((fragment) => !fragment.weak || fragment.quantity.stated);
  const covered = lines.map((line) => wanted.filter((fragment) => covers(line.requestItem, fragment)));
  const missing = wanted.filter(
    (fragment) => !covered.some((list) => list.includes(fragment)) && !unmatched.some((item) => covers(item, fragment)),
  );
  const concerns = lines.flatMap((line, i) => lineIssues(line, covered[i] ?? [], says));
  const open = unmatched.map((item) => fill(says.unmatched, { item }));
  const failed = missing.length + unmatched.length;
  const verdict = failed > 0 ? 'fail' : concerns.length > 0 ? 'partial' : 'pass';
  return {
    verdict,
    summary: fill(says[verdict], { count: failed > 0 ? failed : concerns.length }),
    issues: [...open, ...concerns],
    missingRequirements: missing.map((fragment) => fragment.item),
  };
}
