import { de as catalogue } from './catalogue/de.ts';
import { de as chat } from './chat/de.ts';
import { de as common } from './common/de.ts';
import { de as customers } from './customers/de.ts';
import { de as documents } from './documents/de.ts';
import { de as engine } from './engine/de.ts';
import { de as intake } from './intake/de.ts';
import { de as invoices } from './invoices/de.ts';
import { de as offers } from './offers/de.ts';
import { de as projects } from './projects/de.ts';
import { de as review } from './review/de.ts';
import { de as settings } from './settings/de.ts';
import { de as start } from './start/de.ts';
import { de as templates } from './templates/de.ts';

/** Every text of the staff pages; the compiler checks that each area has the keys of English. */
export const de = {
  ...common,
  ...start,
  ...templates,
  ...offers,
  ...invoices,
  ...catalogue,
  ...customers,
  ...documents,
  ...intake,
  ...projects,
  ...review,
  ...chat,
  ...engine,
  ...intake,
  ...review,
  ...settings,
};
