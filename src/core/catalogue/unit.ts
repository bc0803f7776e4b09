import { foldText } from '#core/drafting/words/fold-text';

/** Canonical units and the words for them in five languages, folded, without dots. */
const words: Readonly<Record<string, string>> = {
  pcs: 'pcs pc pce piece pieces ea each unit units stk stck stuck stucke st szt sztuka sztuki sztuk piece pieces pz pezzo pezzi unite unites u un',
  pair: 'pair pairs prs paar para pary par paire paires paio paia',
  set: 'set sets satz satze garnitur zestaw zestawy kpl komplet komplety jeu jeux kit kits serie corredo lot',
  pack: 'pack packs pk pkg packet packets packung packungen pckg ve vpe op opak opakowanie opakowania paczka paczki paquet paquets pqt confezione confezioni conf cf pacco pacchi',
  box: 'box boxes bx schachtel schachteln pudelko pudelka boite boites bte scatola scatole sc',
  carton: 'carton cartons ctn karton kartons krt kart kartony cartone cartoni',
  pallet: 'pallet pallets pal palette paletten paleta palety pallet bancale bancali',
  roll: 'roll rolls rolle rollen rl rol rolka rolki rouleau rouleaux rlx rotolo rotoli bobina coil coils ring ringe krag kragi couronne',
  drum: 'drum drums reel reels trommel trommeln beben bebny tambour touret fusto bobine',
  bag: 'bag bags sack sacke beutel worek worki sac sacs sacco sacchi',
  bucket: 'bucket buckets pail eimer wiadro wiadra seau seaux secchio secchi',
  bottle: 'bottle bottles flasche flaschen fl butelka butelki but bouteille bouteilles btl bottiglia flacon flacone',
  can: 'can cans canister canisters kanister dose dosen puszka puszki kanistry bidon bidons boitier lattina tanica',
  tube: 'tube tubes tuba tuby kartusche kartuschen cartridge cartridges cartouche cartouches cartuccia kartusz',
  bundle: 'bundle bundles bund bunde bundel wiazka wiazki botte fascio',
  ream: 'ream reams ries ryza ryzy rame rames risma risme',
  sheet: 'sheet sheets blatt bogen platte platten arkusz arkusze plyta feuille feuilles plaque foglio lastra',
  bar: 'bar bars stange stangen length lengths sztanga barre barres barra barre',
  m: 'm mtr meter metre meters metres lfm mb metr metry metrow mb metro metri',
  m2: 'm2 qm sqm sm mq',
  m3: 'm3 cbm mc',
  km: 'km',
  kg: 'kg kilo kilogram kilogramm kilogramme',
  g: 'g gr gram gramm',
  t: 't to ton tonne tonnes tona',
  l: 'l ltr liter litre liters litres litr litry litro litri',
  ml: 'ml',
  h: 'h hr hrs hour hours std stunde stunden godz godzina heure heures ora ore',
  day: 'day days tag tage dzien dni jour jours giorno giorni',
};

const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([unit, list]) => list.split(' ').map((word) => [word, unit] as const)),
);

const measures: ReadonlySet<string> = new Set(['m', 'm2', 'm3', 'km', 'kg', 'g', 't', 'l', 'ml', 'h', 'day']);

/** The canonical unit a word stands for (`Stk.` → `pcs`, `Rolle` → `roll`), or null when it is no known unit. */
export function knownUnit(word: string): string | null {
  return byWord.get(foldText(word).replace(/[.\s]/g, '')) ?? null;
}

/** A unit as the catalogue keeps it: canonical where known, else as written, trimmed, at most 20 characters. */
export function canonicalUnit(word: string): string {
  return knownUnit(word) ?? word.trim().slice(0, 20);
}

/** Does the unit measure length, area, volume, weight or time rather than count things? */
export function isMeasure(unit: string): boolean {
  return measures.has(unit);
}
