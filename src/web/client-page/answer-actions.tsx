import type { ClientWords } from './client-words.ts';

interface AnswerActionsProps {
  readonly words: ClientWords;
  /** On the button that answers. */
  readonly label: string;
  /** Why the answer was not taken; empty when nothing is wrong. */
  readonly problem: string;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** The foot of a dialog that answers: what is wrong, back, and yes. */
export function AnswerActions({ words, label, problem, busy, onClose }: AnswerActionsProps) {
  return (
    <>
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {words.t('cancel')}
        </button>
        <button type="submit" className="button primary" disabled={busy}>
          {label}
        </button>
      </div>
    </>
  );
}
