import { bytes, count } from "../format.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { dropText } from "../text/desk.ts";
import { upload } from "./upload.ts";

/** How far an upload is, with a way to stop it; or why there is none. */
export function UploadBar() {
  const current = upload.value;
  const dismiss = () => {
    upload.value = null;
  };
  if (current === null) return null;
  if (current.status === "failed")
    return (
      <div class="upload" role="alert">
        <p class="bad">{say(current.text)}</p>
        <button type="button" class="field" onClick={dismiss}>
          {say(dropText.dismiss)}
        </button>
      </div>
    );
  if (current.status === "arrived")
    return (
      <p class="upload">
        <Link to={{ session: current.id }}>{say(dropText.open)}</Link>
      </p>
    );
  const { files, done, total, stop } = current;
  const values = { count: count(files), done: bytes(done), total: bytes(total) };
  const text = done < total ? say(dropText.sending, values) : say(dropText.received);
  return (
    <div class="upload">
      <progress value={done} max={total} aria-label={say(dropText.sending, values)} />
      <p role="status">{text}</p>
      <button type="button" class="field" onClick={stop}>
        {say(dropText.stop)}
      </button>
    </div>
  );
}
