import { Eye } from 'lucide-react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { ActivityItem } from './activity-item.tsx';
import { useDesk } from './desk-context.ts';
import { activityKind, useActivityText } from './use-activity-text.ts';

const tones: Readonly<Record<string, string>> = {
  sent: 'bg-accent',
  viewed: 'bg-accent',
  approved: 'bg-ok-solid',
  rejected: 'bg-danger-solid',
  undelivered: 'bg-danger-solid',
  expired: 'bg-warn-solid',
};

/** What happened to the document, the last first, and whether the client has seen it. */
export function ActivityCard() {
  const { t, ago } = useI18n();
  const { document } = useDesk();
  const textOf = useActivityText();
  const seen = document.activities.find(({ event }) => event === 'viewed');
  return (
    <Card
      title={t('documents.activity.title')}
      actions={
        seen && (
          <Badge tone="accent">
            <Eye className="size-3" aria-hidden="true" />
            {t('documents.activity.seen', { when: ago(seen.created_at) })}
          </Badge>
        )
      }
    >
      {document.activities.length === 0 && <p className="text-sm text-muted">{t('documents.activity.none')}</p>}
      <ol className="flex flex-col gap-3">
        {document.activities.map((activity) => (
          <ActivityItem
            key={activity.id}
            activity={activity}
            text={textOf(activity)}
            tone={tones[activityKind(activity) ?? '']}
          />
        ))}
      </ol>
    </Card>
  );
}
