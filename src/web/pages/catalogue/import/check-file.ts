const most = 64 * 1024 * 1024;

/** Why a file cannot be imported, judged by name and size (bytes); null when it can. */
export function checkFile(file: {
  readonly name: string;
  readonly size: number;
}): 'import.wrongType' | 'error.tooLarge' | null {
  if (!/\.(csv|tsv|txt|xlsx)$/i.test(file.name)) return 'import.wrongType';
  return file.size > most ? 'error.tooLarge' : null;
}
