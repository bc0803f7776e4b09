/** Telephones, radio, television, games: `English, synonyms | German | French | Italian | Polish`, the first name is the key. */
export const TELEPHONY_AND_MEDIA_ROWS: readonly string[] = [
  'telephone,phone | Telefon | téléphone | telefono | telefon',
  'smartphone,mobile phone,cell phone | Smartphone,Handy,Mobiltelefon | smartphone,téléphone portable,téléphone mobile | smartphone,cellulare,telefono cellulare | smartfon,telefon komórkowy',
  'mobile phone case,phone case,phone cover | Handyhülle,Schutzhülle | coque,coque de téléphone,étui téléphone | cover,custodia per cellulare | etui na telefon,obudowa telefonu',
  'television,tv | Fernseher,TV,Fernsehgerät | téléviseur,télévision,télé | televisore,TV,televisione | telewizor',
  'radio | Radio | radio | radio | radio',
  'game console,games console | Spielkonsole,Konsole | console de jeux,console | console,console di gioco | konsola',
  'gamepad,controller,game controller,joystick | Gamepad,Controller,Joystick | manette,manette de jeu | gamepad,controller | pad,kontroler,gamepad',
];
