import type { MessageKey } from '../../../i18n/i18n-context.ts';
import type { Language } from '../../../i18n/language.ts';

export interface ExampleRequest {
  readonly title: MessageKey;
  readonly text: string;
}

const mail: Readonly<Record<Language, string>> = {
  en: `Hello,

could you please quote for our new office:

- 24x LED panel 600x600 40W 4000K
- 12 circuit breakers B16, 1-pole
- 150 m installation cable 3x2.5
- 40 patch cables Cat 6A 2 m blue
- two industrial CO2 sensors

Delivery by the end of the month would be great.

Kind regards
Ann Miller`,
  de: `Guten Tag,

bitte bieten Sie uns für das neue Büro an:

- 24 Stück LED-Panel 600x600 40W 4000K
- 12 Leitungsschutzschalter B16 1-polig
- 150 m Installationsleitung 3x2,5
- 40 Patchkabel Cat 6A 2 m blau
- zwei industrielle CO2-Sensoren

Lieferung bis Monatsende wäre schön.

Mit freundlichen Grüßen
Anna Müller`,
  fr: `Bonjour,

pourriez-vous nous faire une offre pour notre nouveau bureau :

- 24 panneaux LED 600x600 40W 4000K
- 12 disjoncteurs B16 1 pôle
- 150 m de câble d'installation 3x2,5
- 40 cordons de brassage Cat 6A 2 m bleus
- deux capteurs CO2 industriels

Une livraison avant la fin du mois serait parfaite.

Cordialement
Anne Martin`,
};

const codes = `MCB-B16-1P x 12
RCD 40 30 4P - 2 pcs
PATCH6-1-BU 20
NB16-16-512, 3`;

const short: Readonly<Record<Language, string>> = {
  en: 'Need a dozen sanitary silicone white, 5 pairs of nitrile gloves size 9 and 3 boxes of chipboard screws 4x40. Thanks!',
  de: 'Brauche ein Dutzend Sanitärsilikon weiß, 5 Paar Nitrilhandschuhe Größe 9 und 3 Pakete Spanplattenschrauben 4x40. Danke!',
  fr: 'Il me faut une douzaine de silicones sanitaires blancs, 5 paires de gants nitrile taille 9 et 3 boîtes de vis 4x40. Merci !',
};

/** Requests to try, in the person's language. */
export const exampleRequests = (language: Language): readonly ExampleRequest[] => [
  { title: 'offers.example.mail', text: mail[language] },
  { title: 'offers.example.codes', text: codes },
  { title: 'offers.example.short', text: short[language] },
];
