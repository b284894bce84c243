import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readParts } from "../../server/exports/marked/officeParts.ts";

/** Parts of a Word file as text, by path. */
export async function documentParts(file: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "jixiao-docx-"));
  try {
    await writeFile(join(folder, "brief.docx"), file);
    const parts = await readParts(join(folder, "brief.docx"), "brief.docx");
    return new Map([...parts].map(([path, content]) => [path, String(content)]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The paragraphs of a Word file, each as a reader sees its text. */
export function documentParagraphs(parts: ReadonlyMap<string, string>): string[] {
  const body = parts.get("word/document.xml") ?? "";
  return [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text).join(""),
  );
}
