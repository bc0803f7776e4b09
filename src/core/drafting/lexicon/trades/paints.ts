/** Paints and what they are put on with: `English, synonyms | German | French | Italian | Polish`, the first name is the key. */
export const PAINTS_ROWS: readonly string[] = [
  'paint,wall paint,emulsion | Farbe,Wandfarbe,Dispersionsfarbe | peinture,peinture murale | pittura,idropittura,vernice | farba,farba emulsyjna,farba do ścian',
  'varnish,lacquer | Lack,Klarlack | vernis,laque | vernice,smalto | lakier',
  'primer | Grundierung,Tiefengrund,Haftgrund | primaire,sous-couche,apprêt | primer,fondo,fissativo | grunt,podkład,preparat gruntujący',
  'wood stain,glaze | Lasur,Holzlasur | lasure | impregnante | lazura,bejca,lakierobejca',
  'paint roller,roller | Farbroller,Malerrolle,Farbwalze | rouleau,rouleau à peinture | rullo,rullo per pittura | wałek malarski,wałek',
  'paint brush,paintbrush,brush | Pinsel,Malerpinsel | pinceau,brosse | pennello | pędzel',
  "masking tape,painter's tape | Kreppband,Malerkrepp,Abdeckband,Abklebeband | ruban de masquage,adhésif de masquage | nastro per mascheratura,nastro carta | taśma malarska",
  'dust sheet,cover sheet,covering film | Abdeckfolie,Malerfolie | bâche de protection,film de protection | telo di protezione,telo copritutto | folia malarska,folia ochronna',
];
