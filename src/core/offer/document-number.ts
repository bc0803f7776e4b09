/** `A-00042`: prefix, dash, at least five digits. */
export function documentNumber(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(5, '0')}`;
}
