import { useState } from 'react';
import { ApiError, issuesByPath } from '../../../client/api-error.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import type { OfferDocument } from '../data/document.ts';
import { useSendDocument } from './use-send-document.ts';
import { useUsualMessage } from './use-usual-message.ts';

/** Sends the document, and shows the link that the client gets. */
export function SendDialog({ document, onClose }: { document: OfferDocument; onClose: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [email, setEmail] = useState(document.contact?.email ?? '');
  const usual = useUsualMessage(document);
  const [typed, setMessage] = useState<string | null>(null);
  const message = typed ?? usual;
  const [ccToOwner, setCc] = useState(false);
  const [attachments, setAttachments] = useState<readonly string[]>(() => document.attachments.map(({ uuid }) => uuid));
  const { send, busy, error } = useSendDocument(document.id, () => {
    toast.ok(t('documents.send.done', { to: email }));
    onClose();
  });
  const issues = issuesByPath(error);
  const isOther = error !== null && !(error instanceof ApiError && issues['email']);
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('documents.send.title', { number: document.number })}
      description={t(document.is_locked ? 'documents.send.again' : 'documents.send.body')}
      footer={<SendButtons busy={busy} onClose={onClose} />}
    >
      <form
        id="send-document"
        className="flex flex-col gap-3 py-1"
        onSubmit={(event) => {
          event.preventDefault();
          send({ email, message: message.trim() || null, ccToOwner, attachments });
        }}
      >
        {isOther && <Notice tone="danger">{errorText(error)}</Notice>}
        {document.elements.length === 0 && <Notice tone="warn">{t('documents.send.empty')}</Notice>}
        <TextField
          label={t('documents.send.to')}
          hint={t('documents.send.toHint')}
          error={issues['email']}
          required={true}
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={t('documents.send.message')}
          hint={t('documents.send.messageHint')}
          multiline={true}
          value={message}
          onChange={setMessage}
        />
        <Checkbox label={t('documents.send.cc')} checked={ccToOwner} onChange={setCc} />
        <AttachmentChoice document={document} chosen={attachments} onChange={setAttachments} />
        {document.is_locked && <ShareLink url={document.share_url} />}
      </form>
    </Dialog>
  );
}

function SendButtons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button variant="primary" type="submit" form="send-document" busy={busy}>
        {t('documents.action.send')}
      </Button>
    </>
  );
}

interface AttachmentChoiceProps {
  document: OfferDocument;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

function AttachmentChoice({ document, chosen, onChange }: AttachmentChoiceProps) {
  const { t } = useI18n();
  if (document.attachments.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-xs font-medium text-muted">{t('documents.send.attachments')}</legend>
      {document.attachments.map(({ uuid, name }) => (
        <Checkbox
          key={uuid}
          label={name}
          checked={chosen.includes(uuid)}
          onChange={(on) => onChange(on ? [...chosen, uuid] : chosen.filter((other) => other !== uuid))}
        />
      ))}
    </fieldset>
  );
}

function ShareLink({ url }: { url: string }) {
  const { t } = useI18n();
  return (
    <div className="rounded-lg border border-line bg-sunken p-3">
      <div className="flex items-center justify-between gap-2">
        <span className="text-xs font-medium text-muted">{t('documents.send.link')}</span>
        <CopyButton text={url} />
      </div>
      <p className="mt-1 truncate font-mono text-2xs text-faint">{url}</p>
    </div>
  );
}
