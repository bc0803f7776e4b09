import { type FormEvent, useRef, useState } from 'react';
import type { ClientOffer, ClientPage } from '../../doors/documents/contract/client-page.ts';
import { randomUuid } from '../client/random-uuid.ts';
import type { ClientWords } from './client-words.ts';
import { failureText } from './failure-text.ts';
import type { ClientState } from './use-client-page.ts';

interface ConversationProps {
  readonly client: ClientState;
  readonly offer: ClientOffer;
  readonly organization: ClientPage['organization'];
  readonly words: ClientWords;
}

/** What both sides said, and room for a question. */
export function Conversation({ client, offer, organization, words }: ConversationProps) {
  const { text, setText, said, ask } = useQuestion(client, organization, words);
  return (
    <section className="conversation">
      <h2>{words.t('conversation')}</h2>
      {offer.comments.length > 0 && (
        <ul>
          {offer.comments.map((comment) => (
            <li key={`${comment.created_at} ${comment.text}`} className={comment.is_ours ? 'ours' : 'theirs'}>
              <p className="who">
                {comment.author} · {words.date(comment.created_at)}
              </p>
              <p>{comment.text}</p>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={(event) => void ask(event)}>
        <label htmlFor="question">{words.t('askLabel')}</label>
        <textarea
          id="question"
          rows={3}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button" disabled={client.busy || text.trim() === ''}>
          {words.t('ask')}
        </button>
        <p role="status">{said}</p>
      </form>
    </section>
  );
}

/** A question has one token until it has arrived: pressed twice or tried again, it is kept once. */
function useQuestion(client: ClientState, { name: company }: ClientPage['organization'], words: ClientWords) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const token = useRef<string | null>(null);
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    token.current ??= randomUuid();
    try {
      await client.send({ action: 'comment', comment: text.trim(), token: token.current });
      token.current = null;
      setText('');
      setSaid(words.t('sent', { company }));
    } catch (error) {
      setSaid(failureText(words, error));
    }
  };
  return { text, setText, said, ask };
}
