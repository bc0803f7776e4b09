/** Bytes that are a letter in windows-1250 and a sign, or no letter of our languages, in windows-1252: ą ł ż ź Ź Ą Ł Ż ť. */
const central: ReadonlySet<number> = new Set([0xb9, 0xb3, 0xbf, 0x9f, 0x8f, 0xa5, 0xa3, 0xaf, 0x9d]);
/** Bytes that are a letter of western Europe in windows-1252 and one of Czech, Hungarian or Romanian in windows-1250: è à ù ò ì û ï å ø ã õ. */
const western: ReadonlySet<number> = new Set([
  0xe8, 0xe0, 0xf9, 0xf2, 0xec, 0xfb, 0xef, 0xe5, 0xf8, 0xe3, 0xf5, 0xc8, 0xc0,
]);

const isLower = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
const isLetter = (byte: number | undefined): boolean => byte !== undefined && (isLower(byte | 0x20) || byte >= 0x8a);

/**
 * Which Windows code page a text of one byte a letter is in: by letters inside words that only one of the two has. `m³`
 * at the end of a word counts for neither.
 */
export function guessCodePage(bytes: Uint8Array): 'windows-1250' | 'windows-1252' {
  let balance = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const inWord = isLetter(bytes[i + 1]) || (isLower(bytes[i - 1]) && isLower(bytes[i - 2]));
    if (!inWord) continue;
    if (central.has(byte)) balance += 1;
    else if (western.has(byte)) balance -= 1;
  }
  return balance > 0 ? 'windows-1250' : 'windows-1252';
}
