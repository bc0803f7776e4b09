/** Words in one style. A line break is a run with the text `\n`. */
export interface TextRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** http, https or mailto. */
  readonly href?: string;
}

/** A cell of a table; spans are 1 unless given. */
export interface TextCell {
  readonly runs: readonly TextRun[];
  readonly head: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/** One block of a text, as a page or a plain mail draws it. Nested lists are flattened: `depth` says how deep an item is. */
export type TextBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly TextRun[] }
  | {
      readonly kind: 'item';
      readonly ordered: boolean;
      /** 1 for the first item of an ordered list. */
      readonly number: number;
      /** 0 for a list that is in no other. */
      readonly depth: number;
      readonly runs: readonly TextRun[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TextCell[])[] };
