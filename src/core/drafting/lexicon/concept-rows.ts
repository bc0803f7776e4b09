import { BUILDING_ROWS } from './concept-rows-building.ts';
import { COMPUTING_ROWS } from './concept-rows-computing.ts';
import { ELECTRICAL_ROWS } from './concept-rows-electrical.ts';
import { OFFICE_ROWS } from './concept-rows-office.ts';
import { SUPPLY_ROWS } from './concept-rows-supply.ts';
import { WORKS_ROWS } from './concept-rows-works.ts';

/** All concepts that are shipped. One a row: `English, synonyms | German | French | Italian | Polish`; the first name is its key. */
export const CONCEPT_ROWS: readonly string[] = [
  ...COMPUTING_ROWS,
  ...ELECTRICAL_ROWS,
  ...OFFICE_ROWS,
  ...BUILDING_ROWS,
  ...WORKS_ROWS,
  ...SUPPLY_ROWS,
];
