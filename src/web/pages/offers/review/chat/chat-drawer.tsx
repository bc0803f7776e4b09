import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../../../i18n/i18n-context.ts';
import { Drawer } from '../../../../ui/drawer.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { SkeletonRows } from '../../../../ui/skeleton.tsx';
import { useErrorText } from '../../../../ui/use-error-text.ts';
import { useReview } from '../review-context.ts';
import { ChatComposer } from './chat-composer.tsx';
import { ChatMessage } from './chat-message.tsx';
import { ChatSuggestions } from './chat-suggestions.tsx';
import { type Chat, useChat } from './use-chat.ts';

/** A talk about the offer beside it: questions, answers as they come, and what a model changed. */
export function ChatDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { offer } = useReview();
  const chat = useChat(offer.id);
  const ask = (text: string) => void chat.ask(text);
  const fresh = chat.messages.length === 0;
  return (
    <Drawer
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('chat.title')}
      actions={
        !fresh && (
          <IconButton
            label={t('chat.new')}
            icon={<MessageSquarePlus />}
            disabled={chat.answering}
            onClick={chat.startNew}
          />
        )
      }
    >
      <div className="flex min-h-full flex-col">
        <div className="flex flex-1 flex-col gap-4 pb-4">
          {fresh && (chat.loading ? <SkeletonRows rows={4} /> : <p className="text-muted">{t('chat.empty')}</p>)}
          <Messages chat={chat} />
        </div>
        <div className="sticky -bottom-4 -mx-4 -mb-4 flex flex-col gap-3 border-t border-line bg-raised p-4">
          {fresh && !chat.loading && <ChatSuggestions disabled={chat.answering} onAsk={ask} />}
          <ChatComposer answering={chat.answering} onAsk={ask} onStop={chat.stop} />
        </div>
      </div>
    </Drawer>
  );
}

function Messages({ chat }: { chat: Chat }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const end = useRef<HTMLDivElement>(null);
  const grown = JSON.stringify(chat.messages.at(-1)?.parts ?? null).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows what is being said.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [grown, chat.messages.length]);
  return (
    <>
      <ol className="flex flex-col gap-4" aria-live="polite" aria-busy={chat.answering}>
        {chat.messages.map((message) => (
          <ChatMessage key={message.id} message={message} />
        ))}
      </ol>
      {chat.answering && chat.messages.at(-1)?.role === 'user' && <p className="text-muted">{t('chat.answering')}</p>}
      {chat.error !== null && <Notice tone="danger">{errorText(chat.error)}</Notice>}
      <div ref={end} className="scroll-mb-40" />
    </>
  );
}
