const OF_SYSTEMS = new Set(["__macosx", "thumbs.db", "desktop.ini"]);

/** What systems and spreadsheets leave in folders and nobody means: hidden files, lock files of open workbooks, thumbnails. */
export function isIgnored(path: string): boolean {
  return path
    .split("/")
    .some((part) => /^\.(?!\.?$)/.test(part) || part.startsWith("~$") || OF_SYSTEMS.has(part.toLowerCase()));
}
