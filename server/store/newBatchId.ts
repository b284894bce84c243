import { randomBytes } from "node:crypto";

/** Id of a batch drafted at that moment; ids sort by time: `20260301-081530-9f3a`. */
export function newBatchId(at: Date): string {
  const time = at.toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
  return `${time}-${randomBytes(2).toString("hex")}`;
}
