import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQr from 'jsqr';

// The package's module is the function itself, which its types do not say.
const decode = jsQr as unknown as typeof jsQr.default;

/** A picture in shades of grey, row by row. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** Can this machine draw pages of a PDF? */
export const canDrawPdfs = has('pdftoppm');

/** The text of the QR code on the last page of a PDF, read from the drawn page as a scanner sees it; null when there is none. */
export function qrCodeOfPdf(pdf: Uint8Array, page: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'proffer-qr-'));
  try {
    const [file, drawn] = [join(folder, 'invoice.pdf'), join(folder, 'page')];
    writeFileSync(file, pdf);
    const pages = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-r', '200', '-gray', ...pages, file, drawn]);
    return textOf(greymap(readFileSync(`${drawn}.pgm`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of the code that is drawn in squares of an SVG picture. */
export function qrCodeOfSvg(svg: string): string | null {
  const scale = 10;
  const size = 46 * scale;
  const greys = new Uint8Array((size + 80) ** 2).fill(255);
  const code = svg.slice(svg.indexOf('width="46mm"'));
  const square = /<rect x="([\d.]+)mm" y="([\d.]+)mm" width="([\d.]+)mm" height="([\d.]+)mm" fill="(black|white)"/g;
  for (const [, ...found] of code.matchAll(square)) {
    const [left = 0, top = 0, width = 0, height = 0] = found.slice(0, 4).map((text) => Number(text) * scale);
    for (let y = Math.round(top); y < Math.round(top + height); y += 1) {
      const row = (y + 40) * (size + 80) + 40;
      greys.fill(found[4] === 'black' ? 0 : 255, row + Math.round(left), row + Math.round(left + width));
    }
  }
  return textOf({ width: size + 80, height: size + 80, greys });
}

function textOf({ width, height, greys }: Picture): string | null {
  const colours = new Uint8ClampedArray(greys.length * 4);
  for (const [at, grey] of greys.entries()) colours.set([grey, grey, grey, 255], at * 4);
  const found = decode(colours, width, height);
  return found ? new TextDecoder().decode(Uint8Array.from(found.binaryData)) : null;
}

/** Reads a binary PGM file. */
function greymap(file: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  if (!head) throw new Error('No grey picture.');
  return { width: Number(head[1]), height: Number(head[2]), greys: file.subarray(head[0].length) };
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
