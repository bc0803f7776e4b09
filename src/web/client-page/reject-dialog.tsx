import { type FormEvent, useState } from 'react';
import { AnswerActions } from './answer-actions.tsx';
import type { AnsweringProps } from './answering-props.ts';
import { failureText } from './failure-text.ts';
import { Modal } from './modal.tsx';

/** No, and why. */
export function RejectDialog({ client, offer, words, onClose }: AnsweringProps & { readonly onClose: () => void }) {
  const [name, setName] = useState(offer.contact_name);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const reject = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem(words.t('reasonMissing'));
    try {
      await client.send({ action: 'reject', comment: reason.trim(), ...(name.trim() ? { name: name.trim() } : {}) });
      onClose();
    } catch (error) {
      setProblem(failureText(words, error));
    }
  };
  return (
    <Modal title={words.t('rejectTitle')} onClose={onClose}>
      <form onSubmit={(event) => void reject(event)} noValidate>
        <label htmlFor="reject-name">{words.t('name')}</label>
        <input
          id="reject-name"
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor="reject-reason">{words.t('reason')}</label>
        <textarea
          id="reject-reason"
          rows={4}
          maxLength={5000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <AnswerActions
          words={words}
          label={words.t('confirmReject')}
          problem={problem}
          busy={client.busy}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}
