const ROWS: Readonly<Record<string, string>> = {
  piece:
    'pc pcs piece pieces stk stck stuck stueck st szt sztuk sztuka sztuki sztuke pz pzz pezzo pezzi piece pieces pce pces each ea off unit units einheit einheiten unite unites unita sztuk exemplaire exemplaires esemplare esemplari exemplar exemplare exemplaren egzemplarz egzemplarze egzemplarzy',
  pack: 'pack packs package packages packung packungen pkg pkgs pck packchen paket pakete paketen paquet paquets confezione confezioni conf paczka paczki paczek paczke opakowanie opakowania opakowan op opak pacchetto pacchetti pacco pacchi pkt pakiet pakiety ve vpe pu gebinde colli collo lot lots multipack',
  box: 'box boxes boite boites schachtel schachteln scatola scatole pudelko pudelka pudelek pudlo karton kartons kartony kartonow kartonu carton cartons cartone cartoni crate crates kiste kisten skrzynka skrzynki case cases ctn ctns krt',
  roll: 'roll rolls rolle rollen rouleau rouleaux rotolo rotoli rolka rolki rolek rol bobine bobines bobina reel reels spule spulen ring ringe krazek krazki couronne couronnes matassa matasse coil coils',
  drum: 'drum drums trommel trommeln touret tourets beben bebny bebna tamburo',
  set: 'set sets satz satze jeu jeux zestaw zestawy zestawow komplet komplety kompletow kompl kpl kit kits serie',
  pair: 'pair pairs paire paires paio paia para pary par paar paare pares',
  bag: 'bag bags sleeve sleeves sack sacke saecke sacken beutel sac sacs sacchetto sacchetti sacco sacchi worek worki workow torba sachet sachets busta buste',
  pallet: 'pallet pallets palette paletten pallete bancale bancali pallets paleta palety palet',
  ream: 'ream reams ries rame rames ramette ramettes risma risme ryza ryzy ryz',
  sheet:
    'sheet sheets blatt feuille feuilles foglio fogli arkusz arkusze arkuszy platte platten plaque plaques lastra lastre plyta plyty plyt panneau panneaux panel',
  bottle:
    'bottle bottles flasche flaschen bouteille bouteilles bottiglia bottiglie butelka butelki butelek flacon flacons fl btl bt',
  can: 'can cans tin tins dose dosen bidon bidons canister canisters jerrycan jerrycans kanistern tanica taniche kanistry kanistrow kanister latta latte kan barattolo barattoli canette canettes puszka puszki puszek',
  jar: 'jar jars pot pots tiegel vasetto vasetti sloik sloiki sloikow sloiczek sloiczki sloiczkow',
  bucket: 'bucket buckets eimer seau seaux secchio secchi wiadro wiadra wiader pail tub',
  tube: 'tube tubes tuben kartusche kartuschen cartouche',
  bundle: 'bundle bundles bund bunde botte bottes fascio fasci wiazka wiazki bundel',
  bar: 'bar bars stange stangen barre barres barra barre sztanga pret prety length lengths',
  m: 'm meter metre meters metres metri metro mt mtr mtrs mb metr metry metrow lfm laufmeter ml',
  m2: 'm2 qm mq sqm m²',
  kg: 'kg kilo kilos kilogram kilograms kilogramm',
  l: 'l liter litre liters litres litr litry litrow litro litri',
  t: 't to tonne tonnen tonnes tonnellata ton tons tona tony',
};

/** Units in which people order, folded word → one name for all languages. */
export const ORDER_UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(ROWS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** The unit that a word names, also inflected: `Stücken`, `Kartons`; null when it is none. */
export function unitOf(folded: string): string | null {
  const known = ORDER_UNITS.get(folded);
  if (known !== undefined) return known;
  if (folded.length < 5) return null;
  return ORDER_UNITS.get(folded.replace(/(?:en|er|ern|e|n|s)$/, '')) ?? null;
}

/** Units that measure instead of counting: they take decimals and are turned into packages. */
export const BULK_UNITS: ReadonlySet<string> = new Set(['m', 'm2', 'kg', 'l', 't']);

/** Things that come in pairs anyway: three pairs of gloves are three. */
export const PAIRED_THINGS: ReadonlySet<string> = new Set(
  'glove gloves handschuh handschuhe handschuhen gant gants guanto guanti rekawice rekawiczki rekawic shoe shoes schuh schuhe schuhen chaussure chaussures scarpa scarpe buty butow boot boots stiefel stiefeln botte bottes stivali kalosze kaloszy sock socks socken chaussettes calze calzini skarpety skarpetek earplug earplugs gehorschutzstopsel ohrstopsel bouchons tappi zatyczek stopery stoperow trousers hose hosen bundhose bundhosen arbeitshose arbeitshosen latzhose pantalon pantalons pantaloni jeans spodnie spodni ogrodniczki ogrodniczek dungarees earmuffs muffs defenders nauszniki nausznikow cuffie trzewiki trzewikow polbuty polbutow gumowce skarpetki okularow gogle gogli goggles loppers secateurs shears lopper nozyc nozyce sandals sandaly wellingtons scissors schere nozyczki forbici ciseaux pliers zange glasses brille okulary occhiali lunettes insole insoles kneepads'.split(
    ' ',
  ),
);
