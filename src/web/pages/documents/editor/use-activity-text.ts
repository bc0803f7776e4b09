import { useCallback } from 'react';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
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

const known: ReadonlySet<string> = new Set(events);

/** An activity in the person's words: who, and what; mails name their recipients. */
export function useActivityText(): (activity: Activity) => string {
  const { t } = useI18n();
  return useCallback(
    ({ event, description, causer }) => {
      if (!known.has(event)) return description;
      const what = t(`documents.event.${event}` as MessageKey);
      const to = event === 'sent' ? / to (.+)$/.exec(description)?.[1] : undefined;
      const text = to ? `${what}: ${to}` : what;
      return causer.name ? `${causer.name} · ${text}` : text;
    },
    [t],
  );
}
