/** Rows that forms of one kind give to record kinds: from the tables of `formSheets.sql`, each column a said text with its cell. */
export interface FormRows {
  readonly name: string;
  readonly kinds: readonly string[];
  /** SQL for the rows; `subject` is `form_subject`. */
  readonly from: string;
  /** SQL for the row of the form that a row stands for. */
  readonly row: string;
  /** By dictionary column, in an order that no name of a project comes where a total is looked for. */
  readonly columns: Readonly<Record<string, string>>;
  /** Required columns (`kind.column`) that these forms do not have. */
  readonly waived?: readonly string[];
}

const SUBJECT = {
  fiscal_year: "subject.fiscal_year",
  project_code: "subject.project_code",
  department_code: "subject.department_code",
  month: "subject.month",
  project_name: "subject.project_name",
  department_name: "subject.department_name",
};

const PROJECT = { ...SUBJECT, implementing_unit: "subject.implementing_unit", is_new: "subject.is_new" };

const of = (kind: string) => `(from form_subject where kind = '${kind}') as subject`;

const LEVELS = {
  indicator_no: "{'text': indicator.no::varchar, 'cell': indicator.level3.cell}",
  level1: "same_text(indicator.level1, indicator.level3)",
  level2: "same_text(indicator.level2, indicator.level3)",
  level3: "indicator.level3",
  operator: "same_text(indicator.target_operator, coalesce(indicator.operator, indicator.target))",
  target_text: "indicator.target",
  target_number: "same_text(indicator.target_number::varchar, indicator.target)",
  unit: "same_text(indicator.target_unit, coalesce(indicator.unit, indicator.target))",
  weight: "indicator.weight",
};

const REASON = "if(indicator.reason.text in ('0', '无'), null, indicator.reason)";

const CAUSES = ["funding", "institution", "staff", "equipment", "other"].map(
  (cause) => `if(is_ticked(indicator.${cause}), {'text': '${cause}', 'cell': indicator.${cause}.cell}, null)`,
);
const CAUSE_LIST = `list_filter([${CAUSES.join(", ")}], lambda said: said is not null)`;

const LIKELY = (["certain", "possible", "impossible"] as const).map(
  (likelihood) =>
    `when is_ticked(indicator.${likelihood}) then {'text': '${likelihood}', 'cell': indicator.${likelihood}.cell}`,
);
const TICKS =
  "(is_ticked(indicator.certain)::integer + is_ticked(indicator.possible)::integer + is_ticked(indicator.impossible)::integer)";

export const FORM_ROWS: readonly FormRows[] = [
  {
    name: "form_self_evaluations",
    kinds: ["department", "project", "execution", "evaluation"],
    from: `${of("project_self_evaluation")} left join form_execution as execution using (form_id)`,
    row: "subject.name_row",
    columns: {
      ...PROJECT,
      paid_to_date: "execution.paid_to_date",
      kind: "if(subject.score.text is null, null, subject.evaluation_kind)",
      score: "subject.score",
      funds_covered: "if(subject.score.text is null, null, execution.funds_covered)",
    },
  },
  {
    name: "form_declarations",
    kinds: ["department", "project"],
    from: of("target_declaration"),
    row: "subject.name_row",
    columns: PROJECT,
  },
  {
    name: "form_monitorings",
    kinds: ["department", "project", "execution", "monitoring"],
    from: `${of("monitoring")} left join form_execution as execution using (form_id)`,
    row: "subject.name_row",
    columns: {
      ...PROJECT,
      cutoff_month: "subject.month",
      paid_to_date: "execution.paid_to_date",
      execution_rate: "execution.execution_rate",
    },
  },
  {
    name: "form_budgets",
    kinds: ["budget"],
    from: `(from form_subject where kind <> 'target_declaration') as subject join form_budget as budget using (form_id)`,
    row: "budget.row",
    columns: {
      ...SUBJECT,
      fund_source: "{'text': budget.fund_source, 'cell': coalesce(budget.initial, budget.full_year).cell}",
      initial_budget: "coalesce(budget.initial, budget.full_year)",
      adjusted_budget: "budget.full_year",
    },
  },
  {
    name: "form_requests",
    kinds: ["budget"],
    from: `${of("target_declaration")} join form_budget as budget using (form_id)`,
    row: "budget.row",
    waived: ["budget.initial_budget"],
    columns: {
      ...SUBJECT,
      fund_source: "{'text': budget.fund_source, 'cell': budget.initial.cell}",
      requested_amount: "budget.initial",
    },
  },
  {
    name: "form_results",
    kinds: ["indicator_result"],
    from: `${of("project_self_evaluation")} join indicator using (form_id)`,
    row: "indicator.row",
    waived: ["actual_text", "actual_number", "score"].map((column) => `indicator_result.${column}`),
    columns: {
      ...SUBJECT,
      ...LEVELS,
      actual_text: "indicator.actual",
      actual_number: "same_text(indicator.actual_number::varchar, indicator.actual)",
      score: "indicator.score",
      deviation_reason: REASON,
    },
  },
  {
    name: "form_targets",
    kinds: ["target"],
    from: `${of("target_declaration")} join (from indicator where scope = 'annual') as indicator using (form_id)`,
    row: "indicator.row",
    columns: { ...SUBJECT, ...LEVELS },
  },
  {
    name: "form_watched",
    kinds: ["monitoring"],
    from: `${of("monitoring")} join indicator using (form_id)`,
    row: "indicator.row",
    waived: ["execution_rate", "attainment_rate", "likelihood", "measure"].map((column) => `monitoring.${column}`),
    columns: {
      ...SUBJECT,
      cutoff_month: "subject.month",
      indicator_no: LEVELS.indicator_no,
      expected_year_end: "coalesce(if(indicator.forecast.text is null, null, indicator.forecast), indicator.actual)",
      deviation_cause: `if(len(${CAUSE_LIST}) = 0, null, {
        'text': array_to_string(list_transform(${CAUSE_LIST}, lambda said: said.text), ';'),
        'cell': array_to_string(list_transform(${CAUSE_LIST}, lambda said: said.cell), ', ')})`,
      deviation_note: REASON,
      likelihood: `if(${TICKS} = 1, case ${LIKELY.join(" ")} end, null)`,
    },
  },
  {
    name: "form_revenues",
    kinds: ["revenue"],
    from: `${of("revenue_execution_table")} join revenue using (form_id)`,
    row: "revenue.row",
    columns: {
      fiscal_year: SUBJECT.fiscal_year,
      table_name: "subject.table_name",
      item_no: "same_text(revenue.no::varchar, revenue.item)",
      depth: "same_text(revenue.depth::varchar, revenue.item)",
      item_name: "revenue.item",
      prior_year_actual: "with_unit_named(revenue.prior_year_actual, subject.unit)",
      budget_amount: "with_unit_named(revenue.budget, subject.unit)",
      adjusted_amount: "with_unit_named(revenue.adjusted, subject.unit)",
      actual_amount: "with_unit_named(revenue.actual, subject.unit)",
      completion_rate: "in_percent(revenue.completion_points, revenue.completion)",
      growth_rate: "in_percent(revenue.growth_points, revenue.growth)",
      is_estimate: "subject.is_estimate",
    },
  },
];
