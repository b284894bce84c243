/** Text as it is compared: full width or half width, capitals or not, it is one and the same. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
