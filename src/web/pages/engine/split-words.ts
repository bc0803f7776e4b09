/** Words of a group as typed: with commas, semicolons or equals signs between them; each once. */
export function splitWords(typed: string): readonly string[] {
  const words = typed.split(/[,;=\n]+/).map((word) => word.trim().replaceAll(/\s+/g, ' '));
  const seen = new Set<string>();
  return words.filter((word) => {
    const known = seen.has(word.toLowerCase());
    seen.add(word.toLowerCase());
    return word !== '' && !known;
  });
}
