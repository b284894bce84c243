/** Why the gate refuses a statement, in words; `{about}` is the name or the engine's message. */
export const REASONS = {
  empty: { zh: "没有语句", en: "there is no statement" },
  too_long: { zh: "语句过长，最多 {about} 个字符", en: "the statement is too long: {about} characters at most" },
  too_deep: { zh: "语句嵌套过深", en: "the statement is nested too deeply" },
  syntax: { zh: "语法错误：{about}", en: "syntax error: {about}" },
  several: { zh: "一次只能运行一条语句", en: "one statement at a time" },
  not_select: {
    zh: "只能运行 SELECT、EXPLAIN、DESCRIBE、SUMMARIZE、SHOW TABLES、PIVOT、UNPIVOT",
    en: "only SELECT, EXPLAIN, DESCRIBE, SUMMARIZE, SHOW TABLES, PIVOT and UNPIVOT may run",
  },
  table: { zh: "没有可查询的表 {about}", en: "there is no table {about} to query" },
  name: { zh: "WITH 中的名称 {about} 不可用，请另取", en: "the name {about} in WITH cannot be used: choose another" },
  function: { zh: "函数 {about} 不可使用", en: "the function {about} may not be used" },
  length: { zh: "{about} 的长度须写为不超过 1000 的整数", en: "the length of {about} has to be a number up to 1000" },
  type: { zh: "不可转换为类型 {about}", en: "values may not be cast to {about}" },
  part: { zh: "语句的组成部分 {about} 不可使用", en: "the part {about} of the statement may not be used" },
  show: { zh: "只能 SHOW TABLES", en: "only SHOW TABLES is shown" },
  parameter: { zh: "缺少参数 {about} 的值", en: "there is no value for the parameter {about}" },
  pivot: {
    zh: "请为 PIVOT 的列写出 IN (…)：{about}",
    en: "write IN (…) behind the columns of PIVOT: {about}",
  },
  too_slow: { zh: "语句过于复杂，未能在限时内解析", en: "the statement is too complex to be read in time" },
} as const;

export type Reason = keyof typeof REASONS;
