-- Peers of departments: one row a department, year and basis of comparison.
-- 同类部门平均:每个年度、部门、比较基准(同区划、同规模)一行,不含部门本身。
-- Of the same size are departments of one quarter when ranked by adjusted budget. Rates
-- are ratios of the sums of all peers, without the department itself; means of money
-- are those sums by the number of peers.
-- grain: fiscal_year, department_code, peer_basis
-- nullable: mean_initial_yuan, mean_adjusted_yuan, mean_executed_yuan, execution_rate,
--   execution_rate_of_initial, saving_rate, target_coverage_rate, quantified_share,
--   target_met_rate, evaluation_coverage_rate, weighted_self_score,
--   weighted_other_score, good_or_better_share, downgraded_share
-- references: department_code -> core.dim_department
with budgeted as (
    select
        *,
        ntile(4) over (
            partition by fiscal_year order by adjusted_yuan, department_code
        ) as size_band
    from marts.department_year
    where adjusted_yuan > 0
),

grouped as (
    select 'region' as peer_basis, region_code as peer_group, * from budgeted
    union all
    select 'size', size_band::varchar, * from budgeted
),

others as (
    select
        fiscal_year,
        department_code,
        peer_basis,
        count(*) over peers - 1 as peer_count,
        sum(columns('_(yuan|total|count)$')) over peers
            - coalesce(columns('_(yuan|total|count)$'), 0)
    from grouped
    window peers as (partition by fiscal_year, peer_basis, peer_group)
)

select
    fiscal_year,
    department_code,
    peer_basis,
    peer_count,
    (initial_yuan / nullif(peer_count, 0))::decimal(38, 2) as mean_initial_yuan,
    (adjusted_yuan / nullif(peer_count, 0))::decimal(38, 2) as mean_adjusted_yuan,
    (executed_yuan / nullif(peer_count, 0))::decimal(38, 2) as mean_executed_yuan,
    ratio(executed_yuan, adjusted_yuan) as execution_rate,
    ratio(executed_yuan, initial_yuan) as execution_rate_of_initial,
    ratio(saving_yuan, ex_ante_decided_requested_yuan) as saving_rate,
    ratio(target_funds_yuan, initial_yuan) as target_coverage_rate,
    ratio(quantified_count, indicator_count) as quantified_share,
    ratio(met_count, met_count + missed_count) as target_met_rate,
    ratio(self_evaluated_funds_yuan, adjusted_yuan) as evaluation_coverage_rate,
    ratio(self_score_weighted_total, self_scored_funds_yuan) as weighted_self_score,
    ratio(other_score_weighted_total, other_scored_funds_yuan) as weighted_other_score,
    ratio(other_good_count, other_rated_count) as good_or_better_share,
    ratio(downgraded_count, compared_count) as downgraded_share
from others
order by fiscal_year, department_code, peer_basis
