/**
 * Phrases that rightly stand for several concepts, as stems: homonyms (`schloss` locks and is a castle), and general words
 * for which any of the kinds will do (`switch`). Listed by the trade that needs them; the test beside it allows no others.
 */
export const SHARED_PHRASES: Readonly<Record<string, readonly string[]>> = {
  general: [
    'accumulator,adesiv,adhesif,adhesiv,aimant,akk,akumulator,alimentat,alimentator,all purpos cleaner',
    'allzweckreiniger,anchor bolt,ancorant,angled,antigel,armad,armatur,attac cabl,auricolar,autocollant,bac,bag',
    'balanc,band,bas,bater,bater umywalkow,batter,bec,becher,bend,bezpiecznik,bianc neutr,bicchier,bilanc,binar,bit',
    'blind rivet,blindniet,block,bolzenanker,box,bretell ottic,brick,briq,bross,brush,building block,but robocz',
    'cabinet,caden,caiss,capocord,cart,casc,casq,chaussur securit,chiav combinat,cing,circolator,circulat pump',
    'circulateur,cle mixt,commutateur,commutateur rese,container,contenitor,controller,coq,cord,coud,cover,cra',
    'custod,czyst,czytnik kart,desk,devidoir,disposabl glov,doccett,douchett,downlight,duschkopf,eau mineral',
    'einbaustrahler,einf,einhebelmischer,einmalhandschuh,einweghandschuh,embout,embout vissag,enduit,equerr,etager',
    'ethernet switc,fac mask,farett,farett incass,faucet,fibr patc cabl,flessibil,flexibl,flussigseif,fol ochron',
    'fus,fusibil,fusibl,gant jetabl,gard hos,gartenschlauc,gel hydroalcooliq,gel igienizzant,giacc',
    'glowic termostatycz,goggl,gogl,gomm,gouj ancrag,graffett,grillag,grzejnik,guant monous,hand sanitizer',
    'hand soap,handbraus,handedesinfekt,handseif,hefter,helm,hos,impermeabil,insert,izolacj,jack,jacket',
    'jarretier optiq,jeu,jigsaw,kalender,kartenlesegerat,kartenleser,kartridz,kask,katow,keyst,kit,klebeband,klock',
    'klodk,kolk,koncowk wkretakow,kontroler,koszulk,kotw,kurtk,lait,lam,lamp,lampad,latt,leucht,lin,lingett,link',
    'liquid soap,lucchett,lwl patchkabel,miscelator,mitigeur,mixer,mixer tap,moc,mop,mopp,multistrat,mydl plyn',
    'nastr,nastr adesiv,network switc,netzteil,netzwerk switc,netzwerkswitc,nit,not,notebook,obudow,pann',
    'patchcord swiatlowodow,patr,pell,penn,perforateur,phon,piask,pil,pinc,pior,plafonier,plug,plyn uniwersal',
    'pochett,pochett plastiq,polk,pomme douc,pomp obiegow,portabl,portatil,power suppl,projecteur',
    'przelacznik sieciow,punt,puntal,raccord,rack,radiator,rail,ram,rechargeabl,rekawiczk jednorazow,ret metallic',
    'rivet,rivett,rohr,roller,rozgaleznik,ruban,rubber,rubinett,sabb,sabl,sacoc,safet boot,safet goggl,safet sho',
    'sand,sapon liquid,savon liquid,scal,scarp antinfortunistic,scatol,schloss,schutzhull,screwdriver bit,ser',
    'shower head,sicherheitsschuh,sicherung,simpl,sleev,sluchawk prysznicow,socket,soff,spad,spat,spazzol',
    'spot encastrabl,steinbohrer,strahler,styl,support,switc,szaf,szaf rack,szpadel,szybkozlaczk,szyn,tablett',
    'taglier,tap,tasc,tavol,te,tee,tel,test termostatic,tet thermostatiq,thermostatic head,thermostatkopf,tiss',
    'tondeus,trap,tub,tub giard,tuy arrosag,uchwyt,umwalzpump,vas,ventil,vernic,verr,versandtasc,verteiler,vest',
    'waag,wag,waz ogrodow,winkel,wip,wischmopp,wodoodpor,work boot,zamk,zasilacz,zawor,zlaczk',
  ],
  tableware: ['basket,boug,candel,cest,corbeill,kerz,kosz,piatt,plat,swiec'],
  plumbing: ['manifold'],
  lighting: ['exit sign'],
  across: [
    'autoclav,bequill,cancell,cannell,cornic,eismasc,electric radiator,emergenc exit sign,gain spiral',
    'infrarotheizung,intonac,kapp,latar,lim,lyr,moll,paraspigol,pavill,perl,plakietk,radiateur electriq',
    'regeneriersalz,sel regenerant,spatol,spatul,strainer,sturalavand,tap cartridg,toil peindr,tourniquet',
    'znak ewakuacyj',
  ],
};
