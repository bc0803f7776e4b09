import type { Language } from '#core/catalogue/product';

/** What the built-in answers say. Names in braces are filled in. */
export type ChatPhrase =
  | 'summary'
  | 'totals'
  | 'discount'
  | 'lines'
  | 'noLines'
  | 'allMatched'
  | 'openParts'
  | 'nearest'
  | 'noCandidate'
  | 'lineIs'
  | 'askedAs'
  | 'byHand'
  | 'score'
  | 'whichLine'
  | 'otherChoices'
  | 'noOtherChoices'
  | 'margin'
  | 'marginLow'
  | 'marginUnknown'
  | 'marginPart'
  | 'marginStaff'
  | 'notes'
  | 'noNotes'
  | 'stock'
  | 'leadDays'
  | 'validUntil'
  | 'noRequest'
  | 'missing'
  | 'priceMissing'
  | 'ask'
  | 'noOffer'
  | 'modelSilent'
  | 'modelBroke'
  | 'readOnly';

type Says = Readonly<Record<ChatPhrase, string>>;

const EN: Says = {
  summary: '“{name}” for {customer}: {lines} lines, {open} open parts, {net} net, {gross} gross.',
  totals: 'Net {net}, VAT {vat}, gross {gross}.',
  discount: 'Discount of {amount} is taken off.',
  lines: 'Lines:',
  noLines: 'The offer has no lines yet.',
  allMatched: 'Every part of the request is matched.',
  openParts: 'Not matched:',
  nearest: 'nearest: {names}',
  noCandidate: 'nothing near in the catalogue',
  lineIs: 'Line {number}: {quantity} × {name}, {net} net.',
  askedAs: 'Asked for as “{words}”.',
  byHand: 'A person added it.',
  score: 'Probability that it is right: {score}.',
  whichLine: 'Name a line by its number, such as “line 2”, or by its article number.',
  otherChoices: 'Also considered:',
  noOtherChoices: 'Nothing else came close.',
  margin: 'Margin {margin} ({percent}) on {net} net.',
  marginLow: 'Below the floor of {floor}: {lines}.',
  marginUnknown: 'The costs of these products are not known.',
  marginPart: 'Without a known cost: {lines}.',
  marginStaff: 'Margins are shown to sales staff only.',
  notes: 'The request also says:',
  noNotes: 'The request says nothing about delivery or terms.',
  stock: '{stock} in stock',
  leadDays: '{days} days',
  validUntil: 'The offer is valid until {date}.',
  noRequest: 'The offer did not start from a request; there is nothing to check it against.',
  missing: 'In the request, but not in the offer:',
  priceMissing: 'No price in {currency}: {lines}.',
  ask: 'You can ask for a summary, the totals, what is not matched, what is missing, why a line was chosen, other choices for a line, delivery, or the margin.',
  noOffer: 'Open an offer to talk about it.',
  modelSilent: 'The model did not answer; this is what the offer says.',
  modelBroke: 'The model broke off here.',
  readOnly: 'Nothing was changed.',
};

const DE: Says = {
  summary: '„{name}“ für {customer}: {lines} Positionen, {open} offen, {net} netto, {gross} brutto.',
  totals: 'Netto {net}, MwSt. {vat}, brutto {gross}.',
  discount: 'Ein Rabatt von {amount} ist abgezogen.',
  lines: 'Positionen:',
  noLines: 'Das Angebot hat noch keine Positionen.',
  allMatched: 'Jeder Teil der Anfrage ist zugeordnet.',
  openParts: 'Nicht zugeordnet:',
  nearest: 'am nächsten: {names}',
  noCandidate: 'nichts Ähnliches im Katalog',
  lineIs: 'Position {number}: {quantity} × {name}, {net} netto.',
  askedAs: 'Angefragt als „{words}“.',
  byHand: 'Von Hand hinzugefügt.',
  score: 'Wahrscheinlichkeit, dass sie stimmt: {score}.',
  whichLine: 'Nennen Sie eine Position mit Nummer, etwa „Position 2“, oder mit Artikelnummer.',
  otherChoices: 'Ebenfalls betrachtet:',
  noOtherChoices: 'Sonst kam nichts in die Nähe.',
  margin: 'Marge {margin} ({percent}) auf {net} netto.',
  marginLow: 'Unter der Grenze von {floor}: {lines}.',
  marginUnknown: 'Die Kosten dieser Produkte sind nicht bekannt.',
  marginPart: 'Ohne bekannte Kosten: {lines}.',
  marginStaff: 'Margen sieht nur der Verkauf.',
  notes: 'In der Anfrage steht außerdem:',
  noNotes: 'Zu Lieferung und Konditionen sagt die Anfrage nichts.',
  stock: '{stock} auf Lager',
  leadDays: '{days} Tage',
  validUntil: 'Das Angebot gilt bis {date}.',
  noRequest: 'Das Angebot begann nicht mit einer Anfrage; es gibt nichts, woran es zu prüfen wäre.',
  missing: 'In der Anfrage, aber nicht im Angebot:',
  priceMissing: 'Ohne Preis in {currency}: {lines}.',
  ask: 'Fragen Sie nach Zusammenfassung, Summen, nicht Zugeordnetem, Fehlendem, warum eine Position gewählt wurde, Alternativen zu einer Position, Lieferung oder Marge.',
  noOffer: 'Öffnen Sie ein Angebot, um darüber zu sprechen.',
  modelSilent: 'Das Modell hat nicht geantwortet; das steht im Angebot.',
  modelBroke: 'Hier brach das Modell ab.',
  readOnly: 'Nichts wurde geändert.',
};

