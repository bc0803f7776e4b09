/** Words and phrases by which a request is taken apart. All folded unless noted. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Join two items: "and", "sowie", "oraz". */
export const AND_WORDS = words(
  'and und et e ed oraz i plus sowie & y puis poi dann then also auch ainsi nonche a dodatkowo',
);

/** After these an item with a number may begin, although no comma stands there. */
export const LEAD_WORDS = words(
  'need needs require requires want wants quote order offer supply send get have has buy for about on is are the us me please price prices pricing and or plus also another then add want take like would maybe some least exactly only brauche brauchen benotige benotigen benotigt bestelle bestellen bestellt mochte mochten hatte hatten gerne gern fur uber um bitte angebot anbieten liefern sowie auch noch und ausserdem zusatzlich weitere nochmal nochmals je jeweils suche suchen wir ich pour voudrais voudrions souhaite souhaitons commander faut avons besoin prix devis adresser les aussi et plus encore sur vorrei vorremmo serve servono ordinare per preventivo anche inoltre piu e ed di ci mi avremmo bisogno prezzo potrzebuje potrzebujemy zamawiam zamawiamy prosze poprosze prosimy o na po chce chcemy cena cene wycene wyceny oraz i jeszcze dla takze tez bedziemy potrzebowac potrzebne quoting ordering needing get kindly exactly nochmals dazu again take nehmen nehme prendre prendrei wezme sind ist sont sono sa pls plz only just nur bloss seulement uniquement solo soltanto solamente tylko brauchten brauchte bestellten aurions faudrait faudraient servirebbero servirebbe woche week semaine settimana tygodniu ferner zudem weiterhin furthermore besides egalement altresi ponadto',
);

/** Nouns after a number that are never products. */
export const NO_PRODUCTS = words(
  'hour hours day days week weeks month months year years people persons colleagues staff employees offices office rooms room floor floors students pupils kids children guests options option suppliers quotes quote quotation offer offers price prices sites site locations location questions question thing things minutes minute time times copy way bit lot few moment look idea problem reply answer call chat email mail list order orders request enquiry inquiry delivery discount meeting project new stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre personen mitarbeiter kollegen buros raume raum zimmer angebot angebote anfrage preis preise frage fragen uhr etage stock standorte lieferung rabatt mal termin kopie bestellung liste ruckfrage ruckmeldung gruss anruf moment jours jour heures heure semaine semaines mois ans personnes bureaux salles devis prix offre question questions fois livraison commande remise reponse retour demande liste rappel giorno giorni ora ore settimana settimane mese mesi anni persone uffici preventivo preventivi offerta prezzo prezzi domanda volta volte consegna ordine sconto risposta richiesta dni dzien godzin godziny tygodni tygodnie miesiac miesiecy osob osoby pracownikow biur pokoi oferte oferta cena ceny pytanie pytania raz razy dostawa dostawe zamowienie rabat tygodniu tygodnia sztukach pln eur usd email attachment address phone number copies drops drop lorry note notes total totals credit invoice invoices rechnung rechnungen facture fattura fakture faktura',
);

/** First words of a greeting. */
export const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|greetings|hallo|guten (?:tag|morgen|abend)|sehr geehrte[rn]?|liebe[rs]?|moin|servus|grüß gott|grüezi|tag|bonjour|bonsoir|salut|madame|monsieur|cher|chère|chers|buongiorno|buonasera|buon giorno|salve|ciao|gentile|gentili|egregio|egregi|spett\.?(?:le)?|spettabile|dzień dobry|dzien dobry|witam|witajcie|cześć|czesc|szanown[aiey]|szanowny|hej|drogi|droga|panie|pani)(?![\p{L}])/iu;

