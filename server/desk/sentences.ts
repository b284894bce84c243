/**
 * What a person is told about errors that the rooms throw with a code that is no rule, whoever tells it: the command line, an import
 * that failed, or an answer of the server. `{name}` is filled in.
 */
export const SENTENCES = {
  batch_unknown: { zh: "没有批次 {batch}。", en: "There is no batch {batch}." },
  batch_state: {
    zh: "批次 {batch} 的状态是 {state}，不能这样操作。",
    en: "Batch {batch} is {state}: that cannot be done to it.",
  },
  snapshot_unknown: { zh: "没有快照 {snapshot}。", en: "There is no snapshot {snapshot}." },
  store_busy: { zh: "另一个进程正在构建，请稍后再试。", en: "Another process is building; try again later." },
  no_snapshot: {
    zh: "尚未发布任何数据。请先导入文件（jixiao import），或生成演示数据（jixiao demo）。",
    en: "Nothing has been published yet. Import files first (jixiao import), or make the demo bureau (jixiao demo).",
  },
  promise_broken: {
    zh: "没有发布：{model} 不符合其表头的承诺（{detail}）。",
    en: "Nothing was published: {model} breaks the promise of its header ({detail}).",
  },
  check_failed: {
    zh: "没有发布：检查 {check} 未通过（{detail}）。",
    en: "Nothing was published: the check {check} fails ({detail}).",
  },
  child_died: {
    zh: "处理进程意外结束，没有任何改动。",
    en: "The process that did the work ended early; nothing was changed.",
  },
  upload_incomplete: {
    zh: "上传没有完成，请重新上传。",
    en: "The upload did not come to its end: upload the files again.",
  },
  brief_year_unknown: { zh: "没有 {year} 年度的数据。", en: "There are no data for {year}." },
  brief_scope_unknown: { zh: "没有区划或部门 {scope}。", en: "There is no region or department {scope}." },
  failed: { zh: "服务器出错，详情见服务器日志。", en: "The server failed; its log says why." },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
