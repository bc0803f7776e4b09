import type { Issue } from '#core/problem';

/** Why nothing, or not all, of a file was read, as a sentence for people; `{…}` is filled in. Pages have their own words for each. */
const sentences = {
  empty: 'The file is empty.',
  no_text: 'The file has no text.',
  too_large: 'The file is too large: a request has at most {most} MB.',
  damaged: 'The file is damaged and cannot be read.',
  archive_damaged: 'The file is damaged. Ask for it again.',
  unpacks_too_large: 'The file unpacks to far more than a request ever holds.',
  too_costly: 'The file takes more memory or time to read than a request ever does.',
  too_many_lines: 'A request has at most {most} lines, this one has {lines}.',
  rows_cut: 'Only the first {most} rows were read.',
  mail_no_text: 'The mail has no text.',
  mail_damaged: 'The mail is nested too deeply or damaged, and cannot be read.',
  mail_too_deep: 'Mails lie in mails too deeply; this one was not read.',
  outlook_damaged: 'The Outlook message is damaged and cannot be read.',
  invitation_empty: 'The invitation says nothing.',
  picture: 'This is a picture. Its text cannot be read: paste the text, or ask for the original file.',
  pdf_pages: 'The PDF has {pages} pages. A request has at most {most}.',
  pdf_scan:
    'This PDF is a scan: it holds pictures of pages and no text. Ask for the original file, or have its text recognised first.',
  pdf_locked: 'The PDF is locked with a password.',
  pdf_damaged: 'The PDF is damaged and cannot be read.',
  word_damaged: 'The Word document is damaged and cannot be read.',
  word_no_text: 'The Word document has no text, perhaps only pictures.',
  sheet_damaged: 'The spreadsheet cannot be read. Save it again as .xlsx or CSV.',
  sheet_empty: 'The spreadsheet is empty.',
  old_excel: 'This is an old .xls file. Save it as .xlsx or CSV.',
  old_office: 'This is an old Office file. Save it as .docx, .xlsx or PDF.',
  rtf: 'This is an RTF file. Save it as .docx or PDF.',
  archive: 'This is an archive. Unpack it and take the files one by one.',
  winmail: 'This is a winmail.dat, which only Outlook can open. Ask for the files themselves.',
  unknown_kind: 'This kind of file cannot be read. Requests come as .eml, .msg, .txt, .pdf, .docx, .csv or .xlsx.',
  not_drafted: 'The server could not draft it.',
} as const;

export type FileTroubleCode = keyof typeof sentences;

export const fileTroubleCodes = Object.keys(sentences) as readonly FileTroubleCode[];

export function isFileTroubleCode(text: string): text is FileTroubleCode {
  return Object.hasOwn(sentences, text);
}

/** One thing that kept a file, or a file in it, from being read. */
export interface FileTrouble {
  readonly code: FileTroubleCode;
  /** Numbers of the sentence, by name. */
  readonly values: Readonly<Record<string, number>>;
  /** The file inside the file; null for the whole. */
  readonly file: string | null;
}

/** Trouble with the whole file. */
export function fileTrouble(code: FileTroubleCode, values: FileTrouble['values'] = {}): FileTrouble {
  return { code, values, file: null };
}

/** Trouble with a file inside, told of the file that holds it. */
export function troubleInside(name: string, { file, ...trouble }: FileTrouble): FileTrouble {
  return { ...trouble, file: file === null ? name : `${name}: ${file}` };
}

/** All of it in English, one sentence after the other; null for none. */
export function troubleText(troubles: readonly FileTrouble[]): string | null {
  const texts = troubles.map(({ code, values, file }) => {
    const said = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
    return file === null ? said : `${file}: ${said}`;
  });
  return texts.length === 0 ? null : texts.join(' ');
}

/** Each trouble as an issue of a refusal: `path` is the file inside, empty for the whole; `rule` is the code. */
export function troubleIssues(troubles: readonly FileTrouble[]): readonly Issue[] {
  return troubles.map((trouble) => ({
    path: trouble.file ?? '',
    rule: trouble.code,
    message: troubleText([trouble]) ?? trouble.code,
    values: trouble.values,
  }));
}

/** The troubles that the issues of a refusal tell; none when one of them is about something else. */
export function issueTroubles(issues: readonly Partial<Issue>[]): readonly FileTrouble[] {
  const troubles = issues.flatMap(({ path = '', rule = '', values = {} }) =>
    isFileTroubleCode(rule) ? [{ code: rule, values, file: path === '' ? null : path }] : [],
  );
  return troubles.length === issues.length ? troubles : [];
}
