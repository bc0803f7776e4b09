import { addDays } from '#core/offer/local-date';

/** When a company reminds its clients. 0 turns a reminder off. */
export interface ReminderSchedule {
  /** Days before the last day. */
  readonly beforeExpiryDays: number;
  /** Days after the offer went out and nothing came back. */
  readonly afterSilenceDays: number;
}

export type ReminderKind = 'expiring' | 'silent';

/** An offer that is out. Dates are ISO, in the company's time zone. */
export interface RemindedOffer {
  readonly sentOn: string;
  readonly validUntil: string | null;
  /** What was reminded of since it went out. */
  readonly reminded: readonly ReminderKind[];
  /** A question, a comment: any answer stops reminders. */
  readonly heardFrom: boolean;
}

/** The reminder that is due on a day, or null. Each is sent once; none after the last day or on the day it went out. */
export function dueReminder(offer: RemindedOffer, schedule: ReminderSchedule, today: string): ReminderKind | null {
  const { sentOn, validUntil, reminded, heardFrom } = offer;
  if (heardFrom || today <= sentOn || (validUntil !== null && today > validUntil)) return null;
  const { beforeExpiryDays, afterSilenceDays } = schedule;
  const expiresSoon = beforeExpiryDays > 0 && validUntil !== null && today >= addDays(validUntil, -beforeExpiryDays);
  if (expiresSoon) return reminded.includes('expiring') ? null : 'expiring';
  const isSilent = afterSilenceDays > 0 && today >= addDays(sentOn, afterSilenceDays);
  return isSilent && !reminded.includes('silent') ? 'silent' : null;
}
