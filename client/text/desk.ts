import type { Text } from "./text.ts";

/** Words of the import desk: bringing files. */
export const dropText = {
  title: { zh: "把文件放到这里", en: "Drop files here" },
  hint: {
    zh: "文件、文件夹或 ZIP 压缩包；支持 XLSX、XLS、CSV、TSV、Parquet、JSON Lines。",
    en: "Files, folders or a ZIP archive: XLSX, XLS, CSV, TSV, Parquet, JSON lines.",
  },
  files: { zh: "选择文件", en: "Choose files" },
  folder: { zh: "选择文件夹", en: "Choose a folder" },
  limits: {
    zh: "单个文件不超过 {file}，工作簿不超过 {workbook}，一次最多 {count} 个文件、共 {upload}。",
    en: "A file up to {file}, a workbook up to {workbook}; up to {count} files and {upload} at once.",
  },
  allLimits: { zh: "全部上限", en: "All limits" },
  unlimited: {
    zh: "导入前会先检查，接受之前不影响任何数字。",
    en: "Files are checked first; no figure changes until you accept.",
  },
  nothing: { zh: "没有可上传的文件。", en: "There is no file to upload." },
  tooMany: {
    zh: "{count} 个文件，超过一次 {limit} 个的上限。请分几次放入。",
    en: "{count} files are more than the {limit} of one import. Bring them in several times.",
  },
  tooLarge: {
    zh: "“{name}”有 {size}，超过 {limit} 的上限。",
    en: "“{name}” has {size}, more than the {limit} allowed.",
  },
  tooMuch: {
    zh: "共 {size}，超过一次 {limit} 的上限。请分几次放入。",
    en: "Together {size}, more than the {limit} of one import. Bring them in several times.",
  },
  sending: { zh: "正在上传 {count} 个文件：{done} / {total}", en: "Uploading {count} files: {done} of {total}" },
  received: { zh: "已上传，正在登记", en: "Uploaded, being taken in" },
  stop: { zh: "停止上传", en: "Stop uploading" },
  dismiss: { zh: "知道了", en: "Dismiss" },
  open: { zh: "打开这次导入", en: "Open this import" },
} satisfies Record<string, Text>;

/** Words of the import desk: one import on its way. */
export const deskText = {
  imports: { zh: "进行中与最近的导入", en: "Open and recent imports" },
  noImports: { zh: "还没有导入。", en: "No imports yet." },
  files: { zh: "文件与工作表", en: "Files and sheets" },
  file: { zh: "文件", en: "File" },
  sheet: { zh: "工作表", en: "Sheet" },
  wholeFile: { zh: "整个文件", en: "whole file" },
  newImport: { zh: "新的导入", en: "New import" },
  by: { zh: "{author} · {date}", en: "{author} · {date}" },
  loading: { zh: "正在打开这次导入", en: "Opening this import" },
  cancel: { zh: "取消导入", en: "Cancel import" },
  discard: { zh: "放弃", en: "Discard" },
  discardTitle: { zh: "放弃这次导入", en: "Discard this import" },
  discardNote: {
    zh: "“{title}”的草稿和上传的 {count} 个文件会删除，已发布的数字不受影响。",
    en: "The draft of “{title}” and its {count} uploaded files are deleted; published figures stay as they are.",
  },
  forget: { zh: "移出列表", en: "Remove from the list" },
  keep: { zh: "不放弃", en: "Keep it" },
  openOther: { zh: "打开那次导入", en: "Open that import" },
  again: { zh: "重新开始", en: "Start again" },
  steps: { zh: "步骤", en: "Steps" },
  progress: { zh: "{stage} {done} / {total}", en: "{stage} {done} of {total}" },
  progressOpen: { zh: "{stage} {done}", en: "{stage} {done}" },
  rowsRead: { zh: "{count} 行", en: "{count} rows" },
  notRecognised: { zh: "未识别", en: "not recognised" },
  notReadYet: { zh: "尚未读取", en: "not read yet" },
  nothingRead: { zh: "没有读到内容", en: "nothing was read" },
  unpacked: { zh: "解出 {count} 个文件", en: "{count} files inside" },
  stale: {
    zh: "下面是上一次识别的结果，正在重新识别。",
    en: "Below is how the files were read before; they are being read again.",
  },
} satisfies Record<string, Text>;

export const stepNames = {
  drop: { zh: "放入", en: "Drop" },
  recognise: { zh: "识别", en: "Recognise" },
  check: { zh: "检查", en: "Check" },
  impact: { zh: "影响", en: "Impact" },
  accept: { zh: "接受", en: "Accept" },
} satisfies Record<string, Text>;

