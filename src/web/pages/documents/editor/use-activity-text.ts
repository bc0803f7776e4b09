import { useCallback } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import type { Activity } from '../data/document.ts';

const events = [
  'created',
  'updated',
  'locked',
  'unlocked',
  'sent',
  'viewed',
  'approved',
  'rejected',
  'reopened',
  'commented',
  'invoiced',
  'deleted',
  'restored',
] as const;

/** What an activity tells, finer than the door names it. */
export type ActivityKind = (typeof events)[number] | 'undelivered' | 'reminded' | 'expired';

/** Null for one that is known by its description alone. */
export function activityKind({ event, description, properties }: Activity): ActivityKind | null {
  if (properties?.failed) return 'undelivered';
  if (properties?.reminder) return 'reminded';
  if (event === 'updated' && description === 'Offer expired') return 'expired';
  return events.find((known) => known === event) ?? null;
}

/** Whom a mail was for. */
export const recipientsOf = ({ description }: Activity): string =>
  /(?: to|^Mail to) (.+?)(?: could not be delivered)?$/.exec(description)?.[1] ?? '';

/** An activity in the person's words: who, and what; mails name their recipients. */
export function useActivityText(): (activity: Activity) => string {
  const { t } = useI18n();
  return useCallback(
    (activity) => {
      const kind = activityKind(activity);
      if (kind === null) return activity.description;
      const { name } = activity.causer;
      const isMail = kind === 'sent' || kind === 'undelivered' || kind === 'reminded';
      const to = isMail ? recipientsOf(activity) : '';
      const text = [t(`documents.event.${kind}`), to].filter(Boolean).join(': ');
      return name ? `${name} · ${text}` : text;
    },
    [t],
  );
}
