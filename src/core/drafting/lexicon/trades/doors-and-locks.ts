/** Doors, windows, locks and their fittings: `English, synonyms | German | French | Italian | Polish`, the first name is the key. */
export const DOORS_AND_LOCKS_ROWS: readonly string[] = [
  'hinge | Scharnier | charnière | cerniera | zawias',
  'door handle,handle | Türklinke,Griff,Türgriff | poignée,poignée de porte | maniglia | klamka,uchwyt',
  'padlock | Vorhängeschloss | cadenas | lucchetto | kłódka',
  'cylinder lock,lock cylinder | Schließzylinder,Profilzylinder | cylindre de serrure | cilindro serratura | wkładka do zamka,wkładka bębenkowa',
  'door | Tür | porte | porta | drzwi',
  'window | Fenster | fenêtre | finestra | okno',
];
