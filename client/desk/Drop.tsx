import { FolderUp, Upload as UploadIcon } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ImportLimits } from "../api.ts";
import { bytes, count } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { dropText, limitTexts } from "../text/desk.ts";
import { type ChosenFile, droppedFiles, pickedFiles } from "./chosenFiles.ts";
import { fetchLimits } from "./imports.ts";
import { overLimit } from "./overLimit.ts";
import { UploadBar } from "./UploadBar.tsx";
import { refuseUpload, startUpload, upload } from "./upload.ts";

/** Where files come in: dropped anywhere on the page, or chosen; what is allowed stands beside. */
export function Drop({ isSmall }: { isSmall: boolean }) {
  const limits = latest(useAnswer("import limits", fetchLimits));
  const bring = (files: readonly ChosenFile[]) => {
    const refusal = overLimit(files, limits);
    if (refusal) refuseUpload(refusal);
    else startUpload(files);
  };
  const isHot = useDroppedFiles(bring);
  const isSending = upload.value?.status === "sending";
  return (
    <section class="drop" data-small={isSmall} data-hot={isHot} aria-label={say(dropText.title)}>
      <div class="drop-words">
        <p class="drop-title">{say(dropText.title)}</p>
        {!isSmall && <p class="muted">{say(dropText.hint)}</p>}
      </div>
      <div class="drop-buttons">
        <Picker isFolder={false} isOff={isSending} onPick={bring} />
        <Picker isFolder={true} isOff={isSending} onPick={bring} />
      </div>
      {!isSmall && <p class="muted drop-limits">{say(dropText.unlimited)}</p>}
      {limits && (
        <p class="muted drop-limits">
          {say(dropText.limits, {
            file: bytes(limits.file_bytes),
            workbook: bytes(limits.workbook_bytes),
            count: count(limits.files),
            upload: bytes(limits.upload_bytes),
          })}
        </p>
      )}
      {limits && <AllLimits limits={limits} />}
      <UploadBar />
    </section>
  );
}

/** What else an import may be, for whoever asks why a file was refused. */
function AllLimits({ limits }: { limits: ImportLimits }) {
  const values = {
    unpacked: bytes(limits.unpacked_bytes),
    ratio: count(limits.inflated_ratio),
    entries: count(limits.zip_entries),
    streamed: bytes(limits.streamed_bytes),
    inflated: bytes(limits.inflated_bytes),
    cells: count(limits.sheet_cells),
    merges: count(limits.merges),
    rows: count(limits.form_rows),
    minutes: count(limits.seconds / 60),
  };
  return (
    <details class="muted drop-limits">
      <summary>{say(dropText.allLimits)}</summary>
      <ul>
        {Object.values(limitTexts).map((text) => (
          <li key={text.en}>{say(text, values)}</li>
        ))}
      </ul>
    </details>
  );
}

function Picker(props: { isFolder: boolean; isOff: boolean; onPick: (files: readonly ChosenFile[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { isFolder, isOff, onPick } = props;
  return (
    <>
      <button type="button" class="field" disabled={isOff} onClick={() => input.current?.click()}>
        <Icon node={isFolder ? FolderUp : UploadIcon} size={14} />
        {say(isFolder ? dropText.folder : dropText.files)}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(isFolder ? { webkitdirectory: true } : {})}
        onChange={(event) => {
          onPick(pickedFiles(event.currentTarget.files));
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

/** Takes what is dropped anywhere on the page; true while something is held over it. */
function useDroppedFiles(bring: (files: readonly ChosenFile[]) => void): boolean {
  const [isHot, setHot] = useState(false);
  const latestBring = useRef(bring);
  latestBring.current = bring;
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setHot(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setHot(false);
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setHot(false);
      void droppedFiles(event.dataTransfer).then((files) => latestBring.current(files));
    };
    const ended = new AbortController();
    addEventListener("dragover", hold, { signal: ended.signal });
    addEventListener("dragleave", leave, { signal: ended.signal });
    addEventListener("drop", drop, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return isHot;
}
