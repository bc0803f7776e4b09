import type { CatalogueEntry } from '#core/catalogue/product';

const BRANDS =
  'Nordica Velto Brixen Halden Orsa Pluvio Kerno Tamber Quist Ravo Solent Umbra Wexla Yarrow Zenta Arkon Belmor Cador Dextra Elvo'.split(
    ' ',
  );
const TYPES = [
  'Patch cable',
  'Circuit breaker',
  'LED panel',
  'Toner cartridge',
  'Lever arch file',
  'Cordless drill',
  'Safety shoes',
  'Work gloves',
  'Network switch',
  'Wireless mouse',
  'Keyboard',
  'Monitor',
  'Extension lead',
  'Junction box',
  'Wood screws',
  'Silicone sealant',
  'Tile adhesive',
  'Copper pipe',
  'Ball valve',
  'Paint roller',
  'Smoke detector',
  'Office chair',
  'Whiteboard marker',
  'Packing tape',
  'Hard drive',
  'Memory module',
  'Projector lamp',
  'Shredder',
  'Cable tie',
  'Angle grinder',
];
const COLOURS = ['black', 'white', 'grey', 'blue', 'red', 'green', 'yellow'];
const LINES = ['Pro', 'Basic', 'Plus', 'Eco', 'Max', 'Classic', 'Prime', 'Compact'];

/** A small deterministic random generator (xorshift): the same seed gives the same catalogue everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x1_0000_0000;
  };
}

/** A made-up catalogue of the given size, with many near variants. */
export function makeCatalogue(size: number, seed = 7): CatalogueEntry[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;
  const entries: CatalogueEntry[] = [];
  for (let i = 0; i < size; i += 1) {
    const brand = pick(BRANDS, 'Nordica');
    const type = pick(TYPES, 'Monitor');
    const code = `${brand.slice(0, 2).toUpperCase()}${type.slice(0, 1)}-${(i * 7919) % 1_000_003}`;
    const length = pick(
      ['0.5 m', '1 m', '2 m', '3 m', '5 m', '10 m', '16 A', '10 A', '40 W', '18 W', '250 mm', '600 x 600 mm'],
      '1 m',
    );
    const colour = pick(COLOURS, 'black');
    const line = pick(LINES, 'Pro');
    entries.push({
      id: `p${i}`,
      sku: code,
      eans: [`59${String(i).padStart(10, '0')}0`],
      name: `${brand} ${line} ${type} ${length} ${colour} ${code}`,
      names: {},
      description: `${type} of the ${line} line, ${colour}, ${length}. Delivered in retail packaging with manual.`,
      descriptions: {},
      brand,
      category: type,
      unit: 'pcs',
      packaging: [],
      attributes: {},
      sold: Math.floor(random() * 100),
      active: true,
    });
  }
  return entries;
}

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no ra re ri ro ru sa se si so ta te ti to tu va ve vi vo za ze zi zo'.split(
    ' ',
  );
const WORDS = 6000;

/** Swaps figures, the brand and a word or two, so that a variation is another product with words of its own. */
function vary(entry: CatalogueEntry, i: number, { random, word }: { random: () => number; word: () => string }) {
  const sku = `${entry.sku}-${i.toString(36).toUpperCase()}`;
  const change = (text: string): string =>
    text
      .split(' ')
      .map((part) => {
        if (/^\d+$/.test(part)) return String(1 + Math.floor(random() * 900));
        return random() < 0.12 ? word() : part;
      })
      .join(' ')
      .replaceAll(entry.sku, sku);
  return { ...entry, id: `v${i}`, sku, eans: [], name: change(entry.name), description: change(entry.description) };
}

/**
 * A catalogue of the given size with as many different words as a real one has: the given products, then variations of
 * them in which one word of eight is another (half of those from a vocabulary of 6,000 made-up words that are as unevenly
 * frequent as real ones).
 */
export function varyCatalogue(base: readonly CatalogueEntry[], size: number, seed = 5): CatalogueEntry[] {
  const random = randomFrom(seed);
  const made = Array.from({ length: WORDS }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
      '',
    ),
  );
  const word = (): string => {
    const other = base[Math.floor(random() * base.length)]?.name.split(' ');
    if (other && random() < 0.5) return other[Math.floor(random() * other.length)] ?? 'basic';
    return made[Math.floor(WORDS * random() ** 3)] ?? 'basic';
  };
  const entries = base.slice(0, size);
  for (let i = entries.length; i < size; i += 1) {
    const entry = base[i % base.length];
    if (entry) entries.push(vary(entry, i, { random, word }));
  }
  return entries;
}

/** A line that asks for a product, and its id. */
export interface MeantLine {
  readonly line: string;
  readonly productId: string;
}

/** Lines as buyers write them: some words of the name in another order, every tenth with a typing error, every eighth by code. */
export function makeMeantLines(entries: readonly CatalogueEntry[], count: number, seed = 11): MeantLine[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const entry = entries[Math.floor(random() * entries.length)];
    const words = (entry?.name ?? '').split(/[\s,]+/).filter((part) => part.length > 1);
    while (words.length > 9) words.splice(Math.floor(random() * words.length), 1);
    const swap = Math.floor(random() * Math.max(1, words.length - 1));
    const [a = '', b = ''] = words.splice(swap, 2);
    words.splice(swap, 0, ...[b, a].filter(Boolean));
    const at = words.findIndex((part) => /^[a-z]{6,}$/i.test(part));
    const long = words[at];
    if (long && random() < 0.1) words[at] = long.slice(0, 3) + long.slice(4);
    const text = random() < 0.125 ? (entry?.sku ?? '') : words.join(' ');
    return { line: `${1 + Math.floor(random() * 20)} x ${text}`, productId: entry?.id ?? '' };
  });
}

/** Order lines for products of a made-up catalogue, as people write them: without the code, words swapped. */
export function makeOrderLines(entries: readonly CatalogueEntry[], count: number, seed = 11): string[] {
  const random = randomFrom(seed);
  const lines: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const entry = entries[Math.floor(random() * entries.length)];
    if (!entry) continue;
    const words = entry.name.split(' ').slice(0, -1).join(' ');
    lines.push(`${1 + Math.floor(random() * 20)} x ${random() < 0.2 ? entry.sku : words}`);
  }
  return lines;
}
