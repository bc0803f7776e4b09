import type { Language } from '#core/catalogue/product';

const list = (pairs: string): ReadonlyMap<string, number> =>
  new Map(
    pairs.split(' ').flatMap((pair) => {
      const [words = '', value = '0'] = pair.split('=');
      return words.split('/').map((word) => [word, Number(value)] as const);
    }),
  );

/** Numbers in words, folded. 100 and 1000 multiply what stands before them. */
export const NUMBER_WORDS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: list(
    'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty/fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000',
  ),
  de: list(
    'eins=1 zwei/zwo=2 drei=3 vier=4 funf/fuenf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf/zwoelf=12 dreizehn=13 vierzehn=14 funfzehn/fuenfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreissig/dreizig=30 vierzig=40 funfzig/fuenfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert/einhundert=100 tausend/eintausend=1000',
  ),
  fr: list(
    'deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt/vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante/octante=80 nonante=90 cent/cents=100 mille=1000',
  ),
  it: list(
    'due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 mille=1000',
  ),
  pl: list(
    'jeden/jedna/jedno/jednego/jednej=1 dwa/dwie/dwoch/dwoma/dwu/dwoje=2 trzy/trzech/troje=3 cztery/czterech/czworo=4 piec/pieciu/piecioro=5 szesc/szesciu=6 siedem/siedmiu=7 osiem/osmiu=8 dziewiec/dziewieciu=9 dziesiec/dziesieciu=10 jedenascie=11 dwanascie/dwunastu=12 trzynascie=13 czternascie=14 pietnascie=15 szesnascie=16 siedemnascie=17 osiemnascie=18 dziewietnascie=19 dwadziescia/dwudziestu=20 trzydziesci=30 czterdziesci=40 piecdziesiat=50 szescdziesiat=60 siedemdziesiat=70 osiemdziesiat=80 dziewiecdziesiat=90 sto=100 dwiescie=200 trzysta=300 czterysta=400 piecset=500 szescset=600 siedemset=700 osiemset=800 dziewiecset=900 tysiac/tysiace/tysiecy=1000',
  ),
};

/** Articles that may mean one, and are weaker than a number. */
export const ONE_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['a', 'an', 'another']),
  de: new Set(['ein', 'eine', 'einen', 'einem', 'einer']),
  fr: new Set(['un', 'une']),
  it: new Set(['un', 'uno', 'una']),
  pl: new Set([]),
};

/** Words that stand for a number of pieces. */
export const DOZEN_WORDS: ReadonlyMap<string, number> = list(
  'dozen/dozens/dutzend/douzaine/douzaines/dozzina/dozzine/tuzin/tuziny/tuzinow/tuzina=12 dizaine/dizaines/decina/decine/dziesiatka=10 quinzaine=15 ventina/vingtaine=20 trentaine/trentina=30 cinquantaine/cinquantina=50 centaine/centinaio=100 gros/gross=144 couple=2 mendel=15',
);

/** Words that mean two of a kind, or one pair when the product is sold in pairs. */
export const PAIR_WORDS: ReadonlySet<string> = new Set(
  'pair pairs paire paires paio paia para pary par pare'.split(' '),
);

/** Half a dozen: words for half. */
export const HALF_WORDS: ReadonlySet<string> = new Set('half halbes halb demi demie mezza mezzo pol'.split(' '));

/** Words between the two figures of a range. */
export const RANGE_WORDS: ReadonlySet<string> = new Set('to bis a do or oder ou o lub albo und et e'.split(' '));

/** Words that soften a number and may stand before it. */
export const ABOUT_WORDS: ReadonlySet<string> = new Set(
  'mindestens wenigstens hochstens maximal minimum least exactly genau gut exactement moins almeno esattamente najmniej dokladnie at au co about approx approximately around roughly circa ca etwa ungefahr rund environ quelque okolo mniej wiecej between zwischen entre tra fra od da de von from'.split(
    ' ',
  ),
);
