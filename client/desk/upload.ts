import { signal } from "@preact/signals";
import { ApiError } from "../ApiError.ts";
import { principalHeader } from "../principal.ts";
import { askAgain } from "../query.ts";
import type { Text } from "../text/text.ts";
import { go, view } from "../view.ts";
import type { ChosenFile } from "./chosenFiles.ts";
import type { ImportSession } from "./imports.ts";

/** What is being uploaded, or why it was not; it goes on while other pages are looked at. */
export type Upload =
  | {
      readonly status: "sending";
      readonly files: number;
      readonly done: number;
      readonly total: number;
      readonly stop: () => void;
    }
  | { readonly status: "arrived"; readonly id: string }
  | { readonly status: "failed"; readonly text: Text };

/** The upload under way; null where there is none. */
export const upload = signal<Upload | null>(null);

/** Sends files as one import and opens it; a request of the old kind, because only that tells how much has been sent. */
export function startUpload(files: readonly ChosenFile[]): void {
  const form = new FormData();
  for (const { path, file } of files) form.append("files", file, path);
  const request = new XMLHttpRequest();
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const stop = () => request.abort();
  upload.value = { status: "sending", files: files.length, done: 0, total, stop };
  request.upload.onprogress = ({ loaded, total }) => {
    upload.value = { status: "sending", files: files.length, done: loaded, total, stop };
  };
  request.onload = () => {
    upload.value = arrived(request);
  };
  request.onerror = () => {
    upload.value = { status: "failed", text: ApiError.unreachable(null).text };
  };
  request.onabort = () => {
    upload.value = null;
  };
  request.open("POST", "/api/imports");
  request.setRequestHeader("accept", "application/json");
  request.setRequestHeader("x-jixiao", "1");
  for (const [name, value] of Object.entries(principalHeader())) request.setRequestHeader(name, value);
  request.send(form);
}

/** Refuses to send what is over a limit, or nothing at all. */
export function refuseUpload(text: Text): void {
  upload.value = { status: "failed", text };
}

function arrived(request: XMLHttpRequest): Upload | null {
  const body: unknown = parsed(request.responseText);
  if (request.status !== 201) return { status: "failed", text: ApiError.from(request.status, body).text };
  const { id } = body as ImportSession;
  askAgain();
  if (view.value.page !== "desk") return { status: "arrived", id };
  go({ session: id });
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
