import { parseArgs } from 'node:util';
import { comparePdfs } from './documents/compare-pdfs.ts';
import { compareRates } from './documents/compare-rates.ts';
import { compareSizes } from './documents/compare-sizes.ts';
import { makeSetting } from './documents/offer-body.ts';
import { startSides } from './documents/start-sides.ts';

/*
 * The documents door over HTTP: creating, reading and listing offers against a bare Fastify and `pg` server that writes and reads
 * the same bytes on the same PostgreSQL; pages out of 1,000 offers and out of `--offers`; other requests while PDFs are made. With
 * `--embedded` on the embedded database, where there is nothing bare to compare with. `--profile <folder>` writes CPU profiles.
 */
const { values: options } = parseArgs({
  options: {
    embedded: { type: 'boolean', default: false },
    offers: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    together: { type: 'string', default: '8' },
    runs: { type: 'string', default: '25' },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
});

const started = performance.now();
const sides = await startSides({
  embedded: options.embedded,
  few: 1_000,
  many: Number(options.offers),
  profile: options.profile,
});
try {
  const place = options.embedded ? 'Embedded' : 'PostgreSQL';
  console.log(`${place}, filled and started in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const setting = await makeSetting(sides.few);
  const turns = {
    rounds: Number(options.rounds),
    forMs: Number(options.seconds) * 1000,
    together: Number(options.together),
  };
  if (asked('sizes')) await compareSizes(sides, Number(options.runs));
  if (asked('rates')) await compareRates(sides, setting, turns);
  if (asked('pdfs')) await comparePdfs(sides, setting);
} finally {
  await sides.close();
}

/** Everything, unless `--only` names one part. */
function asked(part: 'rates' | 'sizes' | 'pdfs'): boolean {
  return options.only === undefined || options.only === part;
}
