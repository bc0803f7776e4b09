import { Parser } from 'htmlparser2';
import { cleanHtml } from '#core/document/clean-html';
import type { TextBlock, TextCell, TextRun } from '#core/document/text-block';

/** Reads HTML into blocks. It is cleaned first, so what is not allowed in a stored text is not in a block either. */
export function readRichText(html: string): readonly TextBlock[] {
  const reader = new BlockReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(cleanHtml(html));
  return reader.end();
}

type Style = Omit<TextRun, 'text'>;
type Row = TextCell[];

const styleOf: Readonly<Record<string, Style>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  u: { underline: true },
  s: { strike: true },
};

class BlockReader {
  readonly #blocks: TextBlock[] = [];
  readonly #styles: Style[] = [{}];
  readonly #lists: { readonly ordered: boolean; count: number }[] = [];
  #runs: TextRun[] = [];
  #rows: Row[] | null = null;
  #cell: Omit<TextCell, 'runs'> | null = null;
  #shape: 'paragraph' | 'item' | 'quote' | 1 | 2 | 3 = 'paragraph';
  #quotes = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br') this.#runs.push({ text: '\n' });
    else if (name === 'a' || styleOf[name])
      this.#styles.push({ ...this.#styles.at(-1), ...styleFrom(name, attributes) });
    else if (name === 'table') this.#begin(() => (this.#rows ??= []));
    else if (name === 'tr') this.#rows?.push([]);
    else if (name === 'td' || name === 'th') this.#openCell(name, attributes);
    else if (this.#rows === null) this.#openBlock(name);
    else if (this.#runs.length > 0 && name !== 'span') this.#runs.push({ text: '\n' });
  }

  text(text: string): void {
    const plain = text.replace(/[ \t\r\n\f]+/g, ' ');
    const fresh = this.#runs.length === 0 || this.#runs.at(-1)?.text.endsWith('\n') === true;
    const shown = fresh ? plain.trimStart() : plain;
    if (shown !== '') this.#runs.push({ ...this.#styles.at(-1), text: shown });
  }

  close(name: string): void {
    if (name === 'a' || styleOf[name]) this.#styles.pop();
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'table') this.#closeTable();
    else if (this.#rows === null) this.#closeBlock(name);
  }

  end(): readonly TextBlock[] {
    this.#closeTable();
    this.#flush();
    return this.#blocks;
  }

  #openBlock(name: string): void {
    if (name === 'ul' || name === 'ol') this.#begin(() => this.#lists.push({ ordered: name === 'ol', count: 0 }));
    else if (name === 'blockquote') this.#begin(() => (this.#quotes += 1));
    else if (name === 'li') {
      this.#flush();
      const list = this.#lists.at(-1);
      if (list) list.count += 1;
      this.#shape = 'item';
    } else if (/^h[1-3]$/.test(name)) {
      this.#flush();
      this.#shape = Number(name[1]) as 1 | 2 | 3;
    } else if (name === 'p' && this.#runs.length > 0) this.#flush();
  }

  #closeBlock(name: string): void {
    if (!/^(?:p|h[1-3]|li|ul|ol|blockquote)$/.test(name)) return;
    this.#flush();
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    this.#shape = 'paragraph';
  }

  #begin(change: () => void): void {
    this.#flush();
    change();
    this.#shape = 'paragraph';
  }

  #openCell(name: 'td' | 'th', attributes: Readonly<Record<string, string>>): void {
    this.#runs = [];
    const { colspan = '1', rowspan = '1' } = attributes;
    this.#cell = { head: name === 'th', colspan: Number(colspan), rowspan: Number(rowspan) };
  }

  #closeCell(): void {
    if (this.#cell && this.#rows) {
      if (this.#rows.length === 0) this.#rows.push([]);
      this.#rows.at(-1)?.push({ runs: trimmed(this.#runs), ...this.#cell });
    }
    this.#runs = [];
    this.#cell = null;
  }

  #closeTable(): void {
    const rows = this.#rows?.filter((row) => row.length > 0) ?? [];
    this.#rows = null;
    this.#runs = this.#cell ? [] : this.#runs;
    this.#cell = null;
    if (rows.length > 0) this.#blocks.push({ kind: 'table', rows });
  }

  #flush(): void {
    const runs = trimmed(this.#runs);
    this.#runs = [];
    if (runs.length === 0 || this.#rows !== null) return;
    const list = this.#lists.at(-1);
    if (typeof this.#shape === 'number') this.#blocks.push({ kind: 'heading', level: this.#shape, runs });
    else if (this.#shape === 'item' && list) {
      this.#blocks.push({
        kind: 'item',
        ordered: list.ordered,
        number: list.count,
        depth: this.#lists.length - 1,
        runs,
      });
    } else this.#blocks.push({ kind: this.#quotes > 0 ? 'quote' : 'paragraph', runs });
  }
}

function styleFrom(name: string, { href }: Readonly<Record<string, string>>): Style {
  if (name !== 'a') return styleOf[name] ?? {};
  return href === undefined ? {} : { href };
}

/** Without blanks and breaks at both ends. */
function trimmed(runs: readonly TextRun[]): readonly TextRun[] {
  const kept = [...runs];
  const blank = (run: TextRun | undefined) => run !== undefined && run.text.trim() === '';
  while (blank(kept[0])) kept.shift();
  while (blank(kept.at(-1))) kept.pop();
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}
