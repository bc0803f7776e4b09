/** The VAT rates that stand among the sums: all of them, but not 0 % alone, which says nothing. */
export function shownRates<T extends { readonly rate: string | number }>(rates: readonly T[]): readonly T[] {
  return rates.every(({ rate }) => Number(rate) === 0) ? [] : rates;
}
