/** A file with its path below the folder that was dropped or chosen. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

const mostFiles = 2000;
const longestName = 300;
const wanted = /\.(eml|msg|txt|md|html?|pdf|docx|csv|tsv|xlsx)$/i;

/** The files in what was dropped, also those inside folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles([...transfer.files]);
  const found: NamedFile[] = [];
  for (const entry of entries) await collect(entry, found);
  return requests(found);
}

/** The files of a chooser, of a folder with their paths. */
export function chosenFiles(files: readonly File[]): readonly NamedFile[] {
  return requests(files.map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

/** Files of kinds that requests come in; a folder also holds others. */
function requests(files: readonly NamedFile[]): readonly NamedFile[] {
  return files
    .filter(({ name, file }) => wanted.test(name) && file.size > 0)
    .slice(0, mostFiles)
    .map(({ name, file }) => ({ name: name.replaceAll('/', ' · ').slice(-longestName), file }));
}

async function collect(entry: FileSystemEntry, found: NamedFile[]): Promise<void> {
  if (found.length >= mostFiles) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ name: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred at a time, and nothing at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, found);
  }
}
