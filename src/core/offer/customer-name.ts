/** What two spellings of one name have in common: trimmed, single blanks, letter case ignored. */
export function customerNameKey(name: string): string {
  return tidyName(name).toLowerCase().normalize('NFC');
}

/** A name as it is stored: trimmed, single blanks. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').normalize('NFC');
}
