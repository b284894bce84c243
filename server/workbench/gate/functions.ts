/**
 * The functions that an analyst's statement may call; everything else is refused. Left out on purpose: whatever reads files,
 * settings, the catalogue or other SQL; JSON and variants, whose deep values end the process; and functions whose result can be
 * made arbitrarily large by one short call (`repeat`, `range` as a value, `format`, edit distances, list resizing).
 */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  [
    // operators
    "+ - * / // % ** ^ & | << >> ~ || ^@ ~~ !~~ ~~* !~~* like_escape not_like_escape ilike_escape not_ilike_escape",
    // numbers
    "abs sign ceil ceiling floor round trunc even sqrt cbrt exp ln log log10 log2 pow power mod fmod divide fdiv multiply add subtract",
    "greatest least pi sin cos tan asin acos atan atan2 degrees radians isnan isinf isfinite gcd lcm round_even xor",
    "random setseed hash",
    // text
    "lower upper lcase ucase length len char_length character_length strlen left right substr substring trim ltrim rtrim lpad rpad",
    "replace reverse concat concat_ws contains starts_with ends_with prefix suffix instr strpos position split_part split",
    "string_split str_split string_to_array regexp_matches regexp_full_match regexp_replace regexp_extract regexp_extract_all",
    "regexp_split_to_array string_split_regex str_split_regex translate ascii chr unicode ord strip_accents nfc_normalize",
    "icu_sort_key icu_collate_zh icu_collate_zh_cn md5 bar array_to_string list_string_agg",
    // dates
    "date_part datepart date_trunc datetrunc date_diff datediff date_sub datesub date_add age year month day quarter week weekday",
    "isodow isoyear weekofyear yearweek dayofweek dayofmonth dayofyear dayname monthname last_day hour minute second epoch epoch_ms",
    "make_date make_time make_timestamp strftime strptime try_strptime to_days to_months to_years to_weeks to_quarters to_hours",
    "to_minutes to_seconds to_timestamp time_bucket now today current_date get_current_timestamp timezone era",
    "century decade julian",
    // choice
    "nullif constant_or_null error typeof switch",
    // lists, structs and maps that the statement builds
    "list_value list_pack array_value struct_pack row map map_keys map_values map_entries map_extract map_extract_value element_at",
    "cardinality struct_extract struct_extract_at struct_insert array_extract list_extract list_element list_slice array_slice",
    "list_contains list_has array_contains array_has list_has_all list_has_any list_position list_indexof array_position",
    "list_concat list_cat array_concat list_append list_prepend list_distinct list_unique list_sort list_reverse_sort array_sort",
    "list_reverse list_intersect list_aggregate list_aggr array_length list_count list_sum list_avg list_min list_max list_first",
    "list_last list_median list_mode list_any_value flatten list_apply list_transform list_filter apply filter unnest",
    // aggregates
    "any_value arbitrary approx_count_distinct approx_quantile approx_top_k arg_max arg_min argmax argmin max_by min_by array_agg",
    "list avg mean sum fsum kahan_sum sumkahan count count_star count_if countif min max median mode mad product first last",
    "bool_and bool_or bit_and bit_or bit_xor corr covar_pop covar_samp entropy favg geomean geometric_mean histogram kurtosis",
    "kurtosis_pop skewness sem quantile quantile_cont quantile_disc reservoir_quantile regr_avgx regr_avgy regr_count",
    "regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy stddev stddev_pop stddev_samp var_pop var_samp variance",
    "string_agg group_concat listagg wavg weighted_avg",
    // windows
    "row_number rank dense_rank rank_dense percent_rank cume_dist ntile lag lead first_value last_value nth_value fill",
  ]
    .join(" ")
    .split(" "),
);

/** Functions that may stand where a table stands. */
export const TABLE_FUNCTIONS: ReadonlySet<string> = new Set(["range", "generate_series", "unnest"]);

/** Functions whose second value is the length of their result: it has to be written out, and small. */
export const PADDING: ReadonlySet<string> = new Set(["lpad", "rpad"]);

/** Types a value may be cast to. JSON and variants are not among them: deep ones end the process. */
export const TYPES: ReadonlySet<string> = new Set(
  "BOOLEAN TINYINT SMALLINT INTEGER BIGINT HUGEINT UTINYINT USMALLINT UINTEGER UBIGINT UHUGEINT FLOAT DOUBLE DECIMAL VARCHAR UUID BLOB|DATE|TIME|TIMESTAMP|TIMESTAMP_S|TIMESTAMP_MS|TIMESTAMP_NS|TIMESTAMP WITH TIME ZONE|INTERVAL|LIST|ARRAY|STRUCT|MAP|NULL|INTEGER_LITERAL|STRING_LITERAL|UNKNOWN"
    .split("|")
    .flatMap((part) => (part.includes("ZONE") ? [part] : part.split(" "))),
);
