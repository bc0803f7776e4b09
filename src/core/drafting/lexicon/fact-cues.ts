/** Words by which the sentences beside the items are told apart, in the five languages. Each is tested on one sentence or clause. */
const cue = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${source})`, 'iu');

export const DELIVERY = cue(
  'deliver\\p{L}*|ship(?:ped|ping|ment)?(?!\\p{L})|dispatch\\p{L}*|arriv\\p{L}*|lead[- ]?time|liefer\\p{L}*|geliefert|anlieferung\\p{L}*|auslieferung|zustell\\p{L}*|versand\\p{L}*|versend\\p{L}*|livr\\p{L}*|expédi\\p{L}*|délai\\p{L}*|consegn\\p{L}*|spedi\\p{L}*|recapit\\p{L}*|dostaw\\p{L}*|dostarcz\\p{L}*|wysył\\p{L}*|wysł\\p{L}*|termin(?:ie|u)? (?:dostawy|realizacji)|termin realizacji',
);
/** "we need it by …", "spätestens …": a date without a word of delivery. */
export const DEADLINE = cue(
  "need(?:ed)? (?:it|them|this|these|everything|all|the (?:goods|lot|whole lot))|by|until|no later than|at the latest|latest|before|asap|as soon as possible|urgent\\p{L}*|deadline|required (?:by|on|for)|benötig\\p{L}*|gebraucht|brauchen|bis|spätestens|vor|sofort|dringend|eilig|schnellst\\p{L}*|so schnell wie möglich|avant|d['’]ici|pour le|au plus tard|dès que possible|urgent\\p{L}*|il (?:nous |me )?(?:le|la|les) faut|entro|prima d\\p{L}*|al più tardi|il prima possibile|quanto prima|urgent\\p{L}*|ci serv\\p{L}*|do|najpóźniej|przed|jak najszybciej|pilnie|pilne|potrzebujemy (?:tego|ich|wszystkiego)|na (?=\\d|poniedz|wtor|śród|czwart|piąt)",
);
export const PICKUP = cue(
  "collect(?:ed|ion)?(?!\\p{L})|pick(?:ed)?[- ]?(?:it |them )?up|we(?:'ll| will) fetch|abhol\\p{L}*|holen? .{0,50}(?<!\\p{L})ab(?!\\p{L})|selbstabhol\\p{L}*|enlèvement|retirer(?:ons)? (?:la|les|sur|en)|nous (?:passerons|viendrons)|retrait|ritir\\p{L}*|ritiro|passiamo a prendere|odbi(?:ór|or|erz)\\p{L}*|odbierzemy|odbiorę",
);
/** Head of a block that holds an address. The rest of the line, or the lines below it, are the address. */
export const ADDRESS_HEAD =
  /^\s*(?:please )?(?:(?:deliver(?:y)?|shipp?(?:ing)?|ship|dispatch)(?: (?:address|to|location|site))|delivery address is|site address|(?:unsere )?(?:liefer(?:adresse|anschrift|ort)|versandadresse|baustelle|lieferung an)|(?:adresse|lieu) de livraison|adresse du chantier|(?:indirizzo|luogo) di (?:consegna|spedizione)|destinazione|adres (?:do )?(?:dostawy|wysyłki)|miejsce dostawy|dostaw[aę] (?:na|pod) adres)\s{0,3}(?:(?:ist|is|est|è|to)(?!\p{L}))?\s{0,3}(?::|-|–|$|(?=[\p{L}\d]))/iu;
/** Before a place: "to the warehouse in Leeds". */
export const TO_PLACE = cue(
  'to|at|into|an|nach|auf|zu[rm]?|in|frei|à|au|aux|chez|dans|sur|presso|al|alla|ad|a|da noi|in|do|na|pod adres|w|franko|franco',
);
export const PAYMENT = cue(
  "pay(?:ment|able|ing|s)?(?!\\p{L})|net \\d+|\\d+ days(?:'| net| end of)|invoice[ds]?|prepa\\p{L}*|credit card|direct debit|bank transfer|on account|cash|zahl(?:ung|bar|en|t)\\p{L}*|zahlungsziel|rechnung|skonto|vorkasse|lastschrift|überweis\\p{L}*|\\d+ tage netto|paiement|pay(?:er|able|ons)|règlement|facture\\p{L}*|virement|prélèvement|carte bancaire|\\d+ jours (?:net|fin)|escompte|pagament\\p{L}*|pag(?:are|hiamo)|bonifico|fattura\\p{L}*|ri\\.?ba\\.?|\\d+ (?:gg|giorni)(?: (?:data|f\\.?m|d\\.?f|fine))|płatno\\p{L}*|płac\\p{L}*|zapła\\p{L}*|przelew\\p{L}*|faktur\\p{L}*|przedpłat\\p{L}*|pobrani\\p{L}*",
);
export const BUDGET = cue(
  "budget\\p{L}*|(?:not|no) more than (?=[€$£]|\\d)|spend|up to (?=[€$£])|max(?:imum|\\.)? (?=[€$£])|price limit|kostenrahmen|preisrahmen|ausgeben|maximal (?=\\d[\\d.,']* ?(?:€|eur|chf))|höchstens (?=\\d[\\d.,']* ?(?:€|eur|chf))|kostenobergrenze|ne (?:pas )?dépasser|enveloppe|dépenser|spesa massima|spendere|tetto di spesa|budżet\\p{L}*|wydać|maksymalnie (?=\\d[\\d.,' ]* ?(?:zł|pln|eur))|nie więcej niż (?=\\d[\\d.,' ]* ?(?:zł|pln|eur))",
);
export const DISCOUNT = cue(
  'discount\\p{L}*|rebate|rabatt\\p{L}*|nachlass|remise|ristourne|sconto|sconti|rabat\\p{L}*|upust\\p{L}*',
);
export const CONTACT = cue(
  '(?:call|ring|phone|e-?mail|text|contact|reach) (?:me|us|him|her|mr|mrs|ms|our)|call ?back|get in touch|reply to|reply by|contact (?:person|is|:)|any (?:questions|queries)|ruf(?:en|t)? (?:sie )?(?:mich|uns)|rückruf\\p{L}*|zurückrufen|erreich\\p{L}*|ansprechpartner\\p{L}*|(?:bei )?rückfragen|melden sie sich|kontaktieren|anrufen|rappel\\p{L}*|appel(?:er|ez)|joindre|joignable|contact(?:er|ez)|interlocut\\p{L}*|à votre disposition|richiam\\p{L}*|chiam(?:i|ate|are|atemi)|contatt\\p{L}*|referente|a disposizione|kontakt\\p{L}*|dzwoni\\p{L}*|zadzwoni\\p{L}*|oddzwoni\\p{L}*|telefoniczn\\p{L}*|osoba kontaktowa',
);
/** Ways of paying, by the word that is stored. */
export const METHODS: readonly (readonly [RegExp, string])[] = [
  [
    cue(
      'prepa\\p{L}*|in advance|vorkasse|vorauszahlung|paiement (?:à la commande|d.avance)|pagamento anticipato|anticipato|przedpłat\\p{L}*|z góry',
    ),
    'prepayment',
  ],
  [cue('credit card|by card|kreditkarte|carte (?:bancaire|bleue|de crédit)|carta di credito|kart[aąy]'), 'card'],
  [cue('cash|bar(?:zahlung)?(?!\\p{L})|espèces|contanti|contrassegno|gotówk\\p{L}*|pobrani\\p{L}*'), 'cash'],
  [cue('direct debit|lastschrift|sepa|prélèvement|ri\\.?ba|addebito|polecenie zapłaty'), 'debit'],
  [cue('transfer|überweis\\p{L}*|virement|bonifico|przelew\\p{L}*'), 'transfer'],
  [cue('invoice[ds]?|rechnung|on account|factur\\p{L}*|fattur\\p{L}*|faktur\\p{L}*'), 'invoice'],
];
/** A payment target: `net 30`, `30 Tage`, `30 giorni`. */
export const TERM_DAYS =
  /(?:net(?:to)? ?(\d{1,3})(?![\d.,%])|(\d{1,3}) ?(?:days?|tagen?|jours?|giorni|gg|dni)(?!\p{L}))/iu;
/** An amount with its currency. */
export const AMOUNT =
  /(?:(€|\$|£|EUR|USD|GBP|CHF|PLN|zł) ?(\d[\d.,'’ ]{0,14}\d|\d)|(\d[\d.,'’ ]{0,14}\d|\d)(?: ?[–-]{1,2})?( ?k)? ?(€|\$|£|euros?|eur|usd|gbp|chf|fr\.|franken|francs|pln|zł|zl|złotych|pounds|dollars))(?![\p{L}\d])/iu;
export const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
  chf: 'CHF',
  'fr.': 'CHF',
  franken: 'CHF',
  francs: 'CHF',
  pln: 'PLN',
  zł: 'PLN',
  zl: 'PLN',
  złotych: 'PLN',
};
/** Asks for an offer, although it ends in a question mark: no question to answer. */
export const ASKS_FOR_OFFER = cue(
  '(?:can|could|would|will|may|might) (?:you|we|i)(?: please| kindly)? (?:\\p{L}+ ){0,2}(?:quote|offer|send|give|get|let|make|have|price|supply|provide)|können sie .{0,40}(?:anbieten|angebot|nennen|liefern|machen|schicken|zusenden)|könnten sie .{0,60}(?:anbieten|angebot|nennen|machen|schicken|zusenden)|pour(?:riez|rais|rions|rait)[- ](?:vous|nous|je|on)?.{0,30}(?:devis|chiffrer|prix|envoyer|faire|transmettre|coter)|pouvez-vous .{0,30}(?:devis|chiffrer|prix|envoyer|faire)|potete .{0,30}(?:preventivo|quotar|inviar|mandar|far|offerta)|potreste .{0,30}(?:preventivo|quotar|inviar|mandar|far|offerta)|(?:czy )?(?:mogę|możemy|mogę|moglibyście|mogliby|możecie|mógłby|mogłaby) .{0,30}(?:prosić|wycen\\p{L}*|ofert\\p{L}*|przesła\\p{L}*)|may i have|how much',
);
/** Such a head at the end of a line: the address begins on the next one. */
export const ADDRESS_TAIL =
  /(?<!\p{L})(?:(?:delivery|shipping|site) address|ship to|deliver to|liefer(?:adresse|anschrift|ort)|versandadresse|(?:adresse|lieu) de livraison|(?:indirizzo|luogo) di (?:consegna|spedizione)|adres (?:do )?(?:dostawy|wysyłki)|miejsce dostawy)\s{0,3}:\s*$/iu;
/** Small words before a date or a place. */
export const BEFORE_FACT_CUES =
  /(?:(?<!\p{L})(?:please|deliver\p{L}*|by|until|till|before|on|at|for|to|no later than|latest|bis|am|vor|zum|zur|ab|an|nach|lieferung|dostaw\p{L}*|consegna|livraison|le|la|les|pour|avant|au|à|d['’]ici|entro|il|per|al|alla|presso|do|na|przed|the|next|den|dem|our|unser\p{L}*|notre|nostr\p{L}*)[\s,:]+)+$/iu;
