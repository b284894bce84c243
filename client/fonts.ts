/** Brings a font for 汉字 where the system has none (some Linux desktops, test machines); nothing is fetched elsewhere. */
export async function bringFontsIfMissing(): Promise<void> {
  if (systemHasHan()) return;
  await import("@fontsource-variable/noto-sans-sc/wght.css");
}

/** A character without a glyph is drawn exactly like one that no font can have. */
function systemHasHan(): boolean {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return true;
  context.font = "100px sans-serif";
  const [han, unassigned] = ["汉", "\u0378"].map((character) => context.measureText(character));
  return han?.width !== unassigned?.width || han?.actualBoundingBoxAscent !== unassigned?.actualBoundingBoxAscent;
}
