// GENERATED from sql/4_queries by `npm run types`. Do not edit.

/** A decimal number as exact text; only a chart may turn it into a number. */
export type DecimalText = string;

export interface Queries {
  /** Scores of the appraisal by year: how a scope is spread, and one department within it. The mean is the plain mean of the departments' scores; places are those among all. */
  appraisal_by_year: {
    parameters: { department_code?: string; region_code?: string };
    row: {
      fiscal_year: number;
      is_in_progress: boolean;
      placed_count: number;
      mean_score: number | null;
      lowest_score: number | null;
      lower_quartile_score: number | null;
      median_score: number | null;
      upper_quartile_score: number | null;
      highest_score: number | null;
      department_score: number | null;
      department_place: number | null;
    };
  };
  /** The score card of one department in one year: every measure with its evidence. */
  appraisal_card: {
    parameters: { fiscal_year: number; department_code: string };
    row: {
      criterion: string;
      appraisal_measure: string;
      verdict: string;
      weight: number;
      zero_at: number;
      full_at: number;
      minimum_yuan: DecimalText | null;
      allowed_days: number | null;
      numerator: number | null;
      denominator: number | null;
      done_rate: number | null;
      applied_weight: number | null;
      points: number | null;
      lost_points: number | null;
    };
  };
  /** Rows behind the score card of a department: what was due, and whether it was done. */
  appraisal_evidence: {
    parameters: { fiscal_year: number; department_code?: string; appraisal_measure?: string };
    row: {
      fiscal_year: number;
      appraisal_measure: string;
      subject_type: string;
      subject_code: string;
      subject_name: string;
      department_name: string;
      department_code: string;
      is_done: boolean;
      occurred_on: string | null;
      due_on: string | null;
      requested_yuan: DecimalText | null;
      numerator: number;
      denominator: number;
      record_kind: string;
      record_key: string;
    };
  };
  /** Measures of the appraisal over a scope in a year: done of due, and points earned. The share earned is the points of all departments over the weight applied in them. */
  appraisal_measures: {
    parameters: { fiscal_year: number; region_code?: string };
    row: {
      criterion_order: number;
      criterion: string;
      appraisal_measure: string;
      weight: number;
      zero_at: number;
      full_at: number;
      minimum_yuan: DecimalText | null;
      allowed_days: number | null;
      is_recorded: boolean;
      judged_count: number;
      department_count: number;
      numerator: number | null;
      denominator: number | null;
      done_rate: number | null;
      earned_share: number | null;
    };
  };
  /** Departments of a region by their score in the appraisal of a year. Places are those within the region where one is chosen. */
  appraisals: {
    parameters: { region_code?: string; fiscal_year: number };
    row: {
      fiscal_year: number;
      department_code: string;
      current_department_code: string;
      region_code: string;
      department_name: string;
      place: number | null;
      placed_count: number;
      judged_weight: number;
      score: number | null;
      prior_score: number | null;
      score_change: number | null;
      ex_ante_points: number | null;
      targets_points: number | null;
      monitoring_points: number | null;
      rectification_points: number | null;
      self_evaluation_points: number | null;
      disclosure_points: number | null;
    };
  };
  /** How well each baseline method forecast past years: one row a department and method. The error of a year is the forecast's distance from what was paid, as a share of it; shown is the mean over years. The best method is marked (of equals the first), never chosen silently. */
  baseline_records: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      department_code: string | null;
      department_name: string | null;
      baseline_method: string;
      error_rate: number | null;
      year_count: number;
      is_best: boolean;
    };
  };
  /** What changed a scope's money between two years, step by step. Projects of both years went up or down; moved ones came into or left the scope. Executed money of a year in progress is not compared: that year has no rows. */
  budget_change: {
    parameters: {
      last_year: number;
      measure_name?: string;
      region_code?: string;
      department_code?: string;
      class_code?: string;
      fund_type_code?: string;
      category_code?: string;
      first_year: number;
    };
    row: {
      change_step: string;
      step_order: number;
      project_count: number;
      change_yuan: DecimalText;
      from_yuan: DecimalText;
      to_yuan: DecimalText;
      real_change_yuan: DecimalText | null;
      real_from_yuan: DecimalText | null;
      real_to_yuan: DecimalText | null;
    };
  };
  /** Heads of the budget of a year, by how far their share of spending left their share of the budget; none of a year in which nothing is paid. */
  budget_heads: {
    parameters: { fiscal_year: number; head_type: string };
    row: {
      fiscal_year: number;
      head_type: string;
      head: string;
      head_name: string;
      head_name_en: string;
      initial_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      outturn_rate: number | null;
      initial_share: number | null;
      executed_share: number | null;
      share_gap: number;
    };
  };
  /** Reliability of the budget of the whole bureau by year (PEFA PI-1 and PI-2.1). */
  budget_reliability_by_year: {
    parameters: Record<string, never>;
    row: {
      fiscal_year: number;
      pefa_indicator: string;
      head_type: string;
      is_in_progress: boolean;
      measured_rate: number | null;
      deviation_rate: number | null;
      band: string | null;
      pefa_score: string | null;
    };
  };
  /** Money left over of a scope by year and age; more than two years may be called back. */
  carry_over_ages: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      age_band: string;
      age_order: number;
      balance_yuan: DecimalText | null;
      project_count: number;
    };
  };
  /** Poor and fair ratings of a scope by budget year and what became of them. */
  compliance_by_year: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      rating: string;
      treatment: string;
      treatment_order: number;
      subject_count: number;
      base_yuan: DecimalText | null;
      applied_yuan: DecimalText;
      share: number | null;
    };
  };
  /** Findings on the data of a year by department and rule, with the money they touch. The money is the adjusted budget of the projects concerned, each counted once. */
  data_quality_by_department: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      department_code: string;
      department_name: string;
      rule: string | null;
      severity: string | null;
      finding_count: number;
      project_count: number;
      touched_yuan: DecimalText | null;
    };
  };
  /** Findings on the data by rule: how many, and in how many departments. */
  data_quality_by_rule: {
    parameters: { fiscal_year?: number; region_code?: string; department_code?: string };
    row: {
      rule: string | null;
      severity: string | null;
      finding_count: number;
      department_count: number;
    };
  };
  /** Findings on the data of a scope by the year of their rows and severity. */
  data_quality_by_year: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number | null;
      severity: string | null;
      finding_count: number;
      intake_count: number;
      check_count: number;
    };
  };
  /** Files that the rows of one department's projects came from in a year. `project_code` is one of its projects, under which the rows may be traced. */
  department_documents: {
    parameters: { fiscal_year: number; department_code: string };
    row: {
      kind: string;
      batch_id: string;
      title: string;
      author: string;
      accepted_at: string;
      source_file: string;
      source_sheet: string;
      fiscal_year: number;
      project_code: string;
      key_part: string | null;
      project_count: number;
      row_count: number;
    };
  };
  /** One department: where it belongs, since when there are records, what became of it. */
  department_life: {
    parameters: { department_code: string };
    row: {
      department_code: string;
      department_name: string;
      region_code: string;
      region_name: string;
      region_name_en: string;
      parent_department_code: string | null;
      parent_department_name: string | null;
      successor_code: string | null;
      successor_name: string | null;
      successor_from_year: number | null;
      predecessor_names: string | null;
      first_year: number | null;
      last_year: number | null;
    };
  };
  /** One department beside the mean of its peers in a year, measure by measure. Scores are given as shares of 100, so that all measures have one scale. */
  department_peers: {
    parameters: { fiscal_year: number; department_code: string; peer_basis: string };
    row: {
      fiscal_year: number;
      department_code: string;
      peer_basis: string;
      peer_count: number;
      measure_name: string;
      own_share: number | null;
      peer_share: number | null;
      peer_gap: number | null;
    };
  };
  /** Departments of a scope by their scores in a year: their own, by others, and the gap. The matched scores are means over the subjects that have both, so that their difference is the gap. */
  department_scores: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      department_code: string;
      department_name: string;
      region_name: string;
      region_name_en: string;
      self_scored_count: number;
      other_scored_count: number;
      score_gap_count: number;
      compared_count: number;
      downgraded_count: number;
      self_scored_funds_yuan: DecimalText | null;
      other_scored_funds_yuan: DecimalText | null;
      mean_self_score: number | null;
      weighted_self_score: number | null;
      mean_other_score: number | null;
      weighted_other_score: number | null;
      matched_self_score: number | null;
      matched_other_score: number | null;
      mean_score_gap: number | null;
      downgraded_share: number | null;
    };
  };
  /** Departments of a scope in a year, with the money and all five lines. */
  departments: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      department_code: string;
      current_department_code: string;
      region_code: string;
      department_name: string;
      department_count: number;
      executed_department_count: number;
      project_count: number;
      budgeted_project_count: number;
      ex_ante_count: number;
      ex_ante_project_count: number;
      ex_ante_policy_count: number;
      ex_ante_reduced_count: number;
      ex_ante_maintained_count: number;
      ex_ante_raised_count: number;
      ex_ante_refused_count: number;
      ex_ante_undecided_count: number;
      ex_ante_other_count: number;
      target_project_count: number;
      target_department_count: number;
      indicator_count: number;
      quantified_count: number;
      met_count: number;
      missed_count: number;
      monitored_project_count: number;
      monitored_department_count: number;
      warned_project_count: number;
      warning_count: number;
      subject_warning_count: number;
      evaluated_department_count: number;
      self_evaluated_project_count: number;
      self_evaluated_department_count: number;
      department_evaluated_count: number;
      finance_evaluated_count: number;
      third_party_evaluated_count: number;
      third_party_department_count: number;
      self_scored_count: number;
      other_scored_count: number;
      other_rated_count: number;
      other_good_count: number;
      compared_count: number;
      downgraded_count: number;
      score_gap_count: number;
      reduction_count: number;
      requested_yuan: DecimalText | null;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      carry_over_yuan: DecimalText | null;
      ex_ante_requested_yuan: DecimalText | null;
      ex_ante_decided_requested_yuan: DecimalText | null;
      ex_ante_approved_yuan: DecimalText | null;
      gross_cut_yuan: DecimalText | null;
      gross_increase_yuan: DecimalText | null;
      saving_yuan: DecimalText | null;
      target_funds_yuan: DecimalText | null;
      self_evaluated_funds_yuan: DecimalText | null;
      department_evaluated_funds_yuan: DecimalText | null;
      finance_evaluated_funds_yuan: DecimalText | null;
      third_party_evaluated_funds_yuan: DecimalText | null;
      third_party_department_funds_yuan: DecimalText | null;
      self_scored_funds_yuan: DecimalText | null;
      other_scored_funds_yuan: DecimalText | null;
      ex_ante_effect_yuan: DecimalText | null;
      cut_yuan: DecimalText | null;
      fair_cut_yuan: DecimalText | null;
      cancel_yuan: DecimalText | null;
      recover_yuan: DecimalText | null;
      result_reduction_yuan: DecimalText | null;
      proposed_yuan: DecimalText | null;
      unspent_yuan: DecimalText | null;
      execution_rate: number | null;
      execution_rate_of_initial: number | null;
      saving_rate: number | null;
      target_coverage_rate: number | null;
      quantified_share: number | null;
      target_met_rate: number | null;
      evaluation_coverage_rate: number | null;
      mean_self_score: number | null;
      weighted_self_score: number | null;
      mean_other_score: number | null;
      weighted_other_score: number | null;
      good_or_better_share: number | null;
      downgraded_share: number | null;
    };
  };
  /** The departments of a scope with the most money behind the calendar, month by month. */
  departments_by_month: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      department_code: string;
      department_name: string;
      month: number;
      executed_to_date_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      execution_rate: number | null;
      time_progress: number;
      gap: number | null;
      behind_yuan: DecimalText | null;
    };
  };
  /** Two departments of today over the years, and the mean of the first one's peers. Without a first department it is the largest of the region in the last year on record; without a second one it is compared with its peers alone. */
  departments_compared: {
    parameters: { region_code?: string; other_code?: string; department_code?: string; peer_basis?: string };
    row: {
      fiscal_year: number;
      subject: string;
      department_code: string;
      department_name: string;
      department_count: number;
      is_in_progress: boolean;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      real_initial_yuan: DecimalText | null;
      real_adjusted_yuan: DecimalText | null;
      real_executed_yuan: DecimalText | null;
      execution_rate: number | null;
      execution_rate_of_initial: number | null;
    };
  };
  /** Departments behind the calendar by more than ten points, or with warnings. `main_rule` is the rule that warns most often there; null where only time is lost. `most_rows` asks for the first of them only. */
  departments_to_watch: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string; most_rows?: number };
    row: {
      department_code: string;
      department_name: string;
      region_name: string;
      region_name_en: string;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      execution_rate: number | null;
      time_progress: number | null;
      gap: number | null;
      warning_count: number;
      main_rule: string | null;
    };
  };
  /** Effects on money of a scope by budget year: base, gross, what is taken out, net. */
  effects_by_year: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      effect: string;
      gross_yuan: DecimalText;
      double_counted_yuan: DecimalText;
      net_yuan: DecimalText;
      decided_yuan: DecimalText;
      realised_yuan: DecimalText;
      proposed_yuan: DecimalText;
      base_yuan: DecimalText;
      rate: number | null;
      subject_count: number;
    };
  };
  /** What evaluations of a scope cover by year and kind: money, projects and departments. */
  evaluation_coverage: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      kind: string;
      funds_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      project_count: number;
      department_count: number;
      budgeted_project_count: number;
      coverage_rate: number | null;
      project_coverage_rate: number | null;
    };
  };
  /** Evaluations of a scope over all years, of one side and type of subject. `side` is `self` or `other`: the two are never put into one distribution. */
  evaluation_facts: {
    parameters: { side: string; subject_type: string; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      subject_type: string;
      subject_code: string;
      kind: string;
      project_code: string | null;
      department_code: string;
      department_name: string;
      subject_name: string;
      rating: string;
      rating_given: string | null;
      rating_derived: string | null;
      funds_yuan: DecimalText | null;
      score: DecimalText | null;
      score_band: number | null;
    };
  };
  /** Evaluations of a scope in a year, with the rating given and the derived one. */
  evaluations: {
    parameters: { fiscal_year: number; kind?: string; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      subject_type: string;
      subject_code: string;
      kind: string;
      project_code: string | null;
      department_code: string;
      current_department_code: string;
      region_code: string;
      subject_name: string;
      department_name: string;
      printed_rating: string | null;
      rating_given: string | null;
      rating_derived: string | null;
      rating: string;
      is_rating_different: boolean;
      is_leading: boolean;
      evaluator: string | null;
      reported_on: string | null;
      disclosed_on: string | null;
      funds_yuan: DecimalText | null;
      score: number | null;
      score_band: number | null;
    };
  };
  /** Ex-ante reviews of a scope over all years, to be filtered and grouped on a page. */
  ex_ante_facts: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      review_no: string;
      subject_type: string;
      project_code: string | null;
      department_code: string;
      department_name: string;
      function_class_code: string | null;
      function_class_name: string | null;
      function_class_name_en: string | null;
      size_class: string | null;
      subject_name: string;
      conclusion: string | null;
      outcome: string;
      requested_yuan: DecimalText | null;
      decided_requested_yuan: DecimalText | null;
      approved_yuan: DecimalText | null;
      gross_cut_yuan: DecimalText | null;
      gross_increase_yuan: DecimalText | null;
      saving_yuan: DecimalText | null;
      saving_rate: number | null;
      necessity_score: DecimalText | null;
      economy_score: DecimalText | null;
      target_score: DecimalText | null;
      feasibility_score: DecimalText | null;
      funding_score: DecimalText | null;
      total_score: DecimalText | null;
      score_band: number | null;
    };
  };
  /** Ex-ante reviews of a scope for a budget year, with what each saved. */
  ex_ante_reviews: {
    parameters: { budget_year: number; region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      review_no: string;
      subject_type: string;
      project_code: string | null;
      department_code: string;
      current_department_code: string;
      region_code: string;
      subject_name: string;
      department_name: string;
      conclusion: string | null;
      outcome: string;
      reviewed_on: string | null;
      requested_yuan: DecimalText | null;
      approved_yuan: DecimalText | null;
      gross_cut_yuan: DecimalText | null;
      gross_increase_yuan: DecimalText | null;
      saving_yuan: DecimalText | null;
      saving_rate: number | null;
      necessity_score: number | null;
      economy_score: number | null;
      target_score: number | null;
      feasibility_score: number | null;
      funding_score: number | null;
      total_score: number | null;
      expert_count: number | null;
    };
  };
  /** Execution of a scope by month of a year, against the time that has passed. */
  execution_by_month: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      month: number;
      executed_to_date_yuan: DecimalText | null;
      executed_in_month_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      execution_rate: number | null;
      time_progress: number;
    };
  };
  /** Findings on the data of a year, one by one, down to the cell. Problems of whole files, of no year, are listed with every year. */
  findings: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      finding_no: number;
      rule: string | null;
      severity: string | null;
      department_code: string | null;
      department_name: string | null;
      project_code: string | null;
      project_name: string | null;
      source_file: string | null;
      source_sheet: string | null;
      source_cell: string | null;
      source_row: number | null;
      column_name: string | null;
      value: string | null;
      printed: string | null;
      computed: string | null;
      batch_id: string | null;
    };
  };
  /** Fiscal years on record, with the latest month that has payments. */
  fiscal_years: {
    parameters: Record<string, never>;
    row: {
      fiscal_year: number;
      latest_month: number | null;
      is_in_progress: boolean;
      project_count: number;
    };
  };
  /** Names of today's function classes, fund types and categories, for saying what is picked. */
  group_names: {
    parameters: Record<string, never>;
    row: {
      grouping: string;
      group_code: string;
      group_name: string;
      group_name_en: string;
    };
  };
  /** Growth of a scope's money by year: of all of it, and of the same projects alone. */
  growth_by_year: {
    parameters: {
      region_code?: string;
      department_code?: string;
      class_code?: string;
      fund_type_code?: string;
      category_code?: string;
      measure_name?: string;
    };
    row: {
      fiscal_year: number;
      measure_name: string;
      value_yuan: DecimalText | null;
      real_yuan: DecimalText | null;
      prior_yuan: DecimalText | null;
      change_rate: number | null;
      annual_growth_rate: number | null;
      real_change_rate: number | null;
      real_annual_growth_rate: number | null;
      matched_yuan: DecimalText | null;
      matched_prior_yuan: DecimalText | null;
      matched_change_rate: number | null;
      real_matched_change_rate: number | null;
      new_yuan: DecimalText | null;
      ended_yuan: DecimalText | null;
    };
  };
  /** One indicator of the library over the years: how high its targets were set, and met. */
  indicator_history: {
    parameters: { indicator_name: string };
    row: {
      fiscal_year: number;
      unit: string | null;
      project_count: number;
      department_count: number;
      lowest_target: number | null;
      lower_target: number | null;
      middle_target: number | null;
      upper_target: number | null;
      highest_target: number | null;
      target_met_rate: number | null;
    };
  };
  /** Indicators of a scope in a year by level: how many are numbers, how many are met. */
  indicator_levels: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      level1: string;
      level2: string;
      level1_en: string | null;
      level2_en: string | null;
      indicator_count: number;
      quantified_count: number;
      met_count: number;
      missed_count: number;
      quantified_share: number | null;
      target_met_rate: number | null;
    };
  };
  /** The library of indicators in a year, with the years each has been used. */
  indicator_library: {
    parameters: { fiscal_year: number };
    row: {
      indicator_name: string;
      unit: string | null;
      level1: string | null;
      level2: string | null;
      indicator_count: number;
      project_count: number;
      department_count: number;
      first_year: number;
      year_count: number;
      lowest_target: number | null;
      lower_target: number | null;
      middle_target: number | null;
      upper_target: number | null;
      highest_target: number | null;
      target_met_rate: number | null;
    };
  };
  /** Indicators of one project in a year: target, actual value and score. */
  indicators: {
    parameters: { fiscal_year: number; project_code: string };
    row: {
      fiscal_year: number;
      indicator_no: string;
      project_code: string;
      department_code: string;
      current_department_code: string;
      region_code: string;
      level1: string | null;
      level2: string | null;
      level3: string | null;
      operator: string | null;
      target_text: string | null;
      unit: string | null;
      actual_text: string | null;
      deviation_reason: string | null;
      is_targeted: boolean;
      is_quantified: boolean;
      is_met: boolean | null;
      target_number: number | null;
      actual_number: number | null;
      weight: number | null;
      score: number | null;
      score_computed: number | null;
    };
  };
  /** Indicators of projects that are missed most often in a year, by level and name. `level` says which name counts: 1, 2 or 3. Money is that of the projects that missed it, each once. */
  missed_indicators: {
    parameters: { level: number; fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      level1: string;
      indicator_name: string;
      missed_count: number;
      met_count: number;
      missed_share: number | null;
      project_count: number;
      department_count: number;
      funds_yuan: DecimalText | null;
    };
  };
  /** Monitored projects of a scope at each cut-off month of a year, by quadrant. */
  monitoring_by_quadrant: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      cutoff_month: number;
      quadrant: string;
      project_count: number;
      adjusted_yuan: DecimalText | null;
    };
  };
  /** Monitored projects of a scope, each at one cut-off month: spending and attainment. Without a month each project stands at its latest one; the 3,000 largest are drawn. */
  monitoring_points: {
    parameters: { fiscal_year: number; cutoff_month?: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      cutoff_month: number;
      project_code: string;
      project_name: string;
      department_code: string;
      department_name: string;
      region_code: string;
      quadrant: string;
      is_warned: boolean;
      adjusted_yuan: DecimalText | null;
      execution_rate: number;
      attainment_rate: number;
      time_progress: number;
    };
  };
  /** Warnings of the dual monitoring on projects of a scope in a year. */
  monitoring_warnings: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      cutoff_month: number;
      project_code: string;
      rule: string;
      department_code: string;
      current_department_code: string;
      region_code: string;
      project_name: string;
      department_name: string;
      measure: string | null;
      submitted_on: string | null;
      due_on: string | null;
      rectified_on: string | null;
      since_month: number;
      rectification: string;
      execution_rate: number | null;
      attainment_rate: number | null;
      rate_gap: number | null;
      execution_floor: number | null;
      gap_limit: number | null;
    };
  };
  /** The money and the five lines of a scope by year, beside the year before. `prior_executed_to_month_yuan` is what the year before had executed by the same month. */
  overview_by_year: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      latest_month: number | null;
      is_in_progress: boolean;
      department_count: number;
      executed_department_count: number;
      project_count: number;
      budgeted_project_count: number;
      ex_ante_count: number;
      ex_ante_project_count: number;
      ex_ante_policy_count: number;
      ex_ante_reduced_count: number;
      ex_ante_maintained_count: number;
      ex_ante_raised_count: number;
      ex_ante_refused_count: number;
      ex_ante_undecided_count: number;
      ex_ante_other_count: number;
      target_project_count: number;
      target_department_count: number;
      indicator_count: number;
      quantified_count: number;
      met_count: number;
      missed_count: number;
      monitored_project_count: number;
      monitored_department_count: number;
      warned_project_count: number;
      warning_count: number;
      subject_warning_count: number;
      evaluated_department_count: number;
      self_evaluated_project_count: number;
      self_evaluated_department_count: number;
      department_evaluated_count: number;
      finance_evaluated_count: number;
      third_party_evaluated_count: number;
      third_party_department_count: number;
      self_scored_count: number;
      other_scored_count: number;
      other_rated_count: number;
      other_good_count: number;
      compared_count: number;
      downgraded_count: number;
      score_gap_count: number;
      reduction_count: number;
      requested_yuan: DecimalText | null;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      carry_over_yuan: DecimalText | null;
      ex_ante_requested_yuan: DecimalText | null;
      ex_ante_decided_requested_yuan: DecimalText | null;
      ex_ante_approved_yuan: DecimalText | null;
      gross_cut_yuan: DecimalText | null;
      gross_increase_yuan: DecimalText | null;
      saving_yuan: DecimalText | null;
      target_funds_yuan: DecimalText | null;
      self_evaluated_funds_yuan: DecimalText | null;
      department_evaluated_funds_yuan: DecimalText | null;
      finance_evaluated_funds_yuan: DecimalText | null;
      third_party_evaluated_funds_yuan: DecimalText | null;
      third_party_department_funds_yuan: DecimalText | null;
      self_scored_funds_yuan: DecimalText | null;
      other_scored_funds_yuan: DecimalText | null;
      ex_ante_effect_yuan: DecimalText | null;
      cut_yuan: DecimalText | null;
      fair_cut_yuan: DecimalText | null;
      cancel_yuan: DecimalText | null;
      recover_yuan: DecimalText | null;
      result_reduction_yuan: DecimalText | null;
      proposed_yuan: DecimalText | null;
      unspent_yuan: DecimalText | null;
      execution_rate: number | null;
      execution_rate_of_initial: number | null;
      saving_rate: number | null;
      target_coverage_rate: number | null;
      quantified_share: number | null;
      target_met_rate: number | null;
      evaluation_coverage_rate: number | null;
      mean_self_score: number | null;
      weighted_self_score: number | null;
      mean_other_score: number | null;
      mean_score_gap: number | null;
      good_or_better_share: number | null;
      downgraded_share: number | null;
      prior_executed_to_month_yuan: DecimalText | null;
      prior_initial_yuan: DecimalText | null;
      prior_adjusted_yuan: DecimalText | null;
      prior_executed_yuan: DecimalText | null;
      prior_execution_rate: number | null;
      prior_saving_yuan: DecimalText | null;
      prior_saving_rate: number | null;
      prior_target_funds_yuan: DecimalText | null;
      prior_warning_count: number | null;
      prior_self_evaluated_funds_yuan: DecimalText | null;
      prior_weighted_self_score: number | null;
      prior_cut_yuan: DecimalText | null;
      prior_result_reduction_yuan: DecimalText | null;
      prior_recover_yuan: DecimalText | null;
    };
  };
  /** Limits to plan a budget year by: low execution, idle balances and growth, one row. A department follows the limits of its region; without either, those of the office. */
  planning_limits: {
    parameters: { region_code?: string; department_code?: string; budget_year: number };
    row: {
      from_year: number;
      floor_rate: DecimalText | null;
      allowance_rate: DecimalText | null;
      recovers_idle: boolean;
      growth_rate: DecimalText | null;
    };
  };
  /** Evidence for next year's budget: one row a subject of a scope that a scenario plans. */
  planning_lines: {
    parameters: { budget_year: number; region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      subject_type: string;
      subject_code: string;
      project_code: string | null;
      subject_name: string;
      department_code: string;
      current_department_code: string;
      region_code: string;
      department_name: string;
      fund_type_code: string | null;
      category_code: string | null;
      is_new_request: boolean;
      is_ended: boolean;
      end_year: number | null;
      requested_yuan: DecimalText | null;
      reviewed_requested_yuan: DecimalText | null;
      approved_yuan: DecimalText | null;
      review_no: string | null;
      review_outcome: string | null;
      function_class_code: string | null;
      function_class_name: string | null;
      function_class_name_en: string | null;
      evidence_year: number;
      is_year_complete: boolean;
      latest_month: number | null;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      unspent_yuan: DecimalText | null;
      execution_rate: number | null;
      prior_initial_yuan: DecimalText | null;
      prior_adjusted_yuan: DecimalText | null;
      prior_executed_yuan: DecimalText | null;
      prior_unspent_yuan: DecimalText | null;
      prior_execution_rate: number | null;
      earlier_initial_yuan: DecimalText | null;
      earlier_adjusted_yuan: DecimalText | null;
      earlier_executed_yuan: DecimalText | null;
      earlier_unspent_yuan: DecimalText | null;
      earlier_execution_rate: number | null;
      adjusted_history: string | null;
      executed_history: string | null;
      self_score: number | null;
      other_score: number | null;
      self_rating: string | null;
      rating: string | null;
      carry_over_yuan: DecimalText | null;
      idle_yuan: DecimalText | null;
      oldest_origin_year: number | null;
      warning_count: number;
      finding_count: number;
      request_growth: number | null;
      baseline_adjusted_yuan: DecimalText | null;
      baseline_executed_yuan: DecimalText | null;
      baseline_mean_yuan: DecimalText | null;
      baseline_trend_yuan: DecimalText | null;
    };
  };
  /** Rules to plan a budget year by: what ratings lead to, as decided last before it. Those of the office stand without a region; a region stands where its own differ. */
  planning_rules: {
    parameters: { budget_year: number };
    row: {
      region_code: string | null;
      rating: string;
      from_year: number;
      action: string;
      minimum_rate: DecimalText | null;
      maximum_rate: DecimalText | null;
      applied_rate: DecimalText | null;
    };
  };
  /** Money that one project left over, by year and year of origin. */
  project_balances: {
    parameters: { project_code: string };
    row: {
      fiscal_year: number;
      project_code: string;
      origin_year: number;
      age_band: string;
      age_order: number;
      balance_yuan: DecimalText | null;
    };
  };
  /** Children of one project in a year, with their money. */
  project_children: {
    parameters: { project_code: string; fiscal_year: number };
    row: {
      fiscal_year: number;
      project_code: string;
      project_name: string;
      department_code: string;
      department_name: string;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      execution_rate: number | null;
      rating_derived: string | null;
    };
  };
  /** Files that the rows of one project came from, with their batches. */
  project_documents: {
    parameters: { project_code: string };
    row: {
      fiscal_year: number;
      project_code: string;
      kind: string;
      batch_id: string;
      title: string;
      author: string;
      accepted_at: string;
      source_file: string;
      source_sheet: string;
      key_part: string | null;
      row_count: number;
    };
  };
  /** What results changed in one project's budgets, and why some of it does not count. */
  project_effects: {
    parameters: { project_code: string };
    row: {
      budget_year: number;
      subject_type: string;
      subject_code: string;
      effect: string;
      status: string;
      evaluation_year: number | null;
      rating: string | null;
      basis: string | null;
      base_yuan: DecimalText | null;
      rate: number | null;
      amount_yuan: DecimalText;
      counted_yuan: DecimalText;
      excluded_reason: string | null;
    };
  };
  /** Evaluations of one project in all years, by itself and by others. */
  project_evaluations: {
    parameters: { project_code: string };
    row: {
      fiscal_year: number;
      subject_type: string;
      subject_code: string;
      project_code: string;
      kind: string;
      score: number | null;
      rating: string;
      rating_given: string | null;
      rating_derived: string | null;
      is_rating_different: boolean;
      is_leading: boolean;
      funds_yuan: DecimalText | null;
      evaluator: string | null;
      reported_on: string | null;
      disclosed_on: string | null;
    };
  };
  /** Findings on the data of one project in all years, down to the cell. */
  project_findings: {
    parameters: { project_code: string };
    row: {
      finding_no: number;
      fiscal_year: number | null;
      rule: string | null;
      severity: string | null;
      department_code: string | null;
      department_name: string | null;
      project_code: string;
      project_name: string | null;
      source_file: string | null;
      source_sheet: string | null;
      source_cell: string | null;
      source_row: number | null;
      column_name: string | null;
      value: string | null;
      printed: string | null;
      computed: string | null;
      batch_id: string | null;
    };
  };
  /** Indicators of one project in all years: target against actual, printed and computed. `reached_share` is the share of the target that was reached, in the direction in which more is better; null for targets in words. */
  project_indicators: {
    parameters: { project_code: string };
    row: {
      fiscal_year: number;
      project_code: string;
      indicator_no: string;
      level1: string | null;
      level2: string | null;
      level3: string | null;
      operator: string | null;
      target_text: string | null;
      unit: string | null;
      actual_text: string | null;
      deviation_reason: string | null;
      is_met: boolean | null;
      target_number: number | null;
      actual_number: number | null;
      reached_share: number | null;
      weight: number | null;
      score: number | null;
      score_computed: number | null;
    };
  };
  /** One project over its whole life: what it is, what it cost, how it was judged. */
  project_life: {
    parameters: { project_code: string };
    row: {
      project_code: string;
      project_name: string;
      department_code: string;
      department_name: string;
      region_name: string;
      region_name_en: string;
      implementing_unit: string | null;
      parent_project_code: string | null;
      parent_project_name: string | null;
      is_parent: boolean;
      category_name: string | null;
      category_name_en: string | null;
      function_code: string | null;
      function_name: string | null;
      function_name_en: string | null;
      fund_type_name: string | null;
      fund_type_name_en: string | null;
      start_year: number | null;
      end_year: number | null;
      first_year: number;
      last_year: number;
      year_count: number;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      execution_rate: number | null;
      review_count: number;
      saving_yuan: DecimalText | null;
      warning_count: number;
      ex_ante_effect_yuan: DecimalText | null;
      cut_yuan: DecimalText | null;
      cancel_yuan: DecimalText | null;
      recover_yuan: DecimalText | null;
      evaluation_year: number | null;
      evaluation_kind: string | null;
      evaluation_score: number | null;
      rating: string | null;
    };
  };
  /** Monitoring of one project in all years: both rates, the rules that warn, the measure. `rules` lists the rules that warn, joined by a comma; empty where none does. */
  project_monitoring: {
    parameters: { project_code: string };
    row: {
      fiscal_year: number;
      cutoff_month: number;
      project_code: string;
      execution_rate: number | null;
      attainment_rate: number | null;
      rate_gap: number | null;
      execution_floor: number | null;
      gap_limit: number | null;
      quadrant: string | null;
      rules: string;
      measure: string | null;
      submitted_on: string | null;
      due_on: string | null;
      rectified_on: string | null;
    };
  };
  /** Execution of one project in all its months, against the share of the year passed. */
  project_months: {
    parameters: { project_code: string };
    row: {
      fiscal_year: number;
      project_code: string;
      month: number;
      executed_to_date_yuan: DecimalText | null;
      executed_in_month_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      execution_rate: number | null;
      time_progress: number;
    };
  };
  /** Ex-ante reviews of one project in all years, with what each saved. */
  project_reviews: {
    parameters: { project_code: string };
    row: {
      budget_year: number;
      review_no: string;
      project_code: string;
      conclusion: string | null;
      outcome: string;
      reviewed_on: string | null;
      requested_yuan: DecimalText | null;
      approved_yuan: DecimalText | null;
      saving_yuan: DecimalText | null;
      saving_rate: number | null;
      total_score: number | null;
    };
  };
  /** Money of one project, year by year; a parent stands for the sum of its children. */
  project_years: {
    parameters: { project_code: string };
    row: {
      fiscal_year: number;
      project_code: string;
      is_of_children: boolean;
      is_in_progress: boolean;
      latest_month: number | null;
      requested_yuan: DecimalText | null;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      unspent_yuan: DecimalText | null;
      carry_over_yuan: DecimalText | null;
      execution_rate: number | null;
      execution_rate_of_initial: number | null;
    };
  };
  /** Projects of a scope in a year, with their money, scores and ratings. */
  projects: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      project_code: string;
      parent_project_code: string | null;
      department_code: string;
      current_department_code: string;
      region_code: string;
      function_code: string | null;
      fund_type_code: string | null;
      category_code: string | null;
      project_name: string;
      department_name: string;
      function_name: string | null;
      is_active: boolean;
      is_new: boolean | null;
      start_year: number | null;
      end_year: number | null;
      latest_month: number | null;
      requested_yuan: DecimalText | null;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      unspent_yuan: DecimalText | null;
      carry_over_yuan: DecimalText | null;
      execution_rate: number | null;
      execution_rate_of_initial: number | null;
      self_score: number | null;
      other_score: number | null;
      other_kind: string | null;
      rating_kind: string | null;
      rating_given: string | null;
      rating_derived: string | null;
    };
  };
  /** Batches accepted since the office's figures were published that hold their rows. */
  published_figure_batches: {
    parameters: Record<string, never>;
    row: {
      figure: string;
      batch_id: string;
      kind: string;
      title: string | null;
      author: string | null;
      accepted_at: string;
      row_count: number;
      standing_count: number;
    };
  };
  /** The office's own published figures against the warehouse. */
  published_figures: {
    parameters: Record<string, never>;
    row: {
      figure: string;
      fiscal_year: number;
      metric: string;
      measure_name: string;
      unit: string;
      expected: DecimalText;
      actual: DecimalText | null;
      difference: DecimalText | null;
      confidence: string;
      note: string | null;
      published_on: string | null;
    };
  };
  /** Self ratings against ratings by others in a year, zeros included; none of nothing. Shares are of the subjects with both ratings on the bureau's own scale. */
  rating_matrix: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      self_rating: string;
      other_rating: string;
      self_order: number;
      other_order: number;
      is_downgraded: boolean;
      subject_count: number;
      funds_yuan: DecimalText | null;
      share: number | null;
    };
  };
  /** Ratings of a scope by year and kind of evaluation, zeros included. Funds add up within one type of subject only: a department's hold its projects'. */
  ratings_by_year: {
    parameters: { subject_type?: string; region_code?: string; department_code?: string; kind?: string };
    row: {
      fiscal_year: number;
      kind: string;
      rating: string;
      rating_order: number;
      subject_count: number;
      funds_yuan: DecimalText | null;
      share: number | null;
      funds_share: number | null;
    };
  };
  /** Batches that the snapshot holds, the latest first. */
  recent_batches: {
    parameters: Record<string, never>;
    row: {
      batch_id: string;
      title: string;
      author: string;
      accepted_at: string;
      row_count: number;
    };
  };
  /** Idle balances of a scope, more than two years old in a budget year, and what of them was recovered. */
  recovery_candidates: {
    parameters: { budget_year: number; region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      fiscal_year: number;
      project_code: string;
      department_code: string;
      current_department_code: string;
      region_code: string;
      project_name: string;
      department_name: string;
      origin_year: number;
      balance_yuan: DecimalText | null;
      recover_yuan: DecimalText;
      left_yuan: DecimalText | null;
    };
  };
  /** From what was reported to what counts: the steps of each effect in a budget year. Steps in order: reported (decided and realised), each reason for taking out, net; what is only proposed stands apart. `from_yuan` and `to_yuan` are the ends of a bar. */
  reduction_steps: {
    parameters: { budget_year: number; effect?: string; region_code?: string; department_code?: string };
    row: {
      effect: string;
      step: string;
      step_order: number;
      subject_count: number;
      amount_yuan: DecimalText;
      from_yuan: DecimalText;
      to_yuan: DecimalText;
    };
  };
  /** What was reported and does not count in a budget year, one by one, with the reason. */
  reductions_excluded: {
    parameters: { budget_year: number; region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      subject_type: string;
      subject_code: string;
      project_code: string | null;
      subject_name: string;
      department_code: string;
      department_name: string;
      effect: string;
      status: string;
      base_yuan: DecimalText | null;
      rate: number | null;
      amount_yuan: DecimalText;
      double_counted_yuan: DecimalText;
      counted_yuan: DecimalText;
      excluded_reason: string;
    };
  };
  /** How much of a scope's money can be told by the groups of today, by year. */
  restated_by_year: {
    parameters: {
      grouping?: string;
      region_code?: string;
      department_code?: string;
      class_code?: string;
      fund_type_code?: string;
      category_code?: string;
    };
    row: {
      fiscal_year: number;
      adjusted_yuan: DecimalText | null;
      unchanged_yuan: DecimalText | null;
      moved_yuan: DecimalText | null;
      unmapped_yuan: DecimalText | null;
      moved_share: number | null;
      mapped_share: number | null;
    };
  };
  /** What each rating leads to in a budget year, by the rules of a region or department. A department follows the rules of its region; without either, those of the office. */
  result_rules: {
    parameters: { region_code?: string; department_code?: string; budget_year: number };
    row: {
      rating: string;
      action: string;
      minimum_rate: number | null;
      maximum_rate: number | null;
      applied_rate: number | null;
    };
  };
  /** Effects of one kind on the money of a scope over all years, to be grouped. One effect at a time: effects take different money and are never added up. */
  result_use_facts: {
    parameters: { effect: string; region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      subject_type: string;
      subject_code: string;
      effect: string;
      project_code: string | null;
      department_code: string;
      department_name: string;
      subject_name: string;
      status: string;
      evaluation_year: number | null;
      rating: string | null;
      basis: string | null;
      excluded_reason: string | null;
      counting: string;
      base_yuan: DecimalText | null;
      rate: number | null;
      amount_yuan: DecimalText;
      double_counted_yuan: DecimalText;
      counted_yuan: DecimalText;
    };
  };
  /** Uses of evaluation results and ex-ante effects of a scope for a budget year, listed one by one, with the amount that counts and the reason where it does not. */
  result_uses: {
    parameters: { budget_year: number; region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      subject_type: string;
      subject_code: string;
      effect: string;
      project_code: string | null;
      department_code: string;
      current_department_code: string;
      region_code: string;
      subject_name: string;
      department_name: string;
      status: string;
      evaluation_year: number | null;
      rating: string | null;
      basis: string | null;
      base_yuan: DecimalText | null;
      rate: number | null;
      amount_yuan: DecimalText;
      excluded_reason: string | null;
      counted_yuan: DecimalText;
      double_counted_yuan: DecimalText;
    };
  };
  /** Ex-ante reviews of a scope in a budget year by outcome, zeros included. */
  review_outcomes: {
    parameters: { budget_year: number; region_code?: string; department_code?: string };
    row: {
      outcome: string;
      review_count: number;
      requested_yuan: DecimalText;
      approved_yuan: DecimalText;
      saving_yuan: DecimalText;
    };
  };
  /** Ceilings of a scenario against what its lines come to: one row a ceiling. What could not be placed is an excess that locked lines keep, or a reserve for which nobody had asked. */
  scenario_envelope: {
    parameters: { scenario?: string; budget_year: number; region_code?: string; department_code?: string };
    row: {
      ceiling_no: number;
      ceiling_by: string;
      group_code: string;
      spread: string | null;
      gives_reserve: boolean;
      ceiling_yuan: DecimalText;
      line_count: number;
      proposal_yuan: DecimalText;
      locked_yuan: DecimalText;
      distance_yuan: DecimalText;
      unplaced_yuan: DecimalText;
    };
  };
  /** Lines of a scenario for next year's budget: each subject from its baseline, step by step, to its proposal. Steps keep their signed changes: ended, rating, low execution, review, growth, decision, envelope; the baseline and its changes add up to the proposal. Without a scenario: this year's adjusted budgets under the rules in force. */
  scenario_lines: {
    parameters: { scenario?: string; budget_year: number; region_code?: string; department_code?: string };
    row: {
      subject_code: string;
      subject_type: string;
      subject_name: string;
      department_code: string;
      department_name: string;
      region_code: string;
      function_class_code: string;
      fund_type_code: string;
      is_new_request: boolean;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      requested_yuan: DecimalText | null;
      rating: string | null;
      rule_action: string | null;
      rule_rate: number | null;
      is_locked: boolean;
      reason: string | null;
      baseline_yuan: DecimalText;
      ended_change_yuan: DecimalText;
      rating_change_yuan: DecimalText;
      low_execution_change_yuan: DecimalText;
      review_change_yuan: DecimalText;
      growth_change_yuan: DecimalText;
      decision_change_yuan: DecimalText;
      envelope_change_yuan: DecimalText;
      proposal_yuan: DecimalText;
      ex_ante_yuan: DecimalText;
      cut_yuan: DecimalText;
      cancel_yuan: DecimalText;
      recover_yuan: DecimalText;
      counted_cut_yuan: DecimalText;
      counted_cancel_yuan: DecimalText;
    };
  };
  /** What is wrong with a scenario on its evidence: one row a problem and place. Rules: over_growth_ceiling, line_unknown, ceiling_below_locked, ceiling_empty. */
  scenario_problems: {
    parameters: { scenario?: string; budget_year: number; region_code?: string; department_code?: string };
    row: {
      rule: string;
      subject_code: string | null;
      ceiling_no: number | null;
      group_code: string | null;
      over_yuan: DecimalText | null;
    };
  };
  /** What a scenario does with ratings and idle balances: one row a subject and effect. */
  scenario_uses: {
    parameters: { scenario?: string; budget_year: number; region_code?: string; department_code?: string };
    row: {
      subject_code: string;
      effect: string;
      rating: string;
      evaluation_year: number;
      base_yuan: DecimalText | null;
      rate: number | null;
      amount_yuan: DecimalText;
    };
  };
  /** Regions and their departments, for choosing what to look at. `project_count` is that of the latest year in which the scope has projects. */
  scopes: {
    parameters: Record<string, never>;
    row: {
      region_code: string;
      region_name: string;
      region_name_en: string;
      department_code: string | null;
      department_name: string | null;
      current_department_code: string | null;
      project_count: number;
    };
  };
  /** Scores of a scope in a year by kind of evaluation, counted in steps of two points. Shares are of the subjects scored by the same kind; kinds are never put together. A step is divided where its scores lead to different ratings; 100 is in the last. */
  score_distribution: {
    parameters: { fiscal_year: number; subject_type?: string; region_code?: string; department_code?: string };
    row: {
      kind: string;
      score_from: number;
      rating: string;
      subject_count: number;
      share: number | null;
    };
  };
  /** Self scores less scores by others in a year, counted in steps of two points. `gap_from` is the lower end of a step, which belongs to it. */
  score_gaps: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      gap_from: number;
      gap_to: number;
      subject_count: number;
      share: number | null;
      mean_score_gap: number | null;
    };
  };
  /** Everything that has a page of its own and can be searched for: projects, departments. */
  searchable: {
    parameters: Record<string, never>;
    row: {
      entry_kind: string;
      entry_code: string;
      entry_name: string;
      owner_name: string;
      owner_name_en: string | null;
      first_year: number | null;
      last_year: number | null;
      adjusted_yuan: DecimalText | null;
    };
  };
  /** Which departments have sent their self-evaluations of a year, and which have not. */
  self_evaluation_coverage: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      department_code: string;
      department_name: string;
      project_count: number;
      self_evaluated_project_count: number;
      is_whole_evaluated: boolean;
      is_missing: boolean;
      adjusted_yuan: DecimalText | null;
      self_evaluated_funds_yuan: DecimalText | null;
    };
  };
  /** Projects of a scope that have targets over all years, with their indicators counted. `quantified_band` is the share quantified in steps of 20 %, named by its lower end. */
  target_facts: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      project_code: string;
      project_name: string;
      department_code: string;
      department_name: string;
      region_code: string;
      region_name: string;
      region_name_en: string;
      function_class_code: string | null;
      function_class_name: string | null;
      function_class_name_en: string | null;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      indicator_count: number;
      quantified_count: number;
      quantified_share: number;
      quantified_band: number;
      met_count: number;
      judged_indicator_count: number;
      target_met_rate: number | null;
    };
  };
  /** Quality of a scope's targets by year: how many are copied, how many were set too low. */
  target_quality_by_year: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      target_project_count: number;
      compared_target_count: number;
      far_exceeded_count: number;
      continued_count: number;
      copied_count: number;
      continued_plan_count: number;
      copied_plan_count: number;
      far_exceeded_share: number | null;
      copied_share: number | null;
      copied_plan_share: number | null;
    };
  };
  /** Projects of a scope that have targets in a year, with their indicators counted. */
  targets: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      project_code: string;
      department_code: string;
      region_code: string;
      project_name: string;
      department_name: string;
      indicator_count: number;
      quantified_count: number;
      met_count: number;
      missed_count: number;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      quantified_share: number | null;
      target_met_rate: number | null;
    };
  };
  /** Coverage of a scope's targets by year, by number and by money, and share of numbers. */
  targets_by_year: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      project_count: number;
      target_project_count: number;
      indicator_count: number;
      quantified_count: number;
      initial_yuan: DecimalText | null;
      target_funds_yuan: DecimalText | null;
      target_coverage_rate: number | null;
      target_project_rate: number | null;
      quantified_share: number | null;
    };
  };
  /** Money over the years by one grouping: the largest groups, each with its rank. Structure: `reported` (as each year had it) or `restated` (to today's groups). Kept are groups that were among the largest in a year; ranks are among all of the year. */
  trend_by_group: {
    parameters: {
      structure?: string;
      grouping?: string;
      region_code?: string;
      department_code?: string;
      class_code?: string;
      fund_type_code?: string;
      category_code?: string;
      measure_name?: string;
      most?: number;
    };
    row: {
      fiscal_year: number;
      group_code: string;
      group_name: string;
      group_name_en: string;
      open_code: string;
      is_in_progress: boolean;
      value_yuan: DecimalText;
      real_yuan: DecimalText | null;
      change_rate: number | null;
      annual_growth_rate: number | null;
      real_annual_growth_rate: number | null;
      money_share: number | null;
      rank: number;
      execution_rate: number | null;
      execution_rate_of_initial: number | null;
    };
  };
  /** The budget of a scope over the years, at prices of the year and of the base year. Every year from the first on record to the next stands there, with or without money. */
  trend_by_year: {
    parameters: {
      region_code?: string;
      department_code?: string;
      class_code?: string;
      fund_type_code?: string;
      category_code?: string;
    };
    row: {
      fiscal_year: number;
      latest_month: number | null;
      is_in_progress: boolean;
      has_money: boolean;
      project_count: number;
      initial_yuan: DecimalText | null;
      adjusted_yuan: DecimalText | null;
      executed_yuan: DecimalText | null;
      planned_yuan: DecimalText | null;
      real_initial_yuan: DecimalText | null;
      real_adjusted_yuan: DecimalText | null;
      real_executed_yuan: DecimalText | null;
      execution_rate: number | null;
      execution_rate_of_initial: number | null;
      base_year: number | null;
      deflator_name: string | null;
      deflator_name_en: string | null;
      price_index: number | null;
    };
  };
  /** Trends of the whole bureau's budget: change on the year before, growth, real terms. */
  trends: {
    parameters: Record<string, never>;
    row: {
      fiscal_year: number;
      measure_name: string;
      base_year: number | null;
      deflator_name: string | null;
      price_index: number | null;
      value_yuan: DecimalText | null;
      prior_yuan: DecimalText | null;
      change_yuan: DecimalText | null;
      real_yuan: DecimalText | null;
      change_rate: number | null;
      annual_growth_rate: number | null;
    };
  };
  /** Subjects rated poor or fair whose budget was not touched in the year after, and why. */
  untouched_subjects: {
    parameters: { budget_year: number; region_code?: string; department_code?: string };
    row: {
      budget_year: number;
      subject_type: string;
      subject_code: string;
      project_code: string | null;
      department_code: string;
      current_department_code: string;
      region_code: string;
      subject_name: string;
      department_name: string;
      evaluation_year: number;
      kind: string;
      rating: string;
      score: number | null;
      base_yuan: DecimalText | null;
      rule_action: string | null;
      rule_rate: number | null;
      expected_yuan: DecimalText | null;
      applied_yuan: DecimalText;
      untouched_reason: string;
      treatment: string;
    };
  };
  /** Warnings of the dual monitoring on projects of a scope over all years. */
  warning_facts: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      cutoff_month: number;
      project_code: string;
      rule: string;
      project_name: string;
      department_code: string;
      department_name: string;
      since_month: number;
      rectification: string;
      overdue_count: number;
      rectified_count: number;
      measure: string | null;
      due_on: string | null;
      rectified_on: string | null;
      execution_rate: number | null;
      execution_floor: number | null;
      attainment_rate: number | null;
      rate_gap: number | null;
    };
  };
  /** Warnings of a scope in a year by cut-off month and rule, and what became of them. */
  warning_rectifications: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      cutoff_month: number;
      rule: string;
      rectification: string;
      warning_count: number;
      warned_project_count: number;
    };
  };
  /** Warnings on projects of a scope in a year by rule, zeros included. */
  warnings_by_rule: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      rule: string;
      warning_count: number;
      project_count: number;
      department_count: number;
    };
  };
  /** Warnings of a scope by year, and what became of them. */
  warnings_by_year: {
    parameters: { region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      warning_count: number;
      settled_count: number;
      settled_late_count: number;
      open_count: number;
      overdue_count: number;
      settled_share: number | null;
    };
  };
  /** Projects of a scope whose targets were set too low, or copied whole from last year. The indicator named is the one exceeded furthest. */
  weak_targets: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      project_code: string;
      project_name: string;
      department_code: string;
      department_name: string;
      initial_yuan: DecimalText | null;
      continued_count: number;
      copied_count: number;
      far_exceeded_count: number;
      is_plan_copied: boolean;
      highest_achieved_rate: number | null;
      exceeded_indicator: string | null;
      exceeded_target: string | null;
      exceeded_actual: string | null;
    };
  };
  /** Payments of one year projected to its end, month by month, with bounds and outcome. A department stands for itself; a region or everybody for the sum of its departments. */
  year_end_projections: {
    parameters: { fiscal_year: number; department_code?: string; region_code?: string };
    row: {
      month: number;
      executed_to_date_yuan: DecimalText | null;
      projected_yuan: DecimalText | null;
      lower_yuan: DecimalText | null;
      upper_yuan: DecimalText | null;
      outcome_yuan: DecimalText | null;
    };
  };
  /** What a scope left undone in a year: who is behind, who sent nothing, what is idle. Behind is more than ten points under the share of the year that has passed. */
  year_shortfalls: {
    parameters: { fiscal_year: number; region_code?: string; department_code?: string };
    row: {
      fiscal_year: number;
      behind_department_count: number;
      unevaluated_department_count: number;
      idle_project_count: number;
      finding_count: number;
      finding_department_count: number;
      idle_balance_yuan: DecimalText | null;
    };
  };
}

export type QueryName = keyof Queries;
