import type { Report } from "../process/progress.ts";

const WIDTH = 28;

/** Shows progress on one line of the terminal, rewritten in place; silent where the output is not a terminal. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): { report: Report; clear: () => void } {
  if (!stream.isTTY) return { report: () => {}, clear: () => {} };
  return {
    report: ({ stage, done, total }) => {
      const share = total === null || total === 0 ? null : Math.min(1, done / total);
      const filled = Math.round((share ?? 0) * WIDTH);
      const bar =
        share === null ? "" : `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${Math.round(share * 100)} % `;
      stream.write(`\r\u001b[2K${bar}${stage}`.slice(0, Math.max(20, stream.columns - 1)));
    },
    clear: () => stream.write("\r\u001b[2K"),
  };
}
