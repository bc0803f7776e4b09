import { evaluationIndexes, REQUESTS } from '#test/drafting/evaluation-set';
import { fitWeights, foldedCalibration, observe } from '#test/drafting/fit-calibration';
import { HELD_OUT, heldOutIndexes } from '#test/drafting/held-out-set';
import { TRADE_REQUESTS, tradeIndexes } from '#test/drafting/trade-set';

const own = observe(REQUESTS, evaluationIndexes());
const held = heldOutIndexes(process.env['PROFFER_EVAL_DIR']);
const h = observe(
  HELD_OUT.filter((r) => held.has(r.catalogue)),
  held,
);
const t = observe(TRADE_REQUESTS, tradeIndexes());
console.log(own.length, h.length, t.length);
const all = [...own, ...h, ...t];
console.log(
  'own fold',
  foldedCalibration(own).toFixed(4),
  'all fold',
  foldedCalibration(all).toFixed(4),
  'h',
  foldedCalibration(h).toFixed(4),
  't',
  foldedCalibration(t).toFixed(4),
);
console.log(
  fitWeights(all)
    .map((w) => w.toFixed(3))
    .join(', '),
);
const d = all.filter((o) => o.drafted);
console.log(
  'ties',
  d.filter((o) => o.tie < 1).length,
  'right',
  d.filter((o) => o.tie < 1 && o.right).length,
  'of',
  d.length,
  'mean tie',
  d.filter((o) => o.tie < 1).reduce((s, o) => s + o.tie, 0) / d.filter((o) => o.tie < 1).length,
);
