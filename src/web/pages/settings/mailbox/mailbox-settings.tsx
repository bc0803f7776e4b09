import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { issuesByPath } from '../../../client/api-error.ts';
import { type Mailbox, type MailboxEdit, mailboxQuery, mailboxWrites } from '../../../client/intake.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { toast } from '../../../ui/toast.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { ServerFields, TakingFields } from './mailbox-fields.tsx';
import { type MailboxForm, toMailboxBody, toMailboxForm } from './mailbox-form.ts';
import { MailboxTrial } from './mailbox-trial.tsx';
import { useMailboxFault } from './use-mailbox-fault.ts';

/** The mailbox that requests arrive in. */
export function MailboxSettings() {
  const mailbox = useQuery(mailboxQuery);
  if (mailbox.error)
    return <ErrorState error={mailbox.error} onRetry={() => mailbox.refetch().catch(() => undefined)} />;
  if (mailbox.data === undefined) return <SkeletonRows />;
  return <MailboxEditor key={JSON.stringify(toMailboxForm(mailbox.data))} mailbox={mailbox.data} />;
}

/** The form, and what can be done with it. */
function useMailboxWrites(mailbox: Mailbox | null) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const draft = useDraft<MailboxForm>(toMailboxForm(mailbox));
  const stored = (saved: Mailbox | null) => queries.setQueryData(mailboxQuery.queryKey, saved);
  const save = useMutation({
    mutationFn: (body: MailboxEdit) => mailboxWrites.save(body),
    onSuccess: (saved) => {
      draft.reset();
      stored(saved);
      toast.ok(t('settings.saved'));
    },
  });
  const remove = useMutation({
    mutationFn: () => mailboxWrites.remove(),
    onSuccess: () => {
      draft.reset();
      stored(null);
    },
  });
  const trial = useMutation({ mutationFn: (body: MailboxEdit) => mailboxWrites.try(body) });
  return { draft, save, remove, trial };
}

function MailboxEditor({ mailbox }: { mailbox: Mailbox | null }) {
  const { t } = useI18n();
  const { draft, save, remove, trial } = useMailboxWrites(mailbox);
  const issues = issuesByPath(save.error ?? trial.error);
  const faultText = useMailboxFault();
  return (
    <form
      id="mailbox"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.dirty) save.mutate(toMailboxBody(draft.values));
      }}
    >
      {mailbox?.fromEnvironment && <Notice>{t('mailbox.fromEnvironment')}</Notice>}
      {mailbox?.error && (
        <Notice tone="danger">{t('intake.mailboxError', { reason: faultText(mailbox.fault, mailbox.error) })}</Notice>
      )}
      <Card title={t('mailbox.title')} description={t('mailbox.hint')}>
        <div className="flex flex-col gap-4">
          <Checkbox
            checked={draft.values.active}
            onChange={(active) => draft.set('active', active)}
            label={t('mailbox.active')}
          />
          <ServerFields draft={draft} issues={issues} hasPassword={mailbox !== null} />
          <MailboxTrial trial={trial} />
          <div className="flex flex-wrap gap-2">
            <Button busy={trial.isPending} onClick={() => trial.mutate(toMailboxBody(draft.values))}>
              {t('mailbox.test')}
            </Button>
            {mailbox && <ForgetMailbox remove={remove} />}
          </div>
        </div>
      </Card>
      <Card title={t('mailbox.taking')}>
        <TakingFields draft={draft} issues={issues} />
      </Card>
      <SaveBar
        dirty={draft.dirty}
        busy={save.isPending}
        error={save.error}
        form="mailbox"
        onDiscard={() => {
          save.reset();
          draft.reset();
        }}
      />
    </form>
  );
}

/** Forgets the mailbox and its password, when that is meant. */
function ForgetMailbox({ remove }: Pick<ReturnType<typeof useMailboxWrites>, 'remove'>) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [asked, setAsked] = useState(false);
  const forget = () => {
    setAsked(false);
    remove.mutate(undefined, { onError: (error) => toast.problem(errorText(error)) });
  };
  return (
    <>
      <Button variant="ghost" busy={remove.isPending} onClick={() => setAsked(true)}>
        {t('mailbox.remove')}
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t('mailbox.removeTitle')}
        body={t('mailbox.removeBody')}
        confirm={t('mailbox.remove')}
        onConfirm={forget}
      />
    </>
  );
}
