import type { Lang } from "../text/text.ts";
import type { Dimension, Mart } from "./Mart.ts";
import { ENDINGS } from "./Question.ts";

/** The values of a dimension with their names, to choose from. */
export function valuesSql(mart: Mart, { name, names, nameColumn }: Dimension, lang: Lang): string {
  if (names === undefined) {
    const own = nameColumn === undefined ? "" : `, any_value(${nameColumn}) as ${name}${ENDINGS.name}`;
    return `select ${name}${own}\nfrom marts.${mart.name}\ngroup by ${name}\norder by ${name} nulls last`;
  }
  const only = names.where === undefined ? "" : `\n    where ${names.where}`;
  return `with used as (
    select ${name}
    from marts.${mart.name}
    group by ${name}
),

named as (
    select ${names.code}::varchar as code, ${names[lang]} as name
    from ${names.table}${only}
)

select used.${name}, named.name as ${name}${ENDINGS.name}
from used
left join named on used.${name} = named.code
order by used.${name} nulls last`;
}
