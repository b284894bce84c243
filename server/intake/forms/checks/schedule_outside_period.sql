-- A step of the project outside the years the declaration is for.
select
    form_id,
    [start.cell, "end".cell, project_period.cell] as cells,
    start.text || '-' || "end".text as printed,
    regexp_extract(project_period.text, '(20[0-9]{2})', 1) as computed
from form_schedule join form using (form_id)
where regexp_full_match(tidy(project_period.text), '20[0-9]{2}年?度?')
    and (
        try_cast(left(start.text, 4) as integer) <> try_cast(left(project_period.text, 4) as integer)
        or try_cast(left("end".text, 4) as integer) <> try_cast(left(project_period.text, 4) as integer)
    )
