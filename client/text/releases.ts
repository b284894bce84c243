import type { Text } from "./text.ts";

/** Words of undoing, redoing and comparing. */
export const releaseText = {
  undo: { zh: "撤销", en: "Undo" },
  redo: { zh: "恢复", en: "Redo" },
  undoTitle: { zh: "撤销批次“{title}”", en: "Undo the batch “{title}”" },
  redoTitle: { zh: "恢复批次“{title}”", en: "Redo the batch “{title}”" },
  undoNote: {
    zh: "它的 {kept} 行不再计入任何数字，被它覆盖的旧行重新有效，并发布新的快照。文件会保留，可以恢复。",
    en: "Its {kept} rows no longer count, rows it replaced count again, and a new snapshot is published. Its files are kept; it can be redone.",
  },
  redoNote: {
    zh: "它的 {kept} 行重新计入，覆盖更早的同键行，并发布新的快照。",
    en: "Its {kept} rows count again, replacing earlier rows of the same key, and a new snapshot is published.",
  },
  working: { zh: "正在生成新的快照，可能要一会儿。", en: "A new snapshot is being built; this may take a while." },
  undone: { zh: "“{title}”已撤销，新快照 {snapshot}。", en: "“{title}” is undone; the new snapshot is {snapshot}." },
  redone: { zh: "“{title}”已恢复，新快照 {snapshot}。", en: "“{title}” counts again; the new snapshot is {snapshot}." },
  cancel: { zh: "取消", en: "Cancel" },
  history: { zh: "经过", en: "History" },
  compare: { zh: "比较两个快照", en: "Compare two snapshots" },
  compareNote: {
    zh: "自哪个快照以来，有什么变了。",
    en: "What changed since which snapshot.",
  },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  comparing: { zh: "正在比较。", en: "Being compared." },
  openImport: { zh: "打开这次导入", en: "Open its import" },
  moreFiles: { zh: "还有 {count} 个文件", en: "More files: {count}" },
  choose: { zh: "选择快照", en: "Choose a snapshot" },
  added: { zh: "其间计入的批次", en: "Batches that count since" },
  removed: { zh: "其间不再计入的批次", en: "Batches that no longer count" },
  sinceThen: { zh: "自此以来的变化", en: "What changed since" },
} satisfies Record<string, Text>;

export const actionNames: Readonly<Record<string, Text>> = {
  created: { zh: "导入", en: "imported" },
  accepted: { zh: "接受", en: "accepted" },
  undone: { zh: "撤销", en: "undone" },
  redone: { zh: "恢复", en: "redone" },
  discarded: { zh: "放弃", en: "discarded" },
};
