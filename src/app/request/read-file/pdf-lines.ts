/** A piece of text on a page. Points from the lower left corner. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** The lines of a page from top to bottom. A gap wider than a few blanks is a tab: columns of a table. */
export function pdfLines(items: readonly PdfItem[]): readonly string[] {
  const said = items.filter((item) => item.str.trim() !== '').sort((a, b) => b.y - a.y);
  const rows: PdfItem[][] = [];
  for (const item of said) {
    const row = rows.at(-1);
    const top = row?.[0];
    if (row && top && Math.abs(top.y - item.y) < 0.4 * (item.fontSize || 10)) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => lineOf([...row].sort((a, b) => a.x - b.x)));
}

function lineOf(row: readonly PdfItem[]): string {
  let text = '';
  let end: number | null = null;
  for (const { str, x, width, fontSize } of row) {
    const size = fontSize || 10;
    const gap = end === null ? 0 : x - end;
    if (end !== null && gap > 1.3 * size) text += '\t';
    else if (end !== null && gap > 0.12 * size && !/\s$/.test(text) && !/^\s/.test(str)) text += ' ';
    text += str;
    end = x + width;
  }
  return text
    .replace(/ *\t */g, '\t')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Pages without what stands at the head or foot of most of them: letterheads, page numbers. The first page keeps its head. */
export function withoutFurniture(pages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (pages.length < 2) return pages;
  const edge = 4;
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, edge), ...page.slice(-edge)].map(shape));
    for (const line of edges) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.6));
  return pages.map((page, number) =>
    page.filter((line, at) => {
      const isHead = at < edge && number > 0;
      const isFoot = at >= page.length - edge && at >= edge;
      return !((isHead || isFoot) && (counts.get(shape(line)) ?? 0) >= often && isFurniture(line));
    }),
  );
}

const shape = (line: string): string => line.replace(/\d+/g, '#');
/** A row of a table is no furniture, however much it looks like the one on the page before. */
const isFurniture = (line: string): boolean =>
  line.split('\t').length < 4 || /^(page|seite|strona|pagina)\b/i.test(line);
