import { SENTENCES } from "../desk/sentences.ts";

interface Message {
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 421 | 422 | 500 | 503 | 507;
  readonly zh: string;
  readonly en: string;
}

/** Everything that can go wrong with a request, with its status and what a person is told. `{name}` is filled in. */
export const MESSAGES = {
  parameter_missing: { status: 400, zh: "缺少参数 {parameter}。", en: "The parameter {parameter} is missing." },
  parameter_unknown: { status: 400, zh: "没有参数 {parameter}。", en: "There is no parameter {parameter}." },
  parameter_bad: {
    status: 400,
    zh: "参数 {parameter} 的值无法识别。",
    en: "The value of the parameter {parameter} cannot be read.",
  },
  parameter_repeated: {
    status: 400,
    zh: "参数 {parameter} 只能给出一次。",
    en: "The parameter {parameter} may be given only once.",
  },
  too_many_rows: {
    status: 400,
    zh: "结果超过 {maximum} 行，请缩小范围，或改用 csv 或 parquet 格式。",
    en: "The result has more than {maximum} rows: narrow it down, or ask for csv or parquet.",
  },
  sql_refused: { status: 400, zh: "语句未运行：{reason_zh}。", en: "The statement was not run: {reason_en}." },
  sql_failed: { status: 400, zh: "查询失败：{reason_zh}", en: "The query failed: {reason_en}" },
  sql_stopped: { status: 400, zh: "查询已停止。", en: "The query was stopped." },
  upload_not_multipart: {
    status: 400,
    zh: "请以 multipart/form-data 上传文件，字段名为 files。",
    en: "Upload files as multipart/form-data, in fields named files.",
  },
  upload_broken: {
    status: 400,
    zh: "上传内容不完整或格式有误，请重新上传。",
    en: "The upload is cut off or malformed: upload the files again.",
  },
  upload_empty: { status: 400, zh: "没有上传任何文件。", en: "No file was uploaded." },
  upload_name_bad: {
    status: 400,
    zh: '文件名“{file}”不可用：不能是绝对路径，不能含 .. \\ : * ? " < > | 或控制字符，不能以点或空格结尾，不能是系统保留名。',
    en: 'The file name “{file}” cannot be used: no absolute paths, no .. \\ : * ? " < > | or control characters, no dot or space at the end, no name that a system keeps to itself.',
  },
  upload_field_unknown: {
    status: 400,
    zh: "上传中没有名为 {parameter} 的字段。",
    en: "An upload has no field {parameter}.",
  },
  request_foreign: {
    status: 403,
    zh: "此请求可能来自别的网页。请带上请求头 X-Jixiao: 1。",
    en: "This request may come from a page elsewhere. Send the header X-Jixiao: 1 with it.",
  },
  import_unknown: { status: 404, zh: "没有导入 {import}。", en: "There is no import {import}." },
  join_unknown: {
    status: 404,
    zh: "没有关于“{name}”的这个决定，可能已被撤回。",
    en: "Nothing of the kind is remembered of “{name}”; it may have been taken back.",
  },
  import_file_unknown: {
    status: 404,
    zh: "导入 {import} 中没有文件 {file}。",
    en: "Import {import} has no file {file}.",
  },
  brief_year_unknown: { status: 404, ...SENTENCES.brief_year_unknown },
  brief_scope_unknown: { status: 404, ...SENTENCES.brief_scope_unknown },
  brief_paragraph_unknown: {
    status: 404,
    zh: "简报中没有段落 {paragraph}。",
    en: "The brief has no paragraph {paragraph}.",
  },
  run_unknown: {
    status: 404,
    zh: "没有查询结果 {run}，可能已被清理，请重新运行。",
    en: "There is no run {run}; its result may have been cleared away: run it again.",
  },
  kept_unknown: { status: 404, zh: "没有保存过 {id}。", en: "Nothing is kept under {id}." },
  note_unknown: {
    status: 404,
    zh: "没有批注 {note}，可能已被删除。",
    en: "There is no note {note}; it may have been deleted.",
  },
  reference_unknown: { status: 404, zh: "没有参考表 {list}。", en: "There is no reference list {list}." },
  snapshot_unknown: { status: 404, ...SENTENCES.snapshot_unknown },
  snapshot_gone: {
    status: 404,
    zh: "{date} 时的快照没有保留，最接近的是 {nearest}。",
    en: "The snapshot of {date} is not kept; the nearest is {nearest}.",
  },
  route_unknown: { status: 404, zh: "没有这个地址：{path}。", en: "There is nothing at {path}." },
  query_unknown: { status: 404, zh: "没有名为 {query} 的查询。", en: "There is no query {query}." },
  kind_unknown: { status: 404, zh: "没有名为 {kind} 的记录类型。", en: "There is no record kind {kind}." },
  batch_unknown: { status: 404, ...SENTENCES.batch_unknown },
  file_unknown: { status: 404, zh: "批次 {batch} 中没有文件 {file}。", en: "Batch {batch} has no file {file}." },
  sheet_unknown: {
    status: 404,
    zh: "文件 {file} 中没有工作表“{sheet}”。",
    en: "The file {file} has no sheet “{sheet}”.",
  },
  method_unknown: { status: 405, zh: "此地址不接受 {method} 请求。", en: "This address does not accept {method}." },
  run_unfinished: {
    status: 409,
    zh: "查询还没有结果（{state}）。",
    en: "The run has no result (it is {state}).",
  },
  import_state: {
    status: 409,
    zh: "导入 {import} 的状态是 {state}，不能这样操作。",
    en: "Import {import} is {state}: that cannot be done to it.",
  },
  import_not_ready: {
    status: 409,
    zh: "导入 {import} 的状态是 {state}，还不能接受。",
    en: "Import {import} is {state}: it cannot be accepted yet.",
  },
  import_has_errors: {
    status: 409,
    zh: "还有 {count} 处错误。修正后重新上传，或确认仍要接受，被拒收的行不入库。",
    en: "There are {count} errors. Mend them and upload again, or accept all the same: refused rows are left out.",
  },
  batch_state: { status: 409, ...SENTENCES.batch_state },
  reference_unchanged: {
    status: 409,
    zh: "参考表 {list} 没有变化。",
    en: "The reference list {list} is so already.",
  },
  reference_moved_on: {
    status: 409,
    zh: "参考表 {list} 已被修改，请以最新内容重新编辑。",
    en: "The reference list {list} has been changed since: edit it again from what is in force now.",
  },
  brief_moved_on: {
    status: 409,
    zh: "此段落已被 {author} 修改，请看过最新文字后再改。",
    en: "{author} has rewritten this paragraph since: read it first, then edit it again.",
  },
  kept_moved_on: {
    status: 409,
    zh: "“{name}”已被 {author} 修改（现为第 {version} 版），请看过最新内容后再保存。",
    en: "{author} has changed “{name}” since (it is version {version} now): look at it first, then save again.",
  },
  scenario_refused: {
    status: 400,
    zh: "方案未保存：{place} {reason_zh}",
    en: "The scenario was not kept: {place}: {reason_en}",
  },
  scenario_moved_on: {
    status: 409,
    zh: "{author} 已保存方案“{name}”（现为第 {version} 版）：只有一方改动的可以合并，双方都改的请选择。",
    en: "{author} has saved the scenario “{name}” since (version {version}): what one of you changed can be merged, choose where both did.",
  },
  scenario_decided: {
    status: 409,
    zh: "方案“{name}”已定案，不能再修改；可以复制一份。",
    en: "The scenario “{name}” is decided and no longer changes; it can be copied.",
  },
  scenario_not_decided: {
    status: 409,
    zh: "方案“{name}”的导入正在等待或已经生效，不能撤回定案；请先在导入台丢弃或撤销该导入。",
    en: "The import of the scenario “{name}” waits or counts: discard or undo it at the import desk first.",
  },
  scenario_wrong: {
    status: 409,
    zh: "方案“{name}”还有 {count} 处问题，不能定案。",
    en: "The scenario “{name}” has {count} problems: it cannot be decided.",
  },
  scenario_snapshot_old: {
    status: 409,
    zh: "快照 {snapshot} 没有编制依据，请改用最新快照。",
    en: "The snapshot {snapshot} holds no evidence for planning: go on from the latest one.",
  },
  kept_full: {
    status: 409,
    zh: "最多保存 {maximum} 项，请先删除不再需要的。",
    en: "No more than {maximum} are kept: delete what is no longer needed.",
  },
  notes_full: {
    status: 409,
    zh: "同一图表在同一范围最多 {maximum} 条批注，请先删除不再需要的。",
    en: "A figure of one scope holds {maximum} notes at most: delete what is no longer needed.",
  },
  upload_too_large: {
    status: 413,
    zh: "上传超出上限（{limit}：{value}）。",
    en: "The upload is beyond a limit ({limit}: {value}).",
  },
  host_unknown: {
    status: 421,
    zh: "本服务只接受发往 {hosts} 的请求。",
    en: "This server answers requests to {hosts} only.",
  },
  file_unreadable: { status: 422, zh: "文件 {file} 无法读取。", en: "The file {file} cannot be read." },
  brief_place_unknown: {
    status: 422,
    zh: "没有可填入的数字 {{place}}，请从列表中选用。",
    en: "There is no number {{place}} to fill in: choose one of the list.",
  },
  brief_number_typed: {
    status: 422,
    zh: "数字“{value}”不能手工填写，请改用列表中的数字。",
    en: "The number “{value}” may not be typed: use a number of the list.",
  },
  reference_refused: {
    status: 422,
    zh: "参考表 {list} 有 {count} 处错误，未作任何修改。",
    en: "The reference list {list} has {count} faults; nothing was changed.",
  },
  promise_broken: { status: 422, ...SENTENCES.promise_broken },
  check_failed: { status: 422, ...SENTENCES.check_failed },
  failed: { status: 500, ...SENTENCES.failed },
  no_snapshot: { status: 503, ...SENTENCES.no_snapshot },
  desk_elsewhere: {
    status: 503,
    zh: "另一个服务正在处理本数据目录的导入，请在那里操作。",
    en: "Another server works on the imports of this store: use that one.",
  },
  office_elsewhere: {
    status: 503,
    zh: "另一个服务正在使用本数据目录的办公数据库，请在那里操作。",
    en: "Another server holds the office database of this store: use that one.",
  },
  store_busy: { status: 503, ...SENTENCES.store_busy },
  sql_queue_full: {
    status: 503,
    zh: "您已有 {maximum} 条查询在排队，请等其中一些完成。",
    en: "{maximum} of your queries wait already: let some of them finish.",
  },
  no_client: {
    status: 503,
    zh: "网页尚未构建：请运行 npm run build。",
    en: "The pages have not been built yet: run npm run build.",
  },
  interrupted: {
    status: 503,
    zh: "服务器正在停止，请稍后再试。",
    en: "The server is stopping; ask again in a moment.",
  },
  disk_full: {
    status: 507,
    zh: "磁盘已满，无法保存上传的文件。",
    en: "The disk is full: the upload cannot be kept.",
  },
} as const satisfies Record<string, Message>;

export type MessageCode = keyof typeof MESSAGES;

/** Errors of the store and the warehouse carry codes of their own; those that a person can do something about have words. */
export function isMessageCode(code: unknown): code is MessageCode {
  return typeof code === "string" && Object.hasOwn(MESSAGES, code);
}
