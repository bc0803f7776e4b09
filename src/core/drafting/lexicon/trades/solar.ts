/** Solar power and energy: `English, synonyms | German | French | Italian | Polish`, the first name is the key. */
export const SOLAR_ROWS: readonly string[] = [
  'solar panel,pv module,photovoltaic panel | Solarmodul,PV-Modul,Solarpanel | panneau solaire,module photovoltaïque | pannello solare,modulo fotovoltaico | panel fotowoltaiczny,moduł fotowoltaiczny',
];