const FR: Says = {
  summary: '« {name} » pour {customer} : {lines} lignes, {open} en suspens, {net} HT, {gross} TTC.',
  totals: 'HT {net}, TVA {vat}, TTC {gross}.',
  discount: 'Une remise de {amount} est déduite.',
  lines: 'Lignes :',
  noLines: 'L’offre n’a pas encore de lignes.',
  allMatched: 'Chaque partie de la demande a une correspondance.',
  openParts: 'Sans correspondance :',
  nearest: 'le plus proche : {names}',
  noCandidate: 'rien de proche au catalogue',
  lineIs: 'Ligne {number} : {quantity} × {name}, {net} HT.',
  askedAs: 'Demandé ainsi : « {words} ».',
  byHand: 'Ajoutée à la main.',
  score: 'Probabilité qu’elle soit juste : {score}.',
  whichLine: 'Nommez une ligne par son numéro, comme « ligne 2 », ou par sa référence.',
  otherChoices: 'Également envisagés :',
  noOtherChoices: 'Rien d’autre n’était proche.',
  margin: 'Marge {margin} ({percent}) sur {net} HT.',
  marginLow: 'Sous le seuil de {floor} : {lines}.',
  marginUnknown: 'Les coûts de ces produits ne sont pas connus.',
  marginPart: 'Sans coût connu : {lines}.',
  marginStaff: 'Les marges sont réservées aux vendeurs.',
  notes: 'La demande dit aussi :',
  noNotes: 'La demande ne dit rien de la livraison ni des conditions.',
  stock: '{stock} en stock',
  leadDays: '{days} jours',
  validUntil: 'L’offre est valable jusqu’au {date}.',
  noRequest: 'L’offre n’est pas partie d’une demande ; il n’y a rien à vérifier.',
  missing: 'Dans la demande, mais pas dans l’offre :',
  priceMissing: 'Sans prix en {currency} : {lines}.',
  ask: 'Demandez un résumé, les totaux, ce qui est sans correspondance, ce qui manque, pourquoi une ligne a été choisie, d’autres choix pour une ligne, la livraison ou la marge.',
  noOffer: 'Ouvrez une offre pour en parler.',
  modelSilent: 'Le modèle n’a pas répondu ; voici ce que dit l’offre.',
  modelBroke: 'Le modèle s’est interrompu ici.',
  readOnly: 'Rien n’a été modifié.',
};

