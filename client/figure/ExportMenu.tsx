import { Download } from "lucide";
import { useRef } from "preact/hooks";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import type { Picture } from "./saveImage.ts";

/** The rows in a format, and the address at which the server makes them. */
interface RowFile {
  readonly format: string;
  readonly address: string;
}

/** The files that every named query is given in. */
export function rowFiles(addressOf: (format: "csv" | "xlsx") => string): RowFile[] {
  return (["csv", "xlsx"] as const).map((format) => ({ format, address: addressOf(format) }));
}

interface ExportMenuProps {
  readonly files: readonly RowFile[];
  readonly name: string;
  /** The figure as drawn; null while its table is shown. */
  readonly picture: (() => Picture) | null;
}

/** Saves a figure's rows or its picture. */
export function ExportMenu({ files, name, picture }: ExportMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  const save = async (how: "savePng" | "saveSvg") => {
    close();
    const write = (await import("./saveImage.ts"))[how];
    if (picture) await write(picture());
  };
  return (
    <details class="export" ref={menu}>
      <summary class="tool" title={say(frameText.download)} aria-label={say(frameText.download)}>
        <Icon node={Download} />
      </summary>
      <ul>
        {files.map(({ format, address }) => (
          <li key={format}>
            <a href={address} download={`${name}.${format}`} onClick={close}>
              {format.toUpperCase()}
            </a>
          </li>
        ))}
        {picture && (
          <>
            <li>
              <button type="button" class="plain" onClick={() => save("savePng")}>
                PNG
              </button>
            </li>
            <li>
              <button type="button" class="plain" onClick={() => save("saveSvg")}>
                SVG
              </button>
            </li>
          </>
        )}
      </ul>
    </details>
  );
}
