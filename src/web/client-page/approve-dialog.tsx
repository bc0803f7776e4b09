import { type FormEvent, useState } from 'react';
import { AnswerActions } from './answer-actions.tsx';
import type { AnsweringProps } from './answering-props.ts';
import { type Approval, ApproveFields } from './approve-fields.tsx';
import { failureText } from './failure-text.ts';
import { Modal } from './modal.tsx';

/** Yes: who, under which terms, and signed where the company asks for it. */
export function ApproveDialog({
  client,
  offer,
  words,
  chosen,
  onClose,
}: AnsweringProps & { readonly onClose: () => void }) {
  const [approval, setApproval] = useState<Approval>({
    name: offer.contact_name,
    comment: '',
    terms: false,
    signature: null,
  });
  const [problem, setProblem] = useState('');
  const missing = () => {
    if (approval.name.trim() === '') return words.t('nameMissing');
    if (offer.show_terms && !approval.terms) return words.t('termsMissing');
    return offer.show_signature && approval.signature === null ? words.t('signatureMissing') : '';
  };
  const approve = async (event: FormEvent) => {
    event.preventDefault();
    const lack = missing();
    setProblem(lack);
    if (lack !== '') return;
    const { name, comment, terms, signature } = approval;
    try {
      await client.send({
        action: 'approve',
        name: name.trim(),
        elements: chosen,
        terms_accepted: terms,
        ...(comment.trim() ? { comment: comment.trim() } : {}),
        ...(signature === null ? {} : { signature }),
      });
      onClose();
      scrollTo({ top: 0 });
    } catch (error) {
      setProblem(failureText(words, error));
    }
  };
  return (
    <Modal title={words.t('approveTitle')} onClose={onClose}>
      <form onSubmit={(event) => void approve(event)} noValidate>
        <ApproveFields offer={offer} words={words} chosen={chosen} approval={approval} onChange={setApproval} />
        <AnswerActions
          words={words}
          label={words.t('confirmApprove')}
          problem={problem}
          busy={client.busy}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}
