/**
 * How to drop digits. `halfAwayFromZero`: nearest, ties away from zero (commercial). `halfEven`: nearest, ties to the
 * even digit. `up`: away from zero. `down`: towards zero. `ceiling`: towards +∞. `floor`: towards −∞.
 */
export type RoundingMode = 'halfAwayFromZero' | 'halfEven' | 'up' | 'down' | 'ceiling' | 'floor';
