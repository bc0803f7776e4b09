import { type Mailboxes, MailboxRefused, type OpenMailbox } from '#app/ports';

/** Mails of the one mailbox that the stand-in has, by number. */
export interface MemoryMailboxes extends Mailboxes {
  /** Puts a mail into the folder. */
  deliver(bytes: Uint8Array): void;
  /** Where mails went: number and folder, null for marked as read. */
  readonly filed: readonly (readonly [uid: number, moveTo: string | null])[];
  /** Errors that the next calls of `file` end with. */
  readonly faults: Error[];
}

/** Stands in for a mail server: one mailbox in memory, for any account with this password. */
export function memoryMailboxes(password: string): MemoryMailboxes {
  const mails = new Map<number, Uint8Array>();
  const filed: [number, string | null][] = [];
  const faults: Error[] = [];
  let next = 1;
  const opened: OpenMailbox = {
    uidValidity: '1',
    get nextUid() {
      return next;
    },
    waiting: async (afterUid, most) =>
      [...mails]
        .filter(([uid]) => uid > afterUid)
        .slice(0, most)
        .map(([uid, { length: size }]) => ({
          ...{ uid, size, arrivedAt: new Date() },
          ...{ subject: null, senderName: null, senderEmail: null },
        })),
    fetch: async (uid) => mails.get(uid) ?? null,
    file: async (uid, moveTo) => {
      const fault = faults.shift();
      if (fault) throw fault;
      filed.push([uid, moveTo]);
      if (moveTo !== null) mails.delete(uid);
    },
    close: async () => {},
  };
  return {
    filed,
    faults,
    deliver: (bytes) => {
      mails.set(next, bytes);
      next += 1;
    },
    open: async (account) => {
      if (account.password !== password) throw new MailboxRefused('sign_in');
      return opened;
    },
  };
}
