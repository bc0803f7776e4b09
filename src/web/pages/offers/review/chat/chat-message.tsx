import { Check, CircleAlert, Search } from 'lucide-react';
import { useI18n } from '../../../../i18n/i18n-context.ts';
import { cx } from '../../../../ui/cx.ts';
import { Spinner } from '../../../../ui/spinner.tsx';
import { type ChatPiece, changesOffer, type ShownMessage } from './grow-message.ts';
import { toolText } from './tool-text.ts';

/** What one side said, with what tools did meanwhile. Text is shown as it is, never as markup. */
export function ChatMessage({ message }: { message: ShownMessage }) {
  const { t } = useI18n();
  const own = message.role === 'user';
  return (
    <li className={cx('flex flex-col gap-1.5', own && 'items-end')}>
      <span className="sr-only">{own ? t('chat.you') : t('chat.answer')}</span>
      {message.parts.map((part, at) =>
        part.type === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are only ever added at the end.
          <Words key={at} text={part.text ?? ''} own={own} />
        ) : (
          <ToolLine key={part.toolCallId} part={part} />
        ),
      )}
      {message.failed && <p className="text-sm text-danger">{t('chat.failed')}</p>}
    </li>
  );
}

function Words({ text, own }: { text: string; own: boolean }) {
  if (text === '') return null;
  return (
    <p
      className={cx(
        'max-w-full rounded-xl px-3 py-2 whitespace-pre-wrap wrap-anywhere',
        own ? 'ml-10 bg-accent-soft text-ink' : 'bg-sunken text-ink',
      )}
    >
      {text}
    </p>
  );
}

function ToolLine({ part }: { part: ChatPiece }) {
  const { t } = useI18n();
  const Icon = part.state === 'output-error' ? CircleAlert : changesOffer(part) ? Check : Search;
  const tone = part.state === 'output-error' ? 'text-danger' : changesOffer(part) ? 'text-ok' : 'text-muted';
  return (
    <p className={cx('flex items-start gap-2 text-sm', tone)}>
      {part.state === 'input-available' ? (
        <Spinner className="mt-0.5 size-4 shrink-0" />
      ) : (
        <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      )}
      <span className="min-w-0 wrap-anywhere">{toolText(t, part)}</span>
    </p>
  );
}
