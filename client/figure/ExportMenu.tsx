import { Download } from "lucide";
import { useRef } from "preact/hooks";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import type { Picture } from "./saveImage.ts";

interface ExportMenuProps {
  /** Address of the rows in a format, made by the server. */
  readonly rowsAs: (format: "csv" | "xlsx") => string;
  readonly name: string;
  /** The figure as drawn; null while its table is shown. */
  readonly picture: (() => Picture) | null;
}

/** Saves a figure's rows or its picture. */
export function ExportMenu({ rowsAs, name, picture }: ExportMenuProps) {
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
        {(["csv", "xlsx"] as const).map((format) => (
          <li key={format}>
            <a href={rowsAs(format)} download={`${name}.${format}`} onClick={close}>
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
