/** A file as the person brought it, with its path in the folder it came from. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** Files picked in a dialog; a folder's files carry their path. */
export function pickedFiles(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })).filter(isMeant);
}

/** Everything that was dropped, folders walked to their leaves. Has to be called while the drop is being handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  // Items are emptied when the event is over, so all entries are taken before anything is waited for.
  const taken = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    taken.map(({ entry, file }) => (entry ? filesOf(entry) : file ? [{ path: file.name, file }] : [])),
  );
  return found.flat().filter(isMeant);
}

async function filesOf(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(children.map(filesOf))).flat();
}

/** A reader gives a hundred entries at a time, and none when there are no more. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return some.length === 0 ? [] : [...some, ...(await childrenOf(reader))];
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** Systems and office programs leave files of their own in folders: `.DS_Store`, `Thumbs.db`, `~$open.xlsx`. */
function isMeant({ path }: ChosenFile): boolean {
  return !/(^|\/)(\.|~\$|thumbs\.db$|desktop\.ini$|__MACOSX\/)/i.test(path);
}
