/** One concept a row: `English, synonyms | German | French | Italian | Polish`. The first name is its key. */
export const CONCEPT_ROWS: readonly string[] = [
  'hair dryer,hairdryer | Haartrockner,Föhn,Fön | sèche-cheveux | asciugacapelli,phon | suszarka do włosów',
];
