/** Texts of one mail. `{number}`, `{name}`, `{company}`, `{client}`, `{total}`, `{date}` are filled in. */
export interface MailWords {
  readonly subject: string;
  readonly body: string;
  /** On the button that leads to the document; empty for a mail without one. */
  readonly button: string;
}
