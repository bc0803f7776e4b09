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
