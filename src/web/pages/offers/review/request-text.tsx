import { useMemo } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { needsLook } from '../model/match-words.ts';
import { requestMarks } from '../model/request-marks.ts';
import { type RequestSegment, requestSegments } from '../model/request-segments.ts';
import { rowLabels } from '../model/row-labels.ts';
import { type ReviewFocus, useReview } from './review-context.ts';
import { rowId } from './row-id.ts';
import { useFollowMark } from './use-follow-mark.ts';

type Look = 'found' | 'check' | 'unmatched' | 'fact';

const looks: Readonly<Record<Look, { calm: string; lit: string }>> = {
  found: { calm: 'bg-accent-soft decoration-accent-line', lit: 'bg-accent-line decoration-accent' },
  check: { calm: 'bg-warn-soft decoration-warn-solid', lit: 'bg-warn-solid/35 decoration-warn-solid' },
  unmatched: {
    calm: 'bg-danger-soft decoration-danger-solid decoration-dashed',
    lit: 'bg-danger-solid/30 decoration-danger-solid',
  },
  fact: { calm: 'decoration-line-strong decoration-dotted', lit: 'bg-press decoration-ink decoration-dotted' },
};

/** The number in front of a fragment: drawn, so that copying the request copies the request. */
const numbered =
  'before:mr-1 before:inline-flex before:h-4 before:min-w-4 before:items-center before:justify-center before:rounded-sm before:bg-surface before:px-1 before:align-[0.0625rem] before:text-2xs before:leading-none before:font-semibold before:text-muted before:no-underline before:content-[attr(data-label)]';

/** The request, verbatim. Each fragment carries the number of its line, leads to it and lights up with it. */
export function RequestText({ focus }: { focus: ReviewFocus }) {
  const { t } = useI18n();
  const { offer } = useReview();
  const scroller = useFollowMark(focus.active);
  const { clientRequest, items, unmatchedDetails, facts } = offer;
  const segments = useMemo(() => {
    const request = clientRequest ?? '';
    const noted = facts.map(({ id, span: [start = 0, end = 0] }) => ({
      id,
      kind: 'fact' as const,
      spans: [[start, end] as const],
    }));
    return requestSegments(request, [...requestMarks(request, items, unmatchedDetails), ...noted]);
  }, [clientRequest, items, unmatchedDetails, facts]);
  const labels = rowLabels(offer);
  if (!clientRequest) return <p className="text-sm text-muted">{t('offers.request.none')}</p>;
  return (
    <>
      <div
        ref={scroller}
        className="scroll-thin max-h-[calc(100dvh-17rem)] overflow-y-auto text-sm leading-6 break-words whitespace-pre-wrap max-lg:max-h-none"
      >
        {segments.map((segment, at) => (
          <Segment
            key={segment.start}
            segment={segment}
            lit={focus.lit}
            label={startsMark(segment, segments[at - 1]) ? labels.get(segment.marks[0]?.id ?? '') : undefined}
          />
        ))}
      </div>
      <Legend />
    </>
  );
}

const startsMark = (segment: RequestSegment, before: RequestSegment | undefined): boolean =>
  segment.marks[0]?.id !== before?.marks[0]?.id;

interface SegmentProps {
  segment: RequestSegment;
  lit: string | null;
  /** Number or letter of the row, where a fragment starts. */
  label: string | undefined;
}

function Segment({ segment, lit, label }: SegmentProps) {
  const { offer, goTo, light } = useReview();
  const [mark] = segment.marks;
  if (!mark) return segment.text;
  const item = offer.items.find(({ id }) => id === mark.id);
  const look: Look = mark.kind === 'line' ? (item && needsLook(item) ? 'check' : 'found') : mark.kind;
  const isLit = segment.marks.some(({ id }) => id === lit);
  return (
    <a
      href={`#${rowId(mark.id)}`}
      data-mark={mark.id}
      data-look={look}
      data-label={label}
      data-lit={isLit || undefined}
      onClick={(event) => {
        event.preventDefault();
        goTo(mark.id);
      }}
      onPointerEnter={() => light(mark.id)}
      onPointerLeave={() => light(null)}
      onFocus={() => light(mark.id)}
      onBlur={() => light(null)}
      className={cx(
        'rounded-sm underline decoration-2 underline-offset-4 transition-colors',
        label !== undefined && numbered,
        isLit ? looks[look].lit : looks[look].calm,
      )}
    >
      {segment.text}
    </a>
  );
}

function Legend() {
  const { t } = useI18n();
  const entries = [
    ['found', t('offers.request.found')],
    ['check', t('offers.request.check')],
    ['unmatched', t('offers.request.unmatched')],
    ['fact', t('review.facts.inRequest')],
  ] as const;
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 border-t border-line-soft pt-3 text-xs text-muted">
      {entries.map(([look, label]) => (
        <span
          key={look}
          className={cx('underline decoration-2 underline-offset-4', looks[look].calm, 'bg-transparent')}
        >
          {label}
        </span>
      ))}
    </p>
  );
}
