import type { Node } from '#app/resource/node';
import { compareDecimals, toBig } from '#core/money/decimal';
import { minorToNumber } from '#core/money/minor-units';
import { roundBig, roundTo } from '#core/money/round-to';
import type { CompanyFigure } from '#core/resource/company-figures';
import type { Tenant } from '#store/database';
import { type CompanyFigures, readCompanyFigures } from '#store/resource/read-company-figures';

/** Works out the figures that somebody asked of companies, in one query for all of them. */
export async function loadAppended(t: Tenant, nodes: readonly Node[], wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return;
  const found = await readCompanyFigures(
    t,
    nodes.map(({ row }) => row['id']),
  );
  const byId = new Map(found.map((figures) => [figures.id, figures]));
  for (const node of nodes) {
    const figures = byId.get(String(node.row['id']));
    if (!figures) continue;
    const shown = shownFigures(figures);
    for (const name of wanted) node.related[name] = { plain: shown[name as CompanyFigure] };
  }
}

/** In the words of the wire, in major units. */
function shownFigures(figures: CompanyFigures): Readonly<Record<CompanyFigure, unknown>> {
  const { currency, gross, net, paid, overdue, costs, hours } = figures;
  const money = (minor: number) => minorToNumber(minor, currency);
  const open = gross - paid;
  return {
    billing: { currency, paid: money(paid), pending: money(open - overdue), overdue: money(overdue) },
    income_total: money(gross),
    income_net_total: money(net),
    costs_total: Number(roundTo(costs, 2)),
    cost_efficiency_index: efficiency(money(net), costs),
    hours_tracked_total: Number(hours),
  };
}

/** Income for each unit of cost; null where nothing was spent. */
function efficiency(income: number, costs: string): number | null {
  if (compareDecimals(costs, '0') <= 0) return null;
  return Number(roundBig(toBig(income).div(toBig(costs)), 2));
}