/** States of an import, short for lists and as a sentence for its head. */
export const stateNames = {
  uploading: { zh: "上传中", en: "Uploading" },
  reading: { zh: "读取中", en: "Reading" },
  checking: { zh: "检查中", en: "Checking" },
  impact: { zh: "测算影响", en: "Measuring" },
  ready: { zh: "待接受", en: "Ready" },
  accepting: { zh: "发布中", en: "Publishing" },
  accepted: { zh: "已接受", en: "Accepted" },
  asking: { zh: "待补充", en: "Needs you" },
  known: { zh: "已导入过", en: "Known" },
  failed: { zh: "失败", en: "Failed" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  interrupted: { zh: "已中断", en: "Interrupted" },
} satisfies Record<string, Text>;

export const stateSentences: Record<keyof typeof stateNames, Text> = {
  uploading: { zh: "正在上传文件。", en: "The files are being uploaded." },
  reading: { zh: "正在读取文件、识别表头。", en: "The files are being read and their headers recognised." },
  checking: { zh: "正在逐格检查。", en: "Every cell is being checked." },
  impact: {
    zh: "正在测算接受后各项数字的变化。",
    en: "It is being worked out how figures would change.",
  },
  ready: {
    zh: "检查完毕，等待您接受。在此之前不影响任何数字。",
    en: "Checked and ready. No figure changes until you accept.",
  },
  accepting: { zh: "正在发布新的快照。", en: "A new snapshot is being published." },
  accepted: { zh: "已接受并发布。", en: "Accepted and published." },
  asking: {
    zh: "有些事文件没有说清，需要您补充后才能继续。",
    en: "The files leave something open; say it below to go on.",
  },
  known: {
    zh: "这些文件此前已经导入过，没有再导入一次。",
    en: "These files were imported before and were not imported again.",
  },
  failed: { zh: "没有成功，没有改变任何数字。", en: "This did not work; no figure has changed." },
  cancelled: { zh: "已取消。", en: "Cancelled." },
  interrupted: {
    zh: "服务曾经重启，处理到一半停下了。可以重新开始。",
    en: "The server was restarted while it worked on this. Start it again.",
  },
};

/** What the server is at, by its own names. */
export const stages: Readonly<Record<string, Text>> = {
  upload: { zh: "上传", en: "Uploading" },
  read: { zh: "读取", en: "Reading" },
  recognise: { zh: "识别", en: "Recognising" },
  convert: { zh: "换算", en: "Converting" },
  check: { zh: "检查", en: "Checking" },
  write: { zh: "写入草稿", en: "Writing the draft" },
  build: { zh: "试算", en: "Building" },
  prove: { zh: "验算", en: "Proving" },
  impact: { zh: "测算影响", en: "Measuring the impact" },
  publish: { zh: "发布", en: "Publishing" },
};

/** Why a column was matched to the dictionary, or where a value comes from. */
export const reasons: Readonly<Record<string, Text>> = {
  english_name: { zh: "英文名", en: "English name" },
  chinese_name: { zh: "中文名", en: "Chinese name" },
  alias: { zh: "别名", en: "Alias" },
  mapping: { zh: "手工指定", en: "By hand" },
  remembered: { zh: "沿用上次", en: "Remembered" },
  label: { zh: "表格标签", en: "Label of the form" },
  person: { zh: "您指定的", en: "Said by you" },
  title: { zh: "标题行", en: "Title" },
  header: { zh: "表头", en: "Header" },
  file_name: { zh: "文件名", en: "File name" },
  sheet_name: { zh: "工作表名", en: "Sheet name" },
  form: { zh: "官方表样", en: "Official form" },
};

/** Names of official forms. */
export const forms: Readonly<Record<string, Text>> = {
  project_self_evaluation: { zh: "项目支出绩效自评表", en: "Self-evaluation of a project" },
  department_self_evaluation: { zh: "部门整体支出绩效自评表", en: "Self-evaluation of a department" },
  target_declaration: { zh: "项目支出绩效目标表", en: "Targets of a project" },
  department_target: { zh: "部门整体支出绩效目标表", en: "Targets of a department" },
  monitoring: { zh: "绩效运行监控表", en: "Monitoring" },
  revenue_execution_table: { zh: "预算收入执行情况表", en: "Revenue against budget" },
};

/** Everything else that an import may not be more than. */
export const limitTexts = {
  archive: {
    zh: "压缩包解压后共 {unpacked}；内部压缩比超过 {ratio} 倍、条目超过 {entries} 个的不读。",
    en: "An archive up to {unpacked} unpacked; none packed more than {ratio} times or with more than {entries} entries.",
  },
  workbook: {
    zh: "工作簿解压后 {streamed}（XLS 等旧格式 {inflated}），一张工作表最多 {cells} 格、{merges} 处合并。",
    en: "A workbook up to {streamed} unpacked (XLS and its like {inflated}); a sheet up to {cells} cells and {merges} merged ranges.",
  },
  forms: {
    zh: "官方表样不限份数；超过 {rows} 行的工作表按普通表格读。",
    en: "Any number of official forms; a sheet of more than {rows} rows is read as a table.",
  },
  time: { zh: "读取和检查最长 {minutes} 分钟。", en: "Reading and checking may take {minutes} minutes." },
} satisfies Record<string, Text>;
