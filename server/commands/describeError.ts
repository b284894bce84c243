import { describeRule } from "../intake/check/describeProblem.ts";
import { terminalLanguage } from "./language.ts";
import { say } from "./say.ts";

type Parameters = Readonly<Record<string, string>>;

/** What a person at the terminal is told about errors that the rooms throw with a code. */
const SENTENCES: Readonly<Record<string, (parameters: Parameters) => string>> = {
  batch_unknown: ({ batch }) => say(`没有批次 ${batch}。`, `There is no batch ${batch}.`),
  batch_state: ({ batch, state }) =>
    say(`批次 ${batch} 的状态是 ${state},不能这样操作。`, `Batch ${batch} is ${state}: that cannot be done to it.`),
  snapshot_unknown: ({ snapshot }) => say(`没有快照 ${snapshot}。`, `There is no snapshot ${snapshot}.`),
  store_busy: () => say("另一个进程正在构建,请稍后再试。", "Another process is building; try again later."),
  no_snapshot: () => say("尚未发布任何快照。", "Nothing has been published yet."),
  promise_broken: ({ model, detail }) =>
    say(
      `没有发布:${model} 不符合其表头的承诺(${detail})。`,
      `Nothing was published: ${model} breaks the promise of its header (${detail}).`,
    ),
  check_failed: ({ check, detail }) =>
    say(`没有发布:检查 ${check} 未通过(${detail})。`, `Nothing was published: the check ${check} fails (${detail}).`),
  child_died: () =>
    say("处理进程意外结束,没有任何改动。", "The process that did the work ended early; nothing was changed."),
};

/**
 * The sentence for an error, in the person's language: ours, or message and hint of the rule that a file or a request breaks; the
 * error's own message where its code has no words.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, parameters = {} } = error as Error & { code?: unknown; parameters?: Parameters };
  if (typeof code !== "string") return error.message;
  const sentence = SENTENCES[code]?.(parameters) ?? describeRule(code, parameters, terminalLanguage());
  return sentence === code ? error.message : sentence;
}
