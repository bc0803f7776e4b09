import { type FormEvent, useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { cx } from '../../../ui/cx.ts';
import { Textarea } from '../../../ui/textarea.tsx';
import { useWrite } from '../../../ui/use-write.ts';
import type { Comment } from '../data/document.ts';
import { documentCalls } from '../data/document-calls.ts';
import { documentsPath } from '../data/document-queries.ts';
import { useDesk } from './desk-context.ts';

/** Talk about the document: among colleagues, or with the client. */
export function CommentsCard() {
  const { t } = useI18n();
  const { role } = useSession();
  const { document } = useDesk();
  return (
    <Card title={t('documents.comments.title')}>
      <div className="flex flex-col gap-3">
        {document.comments.length === 0 && <p className="text-sm text-muted">{t('documents.comments.none')}</p>}
        <ul className="flex flex-col gap-3">
          {document.comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} />
          ))}
        </ul>
        {maySell(role) && <CommentForm documentId={document.id} asked={lastAsker(document.comments)} />}
      </div>
    </Card>
  );
}

/** The last word was the client's: an answer goes to the client unless somebody says otherwise. */
const lastAsker = (comments: readonly Comment[]): boolean => comments.at(-1)?.is_internal === false;

function CommentItem({ comment }: { comment: Comment }) {
  const { t, ago } = useI18n();
  const { commentator, is_internal: isInternal } = comment;
  return (
    <li
      className={cx(
        'rounded-lg border p-2.5',
        isInternal ? 'border-line bg-sunken' : 'border-accent-line bg-accent-soft',
      )}
    >
      <div className="mb-1 flex flex-wrap items-center gap-2 text-xs">
        <span className="font-medium">
          {commentator?.name ?? commentator?.fullName ?? t('documents.comments.client')}
        </span>
        <span className="text-muted">{ago(comment.created_at)}</span>
        <Badge tone={isInternal ? 'neutral' : 'accent'} className="ml-auto">
          {t(isInternal ? 'documents.comments.internal' : 'documents.comments.shared')}
        </Badge>
      </div>
      <p className="text-sm break-words whitespace-pre-line">{comment.text}</p>
    </li>
  );
}

function CommentForm({ documentId, asked }: { documentId: string; asked: boolean }) {
  const { t } = useI18n();
  const { run, busy } = useWrite(documentsPath);
  const [text, setText] = useState('');
  const [toClient, setToClient] = useState<boolean | null>(null);
  const isShared = toClient ?? asked;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (await run(() => documentCalls.comment(documentId, text.trim(), !isShared))) {
      setText('');
      setToClient(null);
    }
  };
  return (
    <form className="flex flex-col gap-2" onSubmit={(event) => submit(event).catch(() => undefined)}>
      <Textarea
        aria-label={t('documents.comments.write')}
        placeholder={t('documents.comments.write')}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Checkbox label={t('documents.comments.toClient')} checked={isShared} onChange={setToClient} />
        <Button type="submit" busy={busy} disabled={text.trim() === ''}>
          {t(isShared ? 'documents.comments.reply' : 'documents.comments.add')}
        </Button>
      </div>
    </form>
  );
}