/** Start of the closing lines of a letter. */
export const CLOSING =
  /^\s*(?:(?:many |much )?thanks?(?! (?:for|to) )|thx|cheers|ta,|ta x*$|(?:with )?(?:best|kind|warm|kindest|warmest)(?: wishes| regards)|regards|rgds|br,|sincerely|yours|with thanks|all the best|best,|mit (?:freundlich\p{L}*|besten|herzlich\p{L}*|lieben)|freundliche|beste grüße|besten dank|viele(?:n)? (?:grüße|dank)|schöne grüße|herzliche|liebe grüße|gruß|grüße|gruss|grüsse|mfg|vg\b|lg\b|danke|vielen dank|(?:bien )?cordialement|(?:très )?(?:sincères|meilleures|respectueuses)? ?salutations|bien à vous|merci|d'avance|dans l'attente|je vous prie|veuillez agréer|cordiali saluti|(?:distinti |cordiali |cari )?saluti|cordialmente|un saluto|grazie|in attesa|z poważaniem|z wyrazami|pozdrawiam|pozdrowienia|łączę|dziękuj[ęe]|dziekuj[ęe]|dzięki|dzieki|z góry)(?![\p{L}])/iu;

/** The beginning of an older, quoted message. Tested line by line. */
export const QUOTE_START =
  /^\s*(?:-{2,}[ ]?(?:original|forwarded|weitergeleitete|ursprüngliche|urspruengliche|message|messaggio|wiadomość|wiadomosc|begin|début|oryginaln)|_{8,}|begin forwarded message|on .{4,80} wrote:|am .{4,80} schrieb.{0,80}:|le .{4,80} a écrit ?:|il .{4,80} ha scritto:|w dniu .{4,80}(?:napisał|pisze).{0,40}:|(?:dnia|wt\.|pon\.|śr\.) .{4,80} napisał)/iu;

/** A line of a message header. */
export const HEADER_LINE =
  /^\s*(?:from|sent|to|cc|subject|date|von|gesendet|an|betreff|datum|de|envoyé|à|objet|da|inviato|a|oggetto|data|od|wysłano|do|temat|re|aw|fw|fwd|wg)\s?:\s/iu;

/** Opening of a line by which an older list below is asked for. */
export const BELOW_WORDS =
  /\b(?:below|see (?:the )?(?:list|mail|e-mail|request)|forward(?:ed|ing)?|fyi|unten|untenstehend\p{L}*|weiterleit\p{L}*|siehe|ci-dessous|plus bas|transf\p{L}*|sotto|di seguito|in calce|inoltr\p{L}*|poniżej|ponizej|niżej|przesyłam)\b/iu;
export const IGNORE_WORDS =
  /\b(?:ignore|disregard|scrap|forget|instead of|replaces?|cancel\p{L}*|old|earlier|ignorier\p{L}*|vergessen|hinfällig|storn\p{L}*|gegenstandslos|verwerfen|ersetzt|oublie[rz]?|annule\p{L}*|remplace|ignor\p{L}*|dimentica\p{L}*|annulla\p{L}*|sostituisce|zignorowa\p{L}*|anulu\p{L}*|nieaktualn\p{L}*|zastępuje|pomin\p{L}*|(?:hat|haben|ist|sind) (?:sich )?(?:bereits |schon |damit )?erledigt|no longer (?:valid|relevant)|plus valable\p{L}*|caduque?s?|non più valid\p{L}*|nie dotyczy)/iu;

/** "We are a small bakery in …": who writes, nothing that is asked for. */
export const WHO_WE_ARE =
  /^\s*(?:we are|we['’]re|i am|i['’]m|wir sind|ich bin|nous sommes|je suis|siamo|sono|jesteśmy|jestem)\s+(?:an?\s|the\s|ein|die\s|der\s|une?\s|le\s|la\s|il\s|\p{Ll}+[ąęmą]\s)/iu;

