import { fr as catalogue } from './catalogue/fr.ts';
import { fr as chat } from './chat/fr.ts';
import { fr as common } from './common/fr.ts';
import { fr as customers } from './customers/fr.ts';
import { fr as documents } from './documents/fr.ts';
import { fr as engine } from './engine/fr.ts';
import { fr as intake } from './intake/fr.ts';
import { fr as invoices } from './invoices/fr.ts';
import { fr as offers } from './offers/fr.ts';
import { fr as projects } from './projects/fr.ts';
import { fr as review } from './review/fr.ts';
import { fr as settings } from './settings/fr.ts';
import { fr as start } from './start/fr.ts';
import { fr as templates } from './templates/fr.ts';

/** Every text of the staff pages; the compiler checks that each area has the keys of English. */
export const fr = {
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
