import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ExternalLink, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { buttonClass } from '../../../ui/button-class.ts';
import { cx } from '../../../ui/cx.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { offersPath } from '../../offers/data/offer-queries.ts';
import { useSettled } from '../../offers/data/use-settled.ts';
import type { OfferDocument } from '../data/document.ts';
import { ownPath } from './own-path.ts';

const views = ['page', 'pdf', 'mail'] as const;
type View = (typeof views)[number];

const pausedMs = 600;

/** The document as the client gets it, drawn anew a moment after each change. */
export function PreviewPane({ document }: { document: OfferDocument }) {
  const { t } = useI18n();
  const [view, setView] = useState<View>('page');
  const shown = useSettled(document, pausedMs);
  const paths: Readonly<Record<View, string>> = {
    page: ownPath(shown.preview_url),
    pdf: `${offersPath}/${shown.id}/pdf?v=${shown.version}#toolbar=0&navpanes=0&view=FitH`,
    mail: ownPath(shown.mail_preview_url),
  };
  return (
    <section
      aria-label={t('documents.preview.title')}
      className="flex min-w-0 flex-col gap-2 lg:sticky lg:top-0 lg:h-[calc(100dvh-5.5rem)]"
    >
      <div className="flex items-center gap-1">
        {views.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={view === name}
            onClick={() => setView(name)}
            className={cx(
              'h-7 rounded-md px-2.5 text-sm font-medium coarse:h-10',
              view === name ? 'bg-press text-ink' : 'text-muted hover:bg-hover hover:text-ink',
            )}
          >
            {t(`documents.preview.${name}`)}
          </button>
        ))}
        <a
          href={paths[view]}
          target="_blank"
          rel="noreferrer"
          aria-label={t('documents.preview.open')}
          className={`${buttonClass('ghost', 'sm')} ml-auto`}
        >
          <ExternalLink className="size-3.5" aria-hidden="true" />
        </a>
      </div>
      <PreviewFrame key={view} view={view} path={paths[view]} version={shown.version} />
    </section>
  );
}

interface PreviewFrameProps {
  view: View;
  path: string;
  version: number;
}

/**
 * A preview that this server cannot make says so, instead of showing a refusal as a page. The picture before stays until
 * there is a new one, also while there is no connection.
 */
function PreviewFrame({ view, path, version }: PreviewFrameProps) {
  const { t } = useI18n();
  const probe = useQuery({
    queryKey: ['preview', view, path, version],
    queryFn: async ({ signal }) => ({ path, version, ok: (await fetch(path, { method: 'HEAD', signal })).ok }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  if (!probe.data) return <div className="h-[70dvh] rounded-lg border border-line bg-surface lg:h-auto lg:flex-1" />;
  if (!probe.data.ok)
    return (
      <EmptyState
        icon={<EyeOff />}
        title={t('documents.preview.missing')}
        body={t('documents.preview.missingHint')}
        className="flex-1 rounded-lg border border-line bg-surface"
      />
    );
  return (
    <iframe
      key={probe.data.version}
      title={t(`documents.preview.${view}`)}
      src={probe.data.path}
      className="h-[70dvh] w-full rounded-lg border border-line bg-white lg:h-auto lg:flex-1 dark:bg-surface"
    />
  );
}
