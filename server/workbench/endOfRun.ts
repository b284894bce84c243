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
    if (stopped.by === "time") return { state, error: ownError("time_limit", TIME, `${limits.seconds}`) };
    if (stopped.by === "memory") return { state, error: ownError("memory_limit", MEMORY, `${limits.resident_mb}`) };
    return { state, error: null };
  }
  if (!(error instanceof ChildFailed)) return { state: "failed", error: internalError(error) };
  const { code, message, parameters } = error;
  if (code === "child_died") return { state: "failed", error: ownError("crashed", CRASH, "") };
  if (!ABOUT_SQL.has(code)) return { state: "failed", error: internalError(error) };
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

/** Codes of errors that speak of the statement. */
const ABOUT_SQL: ReadonlySet<string> = new Set(["sql_failed", "sql_interrupted", "sql_refused"]);

const INTERNAL = {
  zh: "语句未能完成，原因见服务器日志",
  en: "The statement could not be finished; the server's log says why.",
};
const TIME = { zh: "超过时间上限 {limit} 秒，已停止", en: "It took longer than {limit} seconds and was stopped." };
const MEMORY = { zh: "超过内存上限 {limit} MB，已终止", en: "It took more than {limit} MB of memory and was ended." };
const CRASH = {
  zh: "该语句使查询引擎异常退出，其他人的查询不受影响",
  en: "The statement made the engine end; nobody else's query was touched.",
};

function ownError(code: RunError["code"], words: { zh: string; en: string }, limit: string): RunError {
  const message_en = words.en.replace("{limit}", limit);
  return { code, message: message_en, message_zh: words.zh.replace("{limit}", limit), message_en, position: null };
}

/** Other errors may name files of the server: their words are for its log alone. */
function internalError(error: unknown): RunError {
  console.error(error);
  return ownError("internal", INTERNAL, "");
}
