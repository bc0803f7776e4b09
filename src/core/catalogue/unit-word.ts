/** Short words for canonical units as they are printed: German, French, Italian, Polish. English prints the unit itself. */
const words: Readonly<Record<string, readonly [de: string, fr: string, it: string, pl: string]>> = {
  pcs: ['Stk.', 'pce', 'pz', 'szt.'],
  pair: ['Paar', 'paire', 'paio', 'para'],
  set: ['Satz', 'jeu', 'set', 'kpl.'],
  pack: ['Pack.', 'paquet', 'conf.', 'opak.'],
  box: ['Schachtel', 'boîte', 'scatola', 'pudełko'],
  carton: ['Karton', 'carton', 'cartone', 'karton'],
  pallet: ['Palette', 'palette', 'pallet', 'paleta'],
  roll: ['Rolle', 'rouleau', 'rotolo', 'rolka'],
  drum: ['Trommel', 'touret', 'bobina', 'bęben'],
  bag: ['Sack', 'sac', 'sacco', 'worek'],
  bucket: ['Eimer', 'seau', 'secchio', 'wiadro'],
  bottle: ['Flasche', 'bouteille', 'bottiglia', 'butelka'],
  can: ['Dose', 'bidon', 'latta', 'puszka'],
  tube: ['Kartusche', 'cartouche', 'cartuccia', 'kartusz'],
  bundle: ['Bund', 'botte', 'fascio', 'wiązka'],
  ream: ['Ries', 'ramette', 'risma', 'ryza'],
  sheet: ['Platte', 'plaque', 'foglio', 'arkusz'],
  bar: ['Stange', 'barre', 'barra', 'sztanga'],
  h: ['Std.', 'h', 'ora', 'godz.'],
  day: ['Tag', 'jour', 'giorno', 'dzień'],
  m2: ['m²', 'm²', 'm²', 'm²'],
  m3: ['m³', 'm³', 'm³', 'm³'],
};

const languages = ['de', 'fr', 'it', 'pl'];

/** A unit as people of a language read it; units without a word stay as they are. */
export function unitWord(unit: string, language: string): string {
  if (unit === 'm2' || unit === 'm3') return words[unit]?.[0] ?? unit;
  const at = languages.indexOf(language.split('-')[0] ?? language);
  return words[unit]?.[at] ?? unit;
}
