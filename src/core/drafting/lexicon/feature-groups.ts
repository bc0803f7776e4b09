/**
 * Properties of which a product has one and a request may ask for another: a red cable is no blue cable. Each value lists
 * its names in all languages, folded; a name may be several words. `f/f` style names are compared with their signs.
 */
export const FEATURE_GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  colour: {
    black:
      'black,schwarz,schwarze,schwarzer,schwarzes,schwarzen,noir,noire,noirs,noires,nero,nera,neri,nere,czarny,czarna,czarne,czarnej,czarnym,czarnych,czarnego,czarno,blk,blacks,tiefschwarz,czernie',
    white:
      'white,weiss,weisse,weisser,weisses,weissen,blanc,blanche,blancs,blanches,bianco,bianca,bianchi,bianche,bialy,biala,biale,bialej,bialym,bialych,bialego,bialo,wht,off white,off-white,snieznobialy,kremowobialy,blanc casse',
    red: 'red,rot,rote,roter,rotes,roten,rouge,rouges,rosso,rossa,rossi,rosse,czerwony,czerwona,czerwone,czerwonej,czerwonym,czerwonych,czerwonego,czerwono,weinrot,weinrote,bordeauxrot,bordeaux,burgundy,kirschrot,rubinrot,signalrot,feuerrot,dunkelrot,hellrot,bordowy,bordowa,bordowe,amaranto,ciemnoczerwony',
    blue: 'blue,blau,blaue,blauer,blaues,blauen,bleu,bleue,bleus,bleues,blu,azzurro,niebieski,niebieska,niebieskie,niebieskiej,niebieskim,niebieskich,niebieskiego,niebiesko,granatowy,granatowa,navy,navy blue,bleu marine,blu scuro,blu navy,azzurra,azzurri,azzurre,celeste,blekitny,blekitna,blekitne,granatowe,granatowych,granatowym,granatowej,chabrowy,chabrowa,turkusowoniebieski,sky blue,royal blue',
    green:
      'green,grun,grune,gruner,grunes,grunen,gruen,vert,verte,verts,vertes,verde,verdi,zielony,zielona,zielone,zielonej,zielonym,zielonych,zielonego,zielono,khaki,oliv,olivgrune,oliwkowy,oliwkowa,oliwkowe,verde oliva,vert olive,mintgrun,ciemnozielony,dark green',
    yellow:
      'yellow,gelb,gelbe,gelber,gelbes,gelben,jaune,jaunes,giallo,gialla,gialli,gialle,zolty,zolta,zolte,zoltej,zoltym,zoltych,zoltego,zolto,neongelb,zitronengelb,leuchtgelb,jaune fluo,giallo fluo,zolte fluo',
    orange:
      'orange,orangefarben,arancione,arancioni,pomaranczowy,pomaranczowa,pomaranczowe,pomaranczowej,pomaranczowym,pomaranczowych,orangene,orangener,orangenes,leuchtorange,neonorange,pomaranczowego,arancio',
    grey: 'grey,gray,grau,graue,grauer,graues,grauen,gris,grise,grises,grigio,grigia,grigi,grigie,szary,szara,szare,szarej,szarym,szarych,szaro,popielaty,lichtgrau,anthracite,anthrazit,antracyt,antracite,antracytowy,charcoal grey,grafitowy,grafitowa,grafitowe,hellgraue,dunkelgraue,grigio chiaro,grigio scuro,jasnoszary,jasnoszara,ciemnoszary,ciemnoszara,popielata,popielate,antracytowa,antracytowe,grau metallic',
    silver:
      'silver,silber,silberne,silbern,silberner,argent,argente,argentee,argento,argentato,srebrny,srebrna,srebrne,srebrnym,srebrnej,srebrno,silberfarben,silberfarbig,silbernes,silbernen,argentes,argentees,argentati,argentata,srebrnego',
    pink: 'pink,rosa,rose,rozowy,rozowa,rozowe,rozowym,rozowej,rozowych,rozowo,fuchsia,rosafarben,altrosa,rosane,roses,fuksja',
    purple:
      'purple,violet,violett,violette,lila,viola,fioletowy,fioletowa,fioletowe,fioletowym,fioletowej,violetter,violettes,lilac,liliowy,liliowa,wrzosowy,violets,violettes,viola scuro,fioletowych',
    brown:
      'brown,braun,braune,brauner,braunes,braunen,marron,brun,brune,marrone,marroni,brazowy,brazowa,brazowe,brazowym,brazowej,kastanienbraun,dunkelbraune,marrons,bruns,brunes,brunatny,brunatna,brazowych,brazowego,ciemnobrazowy',
    beige:
      'beige,ivory,elfenbein,ivoire,avorio,bezowy,bezowa,bezowe,kremowy,cream,creme,ecru,sandfarben,cremefarben,cremeweiss,beigefarben,taupe,piaskowy,piaskowa,piaskowe,kremowa,kremowe,bezowych,sabbia chiaro',
    gold: 'gold,golden,goldene,dore,doree,oro,dorato,zloty,zlota,zlote,zlotym,goldfarben,goldener,goldenes,dores,dorees,dorata,dorati,dorate,zlotego,zlotych',
    transparent:
      'transparent,transparente,trasparente,przezroczysty,przezroczysta,przezroczyste,przezroczystym,przezroczystej,clear,klar,durchsichtig',
    terracotta: 'terracotta,terrakotta,terrakota,terre cuite,terracotta',
    turquoise:
      'turquoise,turkis,turchese,turkusowy,turkusowa,turkusowe,turkisfarben,turkise,turquoises,turchesi,turkusowych',
    chrome:
      'chrome,chrom,verchromt,chromed,cromato,cromata,chromowany,chromowana,verchromte,verchromtes,verchromter,chromglanz,chromes,chromee,cromati,cromate,chromowane,chrome plated',
    cyan: 'cyan,ciano,cyjan',
    magenta: 'magenta',
    multi:
      'multicolor,multicolour,multicolored,farbig,mehrfarbig,bunt,tricolor,tri-color,tri-colour,couleurs assorties,assorted colours,kolorowy,kolorowa,kolorowe,colorato,colorati,four colours,four colors,all colours,all colors,4 colours,4 colors,vier farben,alle farben,4 farben,quatre couleurs,toutes les couleurs,4 couleurs,quattro colori,4 colori,cztery kolory,4 kolory,cmyk,multicolore,multicolores,mehrfarbige,bunte,bunter,buntes,wielokolorowy,wielokolorowa,wielokolorowe,assorted colors,farblich sortiert,colori assortiti,mix kolorow',
  },
  link: {
    wireless:
      'wireless,kabellos,kabellose,kabelloser,kabelloses,kabellosen,drahtlos,drahtlose,funk,sans fil,senza fili,senza filo,bezprzewodowy,bezprzewodowa,bezprzewodowe,bezprzewodowej,bezprzewodowych,bezprzewodowym,cordless,wifi,wi-fi,wlan',
    wired:
      'wired,kabelgebunden,kabelgebundene,filaire,filaires,cablato,cablata,con cavo,przewodowy,przewodowa,przewodowe,przewodowej,przewodowych',
  },
  layout: {
    azerty: 'azerty',
    qwerty: 'qwerty',
    qwertz: 'qwertz',
  },
  ends: {
    ff: 'f/f,female to female,female-female,female/female,buchse auf buchse,buchse/buchse,buchse-buchse,femelle femelle,femelle/femelle,femelle-femelle,femmina femmina,femmina/femmina,femmina-femmina,zenski-zenski',
    mm: 'm/m,male to male,male-male,male/male,stecker auf stecker,stecker/stecker,stecker-stecker,male male,maschio maschio,maschio/maschio,maschio-maschio,meski-meski',
    mf: 'm/f,f/m,male to female,female to male,male/female,female/male,male-female,stecker auf buchse,stecker/buchse,stecker-buchse,male femelle,male/femelle,male-femelle,maschio femmina,maschio/femmina,maschio-femmina,meski-zenski',
  },
  gender: {
    inner:
      'ig,innengewinde,female thread,female threaded,filetage femelle,filettatura femmina,filetto femmina,gwint wewnetrzny',
    outer:
      'ag,aussengewinde,male thread,male threaded,filetage male,filettatura maschio,filetto maschio,gwint zewnetrzny',
  },
  hand: {
    left: 'left-handed,left-hand,left hand,left handed,linkshander,linkshand,gaucher,gauchers,mancino,mancini,leworeczny,leworeczna,leworecznych,din links',
    right:
      'right-handed,right-hand,right hand,right handed,rechtshander,rechtshand,droitier,droitiers,destro,praworeczny,praworeczna,din rechts',
  },
  pack: {
    twin: 'twin pack,twinpack,twin-pack,doppelpack,double pack,dual pack,2-pack,2pack,2 pack,two pack,pack of 2,pack de 2,lot de 2,confezione doppia,dwupak,dwupaku,2er pack,2er-pack,pack double,zweierpack,duopack',
    triple:
      'triple pack,3-pack,3 pack,3pack,tri-pack,tripack,dreierpack,3er pack,3er-pack,trojpak,pack of 3,lot de 3,pack triple',
  },
  bundle: {
    combo:
      'multipack,multi-pack,multi pack,value pack,kombipack,combo pack,combo-pack,combopack,pack combine,pack economique',
  },
  finish: {
    matt: 'matt,matte,mat,opaco,opaca,matowy,matowa,matowe,matowych,matta,seidenmatt,mattes,opachi,opache,matowego',
    glossy:
      'glossy,gloss,glanzend,glanz,hochglanz,brillant,brillante,lucido,lucida,blyszczacy,blyszczaca,blyszczace,polysk,glossy',
  },
  place: {
    indoor:
      'indoor,interieur,interieurs,interieure,da interno,innen,per interni,wewnetrzny,wewnetrzna,wewnetrzne,innenbereich,fur innen',
    outdoor:
      'outdoor,exterieur,exterieurs,exterieure,exterieures,da esterno,esterno,aussen,per esterni,zewnetrzny,zewnetrzna,zewnetrzne,aussenbereich,fur aussen',
  },
  condition: {
    used: 'refurbished,reconditioned,renewed,generaluberholt,gebraucht,reconditionne,ricondizionato,ricondizionati,odnowiony,uzywany,renew,second hand,second-hand,pre-owned,gebrauchte,gebrauchter,gebrauchtes,gebrauchten,generaluberholte,d occasion,usato,usata,usati,usate,uzywana,uzywane,uzywanych,odnowiona,odnowione,poleasingowy,poleasingowe,ricondizionata,reconditionnes,reconditionnee',
  },
  mount: {
    flush:
      'flush mount,flush-mount,flush mounted,flush-mounted,unterputz,up,encastre,encastrable,da incasso,incasso,podtynkowy,podtynkowa,podtynkowe,recessed,einbau',
    surface:
      'surface mount,surface-mount,surface mounted,surface-mounted,aufputz,ap,en saillie,saillie,da parete,a parete,natynkowy,natynkowa,natynkowe,aufbau',
  },
  strand: {
    solid: 'solid core,solid-core,eindrahtig,rigide,rigido,drut',
    flexible: 'stranded,fine-stranded,feindrahtig,feindrahtige,linka',
  },
  wearer: {
    men: 'men s,mens,herren,homme,hommes,uomo,uomini,meski,meska,meskie,meskich',
    women: 'women s,womens,damen,femme,femmes,donna,donne,damski,damska,damskie,damskich',
    children:
      'children s,childrens,kids,kinder,enfant,enfants,junior,bambino,bambini,dzieciecy,dziecieca,dzieciece,dzieciecych',
  },
  side: {
    left: 'lh,l.h.,left-hand thread,links,linke,linker,linkes,linken,linksgewinde,linksausfuhrung,a gauche,filetage a gauche,filetto sinistro,sinistrorso,lewoskretny,lewoskretna,gwint lewy,linksseitig,linke seite,fahrerseite,cote gauche,gauche,sinistro,sinistra,lato sinistro,lewy,lewa,lewe,lewego,lewej,lewostronny',
    right:
      'rh,r.h.,right-hand thread,rechts,rechte,rechter,rechtes,rechten,rechtsgewinde,rechtsausfuhrung,a droite,filetage a droite,filetto destro,destrorso,prawoskretny,prawoskretna,gwint prawy,rechtsseitig,rechte seite,beifahrerseite,cote droit,lato destro,destra,prawy,prawa,prawe,prawego,prawej,prawostronny',
  },
  extent: {
    large:
      'large,big,gross,grosse,grosser,grosses,grossen,grand,grande,grands,grandes,grandi,duzy,duza,duze,duzych,duzego,duzej,duzym,wielki,wielka,wielkie',
    small:
      'small,little,klein,kleine,kleiner,kleines,kleinen,petit,petite,petits,petites,piccolo,piccola,piccoli,piccole,maly,mala,malych,malego,malej,malymi',
  },
  dimmable: {
    yes: 'dimmable,dimmbar,dimmbare,dimmbares,dimmbarer,dimmable,dimmerabile,dimmerabili,sciemnialny,sciemnialna,sciemniana',
    no: 'non-dimmable,non dimmable,not dimmable,nicht dimmbar,non dimmerabile',
  },
};

const SHADES: readonly (readonly [ending: string, colour: string])[] = [
  ['weiss', 'white'],
  ['schwarz', 'black'],
  ['grau', 'grey'],
  ['blau', 'blue'],
  ['grun', 'green'],
  ['gelb', 'yellow'],
  ['braun', 'brown'],
  ['silber', 'silver'],
  ['orange', 'orange'],
  ['violett', 'purple'],
];

/** The colour of a compound such as `reinweiss` or `dunkelblau` (folded), as `!colour:white`; null when it is none. */
export function shadeOf(folded: string): string | null {
  if (folded.length < 7 || folded.length > 24) return null;
  const shade = SHADES.find(([ending]) => folded.endsWith(ending) && folded.length > ending.length + 2);
  return shade ? `!colour:${shade[1]}` : null;
}
