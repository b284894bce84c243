import { checkAppraisalRules } from "./checks/appraisalRules.ts";
import { checkDeflators } from "./checks/deflators.ts";
import { checkDepartmentMergers } from "./checks/departmentMergers.ts";
import { checkFunctionClasses } from "./checks/functionClasses.ts";
import { checkIndicatorAliases } from "./checks/indicatorAliases.ts";
import { checkPlanningLimits } from "./checks/planningLimits.ts";
import { checkRatingBands } from "./checks/ratingBands.ts";
import { checkRegions } from "./checks/regions.ts";
import { checkResultRules } from "./checks/resultRules.ts";
import { checkUnits } from "./checks/units.ts";
import type { CellType, ListColumn, ListShape } from "./listShape.ts";

const region = optional("region_code", "区划编码(空 = 默认)", "Region (blank: default)", "region", "regions");
const rating = required("rating", "等级", "Rating", "code", "rating");

/** The reference lists that people may change, in the order they are shown in. */
export const LIST_SHAPES: readonly ListShape[] = [
  {
    name: "rating_bands",
    zh: "评价等级分数线",
    en: "Rating bands",
    key: ["region_code", "from_year", "rating"],
    may_be_empty: false,
    check: checkRatingBands,
    columns: [
      region,
      optional("from_year", "起始年度", "From year", "year"),
      rating,
      required("minimum", "最低分(含)", "Lowest score (included)", "score"),
      required("maximum", "最高分", "Highest score", "score"),
    ],
  },
  {
    name: "result_rules",
    zh: "评价结果应用规则",
    en: "Rules for using results",
    key: ["region_code", "budget_year", "rating"],
    may_be_empty: true,
    check: checkResultRules,
    columns: [
      region,
      optional("budget_year", "预算年度(空 = 各年)", "Budget year (blank: every year)", "year"),
      rating,
      required("action", "处理方式", "Action", "code", "effect"),
      optional("minimum_rate", "最低比例", "Lowest rate", "ratio"),
      optional("maximum_rate", "最高比例", "Highest rate", "ratio"),
      optional("applied_rate", "适用比例", "Rate applied", "ratio"),
    ],
  },
  {
    name: "planning_limits",
    zh: "预算编制约束",
    en: "Limits of planning",
    key: ["region_code", "from_year"],
    may_be_empty: true,
    check: checkPlanningLimits,
    columns: [
      region,
      optional("from_year", "起始预算年度", "From budget year", "year"),
      optional("floor_rate", "低执行下限", "Low execution below", "ratio"),
      optional("allowance_rate", "低执行余量", "Allowance over executed", "ratio"),
      required("recovers_idle", "收回结余", "Idle balances called back", "flag"),
      optional("growth_rate", "增幅上限", "Growth at most", "ratio"),
    ],
  },
  {
    name: "monitoring_thresholds",
    zh: "运行监控阈值",
    en: "Monitoring thresholds",
    key: ["month"],
    may_be_empty: false,
    check: () => [],
    columns: [
      required("month", "月份", "Month", "month"),
      required("execution_floor", "执行率下限", "Lowest execution rate", "ratio"),
      required("gap_limit", "进度差上限", "Largest gap", "ratio"),
    ],
  },
  {
    name: "appraisal_rules",
    zh: "部门考核规则",
    en: "Rules of the department appraisal",
    key: ["from_year", "appraisal_measure"],
    may_be_empty: false,
    check: checkAppraisalRules,
    columns: [
      optional("from_year", "起始年度(空 = 最早)", "From year (blank: the first)", "year"),
      required("criterion", "考核内容", "Criterion", "code", "criterion"),
      required("appraisal_measure", "考核指标", "Measure", "code", "appraisal_measure"),
      required("weight", "权重", "Weight", "score"),
      required("zero_at", "零分线", "Earns nothing at", "ratio"),
      required("full_at", "满分线", "Earns all at", "ratio"),
      optional("minimum_yuan", "评估起点金额(元)", "Minimum amount (yuan)", "number"),
      optional("allowed_days", "报送期限(天)", "Days allowed", "days"),
    ],
  },
  {
    name: "function_classes",
    zh: "支出功能分类",
    en: "Function classes",
    key: ["function_code", "from_year"],
    may_be_empty: false,
    check: checkFunctionClasses,
    columns: [
      required("function_code", "科目编码", "Code", "function_class"),
      required("zh", "名称", "Name in Chinese", "text"),
      required("en", "英文名称", "Name in English", "text"),
      optional("from_year", "起始年度", "From year", "year"),
      optional("to_year", "截止年度", "To year", "year"),
      optional("predecessor_code", "前身编码", "Predecessor's code", "function_class"),
      optional("predecessor_zh", "前身名称", "Predecessor's name", "text"),
    ],
  },
  {
    name: "regions",
    zh: "行政区划",
    en: "Regions",
    key: ["region_code"],
    may_be_empty: true,
    check: checkRegions,
    columns: [
      required("region_code", "区划编码", "Region code", "region"),
      required("zh", "名称", "Name in Chinese", "text"),
      required("en", "英文名称", "Name in English", "text"),
      optional("own_level_zh", "本级名称", "Own level in Chinese", "text"),
      optional("own_level_en", "本级英文名称", "Own level in English", "text"),
      optional("parent_code", "上级区划", "Parent region", "region"),
      optional("predecessor_code", "原区划编码", "Earlier code", "region"),
      optional("predecessor_zh", "原名称", "Earlier name", "text"),
      optional("predecessor_until_year", "原编码用至年度", "Earlier code until year", "year"),
    ],
  },
  {
    name: "department_mergers",
    zh: "部门承接关系",
    en: "Mergers of departments",
    key: ["department_code"],
    may_be_empty: true,
    check: checkDepartmentMergers,
    columns: [
      required("department_code", "部门编码", "Department code", "code", "departments"),
      optional("successor_code", "承接部门编码(空 = 无承接)", "Successor's code (blank: none)", "code", "departments"),
      optional("successor_from_year", "承接年度", "Succeeded from year", "year"),
    ],
  },
  {
    name: "indicator_aliases",
    zh: "指标名称对照",
    en: "Names of indicator levels",
    key: ["level", "alias"],
    may_be_empty: false,
    check: checkIndicatorAliases,
    columns: [
      required("level", "级别", "Level", "level"),
      required("alias", "写法", "Spelling", "text"),
      required("zh", "规范名称", "Name in Chinese", "text"),
      required("en", "英文名称", "Name in English", "text"),
    ],
  },
  {
    name: "deflators",
    zh: "价格平减指数",
    en: "Deflators",
    key: ["currency", "fiscal_year"],
    may_be_empty: true,
    check: checkDeflators,
    columns: [
      required("currency", "币种", "Currency", "currency"),
      required("fiscal_year", "年度", "Fiscal year", "year"),
      required("deflator_zh", "指数名称", "Name in Chinese", "text"),
      optional("deflator_en", "指数英文名称", "Name in English", "text"),
      required("index", "指数", "Index", "number"),
      required("is_base", "是否基年", "Base year", "flag"),
    ],
  },
  {
    name: "units",
    zh: "金额单位",
    en: "Units of money",
    key: ["unit"],
    may_be_empty: false,
    check: checkUnits,
    columns: [
      required("unit", "单位", "Unit", "text"),
      required("multiplier", "倍数", "Multiplier", "number"),
      required("currency", "币种", "Currency", "currency"),
      optional("aliases", "别名(以 ; 分隔)", "Aliases (parted by ;)", "text"),
    ],
  },
];

function required(name: string, zh: string, en: string, type: CellType, known: string | null = null): ListColumn {
  return { name, zh, en, type, required: true, known };
}

function optional(name: string, zh: string, en: string, type: CellType, known: string | null = null): ListColumn {
  return { name, zh, en, type, required: false, known };
}