/** Opening of a message that orders once more what the older one below lists. */
export const AGAIN_WORDS =
  /(?<!\p{L})(?:(?:the )?same (?:again|order|list|as (?:before|last|on|in))|as (?:before|last time)|(?:dasselbe|das gleiche) wie|(?:repeat|reorder) (?:the|our|my) (?:last |previous |old )?(?:order|list)|same order|(?:unsere|die|meine) letzte bestellung|wie (?:unten|damals|im |in der )|(?:notre|ma) dernière commande|(?:il nostro|il mio|l['’])\s?ultimo ordine|(?:nasze|moje) ostatnie zamówienie|(?:powtórz\p{L}*|powtórk\p{L}*)|(?:noch einmal|nochmals?) (?:das gleiche|dasselbe|die gleiche|dieselbe)|(?:wie|genau wie) (?:gehabt|zuletzt|beim letzten mal|am \d{1,2}\.)|die (?:liste|anfrage|bestellung) (?:von|vom)|pareil que|la même commande|comme (?:la dernière fois|le \d)|la liste (?:de|du)|(?:lo stesso|la stessa) (?:ordine|lista|di)|come (?:l['’]ultima volta|il \d)|la lista (?:di|del)|(?:to|tak) samo (?:jak|co)|jak (?:ostatnio|poprzednio|dnia)|lista od)(?!\p{L})/iu;

/** Sentences for the notes: delivery, payment, budget, deadline. */
export const NOTE_CUES =
  /\b(?:deliver\p{L}*|shipp?(?:ing|ed|ment)?(?! kit)|lead[- ]time|pay(?:ment|able)?|invoice|net \d+|budget|deadline|latest|asap|urgent\p{L}*|discount|collect(?:ion)?|address|lieferung\p{L}*|liefertermin|lieferzeit|lieferadresse|lieferanschrift|liefern|geliefert|zahlung\p{L}*|zahlbar|rechnung|budget|dringend|eilig|spätestens|rabatt|skonto|abhol\p{L}*|anlieferung|livraison|livrer|délai|delai|paiement|payable|facture|remise|urgent|au plus tard|adresse|consegna\p{L}*|spedizione|pagamento|bonifico|fattura|sconto|urgente|entro|indirizzo|dostaw\p{L}*|dostarczy\p{L}*|termin\p{L}*|płatno\p{L}*|platno\p{L}*|przelew\p{L}*|faktur\p{L}*|budżet|pilne|rabat\p{L}*|adres\p{L}*|wysyłk\p{L}*)/iu;

