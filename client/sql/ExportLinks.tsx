import { Download } from "lucide";
import { useRef } from "preact/hooks";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import { exportAddress } from "./runApi.ts";

const formats = ["csv", "xlsx", "parquet", "arrow", "json"] as const;

/** Saves a whole result as a file, in the format chosen. */
export function ExportLinks({ run, name }: { run: string; name: string }) {
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details class="export" ref={menu}>
      <summary class="tool" title={say(frameText.download)} aria-label={say(frameText.download)}>
        <Icon node={Download} />
      </summary>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a
              href={exportAddress(run, format)}
              download={`${name}.${format}`}
              onClick={() => menu.current?.removeAttribute("open")}
            >
              {format.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
