import { ChildFailed } from "../process/ChildFailed.ts";
import { runChild } from "../process/runChild.ts";
import { ApiError } from "./ApiError.ts";
import { isMessageCode } from "./messages.ts";

/** A person waits for the answer: it is not put behind other work. */
const LIMITS = { memory_mb: 2048, timeout_ms: 60_000, nice: 0 } as const;

/**
 * Answers a question about a file somebody sent us in a process of its own. What the file is to blame for is a file that cannot be
 * read: throws `ApiError` `file_unreadable`, or what the child says where a person can do something about it.
 */
export async function readAside<Input extends { readonly file: string }, Output>(
  entry: URL,
  request: Input,
  signal?: AbortSignal,
): Promise<Output> {
  try {
    return await runChild<Input, Output>(entry, request, { ...LIMITS, ...(signal && { signal }) });
  } catch (error) {
    if (!(error instanceof ChildFailed)) throw error;
    if (isMessageCode(error.code)) throw new ApiError(error.code, error.parameters);
    throw new ApiError("file_unreadable", { file: request.file }, { cause: error });
  }
}
