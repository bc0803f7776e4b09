/** A measure read from a text: one value, or several for a size such as 60 × 60 cm. */
export interface Measure {
  /** `length`, `power`, `ports` …; `size` for numbers joined by × without a unit. */
  readonly dimension: string;
  /** In base units of the dimension, in the order written. */
  readonly values: readonly number[];
  /** Atoms from..to, exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Millimetres. */
export const INCH = 25.4;

/** Four significant digits: enough to tell articles apart, coarse enough for unit arithmetic. */
export function roundMeasure(value: number): number {
  return Number(value.toPrecision(4));
}
