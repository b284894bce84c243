-- One department beside the mean of its peers in a year, measure by measure.
-- 部门与同类部门平均的对照:某年度各项比率与得分。
-- Scores are given as shares of 100, so that all measures have one scale.
-- grain: peer_basis, measure_name
-- nullable: own_share, peer_share, peer_gap
with compared as (
    select
        own.fiscal_year,
        own.department_code,
        peer.peer_basis,
        peer.peer_count,
        unnest(range(1, 9)) as measure_order,
        unnest([
            'saving_rate', 'target_coverage_rate', 'quantified_share', 'execution_rate',
            'target_met_rate', 'evaluation_coverage_rate', 'weighted_self_score',
            'weighted_other_score'
        ]) as measure_name,
        unnest([
            own.saving_rate, own.target_coverage_rate, own.quantified_share,
            own.execution_rate, own.target_met_rate, own.evaluation_coverage_rate,
            own.weighted_self_score / 100, own.weighted_other_score / 100
        ]) as own_share,
        unnest([
            peer.saving_rate, peer.target_coverage_rate, peer.quantified_share,
            peer.execution_rate, peer.target_met_rate, peer.evaluation_coverage_rate,
            peer.weighted_self_score / 100, peer.weighted_other_score / 100
        ]) as peer_share
    from marts.department_year as own
    join marts.department_peer as peer using (fiscal_year, department_code)
    where own.fiscal_year = $fiscal_year::smallint
        and own.department_code = $department_code::varchar
        and peer.peer_basis = $peer_basis::varchar
)

select
    fiscal_year,
    department_code,
    peer_basis,
    peer_count::integer as peer_count,
    measure_name,
    own_share,
    peer_share,
    own_share - peer_share as peer_gap
from compared
order by measure_order
