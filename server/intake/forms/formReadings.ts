import type { DuckDBConnection } from "@duckdb/node-api";

/** One form as it was read, for people and programs to look at; amounts in yuan, all numbers as decimal text. */
export type FormReading = Readonly<Record<string, unknown>>;

/** What was read from each form that the tables of forms hold, in their order; at most `limit`. */
export async function formReadings(connection: DuckDBConnection, limit: number): Promise<FormReading[]> {
  const isSent = `form_id in (select form_id from form order by form_id limit ${limit})`;
  const result = await connection.runAndReadAll(`
    with money_rows as (
      select form_id, list({'row': row, 'label': label, 'role': role,
          'initial_yuan': plainly(initial_yuan), 'full_year_yuan': plainly(full_year_yuan),
          'executed_yuan': plainly(executed_yuan), 'forecast_yuan': plainly(forecast_yuan),
          'weight': plainly(weight_points), 'rate_printed': rate.text, 'rate_percent': plainly(rate_points),
          'score': plainly(score_points)} order by position) as rows
      from (select *, row_number() over () as position from money where ${isSent}) group by all),
    indicators as (
      select form_id, list({'row': row, 'scope': scope, 'level1': level1, 'level1_weight': level1_weight, 'level2': level2,
          'level3': level3.text, 'operator': target_operator, 'target_text': target.text,
          'target_number': plainly(target_number), 'unit': target_unit, 'actual_text': actual.text,
          'actual_number': plainly(actual_number), 'weight': plainly(weight_points), 'score': plainly(score_points),
          'deviation_reason': ${REASON}, 'year_forecast_text': forecast.text, 'remark': remark.text,
          'deviation': {'funding': is_ticked(funding), 'system': is_ticked(institution), 'staff': is_ticked(staff),
            'hardware': is_ticked(equipment), 'other': is_ticked(other), 'explanation': ${REASON}},
          'likelihood': ${LIKELIHOOD}} order by no) as rows,
        list_sort(list_distinct(flatten(list(${TICKED})))) as tick_marks
      from indicator where ${isSent} group by all),
    schedules as (
      select form_id, list({'row': row, 'item': item, 'start': start.text, 'end': "end".text} order by row) as rows
      from form_schedule where ${isSent} group by all),
    revenues as (
      select form_id, list({'row': row, 'label': item.text, 'depth': depth,
          'prior_year_actual_yuan': plainly(prior_year_actual_yuan), 'budget_yuan': plainly(budget_yuan),
          'adjusted_yuan': plainly(adjusted_yuan), 'actual_yuan': plainly(actual_yuan),
          'completion_percent': plainly(completion_points), 'growth_percent': plainly(growth_points)} order by no) as rows
      from revenue where ${isSent} group by all)
    select ${HEAD}::varchar,
      case kind when 'revenue_execution_table' then ${TABLE} else ${PROJECT} end::varchar
    from form left join money_rows using (form_id) left join indicators using (form_id) left join schedules using (form_id)
      left join revenues using (form_id)
    where ${isSent} order by form_id`);
  return result.getRowsJson().map((texts) => Object.assign({}, ...texts.map((text) => JSON.parse(String(text)))));
}

/** What every form has; a file without sheets has none. */
const HEAD = `to_json({'file': file, 'sheet': nullif(sheet, ''), 'range': range, 'form_kind': kind, 'layout': layout,
  'form_number': number, 'title': title, 'fiscal_year': try_cast(year.text as integer), 'period': period,
  'project_name': project_name.text, 'project_code': project_code.text, 'project_attribute': attribute.text,
  'department': department_name.text, 'department_code': department_code.text, 'unit': unit_name.text,
  'unit_code': unit_code.text, 'reporting_unit': reporting_unit.text, 'amount_unit': nullif(form.unit, '')})`;

/** The title of a table says in brackets what its figures are. */
const TABLE = `to_json({'title': regexp_replace(title_cell.text, '\\s', '', 'g'), 'estimate': is_estimate, 'rows': coalesce(revenues.rows, [])})`;

const PROJECT = `to_json({'money_rows': coalesce(money_rows.rows, []), 'schedule': coalesce(schedules.rows, []),
  'annual_goal': {'expected': expected.text, 'actual': actual.text, 'long_term': long_term.text},
  'indicators': coalesce(indicators.rows, []), 'total_weight': plainly(said_number(total_weight)),
  'total_score': plainly(said_number(total_score)), 'conclusion': conclusion.text, 'issues': issues.text,
  'measures': measures.text, 'tick_marks': coalesce(indicators.tick_marks, []), 'placeholder_rows': placeholder_rows, 'empty_indicator_rows': empty_rows})`;

const REASON = "case when reason.text not in ('0', '无') then reason.text end";

/** The marks of an indicator that were taken for ticks. */
const TICKED = `list_transform(list_filter(
  [funding, institution, staff, equipment, other, certain, possible, impossible], lambda said: is_ticked(said)), lambda said: said.text)`;

const LIKELIHOOD = `case when is_ticked(certain)::integer + is_ticked(possible)::integer + is_ticked(impossible)::integer <> 1 then null
  when is_ticked(certain) then 'certain' when is_ticked(possible) then 'possible' else 'impossible' end`;
