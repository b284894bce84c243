import { describeRule } from "../intake/check/describeProblem.ts";
import type { Failure } from "./session.ts";

type Parameters = Readonly<Record<string, string>>;
type Sentence = (parameters: Parameters) => { readonly zh: string; readonly en: string };

/** What a person is told about errors that the rooms throw with a code that is no rule. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  batch_unknown: ({ batch }) => ({ zh: `没有批次 ${batch}。`, en: `There is no batch ${batch}.` }),
  batch_state: ({ batch, state }) => ({
    zh: `批次 ${batch} 的状态是 ${state},不能这样操作。`,
    en: `Batch ${batch} is ${state}: that cannot be done to it.`,
  }),
  snapshot_unknown: ({ snapshot }) => ({ zh: `没有快照 ${snapshot}。`, en: `There is no snapshot ${snapshot}.` }),
  store_busy: () => ({ zh: "另一个进程正在构建,请稍后再试。", en: "Another process is building; try again later." }),
  no_snapshot: () => ({ zh: "尚未发布任何快照。", en: "Nothing has been published yet." }),
  promise_broken: ({ model, detail }) => ({
    zh: `没有发布:${model} 不符合其表头的承诺(${detail})。`,
    en: `Nothing was published: ${model} breaks the promise of its header (${detail}).`,
  }),
  check_failed: ({ check, detail }) => ({
    zh: `没有发布:检查 ${check} 未通过(${detail})。`,
    en: `Nothing was published: the check ${check} fails (${detail}).`,
  }),
  child_died: () => ({
    zh: "处理进程意外结束,没有任何改动。",
    en: "The process that did the work ended early; nothing was changed.",
  }),
  upload_incomplete: () => ({
    zh: "上传没有完成,请重新上传。",
    en: "The upload did not come to its end: upload the files again.",
  }),
  failed: () => ({ zh: "服务器出错,详情见服务器日志。", en: "The server failed; its log says why." }),
};

/**
 * The sentences for an error: ours, or message and hint of the rule that a file or a request breaks; null where its code has no
 * words.
 */
export function failureText(code: string, parameters: Parameters): Failure | null {
  const sentence = SENTENCES[code]?.(parameters);
  if (sentence !== undefined) return { code, message_zh: sentence.zh, message_en: sentence.en };
  const message_zh = describeRule(code, parameters, "zh");
  return message_zh === code ? null : { code, message_zh, message_en: describeRule(code, parameters, "en") };
}

/** Why an import failed, for its session; faults that nobody foresaw go to the log, and the session says no more than that. */
export function failureOf(error: unknown): Failure {
  const { code, parameters } = error as { readonly code?: unknown; readonly parameters?: Parameters };
  const known = typeof code === "string" && code !== "failed" ? failureText(code, parameters ?? {}) : null;
  if (known !== null) return known;
  console.error(error);
  return failureText("failed", {}) ?? { code: "failed", message_zh: "", message_en: "" };
}
