import type { Language } from '#core/catalogue/product';

/** What the engine says about its decisions. Names in braces are filled in. */
export type PhraseKey =
  | 'sku'
  | 'ean'
  | 'sameCode'
  | 'repaired'
  | 'matches'
  | 'unsaid'
  | 'meant'
  | 'mostSold'
  | 'plainest'
  | 'standard'
  | 'alias'
  | 'history'
  | 'merged'
  | 'one'
  | 'range'
  | 'pairs'
  | 'packs'
  | 'lengths'
  | 'pieces'
  | 'assumed'
  | 'assumedPlain'
  | 'notFirst'
  | 'rounded'
  | 'amended'
  | 'none'
  | 'contradicts'
  | 'excluded'
  | 'code'
  | 'kind'
  | 'missing'
  | 'unsure'
  | 'already'
  | 'nearest';

const EN: Readonly<Record<PhraseKey, string>> = {
  sku: 'Same article number {code}.',
  ean: 'Same EAN {code}.',
  sameCode: 'The code {code} stands in the product.',
  repaired: 'Read "{written}" as {code}, confirmed by the words beside it.',
  matches: 'Agrees on: {words}.',
  unsaid: 'The catalogue does not say: {words}.',
  meant: 'Read "{written}" as {meant}.',
  mostSold: 'Several variants fit; the request does not say which, so the most sold one.',
  plainest: 'Several variants fit; the request does not say which, so the plainest one.',
  standard: 'Not stated; follows the house standard {value}.',
  alias: 'Learned: this wording means {name}.',
  history: 'As in the order of {date}.',
  merged: 'Asked for {count} times; quantities added.',
  one: 'No quantity given; one assumed.',
  range: 'Range {least} to {most}; the upper figure counts.',
  pairs: '{count} pairs are {quantity} pieces.',
  packs: '{count} × {unit} of {size} are {quantity}.',
  lengths: '{asked} asked for; sold in lengths or packs of {size}, so {quantity}.',
  pieces: '{asked} pieces asked for; sold in packs of {size}, so {quantity}.',
  assumed: 'Several variants fit; the request does not say which. Assumed: {words} (the most sold).',
  assumedPlain: 'Several variants fit; the request does not say which. Assumed: {words} (the plainest).',
  notFirst: 'A search for these words alone gives {name} first; the rest of the request decided.',
  rounded: 'Rounded up to whole units.',
  amended: 'Changed later in the request: {words}',
  none: 'Nothing in the catalogue is like it.',
  contradicts: 'The nearest product differs in what was asked: {words}.',
  excluded: 'The nearest product is what the request excludes.',
  code: 'The catalogue does not know {words}.',
  kind: 'The catalogue has no product of this kind: {words}.',
  missing: 'No product is close enough; not found: {words}.',
  unsure: 'No product is close enough.',
  already: 'Product already on another line with other attributes.',
  nearest: 'Nearest: {name} ({score}).',
};

const DE: Readonly<Record<PhraseKey, string>> = {
  sku: 'Gleiche Artikelnummer {code}.',
  ean: 'Gleiche EAN {code}.',
  sameCode: 'Die Bezeichnung {code} steht im Produkt.',
  repaired: '„{written}“ als {code} gelesen, durch die Worte daneben bestätigt.',
  matches: 'Übereinstimmung: {words}.',
  unsaid: 'Im Katalog nicht angegeben: {words}.',
  meant: '„{written}“ als {meant} gelesen.',
  mostSold: 'Mehrere Varianten passen; die Anfrage legt sich nicht fest, daher die meistverkaufte.',
  plainest: 'Mehrere Varianten passen; die Anfrage legt sich nicht fest, daher die einfachste.',
  standard: 'Nicht angegeben; nach Hausstandard {value}.',
  alias: 'Gelernt: diese Wortwahl meint {name}.',
  history: 'Wie in der Bestellung vom {date}.',
  merged: '{count}-mal angefragt; Mengen addiert.',
  one: 'Keine Menge angegeben; eins angenommen.',
  range: 'Spanne {least} bis {most}; es zählt die obere Zahl.',
  pairs: '{count} Paar sind {quantity} Stück.',
  packs: '{count} × {unit} zu {size} sind {quantity}.',
  lengths: '{asked} angefragt; Einheit zu {size}, daher {quantity}.',
  pieces: '{asked} Stück angefragt; Packung zu {size}, daher {quantity}.',
  assumed: 'Mehrere Varianten passen; die Anfrage legt sich nicht fest. Angenommen: {words} (meistverkauft).',
  assumedPlain: 'Mehrere Varianten passen; die Anfrage legt sich nicht fest. Angenommen: {words} (die einfachste).',
  notFirst: 'Die Suche nach diesen Worten allein nennt zuerst {name}; der übrige Text hat entschieden.',
  rounded: 'Auf ganze Einheiten aufgerundet.',
  amended: 'Später in der Anfrage geändert: {words}',
  none: 'Nichts Vergleichbares im Katalog.',
  contradicts: 'Das nächste Produkt weicht ab bei: {words}.',
  excluded: 'Das nächste Produkt ist das, was die Anfrage ausschließt.',
  code: 'Der Katalog kennt {words} nicht.',
  kind: 'Produkte dieser Art führt der Katalog nicht: {words}.',
  missing: 'Kein Produkt passt gut genug; nicht gefunden: {words}.',
  unsure: 'Kein Produkt passt gut genug.',
  already: 'Produkt steht mit anderen Merkmalen schon in einer anderen Position.',
  nearest: 'Am nächsten: {name} ({score}).',
};

