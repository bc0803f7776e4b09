import { type MessageKey, useI18n } from '../i18n/i18n-context.ts';
import { Badge, type Tone } from './badge.tsx';

const tones = {
  draft: 'neutral',
  preparing: 'warn',
  ready: 'accent',
  open: 'accent',
  accepted: 'ok',
  approved: 'ok',
  rejected: 'danger',
  declined: 'danger',
  canceled: 'danger',
  expired: 'warn',
  imported: 'neutral',
  active: 'ok',
  inactive: 'neutral',
  mapping: 'neutral',
  pending: 'warn',
  queued: 'neutral',
  running: 'accent',
  done: 'ok',
  sent: 'ok',
  kept: 'neutral',
  failed: 'danger',
} as const satisfies Record<string, Tone>;

type Status = keyof typeof tones;

const isStatus = (status: string): status is Status => status in tones;

/** The state of an offer, import, mail or product, in the person's words. An unknown one is shown as it is. */
export function StatusBadge({ status }: { status: string }) {
  const { t } = useI18n();
  if (!isStatus(status)) return <Badge>{status}</Badge>;
  const key: MessageKey = `status.${status}`;
  return (
    <Badge tone={tones[status]} dot={true}>
      {t(key)}
    </Badge>
  );
}
