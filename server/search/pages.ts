/** Names of the pages, as the client shows them in its rail; a test keeps the two alike. */
export const PAGES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  overview: { zh: "总览", en: "Overview" },
  ex_ante: { zh: "事前评估", en: "Ex-ante reviews" },
  targets: { zh: "绩效目标", en: "Targets" },
  monitoring: { zh: "运行监控", en: "Monitoring" },
  evaluations: { zh: "绩效评价", en: "Evaluations" },
  results: { zh: "结果应用", en: "Use of results" },
  departments: { zh: "部门", en: "Departments" },
  projects: { zh: "项目", en: "Projects" },
  definitions: { zh: "口径与查询", en: "Definitions" },
  desk: { zh: "导入台", en: "Import desk" },
  quality: { zh: "数据质量", en: "Data quality" },
  reference: { zh: "口径与参数", en: "Reference lists" },
  releases: { zh: "发布记录", en: "Snapshots" },
};
