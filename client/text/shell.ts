import type { Page } from "../url.ts";
import type { Text } from "./text.ts";

export const pageNames: Record<Page, Text> = {
  overview: { zh: "总览", en: "Overview" },
  trends: { zh: "多年趋势", en: "Trends" },
  ex_ante: { zh: "事前评估", en: "Ex-ante reviews" },
  targets: { zh: "绩效目标", en: "Targets" },
  monitoring: { zh: "运行监控", en: "Monitoring" },
  evaluations: { zh: "绩效评价", en: "Evaluations" },
  results: { zh: "结果应用", en: "Use of results" },
  appraisal: { zh: "部门考核", en: "Appraisal" },
  brief: { zh: "年度简报", en: "Annual brief" },
  departments: { zh: "部门", en: "Departments" },
  projects: { zh: "项目", en: "Projects" },
  department: { zh: "部门全貌", en: "One department" },
  project: { zh: "项目全周期", en: "One project" },
  definitions: { zh: "口径与查询", en: "Definitions" },
  desk: { zh: "导入台", en: "Import desk" },
  quality: { zh: "数据质量", en: "Data quality" },
  reference: { zh: "口径与参数", en: "Reference lists" },
  releases: { zh: "发布记录", en: "Snapshots" },
};

export const groupNames = {
  lead: { zh: "决策", en: "Lead" },
  plan: { zh: "编制", en: "Plan" },
  analyse: { zh: "分析", en: "Analyse" },
  data: { zh: "数据", en: "Data" },
} satisfies Record<string, Text>;

export const shell = {
  product: { zh: "绩效", en: "Jixiao" },
  tagline: { zh: "预算绩效分析", en: "Budget performance" },
  skip: { zh: "跳到正文", en: "Skip to content" },
  menu: { zh: "菜单", en: "Menu" },
  pages: { zh: "页面", en: "Pages" },
  year: { zh: "年度", en: "Fiscal year" },
  yearOption: { zh: "{year} 年", en: "{year}" },
  yearInProgress: { zh: "{year} 年（至 {month} 月）", en: "{year} (to month {month})" },
  scope: { zh: "范围", en: "Scope" },
  whole: { zh: "全市", en: "Whole city" },
  everything: { zh: "全部", en: "Everything" },
  findScope: { zh: "查找地区或部门", en: "Find a district or department" },
  noScope: { zh: "没有名称含“{text}”的地区或部门。", en: "No district or department is called “{text}”." },
  moreScopes: { zh: "还有 {count} 个，请输入名称缩小范围。", en: "{count} more; type to narrow down." },
  projectCount: { zh: "{count} 个项目", en: "{count} projects" },
  search: { zh: "搜索", en: "Search" },
  searchHint: { zh: "搜索项目、部门、页面、指标", en: "Search projects, departments, pages, measures" },
  unit: { zh: "金额单位", en: "Unit of money" },
  unitAuto: { zh: "自动单位", en: "Automatic unit" },
  language: { zh: "语言", en: "Language" },
  theme: { zh: "外观", en: "Theme" },
  themeSystem: { zh: "跟随系统", en: "System" },
  themeLight: { zh: "浅色", en: "Light" },
  themeDark: { zh: "深色", en: "Dark" },
  synthetic: { zh: "合成数据", en: "Synthetic data" },
  syntheticNote: { zh: "合成数据，不代表任何真实单位", en: "Synthetic data, no real office" },
  noSnapshot: { zh: "还没有可看的数据", en: "There is nothing to show yet" },
  noSnapshotHint: {
    zh: "导入一份文件即可开始：npx jixiao import 文件名。也可以先看演示：npx jixiao demo。",
    en: "Import a file to begin: npx jixiao import FILE. Or look at the demo first: npx jixiao demo.",
  },
} satisfies Record<string, Text>;
