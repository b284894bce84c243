import type { Text } from "./text.ts";

/** Words of the dialogs in which notes are written and deleted. */
export const noteText = {
  write: { zh: "给“{figure}”写批注", en: "Write a note on “{figure}”" },
  point: { zh: "位置", en: "Point" },
  whole: { zh: "整个图表", en: "The whole figure" },
  text: { zh: "批注", en: "Note" },
  hint: {
    zh: "所有人可见，连同署名和日期保存。",
    en: "Everyone sees it; it is kept with your name and the date.",
  },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  deleteTitle: { zh: "删除这条批注？", en: "Delete this note?" },
  deleteHint: { zh: "删除者和时间会留存。", en: "Who deleted it, and when, is kept." },
  delete: { zh: "删除", en: "Delete" },
} satisfies Record<string, Text>;
