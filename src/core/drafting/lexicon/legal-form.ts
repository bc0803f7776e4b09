/** Legal forms of companies in Europe, at the end of a name or inside it. */
export const LEGAL_FORM =
  /(?<![\p{L}\d])(?:GmbH(?: ?& ?Co\.? ?KG)?|gGmbH|AG|KG|OHG|UG|e\. ?K\.|e\. ?V\.|GbR|SE|Ltd\.?|Limited|LLP|LLC|Inc\.?|Corp\.?|PLC|plc|S\.? ?r\.? ?l\.?|S\.? ?p\.? ?A\.?|S\.? ?n\.? ?c\.?|S\.? ?a\.? ?s\.?|SARL|Sàrl|SAS|SASU|EURL|SA|S\.A\.|SCI|SNC|Sp\. ?z ?o\. ?o\.|Sp\. ?j\.|Sp\. ?k\.|spółka \p{L}+|B\. ?V\.|N\. ?V\.|ApS|A\/S|(?:&|and|und|et|e|i) (?:Sons?|Söhne|Sohn|Partner|Co\.?|Fils|Figli|Synowie|Company))(?![\p{L}\d])/u;
/** Words of a role in a company. */
export const ROLE =
  /(?<!\p{L})(?:manager\p{L}*|head of|director|buyer|purchas\p{L}*|procurement|assistant|secretary|engineer|technician|owner|founder|ceo|cfo|cto|coo|office (?:lead|administrator)|administrator|coordinator|supervisor|sales|leiter(?:in)?|leitung|\p{L}*leiter(?:in)?|einkauf\p{L}*|einkäufer\p{L}*|geschäftsführ\p{L}*|inhaber\p{L}*|assistenz|sekretariat|bauleit\p{L}*|meister(?:in)?|elektromeister|sachbearbeit\p{L}*|disponent\p{L}*|responsable|directeur|directrice|acheteu[rs]e?|achats?|gérante?|assistante?|secrétaire|chef de|conducteur de|technicien\p{L}*|responsabile|direttore|direttrice|acquisti|ufficio|titolare|amministra\p{L}*|geometra|segret\p{L}*|kierowni\p{L}*|dyrektor\p{L}*|specjalist\p{L}*|zakup\p{L}*|zaopatrzeni\p{L}*|właściciel\p{L}*|prezes\p{L}*|dział|asystent\p{L}*|główn\p{L}* księgow\p{L}*)(?!\p{L})/iu;
/** Domains of mail for everybody: they name no company. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.it hotmail.com hotmail.de hotmail.fr hotmail.it hotmail.co.uk live.com live.de live.fr live.it msn.com yahoo.com yahoo.de yahoo.fr yahoo.it yahoo.co.uk icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de mail.de posteo.de mailbox.org bluewin.ch hispeed.ch sunrise.ch orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr libero.it virgilio.it tiscali.it alice.it tin.it email.it pec.it fastwebnet.it wp.pl o2.pl onet.pl op.pl interia.pl interia.eu poczta.fm gazeta.pl tlen.pl btinternet.com sky.com virginmedia.com talktalk.net mail.com zoho.com yandex.com'.split(
    ' ',
  ),
);
/** VAT ids with their label, or so shaped that nothing else looks like it. */
export const VAT_ID =
  /(?:(?:ust\.?-? ?id(?:\.?-?nr)?\.?|uid(?:-nr)?\.?|mwst\.?-?nr\.?|vat(?: (?:no|id|reg(?:istration)?(?: no)?|number))?\.?|tva(?: intracom\p{L}*)?(?: n°)?|n° ?tva|p\.? ?iva|partita iva|c\.f\. ?\/ ?p\.? ?iva|nip)\s{0,2}[:.]?\s{0,2})((?:[A-Z]{2,3}[- ]?)?[\dA-Z][\d.\- ]{6,16}\d(?: ?(?:MWST|TVA|IVA))?)|(?<![\p{L}\d])((?:DE\d{9}|ATU\d{8}|FR[\dA-Z]{2} ?\d{3} ?\d{3} ?\d{3}|IT\d{11}|PL\d{10}|GB\d{9}|CHE-\d{3}\.\d{3}\.\d{3}))(?![\p{L}\d])/iu;
export const FROM_LINE = /^\s*(?:from|von|de|da|od|expéditeur|mittente|nadawca|absender)\s?:\s*(.{3,200})$/iu;
export const PHONE_LINE =
  /(?<!\p{L})(?:tel|telephone|phone|telefon|telefono|téléphone|tél|fon|mobile?|mob|cell|handy|kom|gsm|t|m|p|f|fax)(?:\.|:|\s)+/iu;
