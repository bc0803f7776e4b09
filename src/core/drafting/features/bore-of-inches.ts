/** Nominal pipe sizes: inches (in millimetres) and the DN they are sold as. */
const PIPES: readonly (readonly [inch: number, bore: number])[] = [
  [6.35, 8],
  [9.525, 10],
  [12.7, 15],
  [19.05, 20],
  [25.4, 25],
  [31.75, 32],
  [38.1, 40],
  [50.8, 50],
  [63.5, 65],
  [76.2, 80],
  [101.6, 100],
];

/** The DN of a pipe size in inches (given in millimetres), or null: 1/2" is DN 15. */
export function boreOfInches(millimetres: number): number | null {
  return PIPES.find(([inch]) => Math.abs(inch - millimetres) < 0.02 * inch)?.[1] ?? null;
}
