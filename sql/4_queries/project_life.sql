-- One project over its whole life: what it is, what it cost, how it was judged.
-- 单个项目全周期:基本情况、历年资金与评价结论。
-- grain: project_code
-- nullable: implementing_unit, parent_project_code, parent_project_name, category_name,
--   category_name_en, function_code, function_name, function_name_en, fund_type_name,
--   fund_type_name_en, start_year, end_year, initial_yuan, adjusted_yuan,
--   executed_yuan, execution_rate, saving_yuan, ex_ante_effect_yuan, cut_yuan,
--   cancel_yuan, recover_yuan, evaluation_year, evaluation_kind, evaluation_score,
--   rating
select
    life.project_code,
    life.project_name,
    life.department_code,
    department.department_name,
    region.own_level_name as region_name,
    region.own_level_name_en as region_name_en,
    life.implementing_unit,
    life.parent_project_code,
    parent.project_name as parent_project_name,
    life.is_parent,
    category.code_name as category_name,
    category.code_name_en as category_name_en,
    life.function_code,
    class.class_name as function_name,
    class.class_name_en as function_name_en,
    fund_type.code_name as fund_type_name,
    fund_type.code_name_en as fund_type_name_en,
    life.start_year,
    life.end_year,
    life.first_year,
    life.last_year,
    life.year_count::integer as year_count,
    life.initial_yuan,
    life.adjusted_yuan,
    life.executed_yuan,
    life.execution_rate,
    life.review_count::integer as review_count,
    life.saving_yuan,
    life.warning_count::integer as warning_count,
    life.ex_ante_effect_yuan,
    life.cut_yuan,
    life.cancel_yuan,
    life.recover_yuan,
    life.evaluation_year,
    life.evaluation_kind,
    life.evaluation_score::double as evaluation_score,
    life.rating
from marts.project_life as life
join core.dim_department as department using (department_code)
join core.dim_region as region using (region_code)
left join marts.project_life as parent
    on life.parent_project_code = parent.project_code
left join core.dim_function_class as class
    on life.function_code = class.function_code
left join core.dim_code as category
    on category.list = 'category' and life.category_code = category.code
left join core.dim_code as fund_type
    on fund_type.list = 'fund_type' and life.fund_type_code = fund_type.code
where life.project_code = $project_code::varchar
order by life.project_code
