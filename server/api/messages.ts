interface Message {
  readonly status: 400 | 404 | 405 | 421 | 422 | 500 | 503;
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
  route_unknown: { status: 404, zh: "没有这个地址：{path}。", en: "There is nothing at {path}." },
  query_unknown: { status: 404, zh: "没有名为 {query} 的查询。", en: "There is no query {query}." },
  kind_unknown: { status: 404, zh: "没有名为 {kind} 的记录类型。", en: "There is no record kind {kind}." },
  batch_unknown: { status: 404, zh: "没有批次 {batch}。", en: "There is no batch {batch}." },
  file_unknown: { status: 404, zh: "批次 {batch} 中没有文件 {file}。", en: "Batch {batch} has no file {file}." },
  sheet_unknown: {
    status: 404,
    zh: "文件 {file} 中没有工作表“{sheet}”。",
    en: "The file {file} has no sheet “{sheet}”.",
  },
  method_unknown: { status: 405, zh: "此地址不接受 {method} 请求。", en: "This address does not accept {method}." },
  host_unknown: {
    status: 421,
    zh: "本服务只接受发往 {hosts} 的请求。",
    en: "This server answers requests to {hosts} only.",
  },
  file_unreadable: { status: 422, zh: "文件 {file} 无法读取。", en: "The file {file} cannot be read." },
  failed: { status: 500, zh: "服务器出错，详情见服务器日志。", en: "The server failed; its log says why." },
  no_snapshot: {
    status: 503,
    zh: "尚未发布任何数据。请先导入文件（jixiao import），或生成演示数据（jixiao demo）。",
    en: "Nothing has been published yet. Import files first (jixiao import), or make the demo bureau (jixiao demo).",
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
} as const satisfies Record<string, Message>;

export type MessageCode = keyof typeof MESSAGES;

/** Errors of the store and the warehouse carry codes of their own; those that a person can do something about have words. */
export function isMessageCode(code: unknown): code is MessageCode {
  return typeof code === "string" && Object.hasOwn(MESSAGES, code);
}
