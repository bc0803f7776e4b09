/** What a job of each queue carries. Small: ids, not contents. */
export interface QueueData {
  'import-products': { readonly importId: string };
  'send-mail': { readonly mailId: string };
}

export type QueueName = keyof QueueData;

/** How often a failed job is tried again, and how long one attempt may take, in seconds. */
interface QueueRule {
  readonly retryLimit: number;
  readonly expireInSeconds: number;
}

/** Every queue there is; `migrate` creates what is missing and brings the rules up to date. */
export const queues: Readonly<Record<QueueName, QueueRule>> = {
  'import-products': { retryLimit: 3, expireInSeconds: 3_600 },
  'send-mail': { retryLimit: 8, expireInSeconds: 300 },
};

export const queueNames = Object.keys(queues) as QueueName[];
