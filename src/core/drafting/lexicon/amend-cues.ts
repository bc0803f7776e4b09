/** "drop the second one", "streichen Sie die Maus": the item goes. */
export const DROP =
  /\b(?:drop|scratch|ditch|strike|cancel|remove|delete|scrap|skip|leave out|forget|no longer need|don['’]t need|do not need|doch nicht(?=\W*$)|doch kein(?:e|en|s)?(?=\W|$)|hat sich erledigt|haben sich erledigt|streich\p{L}*|storn\p{L}*|weglassen|entf(?:ällt|allen|ernen)|lass\p{L}* weg|brauchen wir (?:doch )?nicht|nicht mehr|brauchen wir nicht|ne (?:sont|est|faut|serv\p{L}*) (?:plus|pas)|plus nécessaire\p{L}*|plus besoin|non (?:ci |mi |vi )?(?:serv\p{L}*|occorr\p{L}*)|non (?:ne )?abbiamo (?:più )?bisogno|nie trzeba|nie (?:będ\p{L}+ |są |jest )?(?:już )?potrzeb\p{L}*|nie chcemy|supprim\p{L}*|annul\p{L}*|enlev\p{L}*|retir\p{L}*|laissez tomber|elimin\p{L}*|toglie\p{L}*|tolga|togli|cancell\p{L}*|skreśl\p{L}*|wykreśl\p{L}*|usu[nń]\p{L}*|anuluj\p{L}*|rezygnuj\p{L}*|bez pozycji)/iu;

/** "make that 12", "doch lieber 12", "finalement 6": another quantity. */
export const CHANGE =
  /(?:^\s*(?:but )?only (?:one|two|three|four|five|six|\d{1,4})\s+\p{L})|(?<!\p{L})(?:nur(?: noch)?|seulement|solo|soltanto|tylko) \d{1,4}(?![\d.,]?\d)|(?<!\p{L})bei (?:den|der|dem) \p{L}{3,30} (?:bitte )?(?:nur )?\d{1,4}(?![\d.,]?\d)|\b(?:make (?:that|it|the|them)|call (?:that|it|them)|statt (?:\d+|\p{L}+)|(?:aus|von) (?:den|der|dem) .{1,60} machen|mach(?:en|t)? .{0,30}(?:draus|daraus)|mettez|mettre|prenez|change (?:that|it|the)|(?:increase|reduce|actually|correction)(?!\p{L})|instead of (?:\d|\p{L}+\W*$)|on second thoughts?|rather(?!\p{L})|doch (?:lieber|besser|nur)?|lieber|stattdessen|ändern|erhöh\p{L}*|reduzier\p{L}*|finalement|plutôt|en fait|modifi\p{L}*|passez|anzi|piuttosto|invece|facciamo|modific\p{L}*|jednak|zmie[nń]\p{L}*|zamiast|zwiększ\p{L}*|zmniejsz\p{L}*)/iu;

/** "same again in black": the item once more with another property. */
export const REPEAT =
  /^\s*(?:and |und |et |e |i |oraz )?(?:the )?(?:same(?: again)?|same thing|ditto|(?:nochmals?|noch einmal|und) (?:das gleiche|dasselbe|die gleichen?|dieselben?)|das gleiche|dasselbe|dito|(?:et )?(?:le|la|les) mêmes?(?: choses?)?|pareil|idem|(?:lo|la|gli|le) stess[oaie](?: cos[ae])?|uguale|to samo|te same|tak samo)(?: (?:again|once more|nochmals?|noch einmal|encore|ancora|jeszcze raz))?(?: (?:in|but in|en|in colore|w|w kolorze|aber in|mais en|ma in))\s+/iu;

/** "Nachtrag 2: …", "Correction: …": what follows is about the items before. */
export const AMENDS =
  /^\s*(?:nachtrag|änderung|korrektur|amendment|correction|change|update|edit|modification|rectificatif|modifica|rettifica|correzione|poprawka|zmiana|korekta)(?: \d{1,2})?\s*:\s*/iu;

/** "but with C3 clearance on the 6206s", "but pink for the foil": another property of the thing that is named behind it. */
export const OTHERWISE =
  /^\s*(?:(?:the )?same (?:again|order)?.{0,40}?[ ,])?(?:but|except|only|aber|nur|mais|sauf|ma|però|ale|tylko)\s+(?:with |mit |avec |con |z |in |en |w )?(?<property>.{2,60}?)\s+(?:on|for|bei|für|pour|sur|per|su|dla|przy)\s+(?:the |den |dem |der |die |das |les? |la |il |lo |gli |i )?(?<thing>.{2,60}?)[.!]*$/iu;

/** "pink instead of silver for the foil". */
export const SWAPPED =
  /^\s*(?<property>[\p{L}\d][^,;]{0,30}?)\s+(?:instead of|rather than|statt|anstatt|anstelle von|au lieu d[eu]|invece d\p{L}{1,4}|zamiast)\s+[^\s,;]{1,30}\s+(?:on|for|bei|für|pour|sur|per|su|dla|przy)\s+(?:the |den |dem |der |die |das |les? |la |il |lo |gli |i )?(?<thing>.{2,60}?)[.!]*$/iu;

/** Begins a clause that asks for more. */
export const ADDITIVE =
  /^\s*(?:(?:and|und|et|e|i|oraz)\s+)?(?:zusätzlich|außerdem|ausserdem|ferner|dazu(?: noch)?|also|additionally|in addition|plus|en plus|aussi|en outre|inoltre|anche|in più|dodatkowo|ponadto|jeszcze|add)(?!\p{L})|(?<!\p{L})(?:as well|too|auch noch|ebenfalls|en plus|aussi|anche|też|także)\W*$/iu;

/** Says of a thing that nobody needs it, whether or not it was asked for before. */
export const NOT_NEEDED =
  /(?<!\p{L})(?:no longer (?:need\p{L}*|required)|not needed(?: any ?more)?|(?:don['’]t|do not|won['’]t) need|(?:brauchen|benötigen) wir (?:doch )?nicht|nicht mehr (?:nötig|gebraucht|benötigt)|plus (?:besoin|nécessaire\p{L}*)|pas besoin|non (?:ci |mi |vi )?(?:serv\p{L}*|occorr\p{L}*)|nie trzeba|nie (?:będ\p{L}+ |są |jest )?(?:już )?potrzeb\p{L}*)(?!\p{L})/iu;

/** The figure that no longer counts: "statt sechs", "instead of 4". */
export const INSTEAD_OF =
  /\b(?:instead of|rather than|statt|anstatt|au lieu d[eu]|invece d\p{L}{1,4}|zamiast)\s+(?:the\s+|den\s+|de\s+)?[\p{L}\d]+/iu;

/** Which item is meant: "Pos. 2". */
export const POSITION = /(?<!\p{L})(?:pos(?:ition)?|item|poz(?:ycja)?|nr|no)\.? ?\d{1,3}(?![\d.,]\d)/giu;

export const MODEL_INSTEAD =
  /(\p{L}*\d[\p{L}\d/-]*)\s+(?:instead of|rather than|statt|anstatt|au lieu d[eu]|invece d\p{L}{1,4}|zamiast)\s+(?:(?:the|des|der|dem|den|de|la|le|l['’])\s+)?(\p{L}*\d[\p{L}\d/-]*)/iu;

/** "everything in black": another property of all items. */
export const ALL_IN =
  /^\s*(?:(?:but|aber|mais|ma|ale)\s+)?(?:all(?:es)?|everything|tout|tutto|wszystko)(?: of (?:it|them)| (?:bitte|please))?\s+(?:in|en|w)(?: kolorze)?\s+(?<property>\p{L}[^,;]{1,30}?)[.!]*$/iu;
