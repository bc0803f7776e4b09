import { useI18n } from '../../../i18n/i18n-context.ts';
import { exampleRequests } from '../model/example-requests.ts';

/** For a newcomer: requests to try, as clients write them. */
export function ExampleRequests({ onChoose }: { onChoose: (text: string) => void }) {
  const { t, language } = useI18n();
  return (
    <section aria-labelledby="example-requests" className="flex flex-col gap-2">
      <h2 id="example-requests" className="text-xs font-medium text-muted">
        {t('offers.new.examples')}
      </h2>
      <div className="grid gap-2 sm:grid-cols-3">
        {exampleRequests(language).map(({ title, text }) => (
          <button
            key={title}
            type="button"
            onClick={() => onChoose(text)}
            className="flex flex-col items-start rounded-lg border border-line bg-surface p-3 text-left transition-colors hover:border-line-strong hover:bg-sunken"
          >
            <span className="block text-sm font-medium">{t(title)}</span>
            <span className="mt-1 line-clamp-4 text-xs whitespace-pre-line text-muted">{text}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
