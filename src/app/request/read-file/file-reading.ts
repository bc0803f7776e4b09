import { type FileTrouble, troubleText } from '#core/document/file-trouble';

/** What a file turned out to be, judged by its bytes first and its name second. */
export type FileKind =
  | 'eml'
  | 'msg'
  | 'text'
  | 'html'
  | 'csv'
  | 'xlsx'
  | 'pdf'
  | 'docx'
  | 'calendar'
  | 'image'
  | 'other';

/** A file inside a mail. */
export interface ReadAttachment {
  readonly name: string;
  readonly kind: FileKind;
  /** Null when nothing could be read. */
  readonly text: string | null;
  /** The text stands in the mail's text as well. False for terms, brochures and the like. */
  readonly used: boolean;
  /** Why nothing, or not all, was read. */
  readonly troubles: readonly FileTrouble[];
}

/** Mail that a machine sent: an answer while away, a failed delivery, a newsletter. */
export type AutomaticMail = 'reply' | 'bounce' | 'bulk';

/** What a file says. Facts that only mails have are null or empty for other files. */
export interface FileReading {
  readonly kind: FileKind;
  /** The request: text of the file, then of its attachments. Lines end with `\n`; cells of tables are parted by tabs. */
  readonly text: string;
  readonly subject: string | null;
  readonly from: { readonly name: string; readonly email: string } | null;
  /** Addresses. */
  readonly to: readonly string[];
  /** ISO 8601. */
  readonly date: string | null;
  /** Message-IDs without angle brackets. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly automatic: AutomaticMail | null;
  readonly attachments: readonly ReadAttachment[];
  /** What is missing from `text`. */
  readonly troubles: readonly FileTrouble[];
}

/** A file that gives no text: `no_text` has none to give, `unreadable_file` is broken, locked or of no known kind. */
export class FileFault extends Error {
  readonly code: 'unreadable_file' | 'no_text';
  readonly troubles: readonly FileTrouble[];

  constructor(code: FileFault['code'], ...troubles: readonly FileTrouble[]) {
    super(troubleText(troubles) ?? code);
    this.name = 'FileFault';
    this.code = code;
    this.troubles = troubles;
  }
}

/** A reading of a file that is no mail. */
export function plainReading(kind: FileKind, text: string, troubles: readonly FileTrouble[] = []): FileReading {
  return {
    kind,
    text: tidyText(text),
    subject: null,
    from: null,
    to: [],
    date: null,
    messageId: null,
    inReplyTo: null,
    references: [],
    automatic: null,
    attachments: [],
    troubles,
  };
}

/** One kind of line end, no blanks at the end of lines, at most one blank line in a row, nothing a database cannot hold. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\uFEFF\u200B\u00AD]/gu, '')
    .replace(/\u00A0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
