const LONGEST_PART = 200;

/** Whether a name in a zip could lead out of the folder it is unpacked to, or name no file at all. */
export function unsafeName(name: string): boolean {
  const parts = name.split("/");
  return (
    name.startsWith("/") ||
    /^[a-z]:/i.test(name) ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters a name must not have
    /[\u0000-\u001f\u007f]/.test(name) ||
    parts.some((part) => part === "" || part === "." || part === ".." || Buffer.byteLength(part) > LONGEST_PART)
  );
}
