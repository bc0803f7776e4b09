import type { Language } from '#core/catalogue/product';
import { labelLanguage } from '#core/offer/offer-labels';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pl } from './pl.ts';
import type { PrintLabels } from './print-labels.ts';

const labels: Readonly<Record<Language, PrintLabels>> = { en, de, fr, it, pl };

/** The words for a BCP 47 tag; English for languages without labels. */
export function labelsFor(tag: string): PrintLabels {
  return labels[labelLanguage(tag)];
}
