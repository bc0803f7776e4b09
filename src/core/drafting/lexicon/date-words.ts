const numbered = (rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => row.split(' ').map((word) => [word, i + 1] as const)));

/** Month names of the five languages, folded, in the cases in which they stand behind a day. */
export const MONTHS: ReadonlyMap<string, number> = numbered([
  'january jan januar janner janvier janv gennaio gen styczen stycznia styczniu sty',
  'february feb februar fevrier fevr febbraio luty lutego lutym',
  'march mar marz maerz mars marzo marzec marca marcu',
  'april apr avril avr aprile kwiecien kwietnia kwietniu kwi',
  'may mai maggio mag maj maja maju',
  'june jun juni juin giugno giu czerwiec czerwca czerwcu cze',
  'july jul juli juillet juil luglio lug lipiec lipca lipcu lip',
  'august aug aout agosto ago sierpien sierpnia sierpniu sie',
  'september sep sept septembre settembre wrzesien wrzesnia wrzesniu wrz',
  'october oct oktober okt octobre ottobre ott pazdziernik pazdziernika pazdzierniku paz',
  'november nov novembre listopad listopada listopadzie',
  'december dec dezember dez decembre dicembre dic grudzien grudnia grudniu gru',
]);

/** Weekdays of the five languages, folded: Monday is 1. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered([
  'monday montag lundi lunedi poniedzialek poniedzialku',
  'tuesday dienstag mardi martedi wtorek wtorku',
  'wednesday mittwoch mercredi mercoledi sroda srode srody',
  'thursday donnerstag jeudi giovedi czwartek czwartku',
  'friday freitag vendredi venerdi piatek piatku',
  'saturday samstag sonnabend samedi sabato sobota sobote soboty',
  'sunday sonntag dimanche domenica niedziela niedziele niedzieli',
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "next", before or behind a weekday, a week, a month. */
export const NEXT_WORDS = set(
  'next coming following nachste nachsten nachster nachstes kommende kommenden kommender prochain prochaine prossimo prossima nastepny nastepnym nastepnego nastepna nastepnej przyszly przyszlym przyszlego przyszla przyszlej przyszla',
);
export const THIS_DATE_WORDS = set(
  'this diese dieser diesen dieses cette ce questo questa tym tego ten current laufenden',
);
export const WEEK_WORDS = set('week woche semaine settimana tydzien tygodniu tygodnia');
export const MONTH_WORDS = set('month monat monats mois mese miesiac miesiaca miesiacu monatsende');
export const YEAR_WORDS = set('year jahr jahres annee anno rok roku jahresende');
/** Words for a week's number. */
export const WEEK_NUMBER = set('kw kalenderwoche cw wk week woche semaine sem settimana tydzien tygodniu tygodnia tyg');
export const END_WORDS = set('end ende fin fine koniec konca koncu late schluss');
export const MIDDLE_WORDS = set('mid middle mitte mi metà meta polowa polowie polowy');
export const START_WORDS = set('early beginning start anfang debut inizio inizi poczatek poczatku');
/** Single words for a day, counted from today. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ...['today', 'heute', "aujourd'hui", 'hui', 'oggi', 'dzis', 'dzisiaj'].map((word) => [word, 0] as const),
  ...['tomorrow', 'morgen', 'demain', 'domani', 'jutro', 'jutra'].map((word) => [word, 1] as const),
  ...['ubermorgen', 'uebermorgen', 'dopodomani', 'pojutrze'].map((word) => [word, 2] as const),
]);
/** Length of a unit in days; months are counted by the calendar and stand as 0. */
export const SPANS: ReadonlyMap<string, number> = new Map([
  ...'day days tag tage tagen jour jours giorno giorni dni dzien'.split(' ').map((word) => [word, 1] as const),
  ...'week weeks woche wochen semaine semaines settimana settimane tydzien tygodnie tygodni'
    .split(' ')
    .map((word) => [word, 7] as const),
  ...'month months monat monate monaten mois mese mesi miesiac miesiace miesiecy'
    .split(' ')
    .map((word) => [word, 0] as const),
]);
/** Before "3 weeks" these make it a term from today. */
export const WITHIN_WORDS = set(
  'in within binnen innerhalb dans sous d ici entro tra fra za ciagu next nachsten prochains prochaines prossimi nastepnych',
);
/** Before a month's name alone these make it a time. */
export const MONTH_PREPOSITIONS = set(
  'in by until before during im bis vor en avant courant a entro nel do w przed before',
);
