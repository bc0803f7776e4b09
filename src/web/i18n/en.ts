import { en as catalogue } from './catalogue/en.ts';
import { en as chat } from './chat/en.ts';
import { en as common } from './common/en.ts';
import { en as customers } from './customers/en.ts';
import { en as documents } from './documents/en.ts';
import { en as engine } from './engine/en.ts';
import { en as intake } from './intake/en.ts';
import { en as invoices } from './invoices/en.ts';
import { en as offers } from './offers/en.ts';
import { en as projects } from './projects/en.ts';
import { en as review } from './review/en.ts';
import { en as settings } from './settings/en.ts';
import { en as start } from './start/en.ts';
import { en as templates } from './templates/en.ts';

/** Every text of the staff pages in English; it names the keys all other languages must have. */
export const en = {
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
