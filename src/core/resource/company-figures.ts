/** What `append` may ask of a company. */
export const companyFigures = [
  'billing',
  'income_total',
  'income_net_total',
  'costs_total',
  'cost_efficiency_index',
  'hours_tracked_total',
] as const;

export type CompanyFigure = (typeof companyFigures)[number];
