/** Industrial supply: `English, synonyms | German | French | Italian | Polish`, the first name is the key. */
export const INDUSTRIAL_SUPPLY_ROWS: readonly string[] = [
  'lubricant,grease,wd-40,oil | Schmiermittel,Fett,Öl,Schmieröl | lubrifiant,graisse,huile | lubrificante,grasso,olio | smar,olej',
  'spray | Spray | spray,aérosol,bombe | spray | spray,aerozol',
];
