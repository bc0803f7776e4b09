import type { MessageKey } from '../../../i18n/i18n-context.ts';
import type { Language } from '../../../i18n/language.ts';

export interface ExampleRequest {
  readonly title: MessageKey;
  readonly text: string;
}

const mail: Readonly<Record<Language, string>> = {
  en: `Hello,

could you please quote for our new office:

- 12x LED panel 60x60 40W
- 8 circuit breakers B16, single pole
- 100 m installation cable 3x1.5
- two industrial CO2 sensors

Delivery by the end of the month would be great.

Kind regards
Ann Miller`,
  de: `Guten Tag,

bitte bieten Sie uns für das neue Büro an:

- 12 Stück LED-Panel 60x60 40W
- 8 Leitungsschutzschalter B16 1-polig
- 100 m Installationsleitung 3x1,5
- zwei industrielle CO2-Sensoren

Lieferung bis Monatsende wäre schön.

Mit freundlichen Grüßen
Anna Müller`,
  fr: `Bonjour,

pourriez-vous nous faire une offre pour notre nouveau bureau :

- 12 panneaux LED 60x60 40W
- 8 disjoncteurs B16 unipolaires
- 100 m de câble d'installation 3x1,5
- deux capteurs CO2 industriels

Une livraison avant la fin du mois serait parfaite.

Cordialement
Anne Martin`,
};

const codes = `LP-6060-40W-4K x 12
CB B16 1P - 8 pcs
HEX-M8X40 200`;

const short: Readonly<Record<Language, string>> = {
  en: 'Need a dozen safety helmets in yellow, 5 pairs of work gloves size 9 and 3 boxes of screws 4x40. Thanks!',
  de: 'Brauche ein Dutzend Schutzhelme gelb, 5 Paar Arbeitshandschuhe Größe 9 und 3 Pakete Schrauben 4x40. Danke!',
  fr: 'Il me faut une douzaine de casques jaunes, 5 paires de gants taille 9 et 3 boîtes de vis 4x40. Merci !',
};

/** Requests to try, in the person's language. */
export const exampleRequests = (language: Language): readonly ExampleRequest[] => [
  { title: 'offers.example.mail', text: mail[language] },
  { title: 'offers.example.codes', text: codes },
  { title: 'offers.example.short', text: short[language] },
];
