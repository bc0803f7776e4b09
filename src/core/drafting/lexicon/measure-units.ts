/** A kind of measure and how many of its base units one unit is. */
export interface MeasureUnit {
  readonly dimension: string;
  readonly factor: number;
}

/**
 * `dimension: unit=factor …` in folded spelling. Base units: mm, mm2, ml, g, W, VA, V, A, mAh, Hz, MB, Mbit, …
 * Counted features (ports, poles, sheets …) are measures too: a 5-port switch is no 8-port switch.
 */
const ROWS = [
  'length: μm=0.001 um=0.001 micron=0.001 microns=0.001 mic=0.001 mm=1 millimeter=1 millimetre=1 millimetri=1 milimetr=1 cm=10 centimeter=10 centimetre=10 centimetres=10 centimetri=10 m=1000 meter=1000 metre=1000 meters=1000 metres=1000 metri=1000 metro=1000 mt=1000 mtr=1000 mtrs=1000 metr=1000 metry=1000 metrow=1000 lfm=1000 mb.=1000 km=1000000 inch=25.4 inches=25.4 in=25.4 zoll=25.4 pouce=25.4 pouces=25.4 pollici=25.4 pollice=25.4 cal=25.4 cale=25.4 cala=25.4 cali=25.4 calowy=25.4 calowa=25.4 ft=304.8 feet=304.8 foot=304.8 fuss=304.8 pieds=304.8 yd=914.4 yards=914.4',
  'area: mm2=1 qmm=1 mmq=1 cm2=100 m2=1000000 qm=1000000 mq=1000000 sqm=1000000 sqmm=1',
  'volume: µl=0.001 μl=0.001 ul=0.001 ml=1 cl=10 dl=100 l=1000 lt=1000 ltr=1000 liter=1000 litre=1000 liters=1000 litres=1000 litr=1000 litry=1000 litrow=1000 litro=1000 litri=1000 litrowy=1000 litrowa=1000 m3=1000000 gal=3785 gallon=3785',
  'mass: mg=0.001 g=1 gr=1 gram=1 grams=1 gramm=1 grammes=1 grammi=1 gramow=1 dag=10 kg=1000 kilo=1000 kilos=1000 kilogram=1000 kilograms=1000 kilogramm=1000 t=1000000 to=1000000 tonne=1000000 lb=453.6 lbs=453.6 oz=28.35 ounce=28.35 gsm=1',
  'power: mw=0.001 w=1 watt=1 watts=1 wat=1 wattow=1 watow=1 kw=1000 kilowatt=1000',
  'apparent: va=1 kva=1000',
  'energy: j=1 joule=1 joules=1 dzul=1 dzuli=1 kj=1000 wh=3600 kwh=3600000',
  'torque: nm=1 newtonmeter=1',
  'force: kn=1 dan=0.01',
  'fineness: den=1 denier=1 deniers=1 tex=9',
  'voltage: mv=0.001 v=1 volt=1 volts=1 wolt=1 woltow=1 vdc=1 vac=1 kv=1000',
  'current: ma=0.001 a=1 amp=1 amps=1 ampere=1 amperes=1 amper=1 amperow=1',
  'charge: mah=1 ah=1000',
  'frequency: hz=1 khz=1000 mhz=1000000 ghz=1000000000',
  'data: kb=0.001 mb=1 mbyte=1 gb=1024 gbyte=1024 gig=1024 gigs=1024 go=1024 mo=1 tb=1048576 tbyte=1048576 terabyte=1048576 gigabyte=1024',
  'rate: kbit=0.001 mbit=1 mbps=1 gbit=1000 gbps=1000',
  'kelvin: kelvin=1 kelwin=1 kelwinow=1',
  'brightness: lux=1 lx=1',
  'speeds: speed=1 speeds=1 spd=1 vitesses=1 vitesse=1 velocita=1 rzedowy=1 rzedowa=1 rzedowe=1 rz=1 rzedow=1 biegow=1 gange=1',
  'light: lm=1 lumen=1 lumens=1 lumenow=1',
  'gain: dbi=1',
  'sound: db=1',
  'resolution: dpi=1',
  'speed: ppm=1',
  'turn: rpm=1',
  'pressure: bar=1 mbar=0.001',
  'pixel: mp=1 megapixel=1 megapixels=1 mpx=1',
  'angle: deg=1 degree=1 degrees=1 grad=1 stopni=1 °=1',
  'years: year=1 years=1 yr=1 yrs=1 jahr=1 jahre=1 ans=1 anni=1 lat=1 lata=1',
  'rack: u=1 he=1 ru=1 rmu=1 unita=1',
  'awg: awg=1',
  'ports: port=1 ports=1 portow=1 porty=1 portowy=1 porte=1 portig=1 porta=1 fach=1',
  'poles: pole=1 poles=1 polig=1 polige=1 poliger=1 poliges=1 poligen=1 polaire=1 polaires=1 poli=1 polo=1 polowy=1 polowa=1 polowe=1 biegunowy=1 biegunowa=1 bieguny=1 pol=1',
  'pins: pin=1 pins=1 pinowy=1',
  'cores: core=1 cores=1 adrig=1 adrige=1 adriges=1 ader=1 adern=1 zylowy=1 zyly=1 brins=1 conducteurs=1',
  'gangs: gang=1 gangs=1',
  'ways: way=1 ways=1 wege=1 voies=1 vie=1',
  'sheets: sheet=1 sheets=1 blatt=1 feuille=1 feuilles=1 foglio=1 fogli=1 arkusz=1 arkuszy=1 arkusze=1 kartek=1 kartki=1 ark=1',
  'pages: page=1 pages=1 seiten=1 pagine=1 stron=1 strony=1',
  'outlets: outlet=1 outlets=1',
  'drawers: drawer=1 drawers=1 schubladen=1 schubfacher=1 tiroirs=1 cassetti=1 szuflad=1 szuflady=1',
  'slots: slot=1 slots=1 bay=1 bays=1 bahias=1',
  'colours: color=1 colors=1 colour=1 colours=1 farben=1 couleurs=1 colori=1 kolorow=1 kolory=1',
  'pieces: pc=1 pcs=1 piece=1 pieces=1 stk=1 stuck=1 st=1 szt=1 sztuk=1 sztuki=1 pz=1 pzz=1 pezzi=1 pezzo=1 pce=1 pces=1 teile=1 teilig=1 teiliges=1 teilige=1 tlg=1 czesci=1 elementow=1 elementy=1 ct=1 count=1 pk=1',
  'packs: packs=1',
  'channels: channel=1 channels=1 kanal=1 kanale=1',
  'persons: person=1 persons=1 personen=1 personnes=1 persone=1 osob=1 user=1 users=1 benutzer=1 seats=1 seater=1',
  'rungs: rung=1 rungs=1 step=1 steps=1 stufen=1 sprossen=1 stufig=1 marches=1 gradini=1 stopniowa=1 step=1',
  'holes: hole=1 holes=1 loch=1 trous=1 fori=1 dziurek=1',
  'grit: grit=1 kornung=1',
];

