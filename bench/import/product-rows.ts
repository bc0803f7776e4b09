import { eanCheckDigit } from '#core/catalogue/ean';

const things =
  'cable,panel,circuit breaker,toner,copy paper,switch,pipe,screw,anchor,paint,drum,lamp,socket,frame,valve,elbow,pump,filter,drill bit,saw blade,glove,mask,cleaner,bucket'.split(
    ',',
  );
const colours = 'grey,black,white,blue,red,green,yellow,brown'.split(',');
const makers = 'Voltan,Lumera,Kopria,Granitor,Aquadur,Fixano,Cleanto,Nexora'.split(',');

/** A price list of its own making: the same rows each time, every `repriced`th with another price when that is not 0. */
export function productRows(count: number, repriced: number): (string | number)[][] {
  const rows: (string | number)[][] = [
    [
      'Article number',
      'EAN',
      'Name',
      'Description',
      'Brand',
      'Category',
      'Unit',
      'Price net',
      'VAT',
      'Stock',
      'Colour',
    ],
  ];
  const pick = (list: readonly string[], n: number) => list[n % list.length] ?? '';
  for (let i = 0; i < count; i += 1) {
    const thing = pick(things, i * 7);
    const colour = pick(colours, i >> 3);
    const maker = pick(makers, i >> 5);
    const size = `${(i % 97) + 3}x${(i % 13) + 2}`;
    const digits = `20${String(i).padStart(10, '0')}`;
    const price = (((i * 37) % 90_000) + 99 + (repriced > 0 && i % repriced === 0 ? 1 : 0)) / 100;
    rows.push([
      `${maker.slice(0, 2).toUpperCase()}-${String(i).padStart(6, '0')}`,
      `${digits}${eanCheckDigit(digits)}`,
      `${maker} ${thing} ${size} mm ${colour} type ${i % 1000}`,
      `${thing} for indoor and outdoor use in ${colour}, size ${size} mm, delivered in packs of ${(i % 12) + 1}`,
      maker,
      `${thing}s`,
      i % 9 === 0 ? 'm' : 'pcs',
      price,
      19,
      (i * 13) % 500,
      colour,
    ]);
  }
  return rows;
}
