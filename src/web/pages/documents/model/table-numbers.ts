import { editableDecimal } from '../../../ui/decimal-text.ts';

type Sign = ',' | '.';

/**
 * Reads numbers of one table as whoever wrote it writes them, with the currency beside them: the cells show which sign is the
 * decimal one (`1.234,50`, `1 234,5`, `1'234.50`); where none does, it is that of the language.
 */
export function tableNumbers(cells: readonly string[], language: string): (cell: string) => number | null {
  const sign = cells.map((cell) => shownSign(bareNumber(cell))).find((found) => found !== null) ?? usualSign(language);
  const other = sign === ',' ? '\\.' : ',';
  const shape = new RegExp(`^-?(?:\\d{1,3}(?:${other}\\d{3})+|\\d+)(?:\\${sign}\\d+)?$`);
  return (cell) => {
    const bare = bareNumber(cell);
    if (!shape.test(bare)) return null;
    return Number(bare.replaceAll(sign === ',' ? '.' : ',', '').replace(sign, '.'));
  };
}

/** The sign that can only be the decimal one; null where either reading fits. */
function shownSign(bare: string): Sign | null {
  if (!/^-?\d[\d.,]*$/.test(bare)) return null;
  const signs = bare.match(/[.,]/g) ?? [];
  const last = signs.at(-1) as Sign | undefined;
  if (last === undefined) return null;
  if (new Set(signs).size > 1) return last;
  if (signs.length > 1) return last === ',' ? '.' : ',';
  return /[.,]\d{3}$/.test(bare) ? null : last;
}

const usualSign = (language: string): Sign => (editableDecimal(1.5, language).includes(',') ? ',' : '.');

/** Without currency, spaces and the marks between thousands that are never decimal: `CHF 1'200.–` is `1200`. */
const bareNumber = (cell: string): string =>
  cell
    .replaceAll(/(?:CHF|EUR|USD|GBP|PLN|Fr\.|zł|[€$£])/gi, '')
    .replaceAll(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/[.,][-–—]+$/, '');
