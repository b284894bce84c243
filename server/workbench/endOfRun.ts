import { ChildFailed } from "../process/ChildFailed.ts";
import type { Limits } from "./limits.ts";
import type { RunError } from "./Run.ts";
import type { Worker } from "./Worker.ts";

/** How a run that brought no result has ended, for the person who started it. */
export function endOfRun(
  error: unknown,
  worker: Worker,
  limits: Limits,
): { state: "failed" | "stopped" | "killed"; error: RunError | null } {
  const stopped = worker.hasBeenStopped;
  if (stopped !== null) {
    const state = stopped.isKilled ? "killed" : "stopped";
    if (stopped.by === "time") return { state, error: limitError("time_limit", TIME, `${limits.seconds}`) };
    if (stopped.by === "memory") return { state, error: limitError("memory_limit", MEMORY, `${limits.resident_mb}`) };
    return { state, error: null };
  }
  const { code, message, parameters } = error instanceof ChildFailed ? error : unknownFailure(error);
  if (code === "child_died") return { state: "failed", error: limitError("crashed", CRASH, "") };
  const { reason_zh = message, position } = parameters;
  return {
    state: "failed",
    error: {
      code: "engine",
      message,
      message_zh: reason_zh,
      message_en: message,
      position: position === undefined ? null : Number(position),
    },
  };
}

const TIME = { zh: "超过时间上限 {limit} 秒，已停止", en: "It took longer than {limit} seconds and was stopped." };
const MEMORY = { zh: "超过内存上限 {limit} MB，已终止", en: "It took more than {limit} MB of memory and was ended." };
const CRASH = {
  zh: "该语句使查询引擎异常退出，其他人的查询不受影响",
  en: "The statement made the engine end; nobody else's query was touched.",
};

function limitError(code: RunError["code"], words: { zh: string; en: string }, limit: string): RunError {
  const message_en = words.en.replace("{limit}", limit);
  return { code, message: message_en, message_zh: words.zh.replace("{limit}", limit), message_en, position: null };
}

function unknownFailure(error: unknown): Pick<ChildFailed, "code" | "message" | "parameters"> {
  return { code: "failed", message: error instanceof Error ? error.message : String(error), parameters: {} };
}
