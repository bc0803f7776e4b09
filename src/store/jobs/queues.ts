/** What a job of each queue carries. Small: ids, not contents. */
export interface QueueData {
  'import-products': { readonly importId: string };
  'send-mail': { readonly mailId: string };
  'draft-mail': { readonly mailId: string };
  'draft-file': { readonly batchId: string; readonly fileId: string };
  'mail-answer': { readonly offerId: string; readonly answerId: string };
  'mail-document': {
    readonly offerId: string;
    readonly mailId: string;
    readonly to: readonly string[];
    readonly message: string | null;
    /** Ids of media. */
    readonly attachments: readonly string[];
  };
  'mail-invoice': {
    readonly invoiceId: string;
    readonly mailId: string;
    readonly to: readonly string[];
    readonly message: string | null;
    readonly isReminder: boolean;
    /** Which one, from 1. */
    readonly reminder?: number;
  };
  'call-webhook': {
    readonly deliveryId: string;
    /** From 1; an attempt is made once, however often its job comes. */
    readonly attempt: number;
  };
  'follow-vat': Record<string, never>;
  'mail-question': { readonly offerId: string; readonly commentId: string };
}

export type QueueName = keyof QueueData;

interface QueueRule {
  /** How often a failed job is tried again. */
  readonly retryLimit: number;
  /** The pause before that doubles from one second up to this, in seconds. */
  readonly longestPause: number;
  /** Longest attempt, in seconds. */
  readonly expireInSeconds: number;
  /** Jobs that one process works off side by side. */
  readonly together: number;
}

/** Every queue there is; `migrate` creates what is missing and brings the rules up to date. */
export const queues: Readonly<Record<QueueName, QueueRule>> = {
  'import-products': { retryLimit: 3, longestPause: 600, expireInSeconds: 3_600, together: 1 },
  'mail-document': { retryLimit: 10, longestPause: 600, expireInSeconds: 300, together: 2 },
  'mail-invoice': { retryLimit: 10, longestPause: 600, expireInSeconds: 300, together: 2 },
  // Only for a server that was killed: what a receiver refuses is tried again by a job of its own.
  'call-webhook': { retryLimit: 5, longestPause: 60, expireInSeconds: 60, together: 10 },
  'mail-question': { retryLimit: 10, longestPause: 600, expireInSeconds: 300, together: 2 },
  'follow-vat': { retryLimit: 5, longestPause: 600, expireInSeconds: 3_600, together: 1 },
  'mail-answer': { retryLimit: 10, longestPause: 600, expireInSeconds: 300, together: 2 },
  // Half a day: a mail server may be away for a night.
  'send-mail': { retryLimit: 24, longestPause: 3_600, expireInSeconds: 300, together: 5 },
  'draft-mail': { retryLimit: 6, longestPause: 600, expireInSeconds: 300, together: 2 },
  'draft-file': { retryLimit: 4, longestPause: 60, expireInSeconds: 300, together: 2 },
};

export const queueNames = Object.keys(queues) as QueueName[];
