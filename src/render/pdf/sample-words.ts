import type { Language } from '#core/catalogue/product';
import { labelLanguage } from '#core/offer/offer-labels';

/** The texts of the sample offer in one language. */
export interface SampleWords {
  readonly title: string;
  readonly buyer: { readonly name: string; readonly address: string };
  readonly items: readonly { readonly name: string; readonly description: string; readonly unit: string }[];
  readonly terms: { readonly delivery: string; readonly payment: string; readonly notes: string };
}

const en: SampleWords = {
  title: 'Lighting for the workshop',
  buyer: { name: 'Northgate Joinery Ltd', address: '14 Mill Lane\nYork YO1 7AB' },
  items: [
    { name: 'LED panel 600 × 600, 40 W, 4000 K', description: 'Recessed ceiling panel', unit: 'pcs' },
    { name: 'Circuit breaker B16, 1-pole', description: '6 kA, one module', unit: 'pcs' },
    { name: 'Cable 3 × 2.5 mm²', description: 'Halogen-free, by the metre', unit: 'm' },
    { name: 'Installation and test', description: 'With a written report', unit: 'h' },
  ],
  terms: {
    delivery: 'Within ten working days, free of charge.',
    payment: '14 days net.',
    notes: 'This is a sample; nobody offers these goods.',
  },
};

const de: SampleWords = {
  title: 'Beleuchtung für die Werkstatt',
  buyer: { name: 'Schreinerei Nordtor GmbH', address: 'Mühlgasse 14\n97070 Würzburg' },
  items: [
    { name: 'LED-Panel 600 × 600, 40 W, 4000 K', description: 'Einlegeleuchte für Rasterdecken', unit: 'Stück' },
    { name: 'Leitungsschutzschalter B16, 1-polig', description: '6 kA, eine Teilungseinheit', unit: 'Stück' },
    { name: 'Leitung 3 × 2,5 mm²', description: 'Halogenfrei, Meterware', unit: 'm' },
    { name: 'Montage und Prüfung', description: 'Mit Prüfprotokoll', unit: 'Std.' },
  ],
  terms: {
    delivery: 'Innerhalb von zehn Werktagen, frei Haus.',
    payment: '14 Tage netto.',
    notes: 'Dies ist ein Muster; niemand bietet diese Waren an.',
  },
};

const fr: SampleWords = {
  title: 'Éclairage de l’atelier',
  buyer: { name: 'Menuiserie Porte-Nord SARL', address: '14 rue du Moulin\n69007 Lyon' },
  items: [
    { name: 'Panneau LED 600 × 600, 40 W, 4000 K', description: 'Encastrable en faux plafond', unit: 'pièces' },
    { name: 'Disjoncteur B16, 1 pôle', description: '6 kA, un module', unit: 'pièces' },
    { name: 'Câble 3 × 2,5 mm²', description: 'Sans halogène, au mètre', unit: 'm' },
    { name: 'Pose et contrôle', description: 'Avec rapport écrit', unit: 'h' },
  ],
  terms: {
    delivery: 'Sous dix jours ouvrés, franco de port.',
    payment: '14 jours net.',
    notes: 'Ceci est un exemple ; personne ne propose ces articles.',
  },
};

const it: SampleWords = {
  title: 'Illuminazione dell’officina',
  buyer: { name: 'Falegnameria Porta Nord S.r.l.', address: 'Via del Mulino 14\n37121 Verona' },
  items: [
    { name: 'Pannello LED 600 × 600, 40 W, 4000 K', description: 'Da incasso per controsoffitto', unit: 'pz' },
    { name: 'Interruttore magnetotermico B16, 1 polo', description: '6 kA, un modulo', unit: 'pz' },
    { name: 'Cavo 3 × 2,5 mm²', description: 'Senza alogeni, al metro', unit: 'm' },
    { name: 'Montaggio e collaudo', description: 'Con verbale scritto', unit: 'h' },
  ],
  terms: {
    delivery: 'Entro dieci giorni lavorativi, franco destino.',
    payment: '14 giorni netti.',
    notes: 'Questo è un esempio; nessuno offre questa merce.',
  },
};

const pl: SampleWords = {
  title: 'Oświetlenie warsztatu',
  buyer: { name: 'Stolarnia Północna Brama sp. z o.o.', address: 'ul. Młyńska 14\n61-730 Poznań' },
  items: [
    { name: 'Panel LED 600 × 600, 40 W, 4000 K', description: 'Do sufitów podwieszanych', unit: 'szt.' },
    { name: 'Wyłącznik nadprądowy B16, 1-biegunowy', description: '6 kA, jeden moduł', unit: 'szt.' },
    { name: 'Przewód 3 × 2,5 mm²', description: 'Bezhalogenowy, na metry', unit: 'm' },
    { name: 'Montaż i pomiary', description: 'Z protokołem', unit: 'godz.' },
  ],
  terms: {
    delivery: 'W ciągu dziesięciu dni roboczych, bez kosztów dostawy.',
    payment: '14 dni.',
    notes: 'To jest wzór; nikt nie oferuje tych towarów.',
  },
};

const words: Readonly<Record<Language, SampleWords>> = { en, de, fr, it, pl };

/** The sample's texts for a BCP 47 tag; English for languages without texts. */
export function sampleWords(tag: string): SampleWords {
  return words[labelLanguage(tag)];
}