/** Tells that goods came or were ordered before: what such a sentence counts is not wanted again. */
export const RECEIVED =
  /(?<!\p{L})(?:(?:we |i )?(?:have |['’]ve )?(?:safely )?received|arrived (?:safely|today|yesterday)|(?:haben|habe) (?:wir |ich )?.{0,60}(?:erhalten|bekommen)|(?:sind|ist) .{0,60}angekommen|(?:avons|ai) (?:bien )?reçu|sont bien arrivée?s|abbiamo (?:già |regolarmente )?ricevuto|sono arrivat[ie]|otrzymaliśmy|otrzymałam|otrzymałem|dostaliśmy|dotarły)(?!\p{L})/iu;

/** Words that ask for a price or order something: a sentence with them holds items. */
export const ORDER_CUES =
  /\b(?:quot(?:e|ation|ing)|price[sd]?|pricing|need(?:s|ed)?|order(?:ing)?|looking for|require|want(?:ed)?|supply|interested in|offer|wonder\p{L}*|how much|costs?|do you have|kostet|kosten|habt|haben sie|combien|co[uû]te\p{L}*|avez-vous|quanto|costa\p{L}*|avete|ile|kosztuj\p{L}*|macie|angebot|anbieten|preis\p{L}*|brauch\p{L}*|benötig\p{L}*|benoetig\p{L}*|bestell\p{L}*|suche\p{L}*|anfrage|möchte\p{L}*|hätte\p{L}*|devis|prix|tarifs?|commander|besoin|voudr\p{L}*|souhait\p{L}*|cherch\p{L}*|preventivo|prezz\p{L}*|quotazione|serv(?:e|ono)|ordinare|vorre\p{L}*|bisogno|cerco|cerchiamo|wycen\p{L}*|ofert\p{L}*|cen[aęy]|potrzebuj\p{L}*|zamawia\p{L}*|zamówi\p{L}*|poprosz\p{L}*|prosz\p{L}*|szuka\p{L}*|chciał\p{L}*)/iu;

/** After these words comes what is not wanted. */
export const NOT_WORDS =
  /(?:^|[\s,(;–-])(?:not|no|without|w\/o|excluding|except|rather than|instead of|nicht|kein|keine|keinen|keiner|ohne|statt|anstatt|außer|pas|sans|hors|plutôt que|au lieu|non|senza|niente|invece|tranne|nie|bez|zamiast|oprócz)\s+/giu;

/** Says that a property does not matter: no word of it narrows the choice. */
export const INDIFFERENT =
  /[,(;–-]?\s*(?:\p{L}+ )?(?:(?:ist |sind )?(?:völlig |ganz )?egal(?: welche[rsn]?)?|spielt keine rolle|(?:any|whatever|whichever) (?:variant|version|colou?r|type|kind|size|brand|make|model|length)(?: (?:will do|is fine|works))?|whatever (?:you(?:['’]ve| have)(?: got)?|is (?:in stock|available))|any (?:one )?will do|was (?:ihr|sie) (?:da )?ha(?:b|be)?[tn]|(?:ce|celui) que vous avez|quell[oa] che avete|co (?:macie|jest)|does(?:n['’]t| not) matter|(?:is )?(?:not important|unimportant)|(?:peu importe|n['’]importe (?:quel\p{L}*|laquelle|lequel))(?: \p{L}+){0,2}|(?:non importa|non ha importanza|qualsiasi|qualunque)(?: \p{L}+){0,2}|(?:jakikolwiek|jakakolwiek|dowoln|obojętn)\p{L}*(?: \p{L}+)?|bez znaczenia)\)?(?!\p{L})/giu;

/** The writer corrects what stands just before. */
export const CORRECTION =
  /(?:\.{2,}|…|–|—|,|\(| - |(?<!\s)\s)\s*(?:sorry|pardon|oops|no wait|wait no|i mean|i meant|correction|or rather|actually no|quatsch|ich meine|ich meinte|entschuldigung|entschuldigen sie|korrektur|ach nein|nein,|nee,|no,|non,|nie,|bzw\. besser|besser gesagt|je veux dire|ou plutôt|plutôt|désolée?|non pardon|scusi|scusate|scusa|anzi|cioè no|volevo dire|o meglio|przepraszam|sorki|to znaczy|tzn\.|miałem na myśli|raczej|poprawka)(?![\p{L}])[\s,:;.…–-]*/iu;

/** A sentence of its own that takes back the one before as a joke. */
export const JEST =
  /^\s*(?:(?:ha(?:ha)*|no|nein|non|nie)[,!. ]+)?(?:(?:i['’]?m |we['’]re )?(?:just|only) (?:kidding|joking)|(?:it was )?(?:just |only )?a joke|(?:das war )?(?:nur |kleiner |ein )?(?:scherz|spaß|witz)|(?:je |c['’]est (?:pour )?|c['’]était (?:pour )?)?(?:plaisantais?|plaisante|une? (?:blague|plaisanterie)|rire|rigoler)|(?:sto |stavo )?scherz(?:o|ando|avo|iamo)|(?:to )?(?:tylko )?żart(?:uję|owałem|owałam|y)?)(?!\p{L})/iu;

/** Orders to the seller's software: text, nothing else. A customer who orders goods does not write so. */
export const INJECTION =
  /(?:"role"\s{0,3}:\s{0,3}"(?:system|assistant|user|developer|tool)"|^\s*[[(<*#]*\s*(?:system|assistant|assistent|assistente|asystent|ai|developer|bot|prompt|llm)(?: (?:prompt|message|note|instruction|override))?[\])>*]*\s*[:>\]]|^\s*[[(<*#]+\s*(?:\p{L}+ ){0,2}(?:instructions?|anweisung\p{L}*|consignes?|istruzion\p{L}*|instrukcj\p{L}*|polecenie)(?: \p{L}+){0,2}\s*[:>\]]|\b(?:ignor\p{L}*|disregard|forget|override|vergiss|missachte|oubli\p{L}*|dimentic\p{L}*|zignoruj|zapomnij|pomiń) (?:\p{L}+ ){0,3}(?:instruction|rule|prompt|anweisung|regel|vorgabe|consigne|règle|instruction|istruzion|regol|instrukcj|polece|zasad|reguł)\p{L}*|(?:as an?|als|en tant qu[e'’]|in qualità di|jako) ?(?:system ?)?admin\p{L}*|(?:new|updated|neue|nouvelles|nuove|nowe) (?:instructions?|anweisung\p{L}*|consignes|istruzioni|instrukcje) (?:for|für|pour|per|dla)|(?:new|updated|neue|nouvelle|nuova|nowa) (?:policy|richtlinie|politique|politica|polityka)\s*:|replace (?:every|each|all) (?:products?|items?|lines?|prices?)|approve (?:automatically|everything)|developer mode|entwicklermodus|jailbreak|you are now|you must now|system prompt)/iu;

/** A line that speaks to the software from its first word on: all of it is such an order. */
export const INJECTION_HEAD =
  /^\W*(?:\p{L}+ ){0,3}(?:an|für|for|to|pour|per|dla) (?:(?:die|den|das|the|la|le|il|lo) |l['’])?(?:ki|ai|ia|bot|chatbot|llm|sprachmodell|modele?|modello|assistente?|sztucznej inteligencji)(?: \p{L}+)? ?:|^\s*[[{]+\s*"?(?:role|system|instructions?|tool_calls?|function)"?\s*:|^\s*[-–•*[(<#>]*\s*(?:system|assistant|assistent|assistente|asystent|ai|developer|bot|llm)(?: (?:prompt|message|note|instruction|override))?\s*[\])>*]*\s*[:>\]]/iu;

/** Words by which a line says that the list goes on elsewhere: no item. */
export const COLUMN_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  quantity: words(
    'qty quantity quant amount menge anz anzahl stuck stk stuckzahl qte quantite nombre nb quantita qta q ta ilosc liczba szt sztuk pcs pieces count order bestellmenge ordermenge zamowienie no.of units packs boxes packungen kartons boites paquets confezioni opakowania opakowan',
  ),
  position: words('pos position no nr n lp ln line poz zeile ligne riga # lfd num'),
  unit: words('unit uom einheit me vpe unite um j.m jm jm. jedn jednostka ve mengeneinheit'),
  price: words(
    'price preis einzelpreis gesamtpreis prix prezzo cena total gesamt summe totale kwota wartosc ep gp netto brutto net amount€ eur vat mwst remarks delivery lieferzeit date datum data need bis by',
  ),
  code: words(
    'sku code codice kod ref reference referenz art artnr artikelnummer artikelnr mpn ean gtin part partno indeks symbol bestellnummer katalognummer articolo',
  ),
  text: words(
    'spec specs specification spezifikation spezifikationen ausfuhrung specifica specyfikacja width breite largeur larghezza szerokosc colours colors farben couleurs colori kolory sizes description bezeichnung artikel article product produkt produit prodotto descrizione designation nazwa opis name item text libelle denominazione towar material beschreibung artikelbezeichnung farbe colour color couleur colore kolor lange length longueur lunghezza dlugosc size grosse taille format rozmiar modell model modele modello brand marke marque marca marka hersteller',
  ),
};
