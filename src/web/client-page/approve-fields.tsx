import { type Dispatch, type SetStateAction, useCallback } from 'react';
import type { ClientOffer } from '../../doors/documents/contract/client-page.ts';
import type { ClientWords } from './client-words.ts';
import { SignatureField } from './signature-field.tsx';

/** What a client fills in to say yes. */
export interface Approval {
  readonly name: string;
  readonly comment: string;
  readonly terms: boolean;
  /** PNG as a data URL; null while there is none. */
  readonly signature: string | null;
}

interface ApproveFieldsProps {
  readonly offer: ClientOffer;
  readonly words: ClientWords;
  /** Ids of the optional lines that are taken. */
  readonly chosen: readonly string[];
  readonly approval: Approval;
  readonly onChange: Dispatch<SetStateAction<Approval>>;
}

export function ApproveFields({ offer, words, chosen, approval, onChange }: ApproveFieldsProps) {
  const taken = offer.lines.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const options = new Intl.ListFormat(words.language).format(taken);
  const sign = useCallback((signature: string | null) => onChange((before) => ({ ...before, signature })), [onChange]);
  const set = (part: Partial<Approval>) => onChange((before) => ({ ...before, ...part }));
  return (
    <>
      <p className="intro">
        {words.t('approveIntro', { number: offer.number, total: words.money(offer.totals.gross) })}
        {options !== '' && ` ${words.t('withOptions', { names: options })}`}
      </p>
      <label htmlFor="approve-name">{words.t('name')}</label>
      <input
        id="approve-name"
        autoComplete="name"
        maxLength={200}
        value={approval.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      {offer.show_signature && <SignatureField name={approval.name} words={words} onChange={sign} />}
      <label htmlFor="approve-comment">{words.t('comment')}</label>
      <textarea
        id="approve-comment"
        rows={2}
        maxLength={5000}
        value={approval.comment}
        onChange={(event) => set({ comment: event.target.value })}
      />
      {offer.show_terms && (
        <label className="choice">
          <input type="checkbox" checked={approval.terms} onChange={(event) => set({ terms: event.target.checked })} />
          <span>{words.t('terms')}</span>
        </label>
      )}
    </>
  );
}
