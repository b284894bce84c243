import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as engine, type Page } from "playwright-core";

const output = fileURLToPath(new URL("../output", import.meta.url));
const flags = ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"];

/** A browser that came with the packages: no system browser, fonts or libraries are needed. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  return engine.launch({ executablePath, args: flags, env: { ...process.env, ...librariesFor(executablePath) } });
}

/** A page whose errors, those of the Content-Security-Policy among them, are collected as they happen. */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1440, height = 900 }: { width?: number; height?: number } = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(address, { waitUntil: "networkidle" });
  return { page, errors };
}

/** How long a page may take to show what was asked of it, on a machine that is busy with other tests. */
export const PATIENT = { timeout: 15_000 };

/** Where a test leaves a picture for the eye. */
export function pictureOf(name: string): string {
  mkdirSync(output, { recursive: true });
  return join(output, `${name}.png`);
}

/** Bare systems lack the libraries that Chromium loads; the package carries them in an archive of its own. */
function librariesFor(executablePath: string): Record<string, string> {
  if (spawnSync(executablePath, ["--version", ...flags]).status === 0) return {};
  const folder = join(output, "al2023");
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const archive = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../../bin/al2023.tar.br");
    execFileSync("tar", ["-x", "-C", folder], { input: brotliDecompressSync(readFileSync(archive)) });
  }
  return { LD_LIBRARY_PATH: join(folder, "lib") };
}
