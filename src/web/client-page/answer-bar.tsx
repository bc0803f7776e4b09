import { useState } from 'react';
import type { AnsweringProps } from './answering-props.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { RejectDialog } from './reject-dialog.tsx';

/** Always in sight: the total, yes and no. */
export function AnswerBar(props: AnsweringProps) {
  const { offer, words } = props;
  const [open, setOpen] = useState<'approve' | 'reject' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="bar">
      <p className="bar-total">
        <span>{words.t('total')}</span>
        <strong className="amount">{words.money(offer.totals.gross)}</strong>
      </p>
      <button type="button" className="button" onClick={() => setOpen('reject')}>
        {words.t('reject')}
      </button>
      <button type="button" className="button primary" onClick={() => setOpen('approve')}>
        {words.t('approve')}
      </button>
      {open === 'approve' && <ApproveDialog {...props} onClose={close} />}
      {open === 'reject' && <RejectDialog {...props} onClose={close} />}
    </div>
  );
}
