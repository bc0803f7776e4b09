import { randomFrom } from './make-catalogue.ts';

const POOLS: readonly string[] = [
  '0123456789',
  '0123456789.,- x/',
  'abcdefghij klmno pqrstuvwxyz\n',
  'ąćęłńóśźż äöüß éèàç \n\t;|',
  '😀🚀🧰👩‍🔧 \n',
  '漢字仮名 кабель שלום مرحبا \n',
  '\u0000\u0001\u0007\u001b\u00ad\u200b\u202e\ufeff\ufffd\n',
  '\ud800\udc00\udfff\ud83d ab1\n',
  '<b></b><!-- --><script>&amp;;"\'(){}[]\\\n',
  '- • 1) 2. x4 12x 3 pcs Stk szt. : ; , und and not ohne 60x60 230V\n',
];

/** A text nobody would write: binary, only numbers, emoji, mixed scripts, broken surrogates, half an order. */
export function randomText(seed: number): string {
  const random = randomFrom(seed * 2654435761 + 1);
  const parts: string[] = [];
  const length = Math.floor(random() * random() * 400);
  let pool = POOLS[Math.floor(random() * POOLS.length)] ?? '';
  for (let i = 0; i < length; i += 1) {
    if (random() < 0.1) pool = POOLS[Math.floor(random() * POOLS.length)] ?? '';
    const at = Math.floor(random() * pool.length);
    parts.push(pool.slice(at, at + 1 + Math.floor(random() * 4)));
  }
  return parts.join('');
}

/** Texts that are long in one direction. Each is about a megabyte or ten thousand lines. */
export function hugeTexts(): ReadonlyMap<string, string> {
  return new Map([
    ['one letter', 'a'.repeat(1_000_000)],
    ['one digit', '7'.repeat(1_000_000)],
    ['one line of items', '3 x toner black, '.repeat(60_000)],
    ['one line of codes', 'AB-12/'.repeat(160_000)],
    ['ten thousand items', '2 x patch cable Cat6 2 m blue\n'.repeat(10_000)],
    ['ten thousand words', 'lorem ipsum dolor sit amet\n'.repeat(10_000)],
    ['brackets', '('.repeat(500_000)],
    ['tags', '<b '.repeat(300_000)],
    ['semicolons', ';'.repeat(1_000_000)],
    ['tabs', 'a\tb\t3\n'.repeat(10_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['dots', 'a. B! '.repeat(150_000)],
    ['nots', ' not x ohne y sans z'.repeat(40_000)],
    ['comments', '<!--'.repeat(200_000)],
    ['newlines', '\n'.repeat(500_000)],
    ['numbers', '12 34 56 x 78 '.repeat(60_000)],
    ['quoted', '> 2 x mouse\n'.repeat(10_000)],
    ['colons', '1:'.repeat(300_000)],
  ]);
}
