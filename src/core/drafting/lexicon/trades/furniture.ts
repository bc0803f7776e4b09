/** Furniture of offices and workshops: `English, synonyms | German | French | Italian | Polish`, the first name is the key. */
export const FURNITURE_ROWS: readonly string[] = [
  'desk,office desk,table | Schreibtisch,Tisch | bureau,table | scrivania,tavolo | biurko,stół',
  'chair,office chair,desk chair,swivel chair,task chair | Stuhl,Bürostuhl,Drehstuhl,Bürodrehstuhl | chaise,chaise de bureau,fauteuil de bureau,siège | sedia,sedia da ufficio,sedia girevole,poltrona | krzesło,fotel biurowy,krzesło biurowe,fotel obrotowy',
  'visitor chair,stacking chair,conference chair | Besucherstuhl,Stapelstuhl,Konferenzstuhl | chaise visiteur,chaise empilable | sedia visitatore,sedia impilabile | krzesło konferencyjne,krzesło dla gości',
  'stool | Hocker | tabouret | sgabello | taboret,stołek',
  'footrest | Fußstütze | repose-pieds | poggiapiedi | podnóżek',
  'filing cabinet,file cabinet | Aktenschrank,Hängeregisterschrank | classeur à tiroirs,armoire de classement | classificatore,schedario,armadio per documenti | szafa na akta,szafa kartotekowa',
  'pedestal,mobile pedestal,drawer unit | Rollcontainer,Container | caisson,caisson mobile | cassettiera | kontener,kontenerek',
  'cupboard,cabinet,wardrobe | Schrank | armoire | armadio | szafa,szafka',
  'shelf unit,shelving,bookcase,shelves | Regal,Bücherregal | étagère,bibliothèque,rayonnage | scaffale,libreria,scaffalatura | regał,półka',
  'lamp | Lampe,Leuchte | lampe | lampada | lampa,lampka',
  'desk lamp | Schreibtischlampe,Tischlampe | lampe de bureau | lampada da tavolo,lampada da scrivania | lampka biurkowa',
  'coat stand,coat rack | Garderobenständer,Kleiderständer | porte-manteau,portemanteau | appendiabiti | wieszak,wieszak stojący',
  'clock,wall clock | Uhr,Wanduhr | horloge,pendule | orologio,orologio da parete | zegar,zegar ścienny',
  'safe | Tresor,Safe | coffre-fort | cassaforte | sejf',
  'cash box | Geldkassette | caisse à monnaie,coffret à monnaie | cassetta portavalori | kasetka na pieniądze',
];
