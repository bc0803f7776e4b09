/** Packaging and dispatch: `English, synonyms | German | French | Italian | Polish`, the first name is the key. */
export const PACKAGING_ROWS: readonly string[] = [
  'tape dispenser,tape gun | Abroller,Klebebandabroller,Packbandabroller | dévidoir adhésif,dévidoir | dispenser nastro,tendinastro | dyspenser do taśmy,podajnik do taśmy',
  'mailing bag,poly mailer | Versandbeutel,Versandtüte | pochette plastique,pochette d’expédition | busta per spedizioni | foliopak,koperta foliowa',
  'grip seal bag,ziplock bag,resealable bag | Druckverschlussbeutel,Zippbeutel | sachet zip,sachet à fermeture | bustina zip,sacchetto zip | woreczek strunowy',
  'document enclosed wallet,document wallet,packing list envelope | Dokumententasche,Lieferscheintasche,Begleitpapiertasche | pochette porte-documents,pochette document ci-inclus | busta portadocumenti | koperta kurierska,kieszeń na dokumenty',
  'strapping,strap band | Umreifungsband | feuillard,cerclage | reggia,regetta | taśma spinająca,taśma bandująca',
  'kraft paper,wrapping paper | Packpapier,Kraftpapier | papier kraft | carta kraft,carta da pacchi | papier pakowy',
  'pallet,euro pallet | Palette,Europalette,Europaletten | palette,palette europe | pallet,bancale,europallet | paleta,europaleta',
];
