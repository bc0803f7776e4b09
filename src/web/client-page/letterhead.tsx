import type { ClientPage } from '../../doors/documents/contract/client-page.ts';
import type { ClientWords } from './client-words.ts';
import { Icon } from './icon.tsx';

interface LetterheadProps {
  readonly organization: ClientPage['organization'];
  readonly words: ClientWords;
  readonly pdf?: string | undefined;
}

/** Who offers: logo, or the name; and the offer as a paper. */
export function Letterhead({ organization, words, pdf }: LetterheadProps) {
  const { name, logo_url: logo } = organization;
  return (
    <header className="letterhead">
      {logo === null ? <span className="company">{name}</span> : <img src={logo} alt={name} height={40} />}
      {pdf !== undefined && (
        <a className="button small" href={pdf} target="_blank" rel="noreferrer">
          <Icon name="file" />
          {words.t('pdf')}
        </a>
      )}
    </header>
  );
}
