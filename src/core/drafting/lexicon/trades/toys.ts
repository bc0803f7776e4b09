/** Toys and play: `English, synonyms | German | French | Italian | Polish`, the first name is the key. */
export const TOYS_ROWS: readonly string[] = [
  'puzzle,jigsaw,jigsaw puzzle | Puzzle | puzzle | puzzle | puzzle,układanka',
  'doll | Puppe | poupée | bambola | lalka',
  'toy | Spielzeug | jouet | giocattolo | zabawka',
  'board game,game | Brettspiel,Gesellschaftsspiel,Spiel | jeu de société,jeu | gioco da tavolo,gioco di società,gioco | gra planszowa,gra',
  'building blocks,blocks,bricks | Bausteine,Bauklötze | briques,blocs de construction | mattoncini,costruzioni | klocki,klocki konstrukcyjne',
  'play sand,kinetic sand,sand | Spielsand,Sand | sable | sabbia | piasek',
  "tree house,treehouse | Baumhaus | cabane dans l'arbre,cabane | casa sull'albero | domek na drzewie",
  'slide | Rutsche | toboggan | scivolo | zjeżdżalnia,ślizgawka',
  'stroller,pushchair,pram | Kinderwagen,Buggy | poussette | passeggino | wózek dziecięcy,wózek',
  'plush,plush toy,soft toy | Plüschtier,Kuscheltier | peluche | peluche | pluszak,maskotka',
  'helmet | Helm | casque | casco | kask',
  'bicycle,bike | Fahrrad,Rad,Fahrräder,Velo,Drahtesel | vélo,bicyclette,bicyclettes,vélos | bicicletta,bici,biciclette | rower,rowery,rower miejski',
  'ball | Ball | ballon,balle | palla,pallone | piłka',
];
