/**
 * The web fonts that the page has loaded, as `@font-face` rules that hold the files themselves. A picture made from SVG cannot
 * see the fonts of its page, so on a system without 汉字 its words would be empty boxes. Nothing where system fonts suffice.
 */
export async function loadedFonts(): Promise<string> {
  const loaded = new Set([...document.fonts].filter((face) => face.status === "loaded").map((face) => nameOf(face)));
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, sheet }] : [])),
  );
  const needed = rules.filter(({ rule }) =>
    loaded.has(
      nameOf({
        family: rule.style.getPropertyValue("font-family"),
        unicodeRange: rule.style.getPropertyValue("unicode-range"),
      }),
    ),
  );
  return (await Promise.all(needed.map(({ rule, sheet }) => embedded(rule, sheet.href ?? location.href)))).join("\n");
}

/** Family and range of characters tell the files of a font apart; browsers write both with and without quotes and spaces. */
function nameOf({ family, unicodeRange }: { family: string; unicodeRange: string }): string {
  return `${family} ${unicodeRange}`.replace(/["'\s]/g, "").toLowerCase();
}

async function embedded(rule: CSSFontFaceRule, base: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1] ?? "";
  const file = await (await fetch(new URL(address, base))).blob();
  return rule.cssText.replace(/url\("?[^")]+"?\)/, `url("${await asData(file)}")`);
}

function asData(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
