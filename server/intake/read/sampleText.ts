import { openText, type TextFile } from "./openText.ts";

const SAMPLE_BYTES = 1024 * 1024;

/** The first megabyte of a text as UTF-8, and whether that is all of it. */
export async function sampleText(text: TextFile): Promise<{ sample: Uint8Array; isWhole: boolean }> {
  const source = await openText(text);
  try {
    const sample = new Uint8Array(SAMPLE_BYTES);
    let filled = 0;
    let got = 1;
    while (got > 0 && sample.length - filled >= 64) {
      got = await source.read(sample.subarray(filled));
      filled += got;
    }
    return { sample: sample.subarray(0, filled), isWhole: got === 0 };
  } finally {
    await source.close();
  }
}
