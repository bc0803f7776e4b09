import type { ClientWords } from './client-words.ts';

/** The shape of an offer until it is there. */
export function LoadingScreen({ words }: { readonly words: ClientWords }) {
  return (
    <div className="sheet">
      <div className="letterhead" />
      <main aria-busy="true">
        <p className="sr-only" role="status">
          {words.t('loading')}
        </p>
        {['40%', '76%', '100%', '92%', '98%', '60%'].map((width) => (
          <span key={width} className="bone" style={{ width }} />
        ))}
      </main>
    </div>
  );
}