function readRows(): Map<string, MeasureUnit> {
  const units = new Map<string, MeasureUnit>();
  for (const row of ROWS) {
    const [dimension = '', list = ''] = row.split(': ');
    for (const pair of list.split(' ')) {
      const [name = '', factor = '1'] = pair.split('=');
      units.set(name, { dimension, factor: Number(factor) });
    }
  }
  return units;
}

/** Units by folded spelling. */
export const MEASURE_UNITS: ReadonlyMap<string, MeasureUnit> = readRows();

/** Short unit names that count only in this letter case when a blank stands before them. */
export const CASED_UNITS: ReadonlyMap<string, string> = new Map([
  ['a', 'A'],
  ['v', 'V'],
  ['w', 'W'],
  ['m', 'm'],
  ['g', 'g'],
  ['u', 'U'],
  ['t', 't'],
  ['va', 'VA'],
  ['he', 'HE'],
  ['st', 'St'],
]);

/** Words that look like units but are everyday words when a blank stands between them and the number. */
export const GLUED_ONLY: ReadonlySet<string> = new Set(['in', 'to', 'er', 'ma', 'mo', 'vie', 'pol', 'cal', 'ct', 'a']);

/** Words that count a feature without a digit: `single port`, `dual-port`. */
export const COUNT_PREFIXES: ReadonlyMap<string, number> = new Map(
  'single=1 dual=2 double=2 twin=2 triple=3 quad=4 one=1 two=2 three=3 four=4 five=5 six=6 eight=8 ein=1 zwei=2 drei=3 vier=4 funf=5 sechs=6 acht=8 deux=2 trois=3 quatre=4 due=2 tre=3 quattro=4 dwa=2 trzy=3 cztery=4'
    .split(' ')
    .map((pair) => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])] as const),
);

/** Dimensions that count features. */
export const COUNTED: ReadonlySet<string> = new Set(
  'speeds ports poles pins cores gangs ways outlets drawers slots channels'.split(' '),
);
