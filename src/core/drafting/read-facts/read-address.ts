import type { FactAddress } from './fact.ts';

/** An address found in a text: characters start..end of it. */
export interface AddressHit {
  readonly start: number;
  readonly end: number;
  readonly address: FactAddress;
}

const CITY = String.raw`\p{Lu}[\p{L}.'’-]{1,30}(?:[ -](?:\p{Lu}[\p{L}.'’-]{1,30}|am|an|der|im|in|bei|la|le|les|sur|en|di|del|d['’]\p{L}+|upon|on|St\.?)){0,3}`;
/** Postcode and town as the countries write them. */
const ZIP_CITY = [
  { pattern: new RegExp(String.raw`(?<![\p{L}\d])(?<zip>\d{2}-\d{3}),? (?<city>${CITY})`, 'u'), country: 'PL' },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d-])(?:(?<land>D|DE|A|AT|CH|F|FR|I|IT|L|LU|B|BE)[- ])?(?<zip>\d{4,5}),? (?<city>${CITY})`,
      'u',
    ),
    country: null,
  },
  {
    pattern: new RegExp(
      String.raw`(?:(?<city>${CITY}),? )?(?<zip>[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])`,
      'u',
    ),
    country: 'GB',
  },
] as const;
const STREET = new RegExp(
  [
    String.raw`\p{Lu}[\p{L}.'’-]{2,40}(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|chaussee|hof|park) ?\d{1,4} ?[a-zA-Z]?(?![\p{L}\d])`,
    String.raw`(?:Am|An der|An den|Im|In der|Auf der|Auf dem|Zum|Zur|Unter den|Alte|Alter|Neue|Große|Kleine) (?:\p{Lu}[\p{L}.-]{2,30} ?){1,2}\d{1,4} ?[a-z]?(?![\p{L}\d])`,
    String.raw`(?:ul\.|ulica|al\.|aleja|pl\.|os\.|Via|Viale|Corso|Piazza|Piazzale|Largo|Strada|Vicolo) [\p{L}\d.'’ -]{2,40}?,? \d{1,4}(?: ?\/ ?\d{1,4})?[a-zA-Z]?(?![\p{L}\d])`,
    String.raw`\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|route|cours) [\p{L}\d.'’ -]{2,40}?(?=$|[,;.\n)]|\s\d{5}|\s[-–])`,
    String.raw`\d{1,4}[a-zA-Z]? (?:\p{Lu}[\p{L}'’]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Gate|Way|Court|Square|Place|Terrace|Park|Row|Hill|Yard|Wharf)(?![\p{L}])`,
    String.raw`(?:\p{Lu}[\p{L}'’]{1,20} ){1,3}(?:Street|Road|Avenue|Lane|Drive|Way|Square|Place|Terrace|Row|Hill) \d{1,4}(?![\p{L}\d])`,
  ].join('|'),
  'u',
);
const LANDS: Readonly<Record<string, string>> = { D: 'DE', A: 'AT', F: 'FR', I: 'IT', L: 'LU', B: 'BE' };
const COUNTRY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Germany|Deutschland|Allemagne|Germania|Niemcy)\b/u, 'DE'],
  [/\b(?:Austria|Österreich|Autriche)\b/u, 'AT'],
  [/\b(?:Switzerland|Schweiz|Suisse|Svizzera|Szwajcaria)\b/u, 'CH'],
  [/\b(?:France|Frankreich|Francia|Francja)\b/u, 'FR'],
  [/\b(?:Italy|Italien|Italie|Italia|Włochy)\b/u, 'IT'],
  [/\b(?:Poland|Polen|Pologne|Polonia|Polska)\b/u, 'PL'],
  [/\b(?:United Kingdom|UK|England|Scotland|Wales)\b/u, 'GB'],
];
const LONGEST = 600;
/** How far before its postcode a street may begin. */
const REACH = 120;

/** The first postal address of a text, with what stands around it as parts; null when there is none. */
export function readAddress(text: string): AddressHit | null {
  const whole = text.slice(0, LONGEST);
  if (!/\d/.test(whole)) return null;
  const town = findTown(whole);
  const near = town ? Math.max(0, town.start - REACH) : 0;
  const street = STREET.exec(town ? whole.slice(near, town.start) : whole);
  if (!town && !street) return null;
  if (town && !street && !town.sure && !standsAsPlace(whole, town.start)) return null;
  const from = street ? near + street.index : (town?.start ?? 0);
  const end = town?.end ?? from + (street?.[0].length ?? 0);
  const between = town && street ? whole.slice(from + street[0].length, town.start) : '';
  const extra = between.replace(/^[\s,;–-]+|[\s,;–-]+$/gu, '');
  const named = COUNTRY_NAMES.find(([pattern]) => pattern.test(whole.slice(end, end + 30)))?.[1];
  const country = town?.country ?? named;
  return {
    start: from,
    end,
    address: {
      ...(street ? { line1: street[0].trim().replace(/\s+/gu, ' ') } : {}),
      ...(extra.length > 1 && extra.length < 60 ? { line2: extra.replace(/\s+/gu, ' ') } : {}),
      ...(town?.zip ? { zip: town.zip } : {}),
      ...(town?.city ? { city: town.city } : {}),
      ...(country ? { country } : {}),
    },
  };
}

/** A postcode of figures alone may be a number of things: it must stand at the head of a line or behind a word of place. */
function standsAsPlace(text: string, at: number): boolean {
  return /(?:^|[,\n:]|(?<!\p{L})(?:in|nach|à|a|an|to|ad|do|w|at|de|di)) ?$/u.test(text.slice(Math.max(0, at - 8), at));
}

function findTown(text: string) {
  for (const { pattern, country } of ZIP_CITY) {
    const found = pattern.exec(text);
    if (!found?.groups) continue;
    const { zip = '', land, city } = found.groups;
    const ofLand = land ? (LANDS[land] ?? land) : country;
    return {
      start: found.index,
      end: found.index + found[0].length,
      zip,
      city: city?.replace(/[.,]+$/, ''),
      country: ofLand ?? undefined,
      sure: country !== null || land !== undefined,
    };
  }
  return null;
}
