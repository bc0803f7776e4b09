import { Parser } from 'htmlparser2';

/** Text of an HTML page or mail. */
export interface HtmlText {
  readonly text: string;
  /** Rows of tables with more than one cell that says something. */
  readonly tableRows: number;
}

const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'object',
  'svg',
  'select',
  'iframe',
]);
const blocks = new Set(
  'p div ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article header footer address pre hr form fieldset center'.split(' '),
);
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A place that text goes to: the page, or one cell of a table. */
interface Target {
  text: string;
  /** Cells of the row that is open here. */
  cells: string[] | null;
  nested: boolean;
}

/**
 * The text of HTML as a person sees it: scripts, styles and hidden parts are left out, a row of a table becomes a line with
 * tabs, what is quoted gets `> `, list items a dash. A table that only arranges the page falls apart into lines.
 */
export function htmlText(html: string): HtmlText {
  const builder = new TextBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (text) => builder.write(text),
      onclosetag: (name) => builder.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return { text: builder.finish(), tableRows: builder.tableRows };
}

class TextBuilder {
  tableRows = 0;
  private readonly targets: Target[] = [{ text: '', cells: null, nested: false }];
  /** Open elements that are not shown, and everything inside them. */
  private hidden: string[] = [];
  private quotes: number[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.hidden.length > 0 || silent.has(name) || isHidden(attributes)) {
      if (!voids.has(name)) this.hidden.push(name);
      return;
    }
    if (name === 'br') this.append('\n');
    else if (name === 'li') this.append(`${this.atLineStart() ? '' : '\n'}- `);
    else if (name === 'td' || name === 'th') this.openCell();
    else if (name === 'tr') this.openRow();
    else if (name === 'table') this.openTable();
    else if (name === 'blockquote') this.openQuote();
    else if (blocks.has(name)) this.breakLine();
  }

  write(text: string): void {
    if (this.hidden.length > 0) return;
    const plain = text.replace(/[ \t\r\n\u00A0]+/g, ' ');
    const target = this.target();
    // Blanks between rows and cells are no text.
    if (plain === ' ' && (target.cells !== null || this.atLineStart())) return;
    this.append(this.atLineStart() ? plain.trimStart() : plain);
  }

  close(name: string): void {
    if (this.hidden.length > 0) {
      const at = this.hidden.lastIndexOf(name);
      if (at >= 0) this.hidden.length = at;
      return;
    }
    if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'tr' || name === 'table') this.closeRow();
    else if (name === 'blockquote') this.closeQuote();
    else if (name === 'p') this.append(this.atLineStart() ? '\n' : '\n\n');
    else if (blocks.has(name) || name === 'li') this.breakLine();
  }

  finish(): string {
    while (this.targets.length > 1) {
      this.closeCell();
      this.closeRow();
    }
    this.closeRow();
    return this.target()
      .text.replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private target(): Target {
    return this.targets[this.targets.length - 1] as Target;
  }

  private append(text: string): void {
    this.target().text += text;
  }

  private atLineStart(): boolean {
    const { text } = this.target();
    return text === '' || text.endsWith('\n');
  }

  private breakLine(): void {
    if (!this.atLineStart()) this.append('\n');
  }

  private openTable(): void {
    this.target().nested = true;
    this.breakLine();
  }

  private openRow(): void {
    this.closeRow();
    this.target().cells = [];
  }

  private openCell(): void {
    const target = this.target();
    target.cells ??= [];
    this.targets.push({ text: '', cells: null, nested: false });
  }

  private closeCell(): void {
    if (this.targets.length === 1) return;
    this.closeRow();
    const cell = this.targets.pop() as Target;
    const text = cell.text.trim();
    // Lines inside a cell are one text, but a table inside a cell keeps its rows.
    this.target().cells?.push(cell.nested ? `\n${text}` : text.replace(/[ \t]*\n\s*/g, ' '));
  }

  private closeRow(): void {
    const target = this.target();
    const { cells } = target;
    if (cells === null) return;
    target.cells = null;
    const said = cells.filter((cell) => cell.trim() !== '');
    if (said.length === 0) return;
    this.breakLine();
    if (said.length === 1 || cells.some((cell) => cell.startsWith('\n'))) {
      target.text += `${said.map((cell) => cell.trim()).join('\n')}\n`;
      return;
    }
    this.tableRows += 1;
    target.text += `${cells.join('\t').replace(/\t+$/, '')}\n`;
  }

  private openQuote(): void {
    this.breakLine();
    this.quotes.push(this.target().text.length);
  }

  private closeQuote(): void {
    const from = this.quotes.pop();
    const target = this.target();
    if (from === undefined || from > target.text.length) return;
    const quoted = target.text.slice(from).trim();
    const marked =
      quoted === ''
        ? ''
        : `${quoted
            .split('\n')
            .map((line) => `> ${line}`)
            .join('\n')}\n`;
    target.text = target.text.slice(0, from) + marked;
  }
}

function isHidden({ hidden, style = '', 'aria-hidden': aria }: Readonly<Record<string, string | undefined>>): boolean {
  if (hidden !== undefined) return true;
  const rules = style.replace(/\s+/g, '').toLowerCase();
  const unseen =
    /(^|;)(display:none|visibility:hidden|mso-hide:all|font-size:0(px|pt|em|%)?(;|!|$)|max-height:0|opacity:0(;|!|$))/;
  return unseen.test(rules) || (aria === 'true' && rules.includes('font-size:1px'));
}
