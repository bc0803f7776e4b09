import { MessageSquareText } from 'lucide-react';
import { useI18n } from '../../../../i18n/i18n-context.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { useShortcuts } from '../../../../ui/use-shortcuts.ts';
import { useReview } from '../review-context.ts';

/** Opens the chat; so does the key `c`. */
export function ChatButton() {
  const { t } = useI18n();
  const { openPanel } = useReview();
  const open = () => openPanel('chat');
  useShortcuts([{ keys: 'c', label: t('chat.open'), run: open }]);
  return <IconButton label={t('chat.open')} icon={<MessageSquareText />} onClick={open} />;
}
