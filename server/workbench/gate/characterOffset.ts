/** The engine counts bytes of UTF-8; people and editors count characters. Null where the engine gives no place. */
export function characterOffset(sql: string, bytes: number): number | null {
  if (!Number.isSafeInteger(bytes) || bytes < 0) return null;
  const text = Buffer.from(sql, "utf8");
  return bytes > text.length ? null : text.subarray(0, bytes).toString("utf8").length;
}
