/** Numbers that are no quantities: telephone numbers, dates, times, prices, references, addresses. */
const MONTH =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|january|february|march|june|july|october|december';
const MONEY = '€|\\$|£|eur|usd|pln|chf|gbp|zł|zl|euro|euros|złotych|dollars|pounds';

const PATTERNS: readonly RegExp[] = [
  /\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gi,
  /\b(?:https?:\/\/|www\.)[^\s<>]{1,300}/gi,
  /\b(?:tel|phone|telefon|telefono|téléphone|fon|fax|mobil|mobile|mob|cell|cel|kom|handy|durchwahl|ext|int)\b[.:]{0,2} {0,3}\+?[\d(][\d\s()/.-]{2,24}\d?/gi,
  /\+\d{1,3}[ \d()/.-]{6,20}\d/g,
  /\b0\d{1,4}[ /-]\d{2,5}(?:[ /-]\d{2,5}){1,4}\b/g,
  /\b0\d{2,4}[ /-]\d{5,9}\b/g,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g,
  /\b(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?= |$|,)/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th|\\.|er)? ?(?:of )?(?:${MONTH})\\b(?: \\d{4})?`, 'gi'),
  new RegExp(`\\b(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`, 'gi'),
  /\b\d{1,2}:\d{2}(?: ?(?:h|uhr|am|pm))?\b/gi,
  /\b\d{1,2} ?(?:uhr|am|pm|o'clock)\b/gi,
  /\b\d{1,2}(?:st|nd|rd|th)\b/gi,
  new RegExp(`(?:${MONEY}) ?\\d[\\d.,']{0,15}`, 'gi'),
  new RegExp(`\\b\\d[\\d.,']{0,15}(?: ?[km])? ?(?:${MONEY})(?![\\p{L}])`, 'giu'),
  /\b\d{1,3}(?:[.,]\d{1,2})? ?(?:%|percent|prozent|pour ?cent|per ?cento|procent)/gi,
  /\b(?:kw|cw|week|woche|semaine|settimana|tydzień|kalenderwoche) ?\d{1,2}\b/gi,
  /\b(?:po|order|auftrag|bestellung|bestell|commande|ordine|zamówienie|kunden|customer|client|invoice|rechnung|facture|fattura|faktura|angebot|offer|quote|devis|project|projekt|ref|reference|référence)[ -]?(?:no|nr|number|nummer|num|n°|numer)?[.:#]{0,2} ?#?\d{3,12}\b/gi,
  /\b(?:room|zimmer|raum|bureau|stanza|pokój|pok|floor|etage|apt|suite|unit|gate|tor|halle|hall|building|gebäude|haus|house|lokal|scala|int|hol|dock) ?(?:no\.?|nr\.?)? ?\d{1,4}[a-z]?\b/gi,
  /\b[\p{L}]{3,30}(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|damm) \d{1,4} ?[a-z]?\b/giu,
  /\b(?:ul|al|via|viale|corso|piazza|rue|avenue|av|boulevard|bd|place|chemin)\.? [\p{L}' .-]{2,40},? \d{1,4}\b/giu,
  /\b\d{1,4},? (?:rue|avenue|boulevard|place|chemin|bis rue|allée)\b/gi,
  /\b\d{1,4} (?:[A-Z][a-z]{2,20} ){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Gate|Way|Court|Square|Place|Terrace|Park|Row|Hill)\b/g,
  /[\p{L}.-]{3,40} \d{1,4} ?[a-z]?, ?(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}\p{L}{2,30}/gu,
  /(?<=[,·–-] )\d{4,5} \p{Lu}\p{L}{2,30}(?= *(?:$|[,·–-]))/gu,
  /\b\d{1,4} (?:bis|ter),? (?:rue|avenue|boulevard|place|chemin|allée)\b/gi,
  /\b\d{2}-\d{3} \p{Lu}\p{L}{2,30}/gu,
  /\b(?:D-|A-|CH-|F-|I-|PL-)\d{4,5}\b/g,
];

/** Longest line in which distractions are looked for; longer ones are no sentences. */
const LONGEST = 4000;

/** Marks the characters of one line that belong to a distraction. Numbers in there are never quantities. */
export function markDistractions(line: string): (start: number, end: number) => boolean {
  if (line.length > LONGEST || !/\d/.test(line)) return () => false;
  const ranges: (readonly [number, number])[] = [];
  for (const pattern of PATTERNS)
    for (const match of line.matchAll(pattern)) ranges.push([match.index, match.index + match[0].length]);
  return (start, end) => ranges.some(([from, to]) => start < to && end > from);
}
