import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { pageNames } from "./client/text/shell.ts";
import { registerOf } from "./client/url.ts";

const api = process.env.JIXIAO_API ?? "http://127.0.0.1:3000";

/** The pages of the rail and their names, laid beside the built client: the server's search finds pages by them. */
const pageList = {
  name: "page-list",
  generateBundle(this: { emitFile: (file: { type: "asset"; fileName: string; source: string }) => void }) {
    const pages = Object.entries(pageNames).filter(([page]) => !(page in registerOf));
    this.emitFile({ type: "asset", fileName: "pages.json", source: JSON.stringify(Object.fromEntries(pages)) });
  },
};

/** Lays scripts and styles beside themselves as small as Brotli makes them, which takes longer than an answer may. */
const compressedOnce = {
  name: "compressed-once",
  async writeBundle({ dir }: { dir?: string }, bundle: Record<string, unknown>) {
    const compress = promisify<Buffer, Buffer>(brotliCompress);
    const paths = Object.keys(bundle).flatMap((name) => (/\.(js|css)$/.test(name) ? [join(dir ?? "", name)] : []));
    await Promise.all(paths.map(async (path) => writeFile(`${path}.br`, await compress(await readFile(path)))));
  },
};

/** Builds the client into `dist/`; under Vitest the same file lists the two kinds of tests. */
export default defineConfig({
  root: process.env.VITEST ? "." : "client",
  plugins: [preact(), pageList, compressedOnce],
  // With its slash: the module `api.ts` of the client is no address of the API.
  server: { proxy: { "^/api/": api } },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    // A strict Content-Security-Policy serves fonts and images from files, never from data URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // How long the parts of a build take says nothing to a person who starts the server.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // What the first page needs comes in two files, not in thirty: they compress better, and fewer heads travel.
      output: {
        codeSplitting: {
          groups: [
            { name: "libraries", tags: ["$initial"], test: /node_modules/ },
            { name: "overview", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  // Workers have a folder of their own: the server gives their files another policy than pages (`securityHeaders.ts`).
  worker: {
    format: "es",
    rolldownOptions: {
      output: { entryFileNames: "assets/workers/[name]-[hash].js", chunkFileNames: "assets/workers/[name]-[hash].js" },
    },
  },
  test: {
    env: { TZ: "UTC" },
    // A file at a time for each processor: the reporter itself has next to nothing to do.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/serveDemo.ts",
          environment: "node",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