const FR: Readonly<Record<PhraseKey, string>> = {
  sku: 'Même référence {code}.',
  ean: 'Même code EAN {code}.',
  sameCode: 'Le code {code} figure dans le produit.',
  repaired: '« {written} » lu comme {code}, confirmé par les mots voisins.',
  matches: 'Concordance : {words}.',
  unsaid: 'Non précisé au catalogue : {words}.',
  meant: '« {written} » lu comme {meant}.',
  mostSold: 'Plusieurs variantes conviennent ; la demande ne précise pas, donc la plus vendue.',
  plainest: 'Plusieurs variantes conviennent ; la demande ne précise pas, donc la plus simple.',
  standard: 'Non précisé ; selon le standard maison {value}.',
  alias: 'Appris : cette formulation désigne {name}.',
  history: 'Comme dans la commande du {date}.',
  merged: 'Demandé {count} fois ; quantités additionnées.',
  one: 'Quantité non indiquée ; une unité supposée.',
  range: 'Fourchette de {least} à {most} ; le chiffre supérieur compte.',
  pairs: '{count} paires font {quantity} pièces.',
  packs: '{count} × {unit} de {size} font {quantity}.',
  lengths: '{asked} demandés ; vendu par {size}, donc {quantity}.',
  pieces: '{asked} pièces demandées ; vendu par {size}, donc {quantity}.',
  assumed: 'Plusieurs variantes conviennent ; la demande ne précise pas. Supposé : {words} (la plus vendue).',
  assumedPlain: 'Plusieurs variantes conviennent ; la demande ne précise pas. Supposé : {words} (la plus simple).',
  notFirst: 'La recherche de ces seuls mots donne d’abord {name} ; le reste de la demande a tranché.',
  rounded: 'Arrondi à l’unité supérieure.',
  amended: 'Modifié plus loin dans la demande : {words}',
  none: 'Rien de comparable au catalogue.',
  contradicts: 'Le produit le plus proche diffère sur : {words}.',
  excluded: 'Le produit le plus proche est celui que la demande exclut.',
  code: 'Le catalogue ne connaît pas {words}.',
  kind: 'Le catalogue n’a pas ce genre de produit : {words}.',
  missing: 'Aucun produit assez proche ; introuvable : {words}.',
  unsure: 'Aucun produit assez proche.',
  already: 'Produit déjà présent sur une autre ligne avec d’autres caractéristiques.',
  nearest: 'Le plus proche : {name} ({score}).',
};

