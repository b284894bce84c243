import type { Text } from "./text.ts";

/** Words of the search. */
export const searchText = {
  label: { zh: "搜索", en: "Search" },
  hint: {
    zh: "名称、编码、拼音或首字母，如 jyj 找教育局",
    en: "Name, code, pinyin or its initials, such as jyj",
  },
  results: { zh: "搜索结果", en: "Results" },
  nothing: {
    zh: "没有找到“{text}”。可换个说法，或只输入拼音首字母。",
    en: "Nothing is called “{text}”. Try another word.",
  },
  found: { zh: "找到 {count} 项", en: "{count} found" },
  more: { zh: "另有 {count} 项，请再多输入几个字", en: "{count} more; type on to narrow down" },
  keys: { zh: "↑↓ 选择　回车打开　Esc 关闭", en: "↑↓ choose, Enter opens, Esc closes" },
  page: { zh: "页面", en: "Pages" },
  department: { zh: "部门", en: "Departments" },
  project: { zh: "项目", en: "Projects" },
  metric: { zh: "指标口径", en: "Measures" },
} satisfies Record<string, Text>;