const IT: Says = {
  summary: '«{name}» per {customer}: {lines} righe, {open} in sospeso, {net} netto, {gross} lordo.',
  totals: 'Netto {net}, IVA {vat}, lordo {gross}.',
  discount: 'È detratto uno sconto di {amount}.',
  lines: 'Righe:',
  noLines: 'L’offerta non ha ancora righe.',
  allMatched: 'Ogni parte della richiesta ha una corrispondenza.',
  openParts: 'Senza corrispondenza:',
  nearest: 'più vicino: {names}',
  noCandidate: 'nulla di simile nel catalogo',
  lineIs: 'Riga {number}: {quantity} × {name}, {net} netto.',
  askedAs: 'Richiesta come «{words}».',
  byHand: 'Aggiunta a mano.',
  score: 'Probabilità che sia giusta: {score}.',
  whichLine: 'Indichi una riga con il numero, come «riga 2», o con il codice articolo.',
  otherChoices: 'Considerati anche:',
  noOtherChoices: 'Nient’altro era vicino.',
  margin: 'Margine {margin} ({percent}) su {net} netto.',
  marginLow: 'Sotto la soglia di {floor}: {lines}.',
  marginUnknown: 'I costi di questi prodotti non sono noti.',
  marginPart: 'Senza costo noto: {lines}.',
  marginStaff: 'I margini sono riservati alle vendite.',
  notes: 'La richiesta dice anche:',
  noNotes: 'La richiesta non dice nulla su consegna o condizioni.',
  stock: '{stock} a magazzino',
  leadDays: '{days} giorni',
  validUntil: 'L’offerta è valida fino al {date}.',
  noRequest: 'L’offerta non nasce da una richiesta; non c’è nulla da verificare.',
  missing: 'Nella richiesta, ma non nell’offerta:',
  priceMissing: 'Senza prezzo in {currency}: {lines}.',
  ask: 'Può chiedere un riepilogo, i totali, che cosa è senza corrispondenza, che cosa manca, perché è stata scelta una riga, alternative per una riga, la consegna o il margine.',
  noOffer: 'Apra un’offerta per parlarne.',
  modelSilent: 'Il modello non ha risposto; ecco che cosa dice l’offerta.',
  modelBroke: 'Qui il modello si è interrotto.',
  readOnly: 'Nulla è stato modificato.',
};

const PL: Says = {
  summary: '„{name}” dla {customer}: pozycje: {lines}, otwarte: {open}, {net} netto, {gross} brutto.',
  totals: 'Netto {net}, VAT {vat}, brutto {gross}.',
  discount: 'Odjęto rabat {amount}.',
  lines: 'Pozycje:',
  noLines: 'Oferta nie ma jeszcze pozycji.',
  allMatched: 'Każda część zapytania jest dopasowana.',
  openParts: 'Niedopasowane:',
  nearest: 'najbliższe: {names}',
  noCandidate: 'nic podobnego w katalogu',
  lineIs: 'Pozycja {number}: {quantity} × {name}, {net} netto.',
  askedAs: 'W zapytaniu: „{words}”.',
  byHand: 'Dodana ręcznie.',
  score: 'Prawdopodobieństwo, że jest właściwa: {score}.',
  whichLine: 'Proszę podać numer pozycji, na przykład „pozycja 2”, albo numer artykułu.',
  otherChoices: 'Rozważano też:',
  noOtherChoices: 'Nic innego nie było podobne.',
  margin: 'Marża {margin} ({percent}) od {net} netto.',
  marginLow: 'Poniżej progu {floor}: {lines}.',
  marginUnknown: 'Koszty tych produktów nie są znane.',
  marginPart: 'Bez znanego kosztu: {lines}.',
  marginStaff: 'Marże widzi tylko dział sprzedaży.',
  notes: 'W zapytaniu jest też:',
  noNotes: 'Zapytanie nie mówi nic o dostawie ani warunkach.',
  stock: 'na stanie {stock}',
  leadDays: '{days} dni',
  validUntil: 'Oferta jest ważna do {date}.',
  noRequest: 'Oferta nie powstała z zapytania; nie ma czego sprawdzać.',
  missing: 'W zapytaniu, ale nie w ofercie:',
  priceMissing: 'Bez ceny w {currency}: {lines}.',
  ask: 'Można zapytać o podsumowanie, sumy, niedopasowane części, braki, powód wyboru pozycji, inne możliwości dla pozycji, dostawę albo marżę.',
  noOffer: 'Proszę otworzyć ofertę, aby o niej rozmawiać.',
  modelSilent: 'Model nie odpowiedział; oto, co mówi oferta.',
  modelBroke: 'Tu model przerwał.',
  readOnly: 'Niczego nie zmieniono.',
};

const PHRASES: Readonly<Record<Language, Says>> = { en: EN, de: DE, fr: FR, it: IT, pl: PL };

/** A phrase in a language with its blanks filled. */
export function chatPhrase(
  language: Language,
  key: ChatPhrase,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return PHRASES[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