const IT: Readonly<Record<PhraseKey, string>> = {
  sku: 'Stesso codice articolo {code}.',
  ean: 'Stesso codice EAN {code}.',
  sameCode: 'Il codice {code} compare nel prodotto.',
  repaired: '«{written}» letto come {code}, confermato dalle parole vicine.',
  matches: 'Corrisponde: {words}.',
  unsaid: 'Non indicato nel catalogo: {words}.',
  meant: '«{written}» letto come {meant}.',
  mostSold: 'Più varianti possibili; la richiesta non precisa, quindi la più venduta.',
  plainest: 'Più varianti possibili; la richiesta non precisa, quindi la più semplice.',
  standard: 'Non indicato; secondo lo standard aziendale {value}.',
  alias: 'Appreso: questa espressione indica {name}.',
  history: 'Come nell’ordine del {date}.',
  merged: 'Richiesto {count} volte; quantità sommate.',
  one: 'Quantità non indicata; una unità presunta.',
  range: 'Intervallo da {least} a {most}; vale la cifra superiore.',
  pairs: '{count} paia sono {quantity} pezzi.',
  packs: '{count} × {unit} da {size} sono {quantity}.',
  lengths: '{asked} richiesti; venduto a {size}, quindi {quantity}.',
  pieces: '{asked} pezzi richiesti; confezione da {size}, quindi {quantity}.',
  assumed: 'Più varianti possibili; la richiesta non precisa. Presunto: {words} (la più venduta).',
  assumedPlain: 'Più varianti possibili; la richiesta non precisa. Presunto: {words} (la più semplice).',
  notFirst: 'La ricerca di queste sole parole dà prima {name}; ha deciso il resto della richiesta.',
  rounded: 'Arrotondato per eccesso a unità intere.',
  amended: 'Modificato più avanti nella richiesta: {words}',
  none: 'Nel catalogo non c’è nulla di simile.',
  contradicts: 'Il prodotto più vicino è diverso in: {words}.',
  excluded: 'Il prodotto più vicino è quello che la richiesta esclude.',
  code: 'Il catalogo non conosce {words}.',
  kind: 'Il catalogo non ha prodotti di questo tipo: {words}.',
  missing: 'Nessun prodotto abbastanza vicino; non trovato: {words}.',
  unsure: 'Nessun prodotto abbastanza vicino.',
  already: 'Prodotto già presente in un’altra riga con altre caratteristiche.',
  nearest: 'Il più vicino: {name} ({score}).',
};

const PL: Readonly<Record<PhraseKey, string>> = {
  sku: 'Ten sam numer artykułu {code}.',
  ean: 'Ten sam kod EAN {code}.',
  sameCode: 'Kod {code} występuje w produkcie.',
  repaired: '„{written}” odczytano jako {code}, co potwierdzają słowa obok.',
  matches: 'Zgodne: {words}.',
  unsaid: 'Katalog nie podaje: {words}.',
  meant: '„{written}” odczytano jako {meant}.',
  mostSold: 'Pasuje kilka wariantów; zapytanie nie określa którego, więc najczęściej sprzedawany.',
  plainest: 'Pasuje kilka wariantów; zapytanie nie określa którego, więc najprostszy.',
  standard: 'Nie podano; według standardu firmy {value}.',
  alias: 'Nauczone: to określenie oznacza {name}.',
  history: 'Jak w zamówieniu z {date}.',
  merged: 'Wymienione {count} razy; ilości zsumowano.',
  one: 'Nie podano ilości; przyjęto jedną sztukę.',
  range: 'Zakres od {least} do {most}; liczy się górna wartość.',
  pairs: '{count} par to {quantity} szt.',
  packs: '{count} × {unit} po {size} to {quantity}.',
  lengths: 'Zapytano o {asked}; jednostka sprzedaży {size}, więc {quantity}.',
  pieces: 'Zapytano o {asked} szt.; opakowanie po {size}, więc {quantity}.',
  assumed: 'Pasuje kilka wariantów; zapytanie nie określa którego. Przyjęto: {words} (najczęściej sprzedawany).',
  assumedPlain: 'Pasuje kilka wariantów; zapytanie nie określa którego. Przyjęto: {words} (najprostszy).',
  notFirst: 'Wyszukiwanie samych tych słów daje najpierw {name}; zdecydowała reszta zapytania.',
  rounded: 'Zaokrąglono w górę do pełnych jednostek.',
  amended: 'Zmienione dalej w zapytaniu: {words}',
  none: 'W katalogu nie ma nic podobnego.',
  contradicts: 'Najbliższy produkt różni się w: {words}.',
  excluded: 'Najbliższy produkt to ten, który zapytanie wyklucza.',
  code: 'Katalog nie zna {words}.',
  kind: 'Katalog nie ma produktów tego rodzaju: {words}.',
  missing: 'Żaden produkt nie jest dość podobny; nie znaleziono: {words}.',
  unsure: 'Żaden produkt nie jest dość podobny.',
  already: 'Produkt jest już w innej pozycji z innymi cechami.',
  nearest: 'Najbliższy: {name} ({score}).',
};

const PHRASES: Readonly<Record<Language, Readonly<Record<PhraseKey, string>>>> = {
  en: EN,
  de: DE,
  fr: FR,
  it: IT,
  pl: PL,
};

/** A phrase in a language with its blanks filled. */
export function phrase(
  language: Language,
  key: PhraseKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return PHRASES[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
