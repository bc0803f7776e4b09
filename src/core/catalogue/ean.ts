const lengths: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/** Is this an EAN-8, UPC-A, EAN-13 or GTIN-14 with a right check digit? */
export function isEan(code: string): boolean {
  return lengths.has(code.length) && /^\d+$/.test(code) && Number(code.at(-1)) === eanCheckDigit(code.slice(0, -1));
}

/** The check digit that belongs after these digits (GS1 General Specifications, 7.9). */
export function eanCheckDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    sum += Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}
