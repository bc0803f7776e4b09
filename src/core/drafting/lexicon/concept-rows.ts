import { QUALITY_ROWS } from './qualities.ts';
import { TRADES } from './trades/trades.ts';

/** All concepts that are shipped. One a row: `English, synonyms | German | French | Italian | Polish`; the first name is its key. */
export const CONCEPT_ROWS: readonly string[] = [...TRADES.flat(), ...QUALITY_ROWS];
