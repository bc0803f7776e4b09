const cue = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

/** "The usual", "like last time", "repeat our last order": the newest earlier order. Not the usual discount or address. */
export const RECALL_LATEST = cue(
  "(?:the|my|our) usual(?! (?:discount|rebate|prices?|terms|conditions|address|delivery|place|way|time|invoice|payment|contact|account|rates?))(?: order| items| things)?|(?:same|like|as) (?:as )?(?:the )?(?:last|previous) (?:time|order)|repeat (?:the |our |my )?(?:(?:last|previous) )?order(?! (?:no|nr|number|[A-Z]{0,4}-?\\d))|(?:the )?same order (?:again|as (?:last|before))|wie immer|wie üblich|das übliche|wie (?:beim )?letzte[sn] mal|wie gehabt|wie (?:die |bei der |in der )?letzten? bestellung|(?:die |unsere )?letzte bestellung (?:nochmal|noch einmal|wiederholen|bitte)|comme d['’]habitude|comme la dernière fois|comme la dernière commande|(?:la même chose|pareil) que la dernière fois|(?:répét\\p{L}*|renouvel\\p{L}*) (?:la |notre |ma )?(?:dernière )?commande|il solito(?: ordine)?|come al solito|come l['’]ultima volta|come sempre|come l['’]ultimo ordine|ripet\\p{L}* l['’](?:ultimo )?ordine|jak zwykle|to co zwykle|jak (?:ostatnio|poprzednio)|jak ostatnim razem|(?:powtórz\\p{L}*|ponow\\p{L}*|powtórk\\p{L}*) (?:ostatnie(?:go)? |poprzednie(?:go)? |nasze(?:go)? )?zamówieni\\p{L}*",
);
/** Words that compare with something earlier, before a month, a date or a number. */
export const RECALL_LIKE = cue(
  "same as|like|as(?= (?:in|on|last|ordered|we (?:had|ordered)))|repeat|re-?order|(?:das|den|die)(?:selbe)?\\s?selben? wie|dasselbe wie|das gleiche wie|genauso wie|so wie|wie|wiederhol\\p{L}*|nochmals?|noch einmal|comme|(?:la |le )?même(?: chose)? qu['’e]\\p{L}*|répét\\p{L}*|renouvel\\p{L}*|encore|come|(?:lo stesso|uguale) (?:di|a|del\\p{L}*|al\\p{L}*|dell['’]\\p{L}*)|ripet\\p{L}*|jak|tak jak|to samo co|powtórz\\p{L}*|powtórk\\p{L}*|ponow\\p{L}*",
);
/** A kind of document before its number. */
export const RECALL_NUMBER =
  /(?<!\p{L})(?:orders?|quotes?|offers?|invoices?|bestellung|auftrags?|angebots?|rechnung|commande|devis|facture|ordine|preventivo|offerta|fattura|zamówieni\p{L}*|ofert\p{L}*|faktur\p{L}*)(?: (?:no\.?|nr\.?|number|nummer|n°|n\.|numer|numero|numéro))?\s?[#:]?\s?([A-Za-z]{0,6}[-/ ]?\d[\w/-]{0,20})(?!\p{L})/iu;
/** Ordinals of quarters, folded. */
export const QUARTERS: readonly (readonly [RegExp, number])[] = [
  [/(?:q1|(?:first|ersten?|premier|primo|pierwszy\p{L}*|1\.|i) (?:quarter|quartal|trimestre|kwarta\p{L}*))/iu, 1],
  [/(?:q2|(?:second|zweiten?|deuxième|secondo|drugi\p{L}*|2\.|ii) (?:quarter|quartal|trimestre|kwarta\p{L}*))/iu, 2],
  [/(?:q3|(?:third|dritten?|troisième|terzo|trzeci\p{L}*|3\.|iii) (?:quarter|quartal|trimestre|kwarta\p{L}*))/iu, 3],
  [/(?:q4|(?:fourth|vierten?|quatrième|quarto|czwarty\p{L}*|4\.|iv) (?:quarter|quartal|trimestre|kwarta\p{L}*))/iu, 4],
];
export const RECALL_LAST = cue(
  'last|previous|letzte[nsrm]?|vorige[nsrm]?|vergangene[nsrm]?|derni(?:er|ère)|passée?|scors[oa]|passat[oa]|zeszł\\p{L}*|ubiegł\\p{L}*|poprzedni\\p{L}*|ostatni\\p{L}*',
);
/** "but 20 more", "20 weniger": what is added to each quantity, or taken off it. */
export const RECALL_MORE =
  /(?<![\p{L}\d])(?:(?:but |plus |and |aber |und |mais |ma |ale )?(?<n1>\d{1,5}) (?:more|extra|additional|mehr|zusätzlich|de plus|en plus|supplémentaires|in più|więcej)|(?:plus|\+|zuzüglich|o|jeszcze) (?<n2>\d{1,5})(?: (?:each|je|chacun|ciascuno|każd\p{L}*|więcej))?(?=\s*(?:$|[.,;!]|each|je|więcej)))(?!\p{L})/iu;
export const RECALL_LESS =
  /(?<![\p{L}\d])(?<n1>\d{1,5}) (?:less|fewer|weniger|de moins|en moins|in meno|mniej)(?!\p{L})/iu;
/** What is left out: up to the end of the clause. */
export const RECALL_WITHOUT =
  /(?<!\p{L})(?:without|except(?: for)?|minus|not|but no|leave out|ohne|außer|nicht|sans|sauf|senza|tranne|eccetto|bez|oprócz|poza)\s+(?:the |any |die |den |das |der |les |la |le |il |i |gli |lo )?(?<what>[^.,;!?\n]{2,60})/iu;
