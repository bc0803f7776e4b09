/** How a request got here: typed or pasted, out of a file, out of the mailbox. */
export type RequestSourceKind = 'pasted' | 'file' | 'mail';

/** Where a request came from. Texts are null when they are not known. */
export interface RequestSource {
  readonly kind: RequestSourceKind;
  /** Name of the file. */
  readonly name: string | null;
  /** Message-ID of the mail, without angle brackets. */
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly senderName: string | null;
  readonly senderEmail: string | null;
}

/** A request that somebody typed or pasted. */
export const pastedSource: RequestSource = {
  kind: 'pasted',
  name: null,
  messageId: null,
  subject: null,
  senderName: null,
  senderEmail: null,
};
