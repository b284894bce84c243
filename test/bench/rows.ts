import type { Size } from "./sizes.ts";

/**
 * Statements that make `subject` (one row a project) and the macros that the selects below need. Everything is a function of
 * row numbers and `hash()`, so that a size is the same on every run of one engine version.
 */
export function subjects(size: Size): string {
  return `
    create macro chance(number, year, salt) as (hash(number, year, salt) % 1000000)::double / 1000000;
    create macro pick(list, number, year, salt) as list[1 + (hash(number, year, salt) % len(list))::integer];
    create macro yuan(amount) as round(amount, 2)::decimal(18, 2);
    create table subject as
    select
        number,
        'P' || lpad(number::varchar, 9, '0') as project_code,
        'Project ' || number as project_name,
        number % ${size.departments} as department,
        lpad(department::varchar, 6, '0') as department_code,
        'Department ' || department as department_name,
        (520200 + department % ${size.regions})::varchar as region_code,
        -- A few large projects and many small ones: 3 thousand to 200 million yuan.
        exp(8 + 11 * pow(chance(number, 0, 'size'), 2)) as money
    from range(${size.projects}) as generated(number);`;
}

const budget = "yuan(money * (0.8 + 0.4 * chance(number, $year, 'budget')))";
const paidShare = "(0.6 + 0.42 * chance(number, $year, 'paid'))";
const selfScore = "round(100 - 35 * pow(chance(number, $year, 'self'), 3), 2)";
const keys = "$year as fiscal_year, project_code";
const subjectKeys = "$year as fiscal_year, 'project' as subject_type, project_code as subject_code";

function sample(share: number, salt: string): string {
  return `from subject where chance(number, $year, '${salt}') < ${share}`;
}

function indicators(size: Size, extra = ""): string {
  return `select ${subjectKeys}, indicator_no::varchar as indicator_no,
      pick(['产出指标', '效益指标', '满意度指标'], indicator_no, 0, 'level') as level1,
      pick(['数量指标', '质量指标', '时效指标', '社会效益指标'], indicator_no, 0, 'level') as level2,
      'Indicator ' || indicator_no as level3,
      if(indicator_no % 4 = 0, 'text', '>=') as operator,
      if(indicator_no % 4 = 0, '达标', (50 + indicator_no)::varchar) as target_text,
      if(indicator_no % 4 = 0, null, 50 + indicator_no) as target_number,
      '个' as unit, 100.0 / ${size.indicators} as weight ${extra}
    from subject cross join range(1, ${size.indicators + 1}) as generated(indicator_no)`;
}

/** One select a record kind for one year (`$year`); columns that are not named stay null. */
export function rowsOf(size: Size, lastYear: number): Readonly<Record<string, string>> {
  const score = `round(100.0 / ${size.indicators} * chance(number * 16 + indicator_no, $year, 'score'), 2)`;
  return {
    department: `select department_code, any_value(department_name) as department_name, any_value(region_code) as region_code
      from subject group by department_code`,
    project: `select ${keys}, project_name, department_code, department_name, region_code,
        pick(['21', '22', '3'], number, 0, 'category') as category_code,
        pick(['20101', '20502', '20805', '21004', '21103', '21201', '21301'], number, 0, 'function') as function_code,
        pick(['11', '11', '11', '12', '3'], number, 0, 'fund') as fund_type_code,
        $year = ${lastYear - size.years + 1} as is_new, ${lastYear - size.years + 1} as start_year
      from subject`,
    budget: `select ${keys}, 'appropriation' as fund_source, yuan(${budget} * 1.2) as requested_amount,
        ${budget} as initial_budget, yuan(${budget} * (0.9 + 0.3 * chance(number, $year, 'adjusted'))) as adjusted_budget
      from subject`,
    // Each project at a pace of its own, which differs from year to year.
    execution: `select ${keys}, month,
        yuan(${budget} * ${paidShare} * pow(month / 12.0, 1.1 + 0.8 * chance(number, $year, 'pace'))) as paid_to_date
      from subject cross join range(if($year > ${lastYear - size.monthly_years}, 1, 12), if($year = ${lastYear}, 10, 13)) as months(month)`,
    ex_ante_review: `select $year as budget_year, 'R' || number as review_no, project_name as subject_name, project_code,
        department_code, department_name, 'project' as subject_type, ${budget} as requested_amount,
        yuan(${budget} * pick([0, 0.7, 0.9, 1], number, $year, 'approved')) as approved_amount,
        pick(['supported', 'supported_in_part', 'not_supported'], number, $year, 'conclusion') as conclusion,
        5 as expert_count ${sample(0.05, "review")}`,
    target: `${indicators(size)} where $year >= ${lastYear - 1}`,
    indicator_result: `${indicators(
      size,
      `, if(indicator_no % 4 = 0, '达标', (40 + indicator_no)::varchar) as actual_text,
      if(indicator_no % 4 = 0, null, 40 + indicator_no) as actual_number, ${score} as score`,
    )} where $year < ${lastYear}`,
    monitoring: `select $year as fiscal_year, 6 as cutoff_month, 'project' as subject_type, project_code as subject_code,
        null as indicator_no, ${paidShare} * 0.35 as execution_rate, chance(number, $year, 'attained') as attainment_rate,
        pick(['certain', 'possible', 'impossible'], number, $year, 'likelihood') as likelihood, 'continue' as measure
      ${sample(0.3, "monitored")}`,
    evaluation: `select ${subjectKeys}, 'self' as kind, ${budget} as funds_covered, ${selfScore} as score,
        case when ${selfScore} >= 90 then '优' when ${selfScore} >= 80 then '良' when ${selfScore} >= 60 then '中' else '差' end as rating
        ${sample(0.9, "self_evaluated")} and $year < ${lastYear}
      union all by name
      select ${subjectKeys}, 'finance' as kind, ${budget} as funds_covered, greatest(0, ${selfScore} - 12) as score
        ${sample(0.06, "finance_evaluated")} and $year < ${lastYear}`,
    result_use: `select $year as budget_year, $year - 1 as evaluation_year, 'project' as subject_type, project_code as subject_code,
        pick(['cut', 'cut', 'cancel', 'recover', 'keep'], number, $year, 'effect') as effect, ${budget} as base_amount,
        0.15 as rate, yuan(${budget} * 0.15) as amount, 'decided' as status ${sample(0.03, "used")}`,
    carry_over: `select ${keys}, $year - (hash(number, $year, 'origin') % 4)::integer as origin_year,
        yuan(${budget} * 0.1) as balance ${sample(0.1, "carried")}`,
  };
}
