import { type QualityFigures, qualityFigures } from '#app/quality/quality-figures';
import { type QualityBody, quality, qualityQuery, refusals } from '#doors/admin/contract';
import { route } from '#doors/admin/route';

const read = route({
  method: 'GET',
  path: '/api/admin/quality',
  summary: 'How well drafts were',
  description: 'From real corrections: what people changed before they accepted, and what the catalogue lacks.',
  auth: 'session',
  role: 'viewer',
  schema: { query: qualityQuery, response: { 200: quality, ...refusals } },
  handler: async ({ actor, query: { from = null, to = null } }, app) => ({
    body: present(await qualityFigures(app, actor, { from, to })),
  }),
});

export const qualityRoutes = [read];

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);

function presentSums({ drafted, kept, medianSeconds, editRate, ...sums }: QualityFigures['sums']) {
  return {
    ...sums,
    draftedLines: drafted,
    keptLines: kept,
    editRate: rounded(editRate),
    medianSecondsToAccept: medianSeconds === null ? null : Math.round(medianSeconds),
  };
}

function present({ from, to, sums, weeks, scored, scoredKept, ...rest }: QualityFigures): QualityBody {
  const calibration = scored.map((lines, at) => {
    const kept = scoredKept[at] ?? 0;
    const bin = { from: at / 10, to: (at + 1) / 10 };
    return { ...bin, lines, kept, share: lines === 0 ? null : rounded(kept / lines) };
  });
  return {
    from,
    to,
    ...presentSums(sums),
    calibration,
    calibrationError: rounded(rest.calibrationError),
    weeks: weeks.map(({ week, ...own }) => ({ week, ...presentSums(own) })),
    correctedProducts: [...rest.products],
    correctedWords: [...rest.words],
    wanted: rest.wanted.map((one) => ({
      ...one,
      quantity: Number(one.quantity),
      lastAskedAt: one.lastAskedAt.toISOString(),
    })),
  };
}
