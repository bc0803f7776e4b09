import type { RequestFile } from '../../../client/request-files.ts';

/** A file that was read. */
export interface ReadFile {
  readonly name: string;
  readonly says: RequestFile;
}

const isMail = ({ says }: ReadFile): boolean => says.kind === 'eml' || says.kind === 'msg';

/** Mails first: they say what the lists beside them are for. Otherwise as they were given. */
export function mailsFirst(files: readonly ReadFile[]): readonly ReadFile[] {
  return [...files.filter(isMail), ...files.filter((file) => !isMail(file))];
}

/** Files read into a text that may hold something already, each after the first under its name. */
export function joinedText(before: string, files: readonly ReadFile[]): string {
  let text = before.trimEnd();
  for (const { name, says } of mailsFirst(files)) {
    text = text === '' ? says.text : `${text}\n\n----- ${name} -----\n${says.text}`;
  }
  return text;
}

/** Where a request came from, for the door: the first mail, else the first file. */
export function requestSource(files: readonly ReadFile[]) {
  const [first] = mailsFirst(files);
  if (!first) return null;
  const { messageId, subject, from } = first.says;
  return {
    kind: 'file' as const,
    name: first.name.slice(0, 300),
    messageId,
    subject,
    senderName: from?.name ?? null,
    senderEmail: from?.email ?? null,
  };
}
