import type { Mailbox, MailboxEdit } from '../../../client/intake.ts';

/** The settings of a mailbox as text, as a form holds them. */
export interface MailboxForm {
  readonly host: string;
  readonly port: string;
  readonly security: MailboxEdit['security'];
  readonly user: string;
  /** Empty: the stored one stays. */
  readonly password: string;
  readonly folder: string;
  /** Empty: mails stay where they are and count as read. */
  readonly moveTo: string;
  readonly active: boolean;
  readonly everySeconds: string;
  readonly readExisting: boolean;
}

export const usualPorts: Readonly<Record<MailboxEdit['security'], string>> = {
  tls: '993',
  starttls: '143',
  plain: '143',
};

export function toMailboxForm(mailbox: Mailbox | null): MailboxForm {
  return {
    host: mailbox?.host ?? '',
    port: String(mailbox?.port ?? 993),
    security: mailbox?.security ?? 'tls',
    user: mailbox?.user ?? '',
    password: '',
    folder: mailbox?.folder ?? 'INBOX',
    moveTo: mailbox?.moveTo ?? '',
    active: mailbox?.active ?? true,
    everySeconds: String(mailbox?.everySeconds ?? 60),
    readExisting: mailbox?.readExisting ?? false,
  };
}

export function toMailboxBody({ port, everySeconds, password, moveTo, ...form }: MailboxForm): MailboxEdit {
  return {
    ...form,
    host: form.host.trim(),
    user: form.user.trim(),
    port: Number(port),
    everySeconds: Number(everySeconds),
    password: password === '' ? null : password,
    moveTo: moveTo.trim() === '' ? null : moveTo.trim(),
  };
}
