import { ArrowUp, Square } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useI18n } from '../../../../i18n/i18n-context.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Textarea } from '../../../../ui/textarea.tsx';

/** Longest question that the server takes. */
const longest = 4000;

export interface ChatComposerProps {
  answering: boolean;
  onAsk: (text: string) => void;
  onStop: () => void;
}

/** Where the question is typed: Enter sends, Shift and Enter begins a new line. */
export function ChatComposer({ answering, onAsk, onStop }: ChatComposerProps) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // On a phone the keyboard would cover what was said.
    if (window.matchMedia('(pointer: fine)').matches) box.current?.focus();
  }, []);
  const send = () => {
    if (answering || text.trim() === '') return;
    onAsk(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={box}
        aria-label={t('chat.question')}
        placeholder={t('chat.placeholder')}
        className="max-h-40! min-h-9! flex-1 resize-none"
        rows={1}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {answering ? (
        <IconButton label={t('chat.stop')} icon={<Square />} onClick={onStop} />
      ) : (
        <IconButton label={t('chat.send')} icon={<ArrowUp />} type="submit" disabled={text.trim() === ''} />
      )}
    </form>
  );
}
