/** What an attachment may be. */
export type MediumType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp';

/** What a file is by its first bytes, whatever it is called; null for everything that is no attachment. */
export function sniffMedium(bytes: Uint8Array): MediumType | null {
  const begins = (text: string, at = 0) =>
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  if (begins('%PDF-')) return 'application/pdf';
  if (begins('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (begins('\xff\xd8\xff')) return 'image/jpeg';
  return begins('RIFF') && begins('WEBP', 8) ? 'image/webp' : null;
}
